package kizashi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kizashi.crawl.CrawlState;
import kizashi.crawl.RunReport;
import kizashi.ledger.CrawlSources;
import kizashi.ledger.DetectionLag;
import kizashi.model.Source;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi source status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Prints how each source fares (tab-separated): last success, documents, new ones, failures in a row and their category,",
            "days from spoken to detected (median), and what looks wrong although no run failed. Exit code 1 if anything does."
        })
final class SourceStatusCommand implements Callable<Integer>, RunsInServe {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Ids of sources. Default: all.")
    private List<String> ids = List.of();

    @Option(names = "--bad", description = "Only those that fail or look wrong.")
    private boolean bad;

    @Override
    public HomeOption homeOption() {
        return home;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        boolean wrong = false;
        try (HomeOption.Opened opened = home.open(spec.commandLine().getErr()::println)) {
            Kizashi kizashi = opened.kizashi();
            CrawlSources state = kizashi.crawling().state();
            out.println("情報源\t自治体\t状況\t最後の成功\t一覧\t新着\t失敗の続き\t分類\t発言から検知まで\t気になる点");
            for (Source source : kizashi.sources().sources()) {
                if (!ids.isEmpty() && !ids.contains(source.id())) {
                    continue;
                }
                CrawlState.SourceState now = state.source(source.id());
                RunReport.@Nullable SourceOutcome last =
                        state.history(source.id(), 1).stream().findFirst().orElse(null);
                boolean concerns =
                        now.failures() > 0 || last != null && !last.flags().isEmpty();
                wrong |= concerns;
                if (bad && !concerns) {
                    continue;
                }
                out.println(String.join(
                        "\t",
                        source.id(),
                        source.municipality().name(),
                        last == null ? "未実行" : last.status().label(),
                        now.lastSuccessAt() == null ? "-" : now.lastSuccessAt().toString(),
                        last == null ? "-" : Integer.toString(last.listed()),
                        last == null ? "-" : Integer.toString(last.fresh()),
                        Integer.toString(now.failures()),
                        now.lastTrouble() == null ? "-" : now.lastTrouble(),
                        DetectionLag.medianDays(kizashi.ledger(), source.id())
                                .map(d -> d + " 日")
                                .orElse("-"),
                        last == null
                                ? ""
                                : String.join("; ", last.flags())
                                        + (last.reason() == null ? "" : " " + last.reason())));
            }
        }
        return wrong ? 1 : 0;
    }
}
