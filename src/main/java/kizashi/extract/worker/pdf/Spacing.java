package kizashi.extract.worker.pdf;

import java.util.Arrays;

/**
 * Gaps within a row to spaces in its text. Type that is spaced out evenly (８ 年 度 に 向 け た, 総 務 課 長) closes up; a gap that
 * stands out (between role and name, between the cells of a table) stays as that many full-width spaces, since rosters
 * are read by it.
 */
final class Spacing {
    private static final double EVEN = 0.14;
    private static final double TRACKED_FROM = 0.08;
    private static final double TRACKED_TO = 12;
    private static final double WHOLE_ROW_TO = 2.2;
    private static final double HEADING_TO = 4.6;
    private static final double WORD = 0.14;
    /** A gap of so many ems is written as full-width spaces. */
    static final double CELL = 0.72;
    /** Characters so many ems from each other stand apart. */
    static final double APART = 0.2;
    /** All characters of a list's row stand at most so far apart where its type is spaced out, in ems. */
    private static final double TRACKED_LIST_TO = 0.6;
    /** How much wider gaps within a justified cell are than those beside it. */
    private static final double WIDER = 1.2;

    private static final int MAX_SPACES = 8;

    private Spacing() {}

    /** The text of a row that is no part of a list. */
    static String text(Row row) {
        return text(row, new boolean[row.glyphs().size()]);
    }

    /** The gaps before the glyphs of a list's row, in ems, those within cells of spaced-out type closed up. */
    static double[] gapsInList(Row row, boolean[] cells) {
        double[] gaps = gaps(row);
        closeUpList(row, gaps);
        closeUpCells(row, gaps, cells);
        closeUpRuns(row, gaps, cells);
        return gaps;
    }

    private static double[] gaps(Row row) {
        double[] gaps = new double[row.glyphs().size()];
        for (int i = 1; i < gaps.length; i++) {
            gaps[i] = row.gap(i);
        }
        return gaps;
    }

    private static double[] gaps(Row row, boolean[] cells) {
        for (boolean cell : cells) {
            if (cell) {
                return gapsInList(row, cells);
            }
        }
        double[] gaps = gaps(row);
        closeUpWholeRow(row, gaps);
        closeUpList(row, gaps);
        closeUpRuns(row, gaps, cells);
        closeUpHeading(row, gaps);
        return gaps;
    }

