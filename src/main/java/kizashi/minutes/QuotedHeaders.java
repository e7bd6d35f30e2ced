package kizashi.minutes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.HeaderReader;
import org.jspecify.annotations.Nullable;

/**
 * 「甲野議員」　質問します。: headers in the brackets that elsewhere hold quotations. A whole document must be written so, with several
 * speakers each on a line of its own, and a space must part each from what is said: no quotation has that.
 */
final class QuotedHeaders {
    private static final int LONGEST = 30;
    /** Fewer such lines are chance. */
    private static final int FEWEST = 4;

    private QuotedHeaders() {}

    /** The headers of a document that is written so; none of any other. */
    static List<Header> find(String text) {
        List<Header> found = new ArrayList<>();
        Set<String> speakers = new HashSet<>();
        for (int open = text.indexOf('「'); open >= 0; open = text.indexOf('「', open + 1)) {
            Header header = isFirst(text, open) ? read(text, open) : null;
            if (header != null) {
                found.add(header);
                speakers.add(text.substring(header.textStart(), header.end()));
            }
        }
        return found.size() >= FEWEST && speakers.size() > 1 ? found : List.of();
    }

    private static boolean isFirst(String text, int at) {
        int i = at;
        while (i > 0 && Letters.isSpace(text.charAt(i - 1))) {
            i--;
        }
        return i == 0 || Letters.isBreak(text.charAt(i - 1));
    }

    private static @Nullable Header read(String text, int open) {
        int close = open + 1;
        int limit = Math.min(text.length(), open + LONGEST);
        while (close < limit && text.charAt(close) != '」' && !Letters.isBreak(text.charAt(close))) {
            close++;
        }
        boolean parted = close + 1 < limit
                && text.charAt(close) == '」'
                && (Letters.isSpace(text.charAt(close + 1)) || "（(\n\r".indexOf(text.charAt(close + 1)) >= 0);
        // As if it stood alone on its line, which the reader believes.
        Header alone = parted ? HeaderReader.read(text, open, close + 1, close + 1) : null;
        if (alone == null || alone.end() != close + 1) {
            return null;
        }
        int body = Letters.skipBlank(text, close + 1, text.length());
        return new Header(open, alone.textStart(), close + 1, body, null, alone.naming(), alone.strength());
    }
}
