package kizashi.match;

import java.util.HashMap;
import java.util.Map;
import kizashi.japanese.TsvTable;

/**
 * How common words are in the minutes of councils at large, from {@code common-words.tsv}. A new home, or a file of passages that
 * were all picked by their keywords, cannot tell that 負担 is said everywhere and 漏水 is not.
 */
public final class CommonWords {
    /** Of a word that the table does not hold. */
    public static final double RARE = 0.0005;

    /** How many passages of any minutes weigh as much as those of a collection. */
    private static final double PASSAGES_AT_LARGE = 1000;

    private static final double PER_MILLE = 1000;
    private static final Map<String, Double> SHARES = read();

    private CommonWords() {}

    private static Map<String, Double> read() {
        Map<String, Double> shares = new HashMap<>();
        TsvTable.rows(CommonWords.class, "common-words.tsv", 2)
                .forEach(row -> shares.put(row.get(0), Double.parseDouble(row.get(1)) / PER_MILLE));
        return shares;
    }

    /** The share of passages that hold a term, which is a word as the analyzer cuts it, or not in the table. */
    public static double share(String term) {
        return SHARES.getOrDefault(Folded.term(term), RARE);
    }

    /**
     * How much a word tells of what is spoken about: the rarer, the more.
     *
     * @param common from this share of all passages on a word tells nothing
     * @return 0 for what tells nothing, words of grammar among it
     */
    static double telling(String word, double common) {
        if (!Topic.telling(word)) {
            return 0;
        }
        double share = share(word);
        return share < common ? -Math.log(Math.max(RARE, share)) : 0;
    }

    /**
     * The share of passages that hold a term: in a collection, and as far as that is small in minutes at large.
     *
     * @param atLarge the share there
     * @param passagesWith how many of the collection hold it
     * @param passages how many the collection has
     */
    public static double blended(double atLarge, long passagesWith, long passages) {
        long size = Math.max(2, passages);
        return (Math.min(size, passagesWith) + PASSAGES_AT_LARGE * atLarge) / (size + PASSAGES_AT_LARGE);
    }
}
