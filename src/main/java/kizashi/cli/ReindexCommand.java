package kizashi.cli;

import java.io.PrintWriter;
import kizashi.cli.terminal.HomeCommand;
import kizashi.cli.terminal.HomeOption;
import kizashi.cli.terminal.ProgressLine;
import kizashi.pipeline.IngestReport;
import kizashi.pipeline.Kizashi;
import picocli.CommandLine.Command;

/** {@code kizashi reindex}: the index anew from the archive alone. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = {
            "Builds the index anew from the archive alone.",
            "Tables in index/analysis are laid over those of the program: a line adds, one with the same key changes, one that begins with - takes out (index/analysis/README.md); `kizashi doctor` lists them.",
            "For after a change of index/analysis, after an update of the program, or when the index was damaged. Nobody is notified. What was searchable stays so until the new one is complete.",
            ""
        })
final class ReindexCommand extends HomeCommand {
    @Override
    protected HomeOption.Opened open(HomeOption of) {
        return of.openToReindex(err()::println);
    }

    @Override
    protected int run(Kizashi kizashi) {
        PrintWriter err = err();
        try (ProgressLine progress = new ProgressLine(err, words(kizashi))) {
            IngestReport report = kizashi.reindex(progress);
            progress.close();
            report.problems().forEach(p -> err.println(words(kizashi).get("read.problem", p)));
            out().println(words(kizashi).plain("reindex.done", report.fresh(), report.passages()));
            return 0;
        }
    }
}
