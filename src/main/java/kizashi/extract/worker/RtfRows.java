package kizashi.extract.worker;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kizashi.extract.html.CellLines;
import org.jspecify.annotations.Nullable;

/**
 * Rows of tables in RTF whose cells hold several lines each (offices below each other in one cell, their names in the next). Tika's text
 * gives no cells, so that their ends are marked before it reads the file, and what stands side by side is joined afterwards.
 */
final class RtfRows {
    private static final String CELL = "<#c>";
    private static final String LINE = "<#p>";
    private static final String ROW = "<#r>";
    /** A cell within a cell: such tables are left as they come. */
    private static final List<String> UNREAD = List.of("\\nestcell", "\\bin");

    private RtfRows() {}

    /** The file with the ends of cells, of lines within them and of rows marked; null where it has no tables, or is no RTF. */
    static byte @Nullable [] mark(byte[] bytes) {
        if (!isRtf(bytes)) {
            return null;
        }
        String rtf = new String(bytes, StandardCharsets.ISO_8859_1);
        if (!rtf.contains("\\row") || UNREAD.stream().anyMatch(rtf::contains) || rtf.contains(CELL)) {
            return null;
        }
        StringBuilder out = new StringBuilder(rtf.length() + 1000);
        boolean inTable = false;
        int i = 0;
        while (i < rtf.length()) {
            char c = rtf.charAt(i);
            int end = c == '\\' ? wordEnd(rtf, i + 1) : i + 1;
            String word = c == '\\' ? rtf.substring(i + 1, Math.min(end, rtf.length())) : "";
            inTable = word.equals("intbl") || inTable && !word.equals("pard") && !word.equals("row");
            String mark = switch (word) {
                case "cell" -> CELL;
                case "row" -> ROW + "\\par";
                case "par", "line" -> inTable ? LINE : "";
                default -> "";
            };
            if (mark.isEmpty()) {
                out.append(rtf, i, Math.min(end, rtf.length()));
            } else {
                // A control word ends in a space that is no text.
                boolean space = end < rtf.length() && rtf.charAt(end) == ' ';
                out.append(mark).append(mark.endsWith("par") ? " " : "");
                end += space ? 1 : 0;
            }
            i = end;
        }
        return out.toString().getBytes(StandardCharsets.ISO_8859_1);
    }

    /** The text with one line an entry where the cells of a row hold as many lines each, and as it came elsewhere. */
    static String join(String text) {
        if (!text.contains(ROW)) {
            return text.replace(CELL, "\n").replace(LINE, "\n");
        }
        List<String> lines = new ArrayList<>();
        for (String line : text.split("\n", -1)) {
            int end = line.indexOf(ROW);
            if (end < 0) {
                lines.add(line.replace(CELL, "\n").replace(LINE, "\n"));
                continue;
            }
            lines.addAll(row(line.substring(0, end)));
            String rest = line.substring(end + ROW.length());
            if (!rest.isBlank()) {
                lines.add(rest.replace(ROW, "\n").replace(CELL, "\n").replace(LINE, "\n"));
            }
        }
        return String.join("\n", lines);
    }

    private static List<String> row(String row) {
        List<List<String>> cells = new ArrayList<>();
        List<String> plain = new ArrayList<>();
        String whole = row.endsWith(CELL) ? row.substring(0, row.length() - CELL.length()) : row;
        for (String cell : whole.split(CELL, -1)) {
            List<String> parts = new ArrayList<>();
            for (String part : cell.split(LINE, -1)) {
                if (!part.isBlank()) {
                    parts.add(part.strip());
                }
                plain.add(part);
            }
            cells.add(parts);
        }
        List<List<String>> rows = CellLines.sideBySide(cells);
        return rows == null
                ? plain
                : rows.stream().map(each -> String.join("\t", each)).toList();
    }

    private static boolean isRtf(byte[] bytes) {
        return new String(bytes, 0, Math.min(5, bytes.length), StandardCharsets.ISO_8859_1).startsWith("{\\rtf");
    }

    /** Where a control word ends with its number; a sign after the stroke is a word of its own. */
    private static int wordEnd(String rtf, int from) {
        int i = from;
        while (i < rtf.length() && isLetter(rtf.charAt(i))) {
            i++;
        }
        if (i == from) {
            return from + 1;
        }
        int digits = i < rtf.length() && rtf.charAt(i) == '-' ? i + 1 : i;
        while (digits < rtf.length() && rtf.charAt(digits) >= '0' && rtf.charAt(digits) <= '9') {
            digits++;
        }
        return digits;
    }

    private static boolean isLetter(char c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z';
    }
}
