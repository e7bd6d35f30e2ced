package kizashi.minutes.roster;

import kizashi.japanese.Letters;

/**
 * A line of a roster, or a cell of one, without its spaces, which remembers where they stood. The lines of a drawn table
 * (│, ─) are spaces, too.
 */
final class RosterLine {
    /** A gap that parts cells, in half-width columns. */
    static final int CELL_GAP = 2;

    private final String letters;
    private final int[] offsets;
    /** The width of the gap before each letter, in half-width columns. */
    private final int[] gaps;
    /** The half-width column in which each letter begins. */
    private final int[] columns;

    private final int trailing;

    /**
     * @param text the stored text
     * @param start offset of the line's first letter or space
     * @param end offset of its end
     */
    RosterLine(CharSequence text, int start, int end) {
        this(text, start, end, 0);
    }

    private RosterLine(CharSequence text, int start, int end, int firstColumn) {
        StringBuilder out = new StringBuilder();
        int[] at = new int[end - start + 1];
        int[] gapBefore = new int[end - start + 1];
        int[] columnOf = new int[end - start + 1];
        int gap = 0;
        int column = firstColumn;
        for (int i = start; i < end; i++) {
            int former = RosterNotes.formerNameEnd(text, i, end);
            if (former > i) {
                i = former - 1;
                continue;
            }
            char c = text.charAt(i);
            int width = width(c);
            if (Letters.isBreak(c)) {
                continue; // a sentence that is wrapped goes on in the midst of a word
            }
            if (Letters.isSpace(c) || isDrawn(c)) {
                gap += width;
            } else {
                at[out.length()] = i;
                gapBefore[out.length()] = gap;
                columnOf[out.length()] = column;
                out.append(c);
                gap = 0;
            }
            column += width;
        }
        at[out.length()] = end;
        gapBefore[out.length()] = 2;
        columnOf[out.length()] = column;
        trailing = gap;
        letters = out.toString();
        offsets = at;
        gaps = gapBefore;
        columns = columnOf;
    }

    private RosterLine(String letters, int[] offsets, int[] gaps, int[] columns, int trailing) {
        this.trailing = trailing;
        this.letters = letters;
        this.offsets = offsets;
        this.gaps = gaps;
        this.columns = columns;
    }

    /** This line and the next one, which goes on in the midst of a word. */
    RosterLine and(RosterLine next) {
        return and(next, 0);
    }

    /** This line and the next one, with a gap between them. */
    RosterLine and(RosterLine next, int gap) {
        RosterLine both = with(length(), next, 0, next.length());
        System.arraycopy(next.gaps, 1, both.gaps, length() + 1, next.length());
        both.gaps[length()] = gap;
        for (int i = 1; i < next.length(); i++) {
            both.columns[length() + i] = both.columns[length() + i - 1] + 2 + next.gaps[i];
        }
        return both;
    }

    /** The spaces behind the last letter, in half-width columns. */
    int trailing() {
        return trailing;
    }

    /** The half-width column in which the line ends, spaces at its end included. */
    int width() {
        return length() == 0 ? 0 : columns[length() - 1] + width(letters.charAt(length() - 1)) + trailing;
    }

    /** This line with letters of another one put in before a letter, as if no gap were there. */
    RosterLine with(int place, RosterLine other, int from, int to) {
        int more = to - from;
        int n = length() + more;
        int[] at = new int[n + 1];
        int[] gapBefore = new int[n + 1];
        int[] columnOf = new int[n + 1];
        for (int i = 0; i <= n; i++) {
            boolean put = i >= place && i < place + more;
            int own = i < place ? i : i - more;
            at[i] = put
                    ? other.offsets[from + i - place]
                    : own == length() && place == own ? other.offsets[to] : offsets[own];
            gapBefore[i] = put ? 0 : gaps[own];
            columnOf[i] = put ? columns[place - 1] + 2 * (i - place + 1) : columns[own];
        }
        String all = letters.substring(0, place) + other.text(from, to) + letters.substring(place);
        return new RosterLine(all, at, gapBefore, columnOf, place == length() ? other.trailing : trailing);
    }

