package kizashi.model;

/**
 * Why there is no text. An expected outcome, so a value and not an exception.
 *
 * @param reason the category, which answers "stop, retry or go on?"
 * @param detail one line for the person who runs it
 */
public record NoText(Reason reason, String detail) {

    /** The categories. */
    public enum Reason {
        /** Nothing in it. Go on. */
        EMPTY(false),
        /** Pictures of pages, no characters. Go on; OCR is a separate step. */
        SCANNED_IMAGE(false),
        /** Needs a password. Go on. */
        ENCRYPTED(false),
        /** Not a kind of file we read. Go on. */
        UNSUPPORTED(false),
        /** Broken file. Go on. */
        CORRUPT(false),
        /** The parser took too long and was ended. Go on. */
        TIMEOUT(false),
        /** The parser used too much memory or left. Go on. */
        CRASHED(false),
        /** More embedded documents or text than allowed. Go on. */
        LIMIT(false),
        /** Reading failed for reasons outside the file. Retry. */
        IO(true);

        private final boolean retry;

        Reason(boolean retry) {
            this.retry = retry;
        }

        /** Whether a later try may succeed with the same bytes. */
        public boolean retry() {
            return retry;
        }
    }
}
