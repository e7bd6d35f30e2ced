package kizashi.minutes.header;

import kizashi.japanese.Letters;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/** Names with a number but without 番: ３甲野太郎議員, ③甲野太郎議員, No.3甲野太郎君, 委員Ａ. A title or word of respect must show that a person is meant. */
final class NumberedNames {
    private static final int MOST_DIGITS = 3;
    private static final double DEAREST = 4.6;

    private NumberedNames() {}

    /** Reads a header without spaces; null when it has no such form. */
    static @Nullable Naming read(String text) {
        Naming lettered = lettered(text);
        if (lettered != null) {
            return lettered;
        }
        int from = text.startsWith("No.") || text.startsWith("NO.") || text.startsWith("Ｎｏ．") ? 3 : 0;
        from += text.startsWith("№") ? 1 : 0;
        boolean box = from < text.length() && "（(".indexOf(text.charAt(from)) >= 0;
        int first = box ? from + 1 : from;
        int end = first;
        while (end < text.length() && isNumber(text.charAt(end))) {
            end++;
        }
        String seat = text.substring(first, end);
        if (seat.isEmpty() || seat.length() > MOST_DIGITS) {
            return null;
        }
        end += end < text.length() && "）)．.・、".indexOf(text.charAt(end)) >= 0 ? 1 : 0;
        String written = text.substring(end);
        String title = Honorifics.role(written);
        String name =
                title == null ? Honorifics.strip(written) : written.substring(0, written.length() - title.length());
        boolean person = name.length() < written.length()
                && NamingReader.isName(name)
                && Ranks.shared().find(name) == null
                && Math.min(NameCosts.full(name), NameCosts.surname(name)) < DEAREST;
        return person ? Naming.of(name, title == null ? "議員" : title, seat) : null;
    }

    /** 委員Ａ, 委員１: members whose names are kept back. */
    private static @Nullable Naming lettered(String text) {
        for (String title : HeaderWords.shared().of(Kind.TITLE)) {
            String letter = text.startsWith(title) ? text.substring(title.length()) : "";
            if (letter.length() == 1 && (Letters.isLatin(letter.charAt(0)) || Letters.isDigit(letter.charAt(0)))) {
                return Naming.of(letter, title, null);
            }
        }
        return null;
    }

    private static boolean isNumber(char c) {
        return Letters.isDigit(c) || c >= '①' && c <= '⑳';
    }
}
