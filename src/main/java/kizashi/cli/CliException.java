package kizashi.cli;

/** A command that cannot go on, for a reason that its user can mend; the message is one line and says what to do. */
final class CliException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CliException(String message) {
        super(message);
    }
}
