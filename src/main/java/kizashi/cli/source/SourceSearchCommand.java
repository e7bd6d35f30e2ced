package kizashi.cli.source;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.HomeOption;
import kizashi.crawl.Platform;
import kizashi.model.Source;
import kizashi.pipeline.Crawling;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi source search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Prints the address of the vendor's own search for a keyword, for you to open in a browser.",
            "And what is left to do there: what is lawful at once where a council's system may not be fetched. Nothing is fetched.",
            "",
            "  kizashi source search 012025-hakodate 見守り",
            ""
        })
final class SourceSearchCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(index = "0", paramLabel = "ID", description = "Id of the source, or its body: LG code or name.")
    private String id;

    @Parameters(index = "1", paramLabel = "KEYWORD", description = "What to search there.")
    private String keyword;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Source source = SourceFinder.source(SourceFinder.all(home.home()), id);
        Platform.VendorSearch search = Crawling.search(source, keyword.strip());
        if (search == null) {
            throw new CliException(
                    "a source of platform " + source.platform() + " has no search of a vendor; its pages begin at "
                            + source.urls().get(0));
        }
        out.println(search.link());
        spec.commandLine().getErr().println(search.steps());
        return 0;
    }
}
