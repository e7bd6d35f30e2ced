package kizashi.cli;

import java.io.PrintWriter;
import java.util.List;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.HomeCommand;
import kizashi.cli.terminal.ProgressLine;
import kizashi.config.SourceFiles;
import kizashi.model.Source;
import kizashi.pipeline.CrawlOutcome;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kizashi crawl}: fetches what is new and reads it. */
@Command(
        name = "crawl",
        mixinStandardHelpOptions = true,
        description = {
            "Fetches and reads what the sources in crawlers/ newly published, where a permission record allows it.",
            "Politely: robots.txt, rate and hours are kept. Ctrl-C at any time; the same command goes on where it stopped.",
            "",
            "  kizashi crawl                  all sources",
            "  kizashi crawl 122173-kashiwa   one source",
            ""
        })
final class CrawlCommand extends HomeCommand {
    @Parameters(paramLabel = "SOURCE", arity = "0..*", description = "Ids of sources. Default: all.")
    private @Nullable List<String> ids;

    @Option(names = "--group", paramLabel = "GROUP", description = "Only the sources of this group of the schedule.")
    private @Nullable String group;

    @Override
    protected int run(Kizashi kizashi) {
        PrintWriter out = out();
        PrintWriter err = err();
        try (ProgressLine progress = new ProgressLine(err, words(kizashi))) {
            SourceFiles.Sources all = kizashi.sources();
            all.problems().forEach(p -> err.println("kizashi: " + p.getMessage()));
            List<Source> chosen = chosen(all);
            if (chosen.isEmpty()) {
                throw new CliException("there is no source to crawl: see crawlers/README.md, or `kizashi source new`");
            }
            CrawlOutcome outcome = kizashi.crawl(chosen, kizashi.profiles(), progress);
            progress.close();
            new CrawlPrinter(out, err, words(kizashi)).print(outcome);
            return all.problems().isEmpty() ? 0 : 1;
        }
    }

    private List<Source> chosen(SourceFiles.Sources all) {
        if (ids != null) {
            return ids.stream()
                    .map(id -> all.byId(id)
                            .orElseThrow(() -> new CliException(
                                    "there is no source '" + id + "'; `kizashi source list` shows them")))
                    .toList();
        }
        return all.sources().stream()
                .filter(s -> group == null || s.group().equals(group))
                .toList();
    }
}
