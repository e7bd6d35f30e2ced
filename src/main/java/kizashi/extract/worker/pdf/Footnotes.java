package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Footnotes: smaller rows at the foot of a page that begin with the number or sign that a small raised one in the text calls, or one
 * that says what it is (（注１）). They
 * stand in the middle of sentences that cross the page, so they are taken out and read after everything else; what calls them is
 * left out, for 予算２に would be another word.
 */
final class Footnotes {
    private static final double SMALLER = 0.9;
    private static final double CALL = 0.72;
    private static final int LONGEST_CALL = 3;
    /** A call that needs no raising. Each character of it is a glyph. */
    private static final Pattern NAMED = Pattern.compile("[（(]?[注※＊][0-9０-９]{1,2}[）)]?");

    /** One that a line's end parts. */
    private static final Pattern NAMED_END = Pattern.compile("(?:[（(]\\n[注※＊]|[（(]?[注※＊]\\n)[0-9０-９]{1,2}[）)]?");

    private static final int LONGEST_NAMED = 5;

    private final List<Row> notes = new ArrayList<>();

    /** The notes of all pages that were looked at, in order. */
    List<Row> notes() {
        return notes;
    }

    /** The rows of a page without its notes and without what calls them. */
    List<Row> remove(List<Row> rows) {
        if (rows.size() < 3) {
            return rows;
        }
        double size = Rows.quantile(rows.stream().mapToDouble(Footnotes::size).toArray(), 0.5);
        int from = rows.size();
        while (from > 0 && size(rows.get(from - 1)) <= SMALLER * size) {
            from--;
        }
        Set<String> called = calls(rows.subList(0, from));
        while (from < rows.size() && !isCalled(rows.get(from), called)) {
            from++;
        }
        if (from == rows.size() || from == 0) {
            return rows;
        }
        Set<String> labels = new HashSet<>();
        for (Row note : rows.subList(from, rows.size())) {
            String label = label(note);
            if (called.contains(label)) {
                labels.add(label);
            }
            notes.add(note);
        }
        return withoutSplit(
                rows.subList(0, from).stream().map(row -> without(row, labels)).toList(), labels);
    }

    /** Rows without calls that begin at the end of one and end at the beginning of the next. */
    private static List<Row> withoutSplit(List<Row> rows, Set<String> labels) {
        List<Row> kept = new ArrayList<>(rows);
        for (int i = 0; i + 1 < kept.size(); i++) {
            for (String label : labels) {
                for (int k = 1; k < label.length(); k++) {
                    Row row = kept.get(i);
                    Row next = kept.get(i + 1);
                    int rest = label.length() - k;
                    if (row.bare().endsWith(label.substring(0, k))
                            && next.bare().startsWith(label.substring(k))
                            && row.glyphs().size() > k
                            && next.glyphs().size() > rest) {
                        kept.set(i, row.part(0, row.glyphs().size() - k));
                        kept.set(i + 1, next.part(rest, next.glyphs().size()));
                    }
                }
            }
        }
        return kept;
    }

    private static boolean isCalled(Row row, Set<String> called) {
        return called.contains(label(row));
    }

    /** The size of most of a row's characters. */
    private static double size(Row row) {
        return Rows.quantile(row.glyphs().stream().mapToDouble(Glyph::size).toArray(), 0.5);
    }

    private static Set<String> calls(List<Row> rows) {
        Set<String> calls = new HashSet<>();
        for (int i = 0; i + 1 < rows.size(); i++) {
            Matcher split = NAMED_END.matcher(
                    rows.get(i).bare() + "\n" + rows.get(i + 1).bare());
            if (split.find()) {
                calls.add(split.group().replace("\n", ""));
            }
        }
        for (Row row : rows) {
            for (int i = 0; i < row.glyphs().size(); i++) {
                int end = end(row, i);
                if (end > i) {
                    calls.add(text(row, i, end));
                    i = end - 1;
                }
            }
        }
        return calls;
    }

    private static int end(Row row, int start) {
        int raised = callEnd(row, start);
        return raised > start ? raised : namedEnd(row, start);
    }

    /** Where a call of the text's own size ends that says what it is (（注１）, ※２); the same index for none. */
    private static int namedEnd(Row row, int start) {
        Matcher named = NAMED.matcher(text(row, start, Math.min(row.glyphs().size(), start + LONGEST_NAMED)));
        return named.lookingAt() ? start + named.end() : start;
    }

    /** Where the small raised number or sign ends that begins at a glyph; the same index for none. */
    private static int callEnd(Row row, int start) {
        double size = size(row);
        int end = start;
        while (end < row.glyphs().size()
                && end - start < LONGEST_CALL
                && isCall(row.glyphs().get(end), row, size)) {
            end++;
        }
        return end;
    }

    private static boolean isCall(Glyph glyph, Row row, double size) {
        char c = glyph.text().charAt(0);
        boolean sign = Character.isDigit(c) || "*＊※†注)）".indexOf(c) >= 0;
        return sign && glyph.size() <= CALL * size && glyph.y() <= row.y() + 0.05 * size;
    }

    /** What a note begins with: its digits or its sign. */
    private static String label(Row row) {
        int end = namedEnd(row, 0);
        if (end > 0) {
            return text(row, 0, end);
        }
        while (end < row.glyphs().size()
                && end < LONGEST_CALL
                && (Character.isDigit(row.glyphs().get(end).text().charAt(0))
                        || "*＊※†注)）".indexOf(row.glyphs().get(end).text().charAt(0)) >= 0)
                && (end == 0 || row.gap(end) < 0.3)) {
            end++;
        }
        return text(row, 0, end);
    }

    private static String text(Row row, int from, int to) {
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(row.glyphs().get(i).text());
        }
        return text.toString();
    }

    private static Row without(Row row, Set<String> labels) {
        List<Glyph> kept = new ArrayList<>();
        List<Boolean> spaces = new ArrayList<>();
        for (int i = 0; i < row.glyphs().size(); i++) {
            int end = end(row, i);
            if (end > i && labels.contains(text(row, i, end))) {
                i = end - 1;
                continue;
            }
            kept.add(row.glyphs().get(i));
            spaces.add(row.spaceBefore()[i]);
        }
        if (kept.isEmpty() || kept.size() == row.glyphs().size()) {
            return row;
        }
        boolean[] before = new boolean[kept.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = spaces.get(i);
        }
        return new Row(kept, before, row.y(), row.em());
    }
}
