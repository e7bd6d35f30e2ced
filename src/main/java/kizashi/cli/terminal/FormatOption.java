package kizashi.cli.terminal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** {@code --format} of commands that print a table: aligned for a person, tab-separated into a pipe. */
public final class FormatOption {
    @Option(
            names = "--format",
            paramLabel = "table|tsv|csv",
            description = "Default: an aligned table on a terminal, tab-separated elsewhere.")
    private @Nullable String format;

    /** The form that was asked for, else an aligned table on a terminal and tab-separated lines elsewhere. */
    public TextTable.Format format() {
        if (format == null) {
            return Session.current().terminal() ? TextTable.Format.TABLE : TextTable.Format.TSV;
        }
        try {
            return TextTable.Format.valueOf(format.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CliException("--format is table, tsv or csv, not '" + format + "'");
        }
    }
}
