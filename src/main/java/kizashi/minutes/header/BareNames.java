package kizashi.minutes.header;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.header.Header.Strength;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Units;
import org.jspecify.annotations.Nullable;

/**
 * ◆甲野太郎　質問します: nothing but a full name after the marker. One such line is chance; where several names stand so before
 * something that is said, it is how the document names its members. A name in kana, or of a surname that no list has, counts where it
 * stands so more than once, or where others do: a heading is written once, and is made of words.
 */
public final class BareNames {
    private static final int FEWEST = 3;
    /** So often one name alone stands before something that is said only where he speaks. */
    private static final int OFTEN = 5;

    private static final int LONGEST = 9;
    private static final double DEAREST = 3.3;
    /** What a surname costs at most in front of a space and a given name. */
    private static final double DEAREST_SURNAME = 2;
    /** The same where the header is read once more elsewhere: surnames of kana, and of letters that no list has together. */
    private static final double DEAREST_RARE = 7.1;
    /** What a name costs at most that stands so once, in a document that names its members so. */
    private static final double DEAREST_ONCE = 5.2;
    /** How much more the letters of a rare name must cost as words of units than as a name. */
    private static final double CLEARLY = 1.5;

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
            boolean parts = next > end && last > next && isGivenBehind(name, text.substring(next, last));
            name = parts ? name + text.substring(next, last) : name;
            end = parts ? last : end;
        }
        int body = Letters.skipBlank(text, end, text.length());
        boolean apart = body > end && body < text.length() && !Markers.isMarker(text.charAt(body));
        return apart && isRare(name) && hasSentence(text, body)
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

    /**
     * Of the lines that were read those that begin a speech: all or those beyond doubt where the document names its members so; else none.
     *
     * @param titled whether other headers of the document name members by their titles or seats: then a rare name is none
     */
    public static List<Header> usual(List<Header> found, boolean titled) {
        Map<String, Integer> times = new HashMap<>();
        found.forEach(h -> times.merge(String.valueOf(h.naming().name()), 1, Integer::sum));
        List<Header> sure = found.stream()
                .filter(h -> isFull(String.valueOf(h.naming().name()))
                        || !titled
                                && times.getOrDefault(String.valueOf(h.naming().name()), 0) > 1)
                .toList();
        if (!areUsual(sure)) {
            return List.of();
        }
        return found.stream()
                .filter(h -> sure.contains(h)
                        || NameCosts.full(String.valueOf(h.naming().name())) < DEAREST_ONCE)
                .toList();
    }

    private static boolean areUsual(List<Header> found) {
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

    /** Whether a listed given name stands behind a space, or any behind a listed surname. */
    private static boolean isGivenBehind(String surname, String given) {
        boolean listed = (NameLexicon.shared().kinds(given) & NameLexicon.GIVEN) != 0;
        return NameCosts.surname(surname) < (listed ? DEAREST_RARE : DEAREST_SURNAME);
    }

    private static boolean isFull(String name) {
        return name.length() > 2
                && NameCosts.full(name) < DEAREST
                && NameCosts.full(name) < Units.shared().costsFromEnd(name)[0]
                && !NonSpeakers.shared().contains(name);
    }

    /** A full name, or letters that are more like one than like anything else. */
    private static boolean isRare(String name) {
        double full = NameCosts.full(name);
        return isFull(name)
                || name.length() > 2
                        && full < DEAREST_RARE + 1
                        && hasGiven(name)
                        && full + CLEARLY < Units.shared().costsFromEnd(name)[0]
                        && !NonSpeakers.shared().contains(name);
    }

    /** Whether a listed given name stands behind something: 中島橋 has none. */
    private static boolean hasGiven(String name) {
        for (int i = 1; i < name.length(); i++) {
            if ((NameLexicon.shared().kinds(name.substring(i)) & NameLexicon.GIVEN) != 0) {
                return true;
            }
        }
        return false;
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
