package kizashi.japanese.analysis;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Texts and their words in one array of characters, which is read at once; a text's words are unpacked when it is asked for.
 * First who may use them, then for each text: its length, itself, how many words, and of each its place, its length, itself.
 */
final class PackedWords {
    static final PackedWords NONE = new PackedWords(new char[0], Map.of());

    /** Lengths and places are one character each; no text of a profile comes near, and one that is longer is not packed. */
    private static final int MOST = Character.MAX_VALUE;

    private final char[] chars;
    /** Where the words of a text begin. */
    private final Map<String, Integer> places;

    private PackedWords(char[] chars, Map<String, Integer> places) {
        this.chars = chars;
        this.places = places;
    }

    /**
     * Reads what {@link #pack} wrote.
     *
     * @param chars complete and undamaged
     * @param owner who may use them; for another they are as none
     */
    static PackedWords read(char[] chars, String owner) {
        int at = owner.length();
        if (chars.length < at || !new String(chars, 0, at).equals(owner)) {
            return NONE;
        }
        Map<String, Integer> places = new HashMap<>();
        while (at < chars.length) {
            int length = chars[at++];
            String text = new String(chars, at, length);
            at += length;
            places.put(text, at);
            for (int words = chars[at++]; words > 0; words--) {
                at += 2 + chars[at + 1];
            }
        }
        return new PackedWords(chars, places);
    }

    static char[] pack(Map<String, TermSequence> words, String owner) {
        StringBuilder packed = new StringBuilder(owner);
        words.forEach((text, sequence) -> {
            if (text.length() <= MOST && sequence.size() <= MOST && sequence.length() <= MOST) {
                packed.append((char) text.length()).append(text).append((char) sequence.size());
                for (int i = 0; i < sequence.size(); i++) {
                    String term = sequence.terms().get(i);
                    packed.append((char) (int) sequence.places().get(i))
                            .append((char) term.length())
                            .append(term);
                }
            }
        });
        char[] chars = new char[packed.length()];
        packed.getChars(0, chars.length, chars, 0);
        return chars;
    }

    /** The words of a text; null where they are not known. */
    @Nullable
    TermSequence find(String text) {
        Integer place = places.get(text);
        if (place == null) {
            return null;
        }
        int at = place;
        int size = chars[at++];
        List<String> terms = new ArrayList<>(size);
        List<Integer> where = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            where.add((int) chars[at]);
            int length = chars[at + 1];
            terms.add(new String(chars, at + 2, length));
            at += 2 + length;
        }
        return new TermSequence(terms, where);
    }

    /** Whether it holds these texts and no others. */
    boolean holdsJust(Set<String> texts) {
        return places.keySet().equals(texts);
    }
}
