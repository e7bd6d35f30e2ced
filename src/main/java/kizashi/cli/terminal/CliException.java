package kizashi.cli.terminal;

/** A command that cannot go on, for a reason that its user can mend; the message is one line and says what to do. */
public final class CliException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What is told: what is wrong, and what to do. */
    public CliException(String message) {
        super(message);
    }
}
