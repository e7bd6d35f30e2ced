package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Letters;
import org.jspecify.annotations.Nullable;

/** Headers that a space, a colon or the line's end closes: 甲野委員長, １２番　乙野花子議員, 大 下 議 長, 産業課長 丙野次郎君. */
final class SpacedHeader {
    private static final int LONGEST = 60;
    private static final int MOST_TOKENS = 14;
    private static final int WIDEST = Integer.MAX_VALUE;

    private SpacedHeader() {}

    /** Reads a header that begins at {@code from}; null when none of its possible ends makes one. */
    static BracketHeader.@Nullable Result read(CharSequence text, int from, int lineEnd) {
        int limit = Math.min(lineEnd, from + LONGEST);
        List<Token> tokens = new ArrayList<>();
        BracketHeader.Result best = null;
        int i = from;
        while (i < limit && tokens.size() < MOST_TOKENS) {
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
            tokens.add(new Token(text.subSequence(start, i).toString(), width(text, start)));
            boolean closed = i < lineEnd && !Letters.isSpace(text.charAt(i));
            best = better(best, tokens, i, closed ? WIDEST : gap(text, i, lineEnd));
            if (closed || i >= limit) {
                return best;
            }
            while (i < limit && Letters.isSpace(text.charAt(i))) {
                i++;
            }
        }
        return best;
    }

    /** A longer reading replaces a shorter one only where it says more: a role alone gains its person, a name its end. */
    private static BracketHeader.@Nullable Result better(
            BracketHeader.@Nullable Result best, List<Token> tokens, int end, int gapAfter) {
        String header = SpacedNames.join(tokens, 0, tokens.size());
        if (NonSpeakers.shared().contains(header)) {
            return best;
        }
        Naming naming = SpacedNames.read(tokens, gapAfter);
        if (naming == null) {
            naming = NamingReader.read(header);
        }
        if (naming == null) {
            return best;
        }
        if (best == null) {
            return new BracketHeader.Result(naming, end);
        }
        String before = best.naming().name();
        String name = naming.name();
        // 議長　甲野議員　… can be the chair calling a member; 議長　甲野太郎君　… and ３番　甲野議員 name the speaker.
        int gapBefore = tokens.get(tokens.size() - 1).gapBefore();
        boolean respected = Honorifics.plain(header) != null || naming.seat() != null || gapBefore < gapAfter;
        boolean adds = name != null && before == null && (respected || naming.together() == null);
        boolean ends = name != null
                && before != null
                && name.startsWith(before)
                && (Honorifics.plain(header) != null || isLetterOfName(tokens))
                && NameCosts.full(name) < SpacedNames.DEAREST;
        return adds || ends ? new BracketHeader.Result(naming, end) : best;
    }

    /** 佐　藤　　茂: the last of a spaced-out name, not a particle after one that has ended. */
    private static boolean isLetterOfName(List<Token> tokens) {
        String last = tokens.get(tokens.size() - 1).text();
        String before = SpacedNames.join(tokens, 0, tokens.size() - 1);
        boolean ended = Honorifics.plain(before) != null || Honorifics.role(before) != null;
        boolean spacedOut = tokens.get(tokens.size() - 2).text().length() == 1;
        return last.length() == 1
                && !ended
                && !NonSpeakers.shared().isNote(last)
                && (spacedOut || Letters.isKanji(last.charAt(0)));
    }

    /**
     * A run of letters between spaces.
     *
     * @param gapBefore how wide the space before it is; a wide one counts two
     */
    record Token(String text, int gapBefore) {}

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
        return i >= lineEnd ? WIDEST : width;
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
