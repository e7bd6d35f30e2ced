package kizashi.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kizashi.pipeline.IngestReport;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kizashi reindex}: the index anew from the archive alone. */
@Command(
        name = "reindex",
        mixinStandardHelpOptions = true,
        description = {
            "Builds the index anew from the archive alone: after a change of index/analysis, after an update of the program,",
            "or when the index was damaged. Nobody is notified. What was searchable stays so until the new one is complete.",
            ""
        })
final class ReindexCommand implements Callable<Integer>, RunsInServe {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Override
    public HomeOption homeOption() {
        return home;
    }

    @Override
    public Integer call() {
        PrintWriter err = spec.commandLine().getErr();
        try (HomeOption.Opened opened = home.open(err::println);
                ProgressLine progress = new ProgressLine(err)) {
            IngestReport report = opened.kizashi().reindex(progress);
            progress.close();
            report.problems().forEach(p -> err.println("読み取り: " + p));
            spec.commandLine().getOut().println("再構築: " + report.fresh() + " 文書、" + report.passages() + " 箇所");
            return 0;
        }
    }
}
