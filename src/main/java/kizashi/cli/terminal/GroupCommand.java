package kizashi.cli.terminal;

import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that only has commands of its own: alone it prints how to call them. */
public abstract class GroupCommand implements Runnable {
    @Spec
    private CommandSpec spec;

    @Override
    public final void run() {
        spec.commandLine().usage(spec.commandLine().getOut());
    }

    /** The command as it was called, for those whose commands are methods. */
    protected final CommandSpec spec() {
        return spec;
    }
}
