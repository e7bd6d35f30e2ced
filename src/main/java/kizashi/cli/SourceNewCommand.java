package kizashi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kizashi.config.Home;
import kizashi.config.Registry;
import kizashi.config.SourceFiles;
import kizashi.config.YamlFile;
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
            "Starts a new source: the YAML, a page of it as a fixture to be filled, and what the crawler should find there as a",
            "test that fails until it does (in the folder of the program: mvn test -Dtest=SourceFixturesTest)."
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

    @Option(names = "--slug", description = "Short name for the file. Default: from the address.")
    private @Nullable String slug;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Home folder = home.home();
        Registry registry = Registry.read(folder);
        Municipality whose = SourceFinder.body(registry, body);
        URI address = SourceFinder.url(url);
        Source draft = new SourceDrafts(folder, registry).draft(whose, address);
        Source source = slug == null
                ? draft
                : new Source(
                        (whose.code() == null ? "national" : whose.code().value()) + "-" + slug,
                        whose,
                        draft.platform(),
                        draft.urls(),
                        draft.group(),
                        draft.options(),
                        null,
                        draft.disabled());
        Path file = SourceFiles.write(folder, source, "see crawlers/_template.yml for every key");
        Path fixture = folder.crawlers().resolve("fixtures").resolve(source.id());
        try {
            Files.createDirectories(fixture);
            YamlFile.writeAtomically(
                    fixture.resolve("list.html"),
                    "<!-- Save the list page here as it is (source view), instead of this line. -->\n");
            YamlFile.writeAtomically(
                    fixture.resolve("expected.tsv"),
                    "# What the crawler must find in list.html: one document a line. The test fails until it does.\n"
                            + "title\turl\tkind\n"
                            + "令和○年第○回定例会 第○号\t" + address + "\tminutes\n");
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + fixture + ": " + e.getMessage(), e);
        }
        out.println(file);
        out.println(fixture.resolve("list.html"));
        out.println(fixture.resolve("expected.tsv"));
        spec.commandLine()
                .getErr()
                .println(
                        "Next: save the list page into list.html, write what should be found into expected.tsv, set options in"
                                + " the YAML until `mvn test -Dtest=SourceFixturesTest` passes, then `kizashi source permit "
                                + source.id() + "`.");
        return 0;
    }
}
