package kizashi.cli.source;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import kizashi.cli.terminal.HomeOption;
import kizashi.config.Registry;
import kizashi.pipeline.SourceDrafts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi source import}. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Writes a source for each row of a table of minutes addresses.",
            "The table: UTF-8 CSV with the columns 団体コード (or code) and 議事録検索URL (or url), and 人口",
            "(or population) if it has them. What cannot become a source is listed with a reason.",
            "No source is fetched before a permission is recorded (kizashi source permit).",
            "",
            "Residents, for the shares of `source coverage` and for areas of profiles, are known from config/municipalities.tsv. Newer",
            "figures come from the same column, or from a table of its own without addresses; they are kept in config/population.tsv and",
            "stand above the others. Such a table can be made from the 住民基本台帳 figures that 総務省 publishes every summer:",
            "",
            "  団体コード,人口",
            "  011002,1970000",
            "  122173,435000",
            ""
        })
final class SourceImportCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "TABLE.csv", description = "The table.")
    private Path table;

    @Option(names = "--dry-run", description = "Only say what would be written.")
    private boolean dryRun;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        SourceDrafts drafts = new SourceDrafts(home.home(), Registry.read(home.home()));
        SourceDrafts.Imported imported = drafts.importTable(table, dryRun);
        imported.skipped().forEach(s -> out.println("見送り\t" + s));
        for (Map.Entry<String, Integer> platform : new java.util.TreeMap<>(imported.byPlatform()).entrySet()) {
            out.println("認識\t" + platform.getKey() + "\t" + platform.getValue());
        }
        int vendors = imported.byPlatform().entrySet().stream()
                .filter(e -> !e.getKey().equals("site"))
                .mapToInt(Map.Entry::getValue)
                .sum();
        out.println("合計\t行 " + imported.rows() + "\t事業者のシステム " + vendors + "\t自前のサイト "
                + imported.byPlatform().getOrDefault("site", 0) + "\t書いたファイル "
                + imported.written().size() + "\t人口 " + imported.populations() + "\t見送り "
                + imported.skipped().size());
        return 0;
    }
}
