package kizashi.cli.terminal;

/**
 * A command that needs the open home. While {@code serve} runs on the same home it is handed to it, since one process owns
 * a home for writing.
 */
public interface RunsInServe {

    /** Which home. */
    HomeOption homeOption();
}
