package kizashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** Help and README cannot drift from the commands that there are. */
class DocumentationTest {

    @Test
    void everyCommandAndOptionExplainsItself() {
        List<String> silent = new ArrayList<>();
        visit(Main.commandLine(), silent);
        assertThat(silent).isEmpty();
    }

    private static void visit(CommandLine command, List<String> silent) {
        String name = command.getCommandSpec().qualifiedName();
        String[] description = command.getCommandSpec().usageMessage().description();
        if (description.length == 0) {
            silent.add(name);
        } else if (command.getParent() != null && !description[0].endsWith(".")) {
            // a list of commands shows the first line alone
            silent.add(name + ": the first line is no whole sentence: " + description[0]);
        }
        for (OptionSpec option : command.getCommandSpec().options()) {
            if (option.description().length == 0) {
                silent.add(name + " " + option.longestName());
            }
        }
        for (PositionalParamSpec parameter : command.getCommandSpec().positionalParameters()) {
            if (parameter.description().length == 0) {
                silent.add(name + " " + parameter.paramLabel());
            }
        }
        command.getSubcommands().values().forEach(sub -> visit(sub, silent));
    }

    @Test
    void theReadmeNamesEveryCommand() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        for (Map.Entry<String, CommandLine> command :
                Main.commandLine().getSubcommands().entrySet()) {
            if (!command.getKey().equals("help")) {
                assertThat(readme).contains("`" + command.getKey());
            }
        }
    }

    @Test
    void whatTheDocumentsLinkToIsThere() throws IOException {
        List<String> missing = new ArrayList<>();
        for (Path document : List.of(Path.of("README.md"), Path.of("README.ja.md"), Path.of("CONTRIBUTING.md"))) {
            java.util.regex.Matcher link =
                    java.util.regex.Pattern.compile("\\]\\(([^):]+)\\)").matcher(Files.readString(document));
            while (link.find()) {
                if (!Files.exists(Path.of(link.group(1)))) {
                    missing.add(document + ": " + link.group(1));
                }
            }
        }
        assertThat(missing).isEmpty();
    }
}
