package kizashi.cli.eval;

import kizashi.cli.terminal.GroupCommand;
import picocli.CommandLine.Command;

/** {@code kizashi eval}: measures what the program reads against labels. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures what Kizashi reads against labels that people gave. Needs no home and changes none.",
        subcommands = {
            // one command a line
            EvalSpeakersCommand.class,
            EvalCommitmentCommand.class,
            EvalExchangeCommand.class,
            EvalRelevanceCommand.class,
            EvalStageCommand.class,
            EvalTrackerCommand.class,
            EvalContactCommand.class
        })
public final class EvalCommand extends GroupCommand {}
