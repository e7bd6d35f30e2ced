package kizashi.cli.source;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.CliWords;
import kizashi.cli.terminal.HomeOption;
import kizashi.config.Home;
import kizashi.config.Registry;
import kizashi.config.SourceFiles;
import kizashi.config.YamlFile;
import kizashi.crawl.VendorAddresses;
import kizashi.deliver.Words;
import kizashi.model.Municipality;
import kizashi.model.Source;
import kizashi.pipeline.SourceDrafts;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi source new}. */
@Command(
        name = "new",
        mixinStandardHelpOptions = true,
        description = {
            "Starts a new source: the YAML, a fixture and a test to be filled.",
            "The fixture is a page of it; the test says what the crawler should find there and fails until it does",
            " (in the folder of the program: mvn test -Dtest=SourceFixturesTest).",
            "A vendor's system needs no fixture: how it lists is known, so only the YAML is written.",
            "",
            "  kizashi source new 柏市 https://www.city.example.lg.jp/gikai/kaigiroku/ --slug kaigiroku",
            ""
        })
final class SourceNewCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(index = "0", paramLabel = "CODE|NAME", description = "The body: LG code, or name.")
    private String body;

    @Parameters(index = "1", paramLabel = "URL", description = "Where it lists its documents.")
    private String url;

    @Option(names = "--slug", paramLabel = "NAME", description = "Short name for the file. Default: from the address.")
    private @Nullable String slug;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        Home folder = home.home();
        Words words = CliWords.of(folder);
        Registry registry = Registry.read(folder);
        URI address = SourceFinder.url(url);
        VendorAddresses.Vendor vendor = VendorAddresses.shipped().recognise(address);
        if (!vendor.readable()) {
            throw new CliException("no platform reads " + vendor.platform()
                    + " yet: import saved files, or use the site's own papers");
        }
        Source source = named(new SourceDrafts(folder, registry).draft(SourceFinder.body(registry, body), address));
        out.println(SourceFiles.write(folder, source, "see crawlers/_template.yml for every key"));
        if (source.platform().equals("site")) {
            Path fixture = fixture(folder, source.id(), address);
            out.println(fixture.resolve("list.html"));
            out.println(fixture.resolve("expected.tsv"));
            err.println(words.get("source.new.site", test(folder), source.id()));
        } else if (source.disabled() == null) {
            err.println(words.get("source.new.vendor", source.platform(), source.id()));
        } else {
            err.println(words.get("source.new.blocked", source.platform(), source.disabled(), source.id()));
        }
        return 0;
    }

    private Source named(Source draft) {
        if (slug == null) {
            return draft;
        }
        Municipality whose = draft.municipality();
        return new Source(
                (whose.code() == null ? "national" : whose.code().value()) + "-" + slug,
                whose,
                draft.platform(),
                draft.urls(),
                draft.group(),
                draft.options(),
                null,
                draft.disabled());
    }

    /** The test finds the fixtures of its own folder by itself; those of another home it must be told of. */
    private static String test(Home folder) {
        boolean own = Files.exists(folder.root().resolve("pom.xml"));
        return "mvn test -Dtest=SourceFixturesTest" + (own ? "" : " -Dkizashi.home=" + folder.root());
    }

    private static Path fixture(Home folder, String id, URI address) {
        Path fixture = folder.crawlers().resolve("fixtures").resolve(id);
        try {
            Files.createDirectories(fixture);
            YamlFile.writeAtomically(
                    fixture.resolve("list.html"),
                    "<!-- Save the list page here as it is (source view), instead of this line. -->\n");
            YamlFile.writeAtomically(
                    fixture.resolve("expected.tsv"),
                    "# What the crawler must find in list.html: one document a line, that and nothing else. Addresses as they\n"
                            + "# stand in the page, or whole; kinds: minutes, question-notice, plan, budget, tender, press, guideline,\n"
                            + "# other. The test fails until both agree.\n"
                            + "title\turl\tkind\n"
                            + "令和○年第○回定例会 第○号\t" + address + "\tminutes\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + fixture + ": " + e.getMessage(), e);
        }
        return fixture;
    }
}
