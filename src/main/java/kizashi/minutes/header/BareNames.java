package kizashi.minutes.header;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Units;
import org.jspecify.annotations.Nullable;

/**
 * ◆甲野太郎　質問します: nothing but a full name after the marker. One such line is chance; where several names stand so before
 * something that is said, it is how the document names its members.
 */
public final class BareNames {
    private static final int FEWEST = 3;
    /** So often one name alone stands before something that is said only where he speaks. */
    private static final int OFTEN = 5;

    private static final int LONGEST = 7;
    private static final double DEAREST = 3.3;

    private BareNames() {}

    /** Reads a line that no other form fits; null when it does not begin with a marker and a full name. */
    public static @Nullable Header read(String text, int first, int lineEnd) {
        if (!Markers.isMarker(text.charAt(first))) {
            return null;
        }
        int from = Letters.skipSpaces(text, first + 1, lineEnd);
        int end = tokenEnd(text, from, lineEnd);
        String name = text.substring(from, end);
        if (!isFull(name)) {
            int next = Letters.skipSpaces(text, end, lineEnd);
            int last = tokenEnd(text, next, lineEnd);
            boolean parts = next > end && last > next && NameCosts.surname(name) < 2;
            name = parts ? name + text.substring(next, last) : name;
            end = last;
        }
        int body = Letters.skipBlank(text, end, text.length());
        boolean apart = body > end && body < text.length() && !Markers.isMarker(text.charAt(body));
        return apart && isFull(name) && hasSentence(text, body)
                ? new Header(
                        first,
                        from,
                        end,
                        body,
                        text.substring(first, first + 1),
                        Naming.of(name, null, null),
                        Strength.WEAK)
                : null;
    }

    /** Whether a document names its members so. */
    public static boolean areUsual(List<Header> found) {
        Set<String> names = new HashSet<>();
        found.forEach(h -> names.add(String.valueOf(h.naming().name())));
        return found.size() >= FEWEST && (names.size() > 1 || found.size() >= OFTEN);
    }

    private static int tokenEnd(String text, int from, int lineEnd) {
        int limit = Math.min(lineEnd, from + LONGEST);
        int end = from;
        while (end < limit && Letters.isNameLetter(text.charAt(end))) {
            end++;
        }
        return end < lineEnd && !Letters.isSpace(text.charAt(end)) ? from : end;
    }

    private static boolean isFull(String name) {
        return name.length() > 2
                && NameCosts.full(name) < DEAREST
                && NameCosts.full(name) < Units.shared().costsFromEnd(name)[0]
                && !NonSpeakers.shared().contains(name);
    }

    /** Whether a sentence ends before the line does on which the speech begins. */
    private static boolean hasSentence(String text, int body) {
        for (int i = body; i < text.length() && !Letters.isBreak(text.charAt(i)); i++) {
            if ("。？！".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }
}
