package kizashi.cli;

import java.io.PrintWriter;
import java.util.Locale;
import kizashi.config.SourceFiles;
import kizashi.ledger.CollectedYears;
import kizashi.pipeline.Kizashi;
import kizashi.pipeline.SourceCoverage;
import picocli.CommandLine.Command;

/** {@code kizashi source coverage}. */
@Command(
        name = "coverage",
        mixinStandardHelpOptions = true,
        description = {
            "Prints how much of the country is watched, by prefecture (tab-separated): bodies with a council, watched, blocked,",
            "without a source, and the share of residents where the population is known (from the sources' YAML or",
            "config/municipalities.tsv); then why bodies are blocked, and which years and kinds were collected."
        })
final class SourceCoverageCommand extends HomeCommand {
    @Override
    int run(Kizashi kizashi) {
        PrintWriter out = out();
        SourceFiles.Sources sources = kizashi.sources();
        SourceCoverage coverage = SourceCoverage.of(
                kizashi.registry(), sources.sources(), kizashi.clock().instant());
        out.println("都道府県\t自治体\t取得中\t取得不可\t情報源なし\t住民の割合");
        coverage.byPrefecture().forEach(row -> out.println(line(row)));
        out.println(line(coverage.total()));
        coverage.blocked().entrySet().stream()
                .sorted(java.util.Map.Entry.<String, Integer>comparingByValue().reversed())
                .forEach(e -> out.println("取得不可の理由\t" + e.getKey() + "\t" + e.getValue()));
        for (CollectedYears.Row collected : CollectedYears.of(kizashi.ledger())) {
            out.println("収集済み\t" + collected.kind().label() + "\t"
                    + (collected.year() == null ? "日付なし" : collected.year()) + "\t自治体 " + collected.bodies()
                    + "\t文書 " + collected.documents());
        }
        return 0;
    }

    private static String line(SourceCoverage.Row row) {
        String share = row.residents() == 0
                ? "不明（人口の分からない自治体 " + row.populationUnknown() + "）"
                : String.format(Locale.ROOT, "%.1f%%", 100.0 * row.residentsWatched() / row.residents())
                        + (row.populationUnknown() == 0 ? "" : "（人口不明 " + row.populationUnknown() + " 自治体を除く）");
        return String.join(
                "\t",
                row.prefecture(),
                Integer.toString(row.bodies()),
                Integer.toString(row.watched()),
                Integer.toString(row.blocked()),
                Integer.toString(row.unknown()),
                share);
    }
}
