package kizashi.cli.source;

import java.io.PrintWriter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kizashi.cli.terminal.FormatOption;
import kizashi.cli.terminal.HomeCommand;
import kizashi.cli.terminal.TextTable;
import kizashi.ledger.CollectedYears;
import kizashi.pipeline.Kizashi;
import kizashi.pipeline.SourceCoverage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kizashi source coverage}. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = {
            "Prints how much of the country is watched, by prefecture.",
            "Columns: bodies with a council, watched, blocked and why, without a",
            "source, the share of residents, and the years and kinds that were collected. --collected prints kinds and years",
            "instead. Residents are those of config/municipalities.tsv (Japanese residents on 2025-01-01); newer figures come from a table",
            "with the columns 団体コード and 人口 (kizashi source import TABLE.csv, see its --help).",
            "",
            "  kizashi source coverage                            a table on the terminal",
            "  kizashi source coverage --format csv > cover.csv   for a spreadsheet",
            ""
        })
final class SourceCoverageCommand extends HomeCommand {
    @Mixin
    private FormatOption format;

    @Option(names = "--collected", description = "What was collected: one row for each kind and year.")
    private boolean collected;

    @Override
    protected int run(Kizashi kizashi) {
        PrintWriter out = out();
        PrintWriter err = err();
        TextTable.Format how = format.format();
        if (collected) {
            collected(kizashi).print(out, how);
            return 0;
        }
        SourceCoverage coverage = SourceCoverage.of(
                kizashi.registry(),
                kizashi.sources().sources(),
                CollectedYears.byBody(kizashi.ledger()),
                kizashi.clock().instant());
        prefectures(coverage).print(out, how);
        if (how == TextTable.Format.TABLE) {
            reasons(out, coverage);
            TextTable kinds = collected(kizashi);
            out.println();
            out.println(kinds.isEmpty() ? "収集した文書はまだありません。" : "収集した文書");
            if (!kinds.isEmpty()) {
                kinds.print(out, how);
            }
        }
        int unknown = coverage.total().populationUnknown();
        if (unknown > 0) {
            err.println("人口の分からない市区町村が " + unknown + " あります（住民の割合から除いています）。団体コードと人口の列を持つ CSV を取り込むと埋まります:"
                    + " kizashi source import TABLE.csv（形と例: kizashi source import --help）");
        }
        return 0;
    }

    private static TextTable prefectures(SourceCoverage coverage) {
        TextTable table =
                new TextTable("都道府県", "自治体", "取得中", "取得不可", "情報源なし", "住民の割合", "人口不明", "収集した年", "種別", "取得不可の理由");
        coverage.byPrefecture().forEach(row -> table.row(cells(row)));
        return table.row(cells(coverage.total()));
    }

    private static List<String> cells(SourceCoverage.Row row) {
        return List.of(
                row.prefecture(),
                Integer.toString(row.bodies()),
                Integer.toString(row.watched()),
                Integer.toString(row.blocked()),
                Integer.toString(row.unknown()),
                row.residents() == 0
                        ? "不明"
                        : String.format(Locale.ROOT, "%.1f%%", 100.0 * row.residentsWatched() / row.residents()),
                Integer.toString(row.populationUnknown()),
                row.years() == null ? "-" : row.years(),
                row.kinds().isEmpty() ? "-" : String.join("・", row.kinds()),
                row.why().isEmpty()
                        ? "-"
                        : new TreeMap<>(row.why())
                                .entrySet().stream()
                                        .map(e -> e.getKey() + " " + e.getValue())
                                        .collect(Collectors.joining("、")));
    }

    private static void reasons(PrintWriter out, SourceCoverage coverage) {
        TextTable table = new TextTable("取得不可の理由", "自治体");
        coverage.total().why().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
                .forEach(e -> table.row(List.of(e.getKey(), Integer.toString(e.getValue()))));
        if (!table.isEmpty()) {
            out.println();
            table.print(out, TextTable.Format.TABLE);
            out.println("それぞれの理由と、できること: kizashi source list --denied、kizashi source check ID");
        }
    }

    private static TextTable collected(Kizashi kizashi) {
        TextTable table = new TextTable("種別", "年", "自治体", "文書");
        for (CollectedYears.Row row : CollectedYears.of(kizashi.ledger())) {
            table.row(List.of(
                    row.kind().label(),
                    row.year() == null ? "日付なし" : row.year().toString(),
                    Integer.toString(row.bodies()),
                    Integer.toString(row.documents())));
        }
        return table;
    }
}
