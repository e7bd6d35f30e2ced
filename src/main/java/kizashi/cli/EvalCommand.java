package kizashi.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** {@code kizashi eval …}: measuring against labels. */
@Command(
        name = "eval",
        mixinStandardHelpOptions = true,
        description = "Measures what Kizashi reads against labels that people gave.",
        subcommands = {EvalCommitmentCommand.class})
public final class EvalCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
        throw new CommandLine.ParameterException(spec.commandLine(), "eval: say what to measure");
    }
}
