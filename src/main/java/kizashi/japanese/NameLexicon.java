package kizashi.japanese;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.analysis.ja.dict.JaMorphData;
import org.apache.lucene.analysis.ja.dict.TokenInfoDictionary;
import org.apache.lucene.analysis.ja.dict.TokenInfoFST;
import org.apache.lucene.util.IntsRef;
import org.apache.lucene.util.fst.FST;
import org.jspecify.annotations.Nullable;

/**
 * What a run of letters can be: a surname, a given name, a place, a common noun. Looks whole words up in the dictionary that
 * kuromoji carries (IPADIC) and in {@code names.tsv}, in a folded form too (髙橋 as 高橋). It never segments: a lattice made for prose takes
 * 佐藤産業振興課長 apart as 佐藤産業 + 振興 + 課長.
 */
public final class NameLexicon {
    /** Surname. */
    public static final int SURNAME = 1;
    /** Given name. */
    public static final int GIVEN = 2;
    /** Name of a place. */
    public static final int PLACE = 4;
    /** Common noun, or a noun that makes a verb (支援). */
    public static final int NOUN = 8;
    /** Any other word. */
    public static final int OTHER = 16;

    private static final int LONGEST = 12;
    /** The dictionary has some 325,000 words. */
    private static final int MOST_WORDS = 400_000;

    private static final byte UNREAD = 0;
    private static final int READ = 64;
    private static final NameLexicon SHARED = new NameLexicon();

    private final TokenInfoDictionary dictionary = TokenInfoDictionary.getInstance();
    private final TokenInfoFST fst = dictionary.getFST();
    private final JaMorphData morphemes = dictionary.getMorphAttributes();
    private final byte[] known = new byte[MOST_WORDS];
    /** By code points: some of the letters lie outside of the basic plane (𠮷). */
    private final Map<Integer, String> variants = new HashMap<>();
    /** The names that only {@code names.tsv} has. */
    private final Map<String, Integer> names = new HashMap<>();

    private NameLexicon() {
        for (List<String> row : TsvTable.rows(NameLexicon.class, "name-variants.tsv", 2)) {
            variants.put(row.get(0).codePointAt(0), row.get(1));
        }
        for (List<String> row : TsvTable.rows(NameLexicon.class, "names.tsv", 2)) {
            names.merge(row.get(1), row.get(0).equals("surname") ? SURNAME : GIVEN, (a, b) -> a | b);
        }
    }

    /** The one instance: the dictionary is large and never changes. */
    public static NameLexicon shared() {
        return SHARED;
    }

    /** What the word can be: a sum of the constants above, 0 when it is in no dictionary. */
    public int kinds(String word) {
        if (word.isEmpty() || word.length() > LONGEST) {
            return 0;
        }
        int kinds = lookUp(word);
        String folded = fold(word);
        return folded.equals(word) ? kinds : kinds | lookUp(folded);
    }

    /** Whether the word can be a surname. */
    public boolean isSurname(String word) {
        return (kinds(word) & SURNAME) != 0;
    }

    /** The word in the common form of its letters: 髙 as 高, 﨑 as 崎, 𠮷 as 吉. */
    public String fold(String word) {
        StringBuilder out = null;
        int next;
        for (int i = 0; i < word.length(); i = next) {
            int c = word.codePointAt(i);
            next = i + Character.charCount(c);
            String common = isSelector(c) ? "" : variants.getOrDefault(c, compatible(c));
            if (common != null && out == null) {
                out = new StringBuilder(word.length()).append(word, 0, i);
            }
            if (out != null) {
                out.append(common == null ? word.substring(i, next) : common);
            }
        }
        return out == null ? word : out.toString();
    }

    /** The letter that one of the block of compatibility stands for; null for any other. */
    private static @Nullable String compatible(int c) {
        if (c < 0xF900 || c > 0xFAFF) {
            return null;
        }
        String own = Character.toString(c);
        String plain = Normalizer.normalize(own, Normalizer.Form.NFKC);
        return plain.equals(own) ? null : plain;
    }

    /** A selector that says which of several shapes of a letter is meant (葛 of 葛󠄀城). */
    private static boolean isSelector(int c) {
        return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    }

    private int lookUp(String word) {
        return inDictionary(word) | names.getOrDefault(word, 0);
    }

    private int inDictionary(String word) {
        try {
            FST.BytesReader reader = fst.getBytesReader();
            FST.Arc<Long> arc = fst.getFirstArc(new FST.Arc<>());
            long output = 0;
            for (int i = 0; i < word.length(); i++) {
                if (fst.findTargetArc(word.charAt(i), arc, arc, i == 0, reader) == null) {
                    return 0;
                }
                output += arc.output();
            }
            return arc.isFinal() ? kindsOf((int) (output + arc.nextFinalOutput())) : 0;
        } catch (IOException e) {
            throw new UncheckedIOException("the dictionary lies in memory", e);
        }
    }

    /** The parts of speech are strings in the dictionary: read once a word, since headers ask for the same words again and again. */
    private int kindsOf(int sourceId) {
        if (sourceId >= known.length) {
            return readKinds(sourceId);
        }
        byte kinds = known[sourceId];
        if (kinds == UNREAD) {
            kinds = (byte) (readKinds(sourceId) | READ);
            known[sourceId] = kinds; // whoever writes it writes the same
        }
        return kinds & ~READ;
    }

    private int readKinds(int sourceId) {
        IntsRef words = new IntsRef();
        dictionary.lookupWordIds(sourceId, words);
        int kinds = 0;
        for (int i = 0; i < words.length; i++) {
            kinds |= kind(morphemes.getPartOfSpeech(words.ints[words.offset + i]));
        }
        return kinds;
    }

    private static int kind(String partOfSpeech) {
        if (partOfSpeech.startsWith("名詞-固有名詞-人名-姓")) {
            return SURNAME;
        }
        if (partOfSpeech.startsWith("名詞-固有名詞-人名-名")) {
            return GIVEN;
        }
        if (partOfSpeech.startsWith("名詞-固有名詞-地域")) {
            return PLACE;
        }
        if (partOfSpeech.startsWith("名詞-一般")
                || partOfSpeech.startsWith("名詞-サ変")
                || partOfSpeech.startsWith("名詞-形容動詞")
                || partOfSpeech.startsWith("名詞-副詞可能")) {
            return NOUN;
        }
        return OTHER;
    }
}
