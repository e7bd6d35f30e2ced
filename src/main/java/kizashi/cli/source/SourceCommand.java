package kizashi.cli.source;

import kizashi.cli.terminal.GroupCommand;
import picocli.CommandLine.Command;

/** {@code kizashi source}: where documents come from, and what permits it. */
@Command(
        name = "source",
        mixinStandardHelpOptions = true,
        description = {
            "Sources: one small YAML each in crawlers/. Without a permission record a source is never fetched.",
            "",
            "  kizashi source detect URL                 whose system is it; writes the YAML with --write",
            "  kizashi source permit ID --by … --basis … records a permission",
            "  kizashi source check ID                   why it is fetched or not",
            ""
        },
        subcommands = {
            SourceListCommand.class,
            SourceCheckCommand.class,
            SourcePermitCommand.class,
            SourceDetectCommand.class,
            SourceImportCommand.class,
            SourceNewCommand.class,
            SourceCoverageCommand.class,
            SourceStatusCommand.class,
            SourceLetterCommand.class,
            SourceSearchCommand.class,
        })
public final class SourceCommand extends GroupCommand {}
