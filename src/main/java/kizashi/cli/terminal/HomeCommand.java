package kizashi.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import kizashi.deliver.Language;
import kizashi.deliver.Words;
import kizashi.pipeline.Kizashi;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** A command that works in an open home: in its own process, or within {@code serve} where that has it open. */
public abstract class HomeCommand implements Callable<Integer>, RunsInServe {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    /**
     * Does the command's work.
     *
     * @param kizashi the home, closed afterwards where this process opened it
     * @return the exit code: 0 done, 1 failed
     */
    protected abstract int run(Kizashi kizashi) throws IOException;

    /** What can be told to be wrong before the home is opened; throws {@link CliException} that says so. */
    protected void check() {}

    /** Opens the home. */
    protected HomeOption.Opened open(HomeOption of) {
        return of.open(err()::println);
    }

    @Override
    public final HomeOption homeOption() {
        return home;
    }

    @Override
    public final Integer call() throws IOException {
        check();
        try (HomeOption.Opened opened = open(home)) {
            return run(opened.kizashi());
        }
    }

    /** What it prints, in the language of the home. */
    protected static Words words(Kizashi kizashi) {
        return CliWords.of(Language.of(kizashi.settings().language()));
    }

    /** Where results go. */
    protected final PrintWriter out() {
        return spec.commandLine().getOut();
    }

    /** Where progress and complaints go. */
    protected final PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
