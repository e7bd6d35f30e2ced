package kizashi.minutes.header;

import kizashi.japanese.Letters;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NonSpeakers;
import org.jspecify.annotations.Nullable;

/**
 * ○施工業者（甲野太郎君）　お答えします。: whoever he is that no table knows, a person beyond doubt stands in the bracket, with a word of respect,
 * and what he says on the same line. A heading (○一般質問（甲野太郎君）) has nothing said behind it.
 */
final class StrangeOffices {
    private static final int LONGEST = 16;
    /** What a full name costs at most that is one beyond doubt. */
    private static final double SURE_NAME = 4.2;

    private StrangeOffices() {}

    /** Reads a header behind a marker; null where the line is no such one. */
    static BracketHeader.@Nullable Result read(CharSequence text, int from, int lineEnd) {
        int open = Brackets.open(text, from, lineEnd);
        int close = open <= from || open - from > LONGEST ? -1 : Brackets.close(text, open);
        if (close < 0 || close + 1 >= lineEnd || !Letters.isSpace(text.charAt(close + 1))) {
            return null;
        }
        String office = Letters.withoutSpaces(text.subSequence(from, open));
        String inside = Letters.withoutSpaces(text.subSequence(open + 1, close));
        String name = Honorifics.strip(inside);
        boolean person =
                name.length() < inside.length() && NamingReader.isName(name) && NameCosts.full(name) < SURE_NAME;
        boolean said = text.subSequence(close + 1, lineEnd).toString().indexOf('。') > 0;
        return person && said && isOffice(office)
                ? new BracketHeader.Result(Naming.of(name, office, null), close + 1)
                : null;
    }

    /** Letters that an office can have, and neither what is done nor the heading of a list. */
    private static boolean isOffice(String text) {
        HeaderWords words = HeaderWords.shared();
        return text.length() > 1
                && text.chars().allMatch(c -> Letters.isNameLetter((char) c) || Letters.isLatin((char) c) || c == '・')
                && !NonSpeakers.shared().contains(text)
                && words.withoutEnd(Kind.ACT, text).equals(text)
                && words.withoutEnd(Kind.TRAIL, text).equals(text)
                && words.of(Kind.GRAMMAR).stream().noneMatch(text::contains);
    }
}
