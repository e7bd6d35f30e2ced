package kizashi.cli.terminal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/** A table for a person (columns aligned, wide characters counted as two) or for a program (tab-separated, CSV). */
public final class TextTable {
    /** How a table is written. */
    public enum Format {
        /** Aligned. */
        TABLE,
        /** Tab-separated. */
        TSV,
        /** Comma-separated, RFC 4180. */
        CSV
    }

    /**
     * The format that is asked for; without one, aligned on a terminal and tab-separated elsewhere. For commands that know jsonl
     * beside these.
     */
    public static Format formatOf(@Nullable String name) {
        if (name == null) {
            return Session.current().terminal() ? Format.TABLE : Format.TSV;
        }
        try {
            return Format.valueOf(name.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new CliException("--format is table, tsv, csv or jsonl, not '" + name + "'");
        }
    }

    private static final int GAP = 2;

    private final List<String> header;
    private final List<List<String>> rows = new ArrayList<>();

    /** A table without rows yet. */
    public TextTable(String... header) {
        this.header = List.of(header);
    }

    /** Adds a row; it has as many cells as the header. */
    public TextTable row(List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalArgumentException(cells.size() + " cells under " + header.size() + " headings");
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** Whether it has no row. */
    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Prints header and rows. */
    public void print(PrintWriter out, Format format) {
        switch (format) {
            case TABLE -> aligned(out);
            case TSV -> {
                out.println(String.join("\t", header));
                rows.forEach(row -> out.println(String.join("\t", row)));
            }
            case CSV -> csv(out);
        }
        out.flush();
    }

    private void csv(PrintWriter out) {
        try {
            CSVFormat format = CSVFormat.RFC4180;
            format.printRecord(out, header.toArray());
            for (List<String> row : rows) {
                format.printRecord(out, row.toArray());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void aligned(PrintWriter out) {
        int[] width = new int[header.size()];
        boolean[] number = new boolean[header.size()];
        for (int i = 0; i < width.length; i++) {
            int column = i;
            width[i] = width(header.get(i));
            rows.forEach(row -> width[column] = Math.max(width[column], width(row.get(column))));
            number[i] = !rows.isEmpty() && rows.stream().allMatch(row -> isNumber(row.get(column)));
        }
        line(out, header, width, number);
        rows.forEach(row -> line(out, row, width, number));
    }

    private static void line(PrintWriter out, List<String> cells, int[] width, boolean[] number) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < width.length; i++) {
            String cell = cells.get(i);
            String fill = " ".repeat(width[i] - width(cell));
            line.append(number[i] ? fill + cell : cell + fill).append(" ".repeat(GAP));
        }
        out.println(line.toString().stripTrailing());
    }

    private static boolean isNumber(String cell) {
        return !cell.isEmpty() && cell.chars().allMatch(c -> c >= '0' && c <= '9' || ",.%-".indexOf(c) >= 0);
    }

    /** Columns on a terminal: a CJK character takes two. */
    public static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    /** As much of a text as fits into so many columns; what is cut off is told by an ellipsis. */
    public static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int c = text.codePointAt(end);
            int wide = isWide(c) ? 2 : 1;
            if (used + wide > columns - 2) { // terminals disagree whether the ellipsis takes one or two
                break;
            }
            used += wide;
            end += Character.charCount(c);
        }
        return columns < 2 ? "" : text.substring(0, end) + "…";
    }

    private static boolean isWide(int c) {
        return c >= 0x1100
                && (c <= 0x115f
                        || c >= 0x2e80 && c <= 0xa4cf
                        || c >= 0xac00 && c <= 0xd7a3
                        || c >= 0xf900 && c <= 0xfaff
                        || c >= 0xfe30 && c <= 0xfe6f
                        || c >= 0xff00 && c <= 0xff60
                        || c >= 0xffe0 && c <= 0xffe6
                        || c >= 0x20000 && c <= 0x3fffd);
    }
}
