package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two or three columns of running text are read one after the other. A roster or table with several pairs a line is not running
 * text and stays as it stands. A page that shows too little of it (a list fills one of its columns, or a few short lines end
 * the document) is parted where the pages nearest to it are.
 */
final class Columns {
    /** Rows that columns have at least. */
    private static final int MIN_ROWS = 8;
    /** How far apart places are that are tried for a gutter, in points. */
    private static final double STEP = 2;

    /** How much of its column a row of running text fills mostly. */
    private static final double FULL = 0.75;

    /** A gap of so many ems parts the cells of a list. */
    private static final double HOLE = 1.4;
    /** How much narrower one of two columns can be than the other. */
    private static final double ALIKE = 0.9;

    private Columns() {}

    /** Which part of the page a block is; blocks of one kind share their margins. */
    enum Kind {
        FULL,
        LEFT,
        MIDDLE,
        RIGHT,
        /** The explanations of a {@link BudgetStatement}, an entry a row. */
        STATEMENT,
        /** What runs in another direction than the rest of its page. */
        TURNED
    }

    /**
     * Rows that are read from top to bottom.
     *
     * @param kind where they stand
     * @param rows at least one
     */
    record Block(Kind kind, List<Row> rows) {}

    /** The blocks of each page in reading order. */
    static List<List<Block>> of(List<List<Row>> pages) {
        List<@Nullable Gutters> found = new ArrayList<>();
        pages.forEach(rows -> found.add(find(rows)));
        List<@Nullable List<Block>> statements = BudgetStatement.of(pages);
        List<List<Block>> blocks = new ArrayList<>();
        for (int page = 0; page < pages.size(); page++) {
            List<Block> statement = statements.get(page);
            if (statement != null) {
                blocks.add(statement);
                continue;
            }
            Gutters gutters = found.get(page);
            gutters = gutters != null ? gutters : GuttersOfOthers.find(pages, found, page);
            gutters = gutters != null ? gutters : ListColumns.find(pages.get(page));
            blocks.add(blocks(pages.get(page), gutters));
        }
        return blocks;
    }

