package kizashi.cli.source;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import kizashi.cli.terminal.FormatOption;
import kizashi.cli.terminal.HomeCommand;
import kizashi.cli.terminal.TextTable;
import kizashi.crawl.CrawlState;
import kizashi.crawl.RunReport;
import kizashi.crawl.Trouble;
import kizashi.ledger.CrawlSources;
import kizashi.ledger.DetectionLag;
import kizashi.model.Source;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kizashi source status}. */
@Command(
        name = "status",
        mixinStandardHelpOptions = true,
        description = {
            "Prints how each source fares.",
            "Columns: last success, documents known, listed and new in the last run, failures",
            "in a row and their category, days (medians) from spoken to published, published to detected, spoken to detected, and",
            "what looks wrong although no run failed. Exit code 1 if anything does."
        })
final class SourceStatusCommand extends HomeCommand {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    @Mixin
    private FormatOption format;

    @Parameters(arity = "0..*", paramLabel = "ID", description = "Ids of sources. Default: all.")
    private List<String> ids = List.of();

    @Option(names = "--bad", description = "Only those that fail or look wrong.")
    private boolean bad;

    @Override
    protected int run(Kizashi kizashi) {
        boolean wrong = false;
        CrawlSources state = kizashi.crawling().state();
        TextTable table = new TextTable(
                "情報源", "自治体", "状況", "最後の成功", "文書", "一覧", "新着", "連続失敗", "分類", "発言→公開", "公開→検知", "発言→検知", "気になる点");
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
            DetectionLag lag = DetectionLag.of(kizashi.ledger(), source.id());
            table.row(List.of(
                    source.id(),
                    source.municipality().name(),
                    last == null ? "未実行" : last.status().label(),
                    now.lastSuccessAt() == null
                            ? "-"
                            : TIME.format(now.lastSuccessAt().atZone(Kizashi.JAPAN)),
                    Integer.toString(state.documentCount(source.id())),
                    last == null ? "-" : Integer.toString(last.listed()),
                    last == null ? "-" : Integer.toString(last.fresh()),
                    Integer.toString(now.failures()),
                    category(now.lastTrouble()),
                    days(lag.spokenToPublished()),
                    days(lag.publishedToDetected()),
                    days(lag.spokenToDetected()),
                    last == null ? "" : remarks(last)));
        }
        table.print(out(), format.format());
        return wrong ? 1 : 0;
    }

    /** The word for a category, which the ledger knows by its name; a name of another version stays as it is. */
    private static String category(@Nullable String trouble) {
        return trouble == null
                ? "-"
                : Arrays.stream(Trouble.values())
                        .filter(t -> t.name().equals(trouble))
                        .map(Trouble::label)
                        .findFirst()
                        .orElse(trouble);
    }

    private static String days(@Nullable Long days) {
        return days == null ? "-" : days + " 日";
    }

    private static String remarks(RunReport.SourceOutcome last) {
        List<String> remarks = new ArrayList<>(last.flags());
        if (last.denied() > 0) {
            remarks.add(last.denied() + " 件は取得せず（robots.txt か許諾の範囲外）");
        }
        if (last.reason() != null) {
            remarks.add(last.reason());
        }
        return String.join("; ", remarks);
    }
}
