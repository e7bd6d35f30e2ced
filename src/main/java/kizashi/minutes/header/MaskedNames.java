package kizashi.minutes.header;

import kizashi.japanese.Letters;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/** Names that the publisher made unreadable: ○○委員, ●●課長, ○番. The same signs begin headers, so their number decides. */
final class MaskedNames {
    private static final String SIGNS = "○◯〇●□■◆◇△▲＊×✕";
    private static final int LONGEST = 6;

    private MaskedNames() {}

    /** How many signs in a row, all the same, stand at {@code from}. */
    private static int signs(CharSequence text, int from) {
        int i = from;
        while (i < text.length()
                && i - from < LONGEST
                && SIGNS.indexOf(text.charAt(i)) >= 0
                && text.charAt(i) == text.charAt(from)) {
            i++;
        }
        return i - from;
    }

    /** ○○委員: the signs stand for a surname of two letters, ○○○委員: the first one is the marker. */
    static boolean isWithoutMarker(CharSequence text, int from, int lineEnd) {
        int count = signs(text, from);
        if (count != 2 && count != 4) {
            return false;
        }
        int end = from + count;
        while (end < lineEnd && end - from < 16 && !Letters.isSpace(text.charAt(end)) && text.charAt(end) != '（') {
            end++;
        }
        return read(text.subSequence(from, end).toString()) != null;
    }

    /** Reads ○○委員; null when no such signs stand before an office that is complete in itself. */
    static @Nullable Naming read(String header) {
        int count = signs(header, 0);
        String role = header.substring(count);
        return count > 0 && Ranks.shared().isRank(role) ? Naming.of(header.substring(0, count), role, null) : null;
    }

    /** Where ○番 ends; 0 when the text does not begin so. */
    static int seatEnd(String text) {
        int count = signs(text, 0);
        return count > 0 && count < text.length() && text.charAt(count) == '番' ? count + 1 : 0;
    }
}
