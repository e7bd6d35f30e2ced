package kizashi.minutes;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.japanese.Tsv;

/**
 * How much a run of letters looks like the name of a municipal unit: a run of words of {@code units.tsv} costs little, a run
 * of unknown letters much. Costs are on one scale with those of {@link NameCosts}.
 */
final class Units {
    private static final Units SHARED = new Units();
    private static final int LONGEST_WORD = 14;
    private static final double IMPOSSIBLE = 1000;

    private final Set<String> words = new HashSet<>();

    private Units() {
        for (List<String> row : Tsv.rows(Units.class, "units.tsv", 1)) {
            words.add(row.get(0));
        }
    }

    static Units shared() {
        return SHARED;
    }

    boolean isWord(String word) {
        return words.contains(word);
    }

    /** Whether a unit's name can begin here: with a known word, not in the midst of one. */
    boolean canBegin(String text) {
        return costsFromEnd(text)[0] < 3.2 + text.length() * 0.4;
    }

    /** For each position of the text, the cost of reading the rest of it, from there to the end, as (part of) a unit's name. */
    double[] costsFromEnd(String text) {
        double[] best = new double[text.length() + 1];
        Arrays.fill(best, IMPOSSIBLE);
        best[text.length()] = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            for (int j = i + 1; j <= Math.min(text.length(), i + LONGEST_WORD); j++) {
                double cost = wordCost(text.substring(i, j)) + best[j];
                if (cost < best[i]) {
                    best[i] = cost;
                }
            }
        }
        return best;
    }

    private double wordCost(String word) {
        int length = word.length();
        if (words.contains(word)) {
            return length == 1 ? 1.5 : 1.0;
        }
        char first = word.charAt(0);
        if (first == '［' || first == '[' || first == '（' || first == '(') {
            return isBracketed(word) ? 1.0 : IMPOSSIBLE;
        }
        if (length == 1) {
            return single(first);
        }
        if (isAll(word, Letters::isKatakana) || isAll(word, c -> Letters.isDigit(c) || Letters.isLatin(c))) {
            return 1.8;
        }
        if (isAll(word, Letters::isHiragana)) {
            return 2.2 + 0.5 * length;
        }
        int kinds = NameLexicon.shared().kinds(word);
        if ((kinds & NameLexicon.NOUN) != 0) {
            return 1.7;
        }
        return (kinds & (NameLexicon.PLACE | NameLexicon.OTHER)) != 0 ? 2.4 : IMPOSSIBLE;
    }

    private static double single(char c) {
        if (Letters.isDigit(c)) {
            return 0.6;
        }
        if (c == '・' || c == '･' || c == '、' || c == '－' || c == '‐' || c == '／') {
            return 0.3;
        }
        if (Letters.isHiragana(c)) {
            return 3.0;
        }
        return Letters.isKatakana(c) ? 2.5 : Letters.isKanji(c) ? 4.0 : IMPOSSIBLE;
    }

    private static boolean isBracketed(String word) {
        char last = word.charAt(word.length() - 1);
        return word.length() > 2 && (last == '］' || last == ']' || last == '）' || last == ')');
    }

    private static boolean isAll(String word, CharTest test) {
        for (int i = 0; i < word.length(); i++) {
            if (!test.is(word.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private interface CharTest {
        boolean is(char c);
    }
}
