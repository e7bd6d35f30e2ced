package kizashi.minutes;

import kizashi.japanese.Letters;

/** A line of a roster without its spaces, which remembers where they stood. */
final class RosterLine {
    private final String letters;
    private final int[] offsets;
    /** The width of the gap before each letter, in half-width columns. */
    private final int[] gaps;

    RosterLine(CharSequence text, int start, int end) {
        StringBuilder out = new StringBuilder();
        int[] at = new int[end - start + 1];
        int[] gapBefore = new int[end - start + 1];
        int gap = 0;
        for (int i = start; i < end; i++) {
            char c = text.charAt(i);
            if (Letters.isSpace(c)) {
                gap += c == '\u3000' ? 2 : c == '\t' ? 4 : 1;
                continue;
            }
            at[out.length()] = i;
            gapBefore[out.length()] = gap;
            out.append(c);
            gap = 0;
        }
        at[out.length()] = end;
        gapBefore[out.length()] = 2;
        letters = out.toString();
        offsets = at;
        gaps = gapBefore;
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

    /** How many gaps lie within a run of letters. */
    int gapsWithin(int from, int to) {
        int count = 0;
        for (int i = from + 1; i < to; i++) {
            count += gaps[i] > 0 ? 1 : 0;
        }
        return count;
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
