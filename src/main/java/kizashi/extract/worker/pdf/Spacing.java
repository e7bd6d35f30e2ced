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
    private static final double CELL = 0.72;
    private static final int MAX_SPACES = 8;

    private Spacing() {}

    /** The row's text. */
    static String text(Row row) {
        int n = row.glyphs().size();
        double[] gaps = new double[n];
        for (int i = 1; i < n; i++) {
            gaps[i] = row.gap(i);
        }
        closeUpWholeRow(row, gaps);
        closeUpRuns(row, gaps);
        closeUpHeading(row, gaps);
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

    /** A stretch of at least three characters that stand apart by the same amount: 総 務 課 長. */
    private static void closeUpRuns(Row row, double[] gaps) {
        int from = 1;
        while (from < gaps.length) {
            if (!apart(row, gaps, from)) {
                from++;
                continue;
            }
            int to = from + 1;
            while (to < gaps.length
                    && apart(row, gaps, to)
                    && Math.abs(gaps[to] - gaps[from]) <= tolerance(gaps[from])) {
                to++;
            }
            if (to - from >= 2 && letters(row, from - 1, to)) {
                Arrays.fill(gaps, from, to, 0);
            }
            from = to;
        }
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
        return gaps[i] >= 0.2
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