    private static boolean isDrawn(char c) {
        return c >= '\u2500' && c <= '\u257f' || c == '|' || c == '｜';
    }

    private static int width(char c) {
        if (c == '\t') {
            return 4;
        }
        return c < '\u0100' || c >= '\uff61' && c <= '\uff9f' ? 1 : 2;
    }

    /** The part of the line from one letter to another, with its columns. */
    RosterLine cell(CharSequence text, int from, int to) {
        return new RosterLine(text, offsets[from], to == length() ? offsets[to] : offsets[to - 1] + 1, columns[from]);
    }

    String letters() {
        return letters;
    }

    int length() {
        return letters.length();
    }

    String text(int from, int to) {
        return letters.substring(from, to);
    }

    /** Offset in the stored text of a letter; of the line's end for its length. */
    int offset(int index) {
        return offsets[index];
    }

    /** The gap before a letter, in half-width columns. */
    int gap(int index) {
        return gaps[index];
    }

    /** The half-width column in which a letter stands. */
    int column(int index) {
        return columns[index];
    }

    /** How many gaps lie within a run of letters. */
    int gapsWithin(int from, int to) {
        int count = 0;
        for (int i = from + 1; i < to; i++) {
            count += gaps[i] > 0 ? 1 : 0;
        }
        return count;
    }

    /**
     * Whether a run of letters is torn: one gap inside it is wider than the others and than a gap at its sides. 二　　副 市 長
     * is no one word; 市　　長 and 産 業 観光課長 are.
     */
    boolean isTorn(int from, int to) {
        int widest = 0;
        int second = 0;
        for (int i = from + 1; i < to; i++) {
            if (gaps[i] > widest) {
                second = widest;
                widest = gaps[i];
            } else if (gaps[i] > second) {
                second = gaps[i];
            }
        }
        boolean single = to - from == 2;
        int left = from == 0 ? Integer.MAX_VALUE : gaps[from];
        int right = to == length() ? Integer.MAX_VALUE : gaps[to];
        boolean glued = left == 1 && widest > 2;
        return glued || !single && widest > second && widest > Math.min(left, right);
    }

    /** Whether the letters stand together or evenly apart, as those of one word do. */
    boolean isEven() {
        int least = Integer.MAX_VALUE;
        int most = 0;
        for (int i = 1; i < length(); i++) {
            least = Math.min(least, gaps[i]);
            most = Math.max(most, gaps[i]);
        }
        return length() < 2 || most - least <= 2;
    }

    /** How wide the widest gap within a run of letters is. */
    int widestGapWidth(int from, int to) {
        int widest = 0;
        for (int i = from + 1; i < to; i++) {
            widest = Math.max(widest, gaps[i]);
        }
        return widest;
    }

    /**
     * Where the surname ends in a name: at its one widest gap, or, where all are as wide, between the letters that stand together
     * and those that stand apart (小川内　次　男); −1 where the gaps do not tell.
     */
    int surnameEnd(int from, int to) {
        int widest = widestGap(from, to);
        if (widest > 0) {
            return widest;
        }
        int first = 0;
        int last = 0;
        int together = 0;
        for (int i = from + 1; i < to; i++) {
            first = first == 0 && gaps[i] > 0 ? i : first;
            last = gaps[i] > 0 ? i : last;
            together += gaps[i] == 0 ? 1 : 0;
        }
        boolean head = first > from + 1 && together == first - from - 1;
        boolean tail = last > 0 && to > last + 1 && together == to - last - 1;
        return head ? first : tail ? last : -1;
    }

    /** The place of the one widest gap within a run of letters; −1 where there is none, or several are as wide. */
    int widestGap(int from, int to) {
        int best = -1;
        boolean tie = false;
        for (int i = from + 1; i < to; i++) {
            if (gaps[i] > 0 && (best < 0 || gaps[i] > gaps[best])) {
                best = i;
                tie = false;
            } else if (gaps[i] > 0 && gaps[i] == gaps[best]) {
                tie = true;
            }
        }
        return tie ? -1 : best;
    }
}
