package kizashi.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.analysis.Tokens;
import kizashi.model.Profile;

/**
 * Profiles of invented companies whose keywords are drawn from the texts, each as likely as it is frequent there: a word of
 * two or more kanji, katakana or Latin letters, or two such words that stand next to each other. Seeded, so two runs match
 * the same.
 */
public final class GeneratedProfiles {
    private static final int KEYWORDS = 10;
    private static final double COMPOUNDS = 0.5;

    private GeneratedProfiles() {}

    /**
     * Draws profiles.
     *
     * @param passages where keywords come from
     * @param count how many profiles, of ten keywords each
     * @param seed of the draw
     */
    public static List<Profile> draw(List<AnalyzedPassage> passages, int count, long seed) {
        List<AnalyzedPassage> from =
                passages.stream().filter(p -> p.tokens().size() > 1).toList();
        Random random = new Random(seed);
        List<Profile> profiles = new ArrayList<>(count);
        for (int p = 0; p < count; p++) {
            Set<String> keywords = new LinkedHashSet<>();
            while (keywords.size() < KEYWORDS) {
                String keyword = keyword(from, random);
                if (keyword != null) {
                    keywords.add(keyword);
                }
            }
            profiles.add(new Profile(
                    "generated-" + p,
                    "企業" + p,
                    null,
                    keywords.stream().map(k -> new Profile.Keyword(k, 1, null)).toList(),
                    List.of(),
                    List.of(),
                    Profile.Areas.EVERYWHERE,
                    0,
                    List.of()));
        }
        return profiles;
    }

    /** Long passages are drawn as often as short ones times their length, so that every place in the texts is as likely. */
    private static @org.jspecify.annotations.Nullable String keyword(List<AnalyzedPassage> from, Random random) {
        AnalyzedPassage passage = from.get(random.nextInt(from.size()));
        Tokens tokens = passage.tokens();
        int longest = 512;
        int at = random.nextInt(longest);
        if (at >= tokens.size()) {
            return null;
        }
        String text = passage.passage().text();
        String word = text.substring(tokens.start(at), tokens.end(at));
        if (!isKeyword(word)) {
            return null;
        }
        boolean compound = random.nextDouble() < COMPOUNDS
                && at + 1 < tokens.size()
                && tokens.start(at + 1) == tokens.end(at)
                && isKeyword(text.substring(tokens.start(at + 1), tokens.end(at + 1)));
        return compound ? text.substring(tokens.start(at), tokens.end(at + 1)) : word;
    }

    private static boolean isKeyword(String word) {
        return word.codePointCount(0, word.length()) >= 2
                && word.codePoints()
                        .allMatch(c -> Character.isIdeographic(c)
                                || c >= 'ァ' && c <= 'ヺ'
                                || c == 'ー'
                                || c >= 'A' && c <= 'z' && Character.isLetter(c)
                                || c >= 'Ａ' && c <= 'ｚ' && Character.isLetter(c));
    }
}
