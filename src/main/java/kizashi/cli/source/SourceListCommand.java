package kizashi.cli.source;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import kizashi.cli.terminal.FormatOption;
import kizashi.cli.terminal.HomeOption;
import kizashi.cli.terminal.TextTable;
import kizashi.config.SourceFiles;
import kizashi.crawl.FetchResult;
import kizashi.crawl.PermissionGate;
import kizashi.model.Source;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kizashi source list}. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Prints every source: id, body, platform, and whether it may be fetched.")
final class SourceListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Mixin
    private FormatOption format;

    @Option(names = "--denied", description = "Only those that are not fetched, with the reason.")
    private boolean denied;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = Clock.systemUTC().instant();
        SourceFiles.Sources all = SourceFinder.all(home.home());
        TextTable table = new TextTable("情報源", "自治体", "システム", "状況", "理由");
        for (Source source : all.sources()) {
            FetchResult.Denied no = PermissionGate.checkSource(source, now);
            if (no != null || !denied) {
                table.row(List.of(
                        source.id(),
                        source.municipality().name(),
                        source.platform(),
                        no == null ? "取得可" : no.denial().label(),
                        no == null ? "" : no.reason()));
            }
        }
        table.print(out, format.format());
        all.problems().forEach(p -> spec.commandLine().getErr().println("kizashi: " + p.getMessage()));
        return all.problems().isEmpty() ? 0 : 1;
    }
}