    private static List<Block> blocks(List<Row> rows, @Nullable Gutters gutters) {
        if (gutters == null) {
            return rows.isEmpty() ? List.of() : List.of(new Block(Kind.FULL, rows));
        }
        List<Block> blocks = new ArrayList<>();
        if (gutters.from > 0) {
            blocks.add(new Block(Kind.FULL, rows.subList(0, gutters.from)));
        }
        List<Row> inColumns = rows.subList(gutters.from, gutters.to);
        double left = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= gutters.x.length; i++) {
            double right = i < gutters.x.length ? gutters.x[i] : Double.POSITIVE_INFINITY;
            Kind kind = i == 0 ? Kind.LEFT : i < gutters.x.length ? Kind.MIDDLE : Kind.RIGHT;
            List<Row> parts = parts(inColumns, left, right);
            if (!parts.isEmpty()) {
                blocks.add(new Block(kind, parts));
            }
            left = right;
        }
        if (gutters.to < rows.size()) {
            blocks.add(new Block(Kind.FULL, rows.subList(gutters.to, rows.size())));
        }
        return blocks;
    }

    /** What of the rows lies between two places across the page. */
    static List<Row> parts(List<Row> rows, double from, double to) {
        List<Row> parts = new ArrayList<>();
        for (Row row : rows) {
            Row part = row.between(from, to);
            if (part != null) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Where columns are parted, and which rows stand in them. */
    record Gutters(double[] x, int from, int to) {
        int rows() {
            return to - from;
        }
    }

    private static @Nullable Gutters find(List<Row> rows) {
        if (rows.size() < MIN_ROWS) {
            return null;
        }
        Gutters best = null;
        int[] sentences = sentences(rows);
        List<Place> thirds = places(rows, 0.22, 0.45);
        List<Place> others = thirds.isEmpty() ? List.of() : places(rows, 0.55, 0.78);
        for (Place left : thirds) {
            for (Place right : others) {
                best = longer(rows, sentences, best, left.and(right), left.x, right.x);
            }
        }
        if (best == null) {
            for (Place place : places(rows, 0.35, 0.65)) {
                best = longer(rows, sentences, best, place.free, place.x);
            }
        }
        return best;
    }

    /** How many of the rows above each one have the punctuation of sentences: lists and tables have little. */
    private static int[] sentences(List<Row> rows) {
        int[] count = new int[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            count[i + 1] = count[i] + (isOfSentence(rows.get(i)) ? 1 : 0);
        }
        return count;
    }

    static boolean isOfSentence(Row row) {
        return row.glyphs().stream().anyMatch(g -> "。、，．".contains(g.text()));
    }

    /** A place across the page, and which rows leave it free. */
    private record Place(double x, boolean[] free) {
        boolean[] and(Place other) {
            boolean[] both = new boolean[free.length];
            for (int i = 0; i < both.length; i++) {
                both[i] = free[i] && other.free[i];
            }
            return both;
        }
    }

    /** The places between two shares of the width that enough rows leave free. */
    private static List<Place> places(List<Row> rows, double from, double to) {
        double start = rows.stream().mapToDouble(Row::start).min().orElse(0);
        double width = rows.stream().mapToDouble(Row::end).max().orElse(0) - start;
        List<Place> places = new ArrayList<>();
        for (double x = start + from * width; x <= start + to * width; x += STEP) {
            boolean[] free = new boolean[rows.size()];
            int count = 0;
            for (int i = 0; i < free.length; i++) {
                free[i] = leavesFree(rows.get(i), x);
                count += free[i] ? 1 : 0;
            }
            if (count >= MIN_ROWS && (places.isEmpty() || !Arrays.equals(places.getLast().free, free))) {
                places.add(new Place(x, free));
            }
        }
        return places;
    }

    /** The longest run of rows that leave the places free and read as columns, where it is longer than the best so far. */
    private static @Nullable Gutters longer(
            List<Row> rows, int[] sentences, @Nullable Gutters best, boolean[] free, double... x) {
        Gutters longest = best;
        int from = 0;
        for (int i = 0; i <= free.length; i++) {
            if (i < free.length && free[i]) {
                continue;
            }
            boolean more = i - from >= MIN_ROWS
                    && (longest == null || i - from > longest.rows())
                    && (sentences[i] - sentences[from]) * 5 >= i - from;
            int first = more ? from + other(rows.subList(from, i), x) : i;
            more &= i - first >= MIN_ROWS && (longest == null || i - first > longest.rows());
            if (more && isRunningText(rows.subList(first, i), x)) {
                longest = new Gutters(x, first, i);
            }
            from = i + 1;
        }
        return longest;
    }

    /**
     * How many rows above columns are none of theirs, though they leave the gutters free: lists and titles, which fill no
     * column. A heading may fill one, but then a list across the page follows it.
     */
    private static int other(List<Row> rows, double[] x) {
        int[] full = new int[rows.size()];
        boolean[] ofSentence = new boolean[rows.size()];
        int[] texts = new int[rows.size()];
        double from = Double.NEGATIVE_INFINITY;
        for (int column = 0; column <= x.length; column++) {
            double left = from;
            double right = column < x.length ? x[column] : Double.POSITIVE_INFINITY;
            double width = width(parts(rows, left, right));
            for (int i = 0; i < full.length; i++) {
                Row part = rows.get(i).between(left, right);
                if (part != null) {
                    boolean filled = isFull(part, width);
                    full[i] += filled ? 1 : 0;
                    ofSentence[i] |= filled && isOfSentence(part);
                    texts[i] += isOfSentence(part) ? x.length + 1 : 1;
                }
            }
            from = right;
        }
        int first = 0;
        boolean text = false;
        for (int i = 0; i < full.length && !text; i++) {
            // Beside a sentence that ends in its first row even the name of a speaker alone is no title.
            boolean fillsNone = i == first && full[i] * 2 < x.length + 1 && texts[i] <= x.length + 1;
            if (fillsNone || isAcross(rows.get(i), x)) {
                first = i + 1;
            }
            text = i >= first && ofSentence[i];
        }
        return first;
    }

    /** Whether a row is one of a list that goes across the page, a pair in each column. */
    static boolean isAcross(Row row, double[] x) {
        double left = Double.NEGATIVE_INFINITY;
        for (int i = 0; i <= x.length; i++) {
            double right = i < x.length ? x[i] : Double.POSITIVE_INFINITY;
            Row part = row.between(left, right);
            if (part == null || part.gapsOf(1) == 0 || isOfSentence(part) || Paragraphs.isMarker(part)) {
                return false;
            }
            left = right;
        }
        return true;
    }

    /** From where the leftmost row begins to where the rightmost ends. */
    private static double width(List<Row> parts) {
        return parts.stream().mapToDouble(Row::end).max().orElse(0)
                - parts.stream().mapToDouble(Row::start).min().orElse(0);
    }

    /** Whether a part of a row fills a column of this width without a hole, but for that in a speaker's name (川口　　学). */
    static boolean isFull(Row part, double width) {
        boolean whole = part.gapsOf(HOLE) == 0 || (Paragraphs.isMarker(part) && isOfSentence(part));
        return whole && part.end() - part.start() >= FULL * width;
    }

    static boolean leavesFree(Row row, double x) {
        double clear = 0.4 * row.em();
        for (Glyph glyph : row.glyphs()) {
            if (glyph.x() < x + clear && glyph.end() > x - clear) {
                return false;
            }
        }
        return true;
    }

    /**
     * All columns are filled to their margin by most rows, without holes; where columns are of one width, as a table's seldom are,
     * one of them may hold a list besides.
     */
    private static boolean isRunningText(List<Row> rows, double[] x) {
        double left = Double.NEGATIVE_INFINITY;
        boolean all = true;
        boolean one = false;
        boolean some = true;
        double narrowest = Double.POSITIVE_INFINITY;
        double widest = 0;
        for (int i = 0; i <= x.length; i++) {
            double right = i < x.length ? x[i] : Double.POSITIVE_INFINITY;
            List<Row> parts = parts(rows, left, right);
            boolean filled = isFilled(parts);
            all &= filled;
            one |= filled;
            some &= filled || isFilledInPart(parts);
            narrowest = Math.min(narrowest, width(parts));
            widest = Math.max(widest, width(parts));
            left = right;
        }
        return all || (one && some && narrowest >= ALIKE * widest);
    }

    /** Whether rows below each other, as many as columns have at least, are running text. */
    private static boolean isFilledInPart(List<Row> parts) {
        double width = width(parts);
        for (int from = 0; from + MIN_ROWS <= parts.size(); from++) {
            List<Row> window = parts.subList(from, from + MIN_ROWS);
            if (isFilled(window) && width(window) >= ALIKE * width) {
                return true;
            }
        }
        return false;
    }

    private static boolean isFilled(List<Row> parts) {
        if (parts.size() < MIN_ROWS * 3 / 4) {
            return false;
        }
        double width = width(parts);
        int full = 0;
        int holes = 0;
        int sentences = 0;
        for (Row part : parts) {
            sentences += isOfSentence(part) ? 1 : 0;
            full += part.end() - part.start() >= FULL * width ? 1 : 0;
            holes += part.gapsOf(HOLE);
        }
        // Two lists of persons side by side fill their columns as well, but are no sentences.
        return full * 10 >= parts.size() * 4 && holes * 2 <= parts.size() && sentences * 5 >= parts.size();
    }
}
