package kizashi.minutes;

import kizashi.japanese.Letters;
import org.jspecify.annotations.Nullable;

/** Headers that a space, a colon or the line's end closes: 甲野委員長, １２番　乙野花子議員, 大 下 議 長, 産業課長 丙野次郎君. */
final class SpacedHeader {
    private static final int LONGEST = 60;
    private static final int MOST_TOKENS = 10;

    private SpacedHeader() {}

    /** Reads a header that begins at {@code from}; null when none of its possible ends makes one. */
    static BracketHeader.@Nullable Result read(CharSequence text, int from, int lineEnd) {
        int limit = Math.min(lineEnd, from + LONGEST);
        StringBuilder soFar = new StringBuilder();
        BracketHeader.Result best = null;
        int tokens = 0;
        int i = from;
        while (i < limit && tokens < MOST_TOKENS) {
            int start = i;
            while (i < limit
                    && !Letters.isSpace(text.charAt(i))
                    && !isColon(text.charAt(i))
                    && !isHalfBracket(text, i, limit)) {
                if ("。、「」『』！？?!〔【".indexOf(text.charAt(i)) >= 0) {
                    return best;
                }
                i++;
            }
            if (i == limit && limit < lineEnd) {
                return best;
            }
            soFar.append(text, start, i);
            tokens++;
            boolean closed = i < lineEnd && !Letters.isSpace(text.charAt(i));
            best = better(best, soFar.toString(), i, gap(text, i, lineEnd), width(text, start));
            if (closed || i >= limit) {
                return best;
            }
            while (i < limit && Letters.isSpace(text.charAt(i))) {
                i++;
            }
        }
        return best;
    }

    /** A longer reading replaces a shorter one only where it says more: a role alone gains its person. */
    private static BracketHeader.@Nullable Result better(
            BracketHeader.@Nullable Result best, String header, int end, int gapAfter, int gapBefore) {
        if (NonSpeakers.shared().contains(header)) {
            return best;
        }
        Naming naming = NamingReader.read(header);
        if (naming == null) {
            return best;
        }
        if (best == null) {
            return new BracketHeader.Result(naming, end);
        }
        Naming before = best.naming();
        boolean nameMissing = before.name() == null;
        boolean adds = naming.name() != null && nameMissing;
        // 議長　甲野議員　… can be the chair calling a member; 議長　甲野太郎君　… and ３番　甲野議員 name the speaker.
        boolean respected = Honorifics.plain(header) != null || naming.seat() != null || gapBefore < gapAfter;
        return adds && respected ? new BracketHeader.Result(naming, end) : best;
    }

    private static boolean isColon(char c) {
        return c == '：' || c == ':';
    }

    /** 行革推進課長)それでは: a bracket that was never opened. */
    private static boolean isHalfBracket(CharSequence text, int i, int limit) {
        char c = text.charAt(i);
        if (c != ')' && c != '）') {
            return false;
        }
        for (int j = i - 1; j >= Math.max(0, limit - LONGEST); j--) {
            char d = text.charAt(j);
            if (d == '(' || d == '（') {
                return false;
            }
            if (Letters.isBreak(d)) {
                break;
            }
        }
        return true;
    }

    private static int gap(CharSequence text, int from, int lineEnd) {
        int i = from;
        int width = 0;
        while (i < lineEnd && Letters.isSpace(text.charAt(i))) {
            width += text.charAt(i) == '\u3000' ? 2 : 1;
            i++;
        }
        return i >= lineEnd ? Integer.MAX_VALUE : width;
    }

    /** How wide the gap before {@code start} is. */
    private static int width(CharSequence text, int start) {
        int width = 0;
        for (int i = start - 1; i >= 0 && Letters.isSpace(text.charAt(i)); i--) {
            width += text.charAt(i) == '\u3000' ? 2 : 1;
        }
        return width;
    }
}
