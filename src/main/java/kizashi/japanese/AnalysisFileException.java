package kizashi.japanese;

/** A table of {@code index/analysis} has a line that cannot be used; the message names file and line. */
public final class AnalysisFileException extends RuntimeException {
    /**
     * Describes the mistake.
     *
     * @param file name of the table
     * @param line from 1
     * @param what what is wrong with it
     */
    public AnalysisFileException(String file, int line, String what) {
        super("index/analysis/" + file + ":" + line + " " + what);
    }
}
