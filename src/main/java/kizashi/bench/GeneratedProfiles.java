package kizashi.bench;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import kizashi.index.AnalyzedPassage;
import kizashi.index.KeywordQueries;
import kizashi.japanese.analysis.Keyword;
import kizashi.japanese.analysis.Tokens;
import kizashi.model.Profile;

/**
 * Profiles of invented companies whose keywords are drawn from the texts, each as likely as it is frequent there: a word of
 * two or more kanji, katakana or Latin letters, or two such words that stand next to each other; and whose pitch names some of
 * them beside other words. Seeded, so two runs match
 * the same. Drawn from all words they find 市長 and 令和 and thus a quarter of all passages each; a company's own words are
 * rarer, which is what the bound is for.
 */
public final class GeneratedProfiles {
    private static final int KEYWORDS = 10;
    /** How many of them the pitch names. */
    private static final int PITCHED = 4;

    private static final long SEED = 1;
    private static final double COMPOUNDS = 0.5;

    /** No bound on how frequent a keyword is. */
    public static final double ANY = 1;

    /** The share of passages that the most frequent keyword of a real profile (公共交通) stands in. */
    public static final double AS_REAL_ONES = 0.014;

    private GeneratedProfiles() {}

    /**
     * Draws profiles.
     *
     * @param passages where keywords come from
     * @param count how many profiles, of ten keywords each
     * @param most the share of passages that a keyword may stand in, synonyms included, from 0 to 1
     * @param analysis how a keyword is found
     */
    public static List<Profile> draw(
            List<AnalyzedPassage> passages, int count, double most, Function<String, Keyword> analysis) {
        List<AnalyzedPassage> from =
                passages.stream().filter(p -> p.tokens().size() > 1).toList();
        Random random = new Random(SEED);
        Random pitches = new Random(SEED);
        Deque<String> drawn = new ArrayDeque<>();
        List<Profile> profiles = new ArrayList<>(count);
        while (profiles.size() < count) {
            Set<String> keywords = new LinkedHashSet<>();
            while (keywords.size() < KEYWORDS) {
                while (drawn.isEmpty()) {
                    drawn.addAll(draw(from, random, count * KEYWORDS, most, analysis));
                }
                keywords.add(drawn.pop());
            }
            profiles.add(profile(profiles.size(), keywords, pitch(keywords, from, pitches)));
        }
        return profiles;
    }

    /** One sentence with some of the keywords and as many other words of the texts, as real ones have. */
    private static String pitch(Set<String> keywords, List<AnalyzedPassage> from, Random random) {
        StringBuilder pitch = new StringBuilder();
        for (String keyword : keywords.stream().limit(PITCHED).toList()) {
            String other = keyword(from, random);
            while (other == null) {
                other = keyword(from, random);
            }
            pitch.append(other).append('の').append(keyword).append('、');
        }
        return pitch.append("を提供する").toString();
    }

    private static Profile profile(int number, Set<String> keywords, String pitch) {
        return new Profile(
                "generated-" + number,
                "企業" + number,
                pitch,
                keywords.stream().map(k -> new Profile.Keyword(k, 1, null)).toList(),
                List.of(),
                List.of(),
                Profile.Areas.EVERYWHERE,
                Profile.DEFAULT_MINIMUM,
                List.of());
    }

    /** Some draws, without those that stand in too many passages. */
    private static List<String> draw(
            List<AnalyzedPassage> from, Random random, int draws, double most, Function<String, Keyword> analysis) {
        List<String> drawn = new ArrayList<>();
        while (drawn.size() < draws) {
            String keyword = keyword(from, random);
            if (keyword != null) {
                drawn.add(keyword);
            }
        }
        if (most >= ANY) {
            return drawn;
        }
        KeywordQueries.Builder builder = KeywordQueries.builder(analysis);
        drawn.forEach(k -> builder.add("", k));
        KeywordQueries queries = builder.build();
        Map<String, Integer> passagesWith = new HashMap<>();
        for (AnalyzedPassage passage : from) {
            queries.find(passage.tokens())
                    .keywords()
                    .forEach(h -> passagesWith.merge(h.keyword().term(), 1, Integer::sum));
        }
        drawn.removeIf(k -> passagesWith.getOrDefault(k, 0) > most * from.size());
        return drawn;
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
