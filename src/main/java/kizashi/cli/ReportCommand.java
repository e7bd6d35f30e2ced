package kizashi.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import kizashi.cli.source.SourceFinder;
import kizashi.cli.terminal.GroupCommand;
import kizashi.cli.terminal.HomeOption;
import kizashi.cli.terminal.OutFile;
import kizashi.config.Home;
import kizashi.config.SettingsFiles;
import kizashi.config.YamlFile;
import kizashi.pipeline.Kizashi;
import kizashi.pipeline.PermissionReport;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kizashi report}: pages for others to read. */
@Command(name = "report", mixinStandardHelpOptions = true, description = "Writes pages to show to others.")
final class ReportCommand extends GroupCommand {
    @Command(
            name = "permission",
            mixinStandardHelpOptions = true,
            description =
                    "Writes a page for a legal department: what is fetched on whose permission, within which bounds.")
    void permission(
            @Mixin HomeOption homeOption,
            @Option(names = "--out", paramLabel = "FILE", description = "Default: var/out/permission.html.") @Nullable
                    Path out) {
        Home home = homeOption.home();
        Path file = OutFile.or(out, home.out().resolve("permission.html"));
        Instant now = Instant.now();
        YamlFile.writeAtomically(
                file,
                PermissionReport.html(
                        SourceFinder.all(home).sources(),
                        SettingsFiles.read(home),
                        LocalDate.ofInstant(now, Kizashi.JAPAN),
                        now));
        spec().commandLine().getOut().println(file);
    }
}
