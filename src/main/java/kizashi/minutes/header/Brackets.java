package kizashi.minutes.header;

import kizashi.japanese.Letters;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.Posts;

/** Where brackets of a header open and close, and what they hold beside a name: how it is read, that somebody steps up. */
final class Brackets {
    private static final int LONGEST_BEFORE = 60;
    private static final int LONGEST_INSIDE = 45;
    private static final int LONGEST_UNCLOSED = 16;
    private static final String STEPS_UP = "登壇";

    private Brackets() {}

    /** Whether something parts what a bracket holds, so that it can be more than a name. */
    static boolean isParted(CharSequence text, int open, int close) {
        for (int i = open + 2; i < close - 1; i++) {
            if (Letters.isSpace(text.charAt(i)) || "・･／/、，".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    static int open(CharSequence text, int from, int lineEnd) {
        int limit = Math.min(lineEnd, from + LONGEST_BEFORE);
        for (int i = from; i < limit; i++) {
            char c = text.charAt(i);
            if ("（(".indexOf(c) >= 0
                    && i + 2 < limit
                    && Posts.isJoint(text.charAt(i + 1))
                    && "）)".indexOf(text.charAt(i + 2)) >= 0) {
                i += 2; // 総務部長（兼）危機管理監（甲野太郎君）
                continue;
            }
            boolean opens = HeaderWords.shared().closing(Kind.NAME, c) != 0;
            // 参事［危機管理担当］（甲野太郎君）: a bracket that need not hold a name counts only where it does.
            if (opens && ("（(【".indexOf(c) >= 0 || holdsRespect(text, i, lineEnd) || holdsSeat(text, i, lineEnd))) {
                return i;
            }
            if ("。、「」『』！？：:".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    /** 甲野太郎議員[３番]. */
    private static boolean holdsSeat(CharSequence text, int open, int lineEnd) {
        int close = close(text, open);
        String inside = close < 0 || close > lineEnd ? "" : Letters.withoutSpaces(text.subSequence(open + 1, close));
        return !inside.isEmpty() && NamingReader.seatEnd(inside) == inside.length();
    }

    private static boolean holdsRespect(CharSequence text, int open, int lineEnd) {
        int close = close(text, open);
        return close > 0
                && close <= lineEnd
                && BracketHeader.isRespected(Letters.withoutSpaces(text.subSequence(open + 1, close)));
    }

    /** 議長（甲野太郎君　これより…: a bracket that was not closed; the word of respect and a space end it. */
    static int afterUnclosed(CharSequence text, int open, int lineEnd) {
        for (int i = open + 3; i < Math.min(lineEnd, open + LONGEST_UNCLOSED); i++) {
            if (Letters.isSpace(text.charAt(i))
                    && Honorifics.plain(Letters.withoutSpaces(text.subSequence(open + 1, i))) != null) {
                return i;
            }
        }
        return -1;
    }

    /** The bracket's end, over one line break: a page can be too narrow for a long header. Another bracket can stand within it. */
    static int close(CharSequence text, int open) {
        char end = HeaderWords.shared().closing(Kind.NAME, text.charAt(open));
        int limit = Math.min(text.length(), open + LONGEST_INSIDE);
        int breaks = 0;
        int depth = 0;
        for (int i = open + 1; i < limit; i++) {
            char c = text.charAt(i);
            if (c == end || isRoundEnd(c) && isRoundEnd(end)) {
                if (depth == 0) {
                    return i;
                }
                depth--;
            }
            depth += c == '（' || c == '(' ? 1 : 0;
            breaks += Letters.isBreak(c) ? 1 : 0;
            if (breaks > 1 || depth > 1 || "。「」『』！？".indexOf(c) >= 0) {
                return -1;
            }
        }
        return -1;
    }

    private static boolean isRoundEnd(char c) {
        return c == '）' || c == ')';
    }

    /** 議長（甲野太郎（こうのたろう）君）: without how the name is read, in a bracket of any shape. */
    static String withoutReading(String inside) {
        for (int open = 1; open < inside.length(); open++) {
            if ("（(＜<［[".indexOf(inside.charAt(open)) < 0) {
                continue;
            }
            int close = open + 1;
            while (close < inside.length() && Letters.isHiragana(inside.charAt(close))) {
                close++;
            }
            boolean reading =
                    close - open > 3 && close < inside.length() && "）)＞>］]".indexOf(inside.charAt(close)) >= 0;
            if (reading) {
                return inside.substring(0, open) + inside.substring(close + 1);
            }
        }
        return inside;
    }

    /** 市長（甲野太郎君登壇）: that he steps up stands in the bracket with his name. */
    static String withoutStep(String inside) {
        String name = inside.endsWith(STEPS_UP) ? inside.substring(0, inside.length() - STEPS_UP.length()) : inside;
        return Honorifics.plain(name) == null && Honorifics.role(name) == null ? inside : name;
    }
}
