package kizashi.minutes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.header.Naming;
import kizashi.minutes.header.NamingReader;
import kizashi.minutes.words.NonSpeakers;
import org.jspecify.annotations.Nullable;

/**
 * 議長。これより会議を開きます。: headers that nothing but a full stop parts from what is said. In other minutes a chair who calls
 * somebody ends his line so (町長。), so that a whole document must be written in this way.
 */
final class StoppedHeaders {
    private static final int LONGEST = 30;
    /** Fewer such lines are chance, and so is a chair who begins fewer. */
    private static final int FEWEST = 4;

    private static final int FEWEST_OF_CHAIR = 2;

    private StoppedHeaders() {}

    /** The headers of a document that is written so; none of any other. */
    static List<Header> find(String text) {
        List<Header> found = new ArrayList<>();
        Map<String, Integer> chairs = new HashMap<>();
        int line = 0;
        while (line < text.length()) {
            int end = Letters.lineEnd(text, line, text.length());
            Header header = read(text, line, end);
            if (header != null) {
                found.add(header);
                if (ListItems.isChair(header.naming())) {
                    chairs.merge(text.substring(header.textStart(), header.end()), 1, Integer::sum);
                }
            }
            line = end + 1;
        }
        boolean presided = chairs.values().stream().anyMatch(times -> times >= FEWEST_OF_CHAIR);
        long persons = found.stream().map(Header::naming).distinct().count();
        return found.size() >= FEWEST && presided && persons > 1 ? found : List.of();
    }

    /** A line that begins so and says something after the stop; null for any other. */
    private static @Nullable Header read(String text, int line, int end) {
        int first = Letters.skipSpaces(text, line, end);
        int stop = first;
        int limit = Math.min(end, first + LONGEST);
        while (stop < limit && "。、（(「".indexOf(text.charAt(stop)) < 0) {
            stop++;
        }
        if (stop == first || stop + 1 >= end || text.charAt(stop) != '。') {
            return null;
        }
        String who = Letters.withoutSpaces(text.substring(first, stop));
        Naming naming = NonSpeakers.shared().contains(who) ? null : NamingReader.read(who);
        boolean office =
                naming != null && (naming.role() != null || naming.together() != null || naming.seat() != null);
        int body = Letters.skipSpaces(text, stop + 1, end);
        boolean said = body < end && text.indexOf('。', body) >= 0;
        return naming == null || !office || !said
                ? null
                : new Header(first, first, stop, body, null, naming, Strength.LIKELY);
    }
}
