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
import kizashi.minutes.header.NamingReader;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/**
 * ○甲野議長それでは、会議を開きます。: marked headers that nothing parts from what is said, as where a carrier lost the space. Headings begin
 * alike (○町長提出議案の上程), so that one is believed where the document has the same header with its space, or where a chair and others begin
 * line after line so.
 */
final class JoinedHeaders {
    private static final int LONGEST = 28;
    /** Fewer such lines are chance, and so is a chair who begins fewer. */
    private static final int FEWEST = 4;

    private static final int FEWEST_OF_CHAIR = 2;

    private JoinedHeaders() {}

    /**
     * The headers of this form.
     *
     * @param others the headers of other forms, in order
     */
    static List<Header> find(String text, List<Header> others) {
        Set<String> known = new HashSet<>();
        Set<Integer> taken = new HashSet<>();
        for (Header header : others) {
            known.add(text.substring(header.textStart(), header.end()));
            taken.add(header.start());
        }
        List<Header> joined = new ArrayList<>();
        int line = 0;
        while (line < text.length()) {
            int end = Letters.lineEnd(text, line, text.length());
            int first = Letters.skipSpaces(text, line, end);
            boolean marked = first < end && Markers.isMarker(text.charAt(first)) && !taken.contains(first);
            Header header = marked ? read(text, first, end) : null;
            if (header != null) {
                joined.add(header);
            }
            line = end + 1;
        }
        if (joined.size() > others.size() && isHabit(text, joined)) {
            return joined;
        }
        return joined.stream()
                .filter(h -> known.contains(text.substring(h.textStart(), h.end())))
                .toList();
    }

    private static boolean isHabit(String text, List<Header> joined) {
        Map<String, Integer> chairs = new HashMap<>();
        Set<Naming> persons = new HashSet<>();
        for (Header header : joined) {
            persons.add(header.naming());
            if (ListItems.isChair(header.naming())) {
                chairs.merge(text.substring(header.textStart(), header.end()), 1, Integer::sum);
            }
        }
        return joined.size() >= FEWEST
                && persons.size() > 1
                && chairs.values().stream().anyMatch(times -> times >= FEWEST_OF_CHAIR);
    }

    private static @Nullable Header read(String text, int marker, int lineEnd) {
        int from = Letters.skipSpaces(text, marker + 1, lineEnd);
        int limit = Math.min(lineEnd, from + LONGEST);
        for (int end = from + 2; end < limit && Letters.isNameLetter(text.charAt(end)); end++) {
            String who = text.substring(from, end);
            if (isWhole(text, who, end, limit) && isSaid(text, end, lineEnd)) {
                Naming naming = NamingReader.read(who);
                return naming == null || naming.name() == null && naming.together() == null
                        ? null
                        : new Header(
                                marker, from, end, end, text.substring(marker, marker + 1), naming, Strength.LIKELY);
            }
        }
        return null;
    }

    /** Whether an office ends there, and nothing of it follows: 甲野委員 is none of 甲野委員長, 佐藤課長 of 佐藤課長補佐. */
    private static boolean isWhole(String text, String who, int end, int limit) {
        Ranks.Found found = Ranks.shared().find(who);
        if (found == null || found.start() == 0 || NonSpeakers.shared().contains(who)) {
            return false;
        }
        for (int longer = end + 1; longer <= Math.min(limit, end + 2); longer++) {
            if (Ranks.shared().endingAt(text.substring(end - 1, longer), longer - end + 1) != null
                    || Ranks.shared().find(text.substring(end - 2, longer)) != null) {
                return false;
            }
        }
        String behind = text.substring(end, limit);
        return "はがのにをともへや会".indexOf(text.charAt(end)) < 0
                && HeaderWords.shared().of(Kind.AFTER).stream().noneMatch(behind::startsWith)
                && HeaderWords.shared().of(Kind.TOPIC).stream().noneMatch(behind::startsWith);
    }

    /** Whether a sentence ends on the line: headings have no stop. */
    private static boolean isSaid(String text, int from, int lineEnd) {
        int stop = text.indexOf('。', from);
        return stop > 0 && stop < lineEnd;
    }
}