    /**
     * The row's text.
     *
     * @param cells for each glyph whether a cell of a list begins with it
     */
    static String text(Row row, boolean[] cells) {
        int n = row.glyphs().size();
        double[] gaps = gaps(row, cells);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < n; i++) {
            if (i > 0) {
                space(row, i, gaps[i], text);
            }
            text.append(row.glyphs().get(i).text());
        }
        return text.toString();
    }

    /** A row whose characters all stand apart by the same amount: that amount is no gap. */
    private static void closeUpWholeRow(Row row, double[] gaps) {
        if (gaps.length < 5) {
            return;
        }
        double median = Rows.quantile(Arrays.copyOfRange(gaps, 1, gaps.length), 0.5);
        int near = 0;
        int wide = 0;
        for (int i = 1; i < gaps.length; i++) {
            near += Math.abs(gaps[i] - median) <= EVEN ? 1 : 0;
            wide += row.glyphs().get(i).isWide() && row.glyphs().get(i - 1).isWide() ? 1 : 0;
        }
        if (median < TRACKED_FROM || median > WHOLE_ROW_TO || near * 10 < gaps.length * 6 || wide * 2 < gaps.length) {
            return;
        }
        for (int i = 1; i < gaps.length; i++) {
            gaps[i] -= median;
        }
    }

    /** A row of a list in spaced-out type: what its characters stand apart by at least is no gap. */
    private static void closeUpList(Row row, double[] gaps) {
        if (gaps.length < 5) {
            return;
        }
        double least = Arrays.stream(gaps, 1, gaps.length).min().orElse(0);
        int near = 0;
        int wide = 0;
        for (int i = 1; i < gaps.length; i++) {
            near += gaps[i] - least <= EVEN ? 1 : 0;
            wide += row.glyphs().get(i).isWide() ? 1 : 0;
        }
        if (least >= APART && least <= TRACKED_LIST_TO && near >= 3 && wide * 2 >= gaps.length) {
            for (int i = 1; i < gaps.length; i++) {
                gaps[i] -= least;
            }
        }
    }

    /** A cell whose characters stand wider apart than it does from the cell beside it is justified: 町　　　長 木　　村　　守. */
    private static void closeUpCells(Row row, double[] gaps, boolean[] cells) {
        int from = 0;
        for (int i = 1; i <= gaps.length; i++) {
            if (i == gaps.length || cells[i]) {
                double beside = Math.max(from > 0 ? gaps[from] : 0, i < gaps.length ? gaps[i] : 0);
                if (beside > 0 && isEven(row, gaps, from, i, WIDER * beside)) {
                    Arrays.fill(gaps, from + 1, i, 0);
                }
                from = i;
            }
        }
    }

    /** Whether characters and numbers all stand apart by the same amount, and by more than this. */
    private static boolean isEven(Row row, double[] gaps, int from, int to, double more) {
        double first = -1;
        for (int i = from + 1; i < to; i++) {
            if (isWithinNumber(row, gaps, i)) {
                continue;
            }
            boolean word =
                    row.glyphs().get(i).isLetter() && (row.glyphs().get(i - 1).isLetter() || isSeat(row, i));
            if (!word) {
                return false;
            }
            first = first < 0 ? gaps[i] : first;
            if (gaps[i] <= more || gaps[i] > TRACKED_TO || Math.abs(gaps[i] - first) > tolerance(first)) {
                return false;
            }
        }
        return first >= CELL;
    }

    /** １２　　番. */
    private static boolean isSeat(Row row, int i) {
        return row.glyphs().get(i - 1).isDigit() && row.glyphs().get(i).text().equals("番");
    }

    private static boolean isWithinNumber(Row row, double[] gaps, int i) {
        return gaps[i] < APART
                && row.glyphs().get(i).isDigit()
                && row.glyphs().get(i - 1).isDigit();
    }

    /** How many characters a row has, a number being one. */
    static int units(Row row) {
        int units = row.glyphs().size();
        for (int i = 1; i < row.glyphs().size(); i++) {
            units -= row.gap(i) < TRACKED_LIST_TO
                            && row.glyphs().get(i).isDigit()
                            && row.glyphs().get(i - 1).isDigit()
                    ? 1
                    : 0;
        }
        return units;
    }

    /** A stretch of at least three characters that stand apart by the same amount: 総 務 課 長. */
    private static void closeUpRuns(Row row, double[] gaps, boolean[] cells) {
        int from = 1;
        int parted = 0;
        while (from < gaps.length) {
            boolean begins = cells[from] && (from == parted || endsWord(row, gaps, from - 1));
            if (begins || !apart(row, gaps, from)) {
                from++;
                continue;
            }
            int to = from + 1;
            while (to < gaps.length
                    && !cells[to]
                    && apart(row, gaps, to)
                    && Math.abs(gaps[to] - gaps[from]) <= tolerance(gaps[from])) {
                to++;
            }
            if (to - from >= 2 && letters(row, from - 1, to)) {
                Arrays.fill(gaps, from, to, 0);
            }
            from = to;
            parted = to;
        }
    }

    /** Whether a character is not one by itself: a cell of a single one (増 減 額) is hardly what other rows make of it. */
    private static boolean endsWord(Row row, double[] gaps, int i) {
        return i > 0 && (gaps[i] < APART || row.glyphs().get(i - 1).isDigit());
    }

    /** 目　　次: two characters that are a row of their own. */
    private static void closeUpHeading(Row row, double[] gaps) {
        if (gaps.length == 2 && gaps[1] <= HEADING_TO && apart(row, gaps, 1) && letters(row, 0, 2)) {
            gaps[1] = 0;
        }
    }

    private static double tolerance(double gap) {
        return Math.max(EVEN, Math.min(0.3, 0.12 * gap));
    }

    private static boolean apart(Row row, double[] gaps, int i) {
        return gaps[i] >= APART
                && gaps[i] <= TRACKED_TO
                && row.glyphs().get(i).isWide()
                && row.glyphs().get(i - 1).isWide();
    }

    /** Mostly kanji and kana: columns of figures are not a word. */
    private static boolean letters(Row row, int from, int to) {
        int letters = 0;
        for (int i = from; i < to; i++) {
            letters += row.glyphs().get(i).isLetter() ? 1 : 0;
        }
        return letters * 3 >= (to - from) * 2;
    }

    private static void space(Row row, int i, double gap, StringBuilder text) {
        boolean between =
                row.glyphs().get(i).isWide() || row.glyphs().get(i - 1).isWide();
        if (gap >= CELL) {
            text.append("\u3000".repeat((int) Math.min(MAX_SPACES, Math.max(1, Math.round(gap)))));
        } else if (between
                ? row.spaceBefore()[i] && gap >= 0.3
                : gap >= WORD || (row.spaceBefore()[i] && gap >= 0.05)) {
            text.append(' ');
        }
    }
}
