package kizashi.cli.source;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import kizashi.cli.terminal.HomeOption;
import kizashi.cli.terminal.OutFile;
import kizashi.config.SettingsFiles;
import kizashi.model.Source;
import kizashi.pipeline.Kizashi;
import kizashi.pipeline.RequestLetter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi source letter}. */
@Command(
        name = "letter",
        mixinStandardHelpOptions = true,
        description =
                "Writes a letter that asks the council's office for permission (許諾依頼文), as a Word file to be signed.")
final class SourceLetterCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Parameters(paramLabel = "ID", description = "Id of the source, or its body: LG code or name.")
    private String id;

    @Option(names = "--out", paramLabel = "FILE", description = "Default: var/out/許諾依頼文-<id>.docx.")
    private @Nullable Path out;

    @Override
    public Integer call() {
        Source source = SourceFinder.source(SourceFinder.all(home.home()), id);
        Path file = OutFile.or(out, home.home().out().resolve("許諾依頼文-" + source.id() + ".docx"));
        RequestLetter.write(
                source, SettingsFiles.read(home.home()), LocalDate.ofInstant(Instant.now(), Kizashi.JAPAN), file);
        spec.commandLine().getOut().println(file);
        return 0;
    }
}
