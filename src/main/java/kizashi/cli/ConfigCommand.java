package kizashi.cli;

import java.io.PrintWriter;
import kizashi.cli.terminal.GroupCommand;
import kizashi.cli.terminal.HomeOption;
import kizashi.config.Home;
import kizashi.config.Settings;
import kizashi.config.SettingsFiles;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kizashi config}: what the settings are and where they come from. */
@Command(name = "config", description = "Shows the settings.", mixinStandardHelpOptions = true)
final class ConfigCommand extends GroupCommand {
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description = "Prints every setting with its value; those that config/kizashi.yml sets are marked.")
    void show(
            @Mixin HomeOption homeOption,
            @Option(names = "--defaults", description = "Print the commented defaults instead.") boolean defaults) {
        PrintWriter out = spec().commandLine().getOut();
        if (defaults) {
            out.print(SettingsFiles.defaultsText());
            out.flush();
            return;
        }
        Home home = homeOption.home();
        SettingsFiles.read(home);
        out.println("# " + home.config().resolve("kizashi.yml") + " (" + "* = set there)");
        for (Settings.Shown line : SettingsFiles.shown(home)) {
            out.printf(
                    "%s %-28s %s%n",
                    line.fromHome() ? "*" : " ", line.key(), line.value().isEmpty() ? "-" : line.value());
        }
    }
}
