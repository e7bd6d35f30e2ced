package kizashi.extract.worker.pdf;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Rows to lines of text: a row that fills its line goes on in the next one unless that begins something of its own. A
 * sentence is never broken by a page; what marks a speaker (○◆◎ …) always begins a line.
 */
final class Paragraphs {
    private static final String MARKERS = "○◯〇◎◆◇△▲●■□▽★☆";
    private static final String ENDS = "。！？．";
    /** What stands above the notes, marked like any heading: they are no part of what is said last. */
    private static final String NOTES = "■脚注";
    /** Rows of running text that tell a page's own margins. */
    private static final int ENOUGH = 12;

    private static final int MAX_INDENT = 8;

    /** Of the whole document. */
    private final Map<Columns.Kind, Margins> common = new HashMap<>();
    /** Of the page that is being added. */
    private Map<Columns.Kind, Margins> margins = common;

    private final StringBuilder text = new StringBuilder();
    private @Nullable Row previous;
    private Columns.@Nullable Kind previousKind;
    private boolean samePage;
    /** How far the paragraph's first row stands to the right of its later ones, in ems; 0 while there is only one. */
    private double firstLineIndent;

    /** Where the text of such blocks begins and ends. */
    private record Margins(double left, double right, boolean justified, boolean hanging) {}

    Paragraphs(List<List<Columns.Block>> pages) {
        common.putAll(measure(pages.stream().flatMap(List::stream).toList(), 1));
    }

    /** The margins of blocks of each kind that have so many rows of running text. */
    private static Map<Columns.Kind, Margins> measure(List<Columns.Block> blocks, int atLeast) {
        Map<Columns.Kind, Margins> found = new HashMap<>();
        for (Columns.Kind kind : Columns.Kind.values()) {
            List<Row> rows = blocks.stream()
                    .filter(b -> b.kind() == kind)
                    .flatMap(b -> b.rows().stream())
                    .filter(r -> r.glyphs().size() >= 8 && r.gapsOf(2) == 0)
                    .toList();
            if (kind != Columns.Kind.STATEMENT && rows.size() >= atLeast) {
                found.put(kind, measure(rows));
            }
        }
        return found;
    }

    private static Margins measure(List<Row> rows) {
        double left = Rows.quantile(rows.stream().mapToDouble(Row::start).toArray(), 0.05);
        double right = Rows.quantile(rows.stream().mapToDouble(Row::end).toArray(), 0.93);
        long full = rows.stream().filter(r -> r.end() >= right - 1.2 * r.em()).count();
        long outer = rows.stream().filter(r -> r.start() <= left + 0.5 * r.em()).count();
        return new Margins(left, right, full * 100 >= rows.size() * 15L, outer * 100 < rows.size() * 40L);
    }

    /** Adds a page; answers the offset where its text begins. */
    int add(List<Columns.Block> page) {
        samePage = false;
        margins = new HashMap<>(common);
        measure(page, ENOUGH).forEach((kind, own) -> {
            if (own.justified) {
                margins.put(kind, own);
            }
        });
        int start = -1;
        for (Columns.Block block : page) {
            List<Row> rows = WrappedCells.join(block.rows());
            List<boolean[]> cells = Cells.of(rows);
            for (int i = 0; i < rows.size(); i++) {
                Row row = rows.get(i);
                int at = add(row, Spacing.text(row, cells.get(i)), block.kind());
                start = start < 0 ? at : start;
                samePage = true;
            }
            samePage = false;
        }
        return start < 0 ? text.length() : start;
    }

    /** Adds the footnotes of all pages below a heading, each on a line of its own. */
    void addNotes(List<Row> notes) {
        for (int i = 0; i < notes.size(); i++) {
            text.append(i == 0 ? "\n" + NOTES + "\n" : "\n").append(Spacing.text(notes.get(i)));
        }
    }

    String text() {
        return text.isEmpty() ? "" : text + "\n";
    }

    private int add(Row row, String line, Columns.Kind kind) {
        Row before = previous;
        if (before == null || previousKind == null || !goesOn(before, previousKind, row, kind)) {
            if (!text.isEmpty()) {
                text.append('\n');
            }
            int start = text.length();
            Margins m = margins.get(kind);
            long indent = m == null || isMarker(row) ? 0 : Math.round((row.start() - m.left) / row.em());
            text.append("\u3000".repeat((int) Math.max(0, Math.min(MAX_INDENT, indent))))
                    .append(line);
            previous = row;
            previousKind = kind;
            firstLineIndent = 0;
            return start;
        }
        int start = text.length();
        if (isAscii(text.charAt(start - 1)) && isAscii(line.charAt(0))) {
            text.append(' ');
        }
        text.append(line);
        firstLineIndent = Math.max(firstLineIndent, -shift(before, previousKind, row, kind));
        previous = row;
        previousKind = kind;
        return start;
    }

