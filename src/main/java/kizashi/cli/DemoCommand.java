package kizashi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kizashi.cli.terminal.CliWords;
import kizashi.cli.terminal.HomeOption;
import kizashi.cli.terminal.ProgressLine;
import kizashi.cli.terminal.Session;
import kizashi.config.Home;
import kizashi.config.YamlFile;
import kizashi.deliver.Language;
import kizashi.deliver.Words;
import kizashi.deliver.export.CsvExport;
import kizashi.deliver.export.CsvProfile;
import kizashi.model.Json;
import kizashi.model.Profile;
import kizashi.pipeline.CrawlOutcome;
import kizashi.pipeline.Digests;
import kizashi.pipeline.Kizashi;
import kizashi.sample.SampleServer;
import kizashi.sample.SampleSources;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kizashi demo}: sample councils on loopback, from crawling to the digest. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = {
            "Shows everything on invented sample councils: crawling, reading, matching, a digest and a CSV.",
            "The councils are served on a loopback port. The demo has a home of its own, var/demo in the home that --home names, which stays for exploring:",
            "  kizashi search 見守り --home var/demo",
            "A second run finds nothing new and sends nothing twice.",
            ""
        })
final class DemoCommand implements Callable<Integer> {
    private static final int SHOWN = 5;

    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption homeOption;

    @Option(names = "--fresh", description = "Start over: the demo's home is emptied first.")
    private boolean fresh;

    @Option(names = "--keep", hidden = true, description = "Taken and without effect: the home is kept anyway.")
    @SuppressWarnings("UnusedVariable") // accepted for those who expect to have to ask for it
    private boolean keep;

    /** The day of the first run and its port: a second run must find the same papers at the same addresses. */
    record Remembered(LocalDate today, int port) {}

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Home home = new Home(homeOption.home().var().resolve("demo"));
        if (fresh) {
            delete(home.root());
        }
        home.open();
        speak(home, CliWords.language(homeOption.home()));
        Words words = CliWords.of(home);
        try (SampleServer server = server(home);
                Kizashi kizashi = Kizashi.open(home, Clock.systemUTC(), err::println);
                ProgressLine progress = new ProgressLine(err, words)) {
            SampleSources.write(home, server);
            err.println(words.get("demo.councils", server.base(), server.today()));
            List<Profile> profiles = kizashi.profiles();
            CrawlOutcome outcome = kizashi.crawl(kizashi.sources().sources(), profiles, progress);
            progress.close();
            new CrawlPrinter(out, err, words).print(outcome);
            new OpportunityTable(out, words).print(kizashi, kizashi.profileIds(), SHOWN);
            out.println();
            deliver(kizashi, profiles, out, words);
            return 0;
        }
    }

    /** The demo speaks the language of the home that it is called from, unless its own settings say something. */
    private static void speak(Home demo, Language language) {
        Path settings = demo.config().resolve("kizashi.yml");
        if (language != Language.JA && !Files.exists(settings)) {
            YamlFile.writeAtomically(settings, "language: " + language.code() + "\n");
        }
    }

    private static void deliver(Kizashi kizashi, List<Profile> profiles, PrintWriter out, Words words)
            throws IOException {
        Path folder = kizashi.home().out();
        Digests.Day day = kizashi.digests().daily(kizashi.today(), profiles, kizashi.coverage(), folder);
        out.println(words.get("demo.digest"));
        day.made().forEach(new DigestPrinter(out, words)::print);
        Path csv = folder.resolve("opportunities.csv");
        kizashi.exports()
                .export(
                        csv,
                        CsvExport.Options.of(CsvProfile.EXCEL, words.language()),
                        kizashi.openCases().list(null),
                        profiles);
        out.println("CSV: " + Session.current().shown(csv));
        out.println();
        String home = Session.current().shown(kizashi.home().root());
        out.println(words.get("demo.next"));
        out.println("  ./kizashi serve --home " + home + words.get("demo.pages"));
        out.println("  ./kizashi search 見守り --home " + home);
    }

    private SampleServer server(Home home) throws IOException {
        Path file = home.var().resolve("demo.json");
        Remembered before = Files.exists(file)
                ? Json.read(Files.readString(file), Remembered.class)
                : new Remembered(LocalDate.now(Kizashi.JAPAN), 0);
        SampleServer server;
        try {
            server = SampleServer.start(before.today(), before.port());
        } catch (java.io.UncheckedIOException e) {
            server = SampleServer.start(before.today(), 0); // Somebody else has the port now.
        }
        Files.writeString(
                file, Json.write(new Remembered(before.today(), server.base().getPort())));
        return server;
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
