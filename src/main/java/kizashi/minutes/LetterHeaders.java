package kizashi.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.Naming;
import kizashi.minutes.header.SpacedHeader;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import org.jspecify.annotations.Nullable;

/**
 * 委　何人か。 and 執　三人である。: 委員 and 執行部 by their first letters. Only where nobody is named otherwise, and where those who ask
 * and those who answer both speak so.
 */
final class LetterHeaders {
    private static final int FEWEST = 4;

    private LetterHeaders() {}

    /** The headers of this form; none where they are not how the text tells who speaks. */
    static List<Header> find(String text) {
        Map<Character, String> words = new HashMap<>();
        HeaderWords.shared().of(Kind.LETTER).forEach(word -> words.put(word.charAt(0), word));
        List<Header> found = new ArrayList<>();
        Set<String> speakers = new HashSet<>();
        int line = 0;
        while (line < text.length()) {
            int end = Letters.lineEnd(text, line, text.length());
            int first = Letters.skipSpaces(text, line, end);
            String word = first < end ? words.get(text.charAt(first)) : null;
            Header header = word == null ? null : read(text, first, end, word);
            if (word != null && header != null) {
                found.add(header);
                speakers.add(word);
            }
            line = end + 1;
        }
        boolean both = speakers.stream().anyMatch(LetterHeaders::asks)
                && speakers.stream().anyMatch(word -> !asks(word));
        return found.size() >= FEWEST && both ? found : List.of();
    }

    private static boolean asks(String word) {
        return HeaderWords.shared().of(Kind.TITLE).contains(word);
    }

    private static @Nullable Header read(String text, int at, int end, String word) {
        int next = at + 1;
        boolean parted = next < end && (Letters.isSpace(text.charAt(next)) || SpacedHeader.isColon(text.charAt(next)));
        int body = parted ? Letters.skipSpaces(text, next + 1, end) : end;
        int stop = text.indexOf('。', body);
        boolean said = body + 2 < end && stop > 0 && stop < end && !Letters.isSpace(text.charAt(body + 1));
        return said ? new Header(at, at, next, body, null, Naming.of(null, word, null), Strength.LIKELY) : null;
    }
}