    private boolean goesOn(Row row, Columns.Kind kind, Row next, Columns.Kind nextKind) {
        Margins m = margins.get(kind);
        Margins n = margins.get(nextKind);
        if (m == null || n == null || !m.justified || isMarker(next)) {
            return false;
        }
        double slack = 1.7 * row.em() + leadingWord(next);
        boolean full = row.end() >= m.right - slack;
        boolean alike = Math.abs(row.em() - next.em()) <= 0.15 * row.em();
        boolean table = (row.gapsOf(2) >= 1 && !isMarker(row))
                || row.gapsOf(2) >= 2
                || next.gapsOf(2) >= 1
                || (row.end() - row.start()) * 2 < m.right - m.left;
        if (!full || !alike || table || (samePage && next.y() - row.y() > 3.2 * row.em())) {
            return false;
        }
        double shift = shift(row, kind, next, nextKind);
        if (isEnd(row)) {
            // A sentence that ends with its row may end its paragraph: only the indent of first lines tells.
            boolean exact = row.end() >= m.right - 0.6 * row.em();
            return exact && (shift < -0.6 || (firstLineIndent > 0.6 && Math.abs(shift) < 0.6));
        }
        if (startsItem(next) && shift > -0.6) {
            return false;
        }
        // Indented against a full row: a paragraph's first row, but where items and speeches hang, their second.
        boolean item = isMarker(row) || startsItem(row);
        return shift <= 0.6 || m.hanging || isBullet(row) || (item && shift > 1.5);
    }

    private static boolean isBullet(Row row) {
        return "・※①②③④⑤⑥⑦⑧⑨⑩-－".indexOf(row.glyphs().getFirst().text().charAt(0)) >= 0;
    }

    /** How much further right than a row the next one begins, in ems, each measured from its own column. */
    private double shift(Row row, Columns.Kind kind, Row next, Columns.Kind nextKind) {
        Margins m = margins.get(kind);
        Margins n = margins.get(nextKind);
        return m == null || n == null ? 0 : (next.start() - n.left - (row.start() - m.left)) / row.em();
    }

    /** Width of the Latin word or number in front, which is not broken and so may have left the row before it short. */
    private static double leadingWord(Row row) {
        double width = 0;
        for (Glyph glyph : row.glyphs()) {
            if (glyph.text().charAt(0) > 0x7E) {
                break;
            }
            width += glyph.width();
        }
        return Math.min(width, 12 * row.em());
    }

    /** Whether it begins with what marks a speaker or an item: not △ before a negative figure, nor ○○ for a name left out. */
    static boolean isMarker(Row row) {
        char first = row.glyphs().getFirst().text().charAt(0);
        char second = row.glyphs().size() > 1 ? row.glyphs().get(1).text().charAt(0) : ' ';
        return MARKERS.indexOf(first) >= 0 && second != first && !((first == '△' || first == '▲') && isDigit(second));
    }

    /** 第１条, 日程第２, １　, (1), 一　: begins an item even after a full row. */
    private static boolean startsItem(Row row) {
        String bare = row.bare();
        if (bare.startsWith("日程第")
                || (bare.startsWith("第") && bare.length() > 2 && isDigit(bare.charAt(1)) && row.gapsOf(0.8) > 0)) {
            return true;
        }
        boolean numbered = isDigit(bare.charAt(0)) || bare.charAt(0) == '(' || bare.charAt(0) == '（';
        for (int i = 1; numbered && i < Math.min(5, row.glyphs().size()); i++) {
            char c = row.glyphs().get(i - 1).text().charAt(0);
            if (row.gap(i) >= 0.8 && (isDigit(c) || c == ')' || c == '）' || c == '．')) {
                return true;
            }
        }
        return false;
    }

    private static boolean isDigit(char c) {
        return Character.isDigit(c);
    }

    private static boolean isEnd(Row row) {
        String last = row.glyphs().getLast().text();
        return ENDS.indexOf(last.charAt(last.length() - 1)) >= 0;
    }

    private static boolean isAscii(char c) {
        return c > 0x20 && c < 0x7F;
    }
}
