package kizashi.cli;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.concurrent.Callable;
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
        description = "Prints every source: id, body, platform, and whether it may be fetched (tab-separated).")
final class SourceListCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Option(names = "--denied", description = "Only those that are not fetched, with the reason.")
    private boolean denied;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        Instant now = Clock.systemUTC().instant();
        SourceFiles.Sources all = SourceFinder.all(home.home());
        for (Source source : all.sources()) {
            FetchResult.Denied no = PermissionGate.checkSource(source, now);
            if (no != null || !denied) {
                out.println(String.join(
                        "\t",
                        source.id(),
                        source.municipality().name(),
                        source.platform(),
                        no == null ? "取得可" : no.denial().label(),
                        no == null ? "" : no.reason()));
            }
        }
        all.problems().forEach(p -> spec.commandLine().getErr().println("kizashi: " + p.getMessage()));
        return all.problems().isEmpty() ? 0 : 1;
    }
}
