package kizashi.match.promise;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.analysis.Tokens;
import kizashi.match.FoldedTerm;
import kizashi.match.TermStatistics;
import kizashi.match.Topic;
import kizashi.signal.exchange.Announcements;

/**
 * What a promise is to study, without how it will be studied: of 「学校図書館の夏休み中の開放につきましては、学校の意見を聞きながら検討してまいります」 the
 * library and its opening, and not the opinions. An answer that names all of it is on the matter, whoever gives it.
 */
final class Subject {
    /** So much of it, by how rare its words are, is all of it: 「等」 and a word of many are left out when it is said again. */
    private static final double WHOLE = 0.85;

    /** A subject of fewer words could be anything, unless one of them is a long name. */
    private static final int WORDS = 3;

    private static final int LONG_NAME = 7;

    /** What is in more passages than these makes no subject known: 「子育て世帯に必要な施策」. */
    private static final long FEW = 20;

    private static final int ONE_IN = 100;

    private static final Pattern RUN = Pattern.compile("[\\p{IsHan}々ァ-ヺーＡ-Ｚａ-ｚA-Za-z]{2,}");

    /** What makes a name of an act or of several things of a name. */
    private static final Pattern ENDING = Pattern.compile("(?:化|等|用|型|中|的|性)$");

    /** How something is studied: 「費用対効果を見極めながら」「他市の事例も参考に」. */
    private static final Pattern MANNER = Pattern.compile("[^、。]{1,80}?(?:ながら|つつ(?:も)?|"
            + "(?:を|も|に|など|等)(?:十分に?|よく)?(?:踏まえ|参考|勘案|考慮|注視|見極め|見定め|確認し|伺い|聞き|聞い|応じ|含め|照らし|鑑み)[^、。]{0,6}?"
            + "(?:上で|の上|て(?!ま)|た|し(?!て)|り|に|、))");

    private static final Pattern TOPIC = Pattern.compile("については|につきまして|に関しまして|に関しては|についてで|に係る|は、");

    private final List<Name> names;
    private final Map<String, Double> words;
    private final boolean special;

    /** A name without a gap, folded, with the words in it that tell. */
    private record Name(String text, List<Word> words) {}

    /** A word as it is written in the promise, folded, and how rare it is. */
    private record Word(String text, double rarity) {}

    private Subject(List<Name> names, Map<String, Double> words, boolean special) {
        this.names = names;
        this.special = special;
        this.words = words;
    }

    /**
     * @param promise what was said
     * @param at the passage in which it was said
     * @param statistics how common words are
     */
    static Subject of(Promise promise, AnalyzedPassage at, TermStatistics statistics) {
        int start = promise.start() - at.passage().start();
        int end = promise.end() - at.passage().start();
        String text = at.passage().text();
        String sentence = text.substring(start, end);
        if (!TOPIC.matcher(sentence).find()) {
            // 「来年度の導入に向けて検討してまいります」 is on what the sentence before it names
            int before = text.lastIndexOf('。', Math.max(0, start - 2)) + 1;
            String said = text.substring(Math.min(before, start), start);
            if (TOPIC.matcher(said).find() || Announcements.is(said.strip())) {
                start = Math.min(before, start);
                sentence = text.substring(start, end);
            }
        }
        String left = withoutManner(sentence);
        List<Name> names = new ArrayList<>();
        Matcher run = RUN.matcher(left);
        while (run.find()) {
            List<Word> own = words(at, start + run.start(), start + run.end(), statistics);
            if (!own.isEmpty()) {
                names.add(new Name(FoldedTerm.of(ENDING.matcher(run.group()).replaceFirst("")), own));
            }
        }
        Map<String, Double> words = told(words(at, start, end, statistics), left);
        // in a small collection whatever is spoken of at all is in so many passages
        double most = rarity(Math.max(FEW, statistics.passages() / ONE_IN), statistics);
        return new Subject(names, words, words.values().stream().anyMatch(r -> r >= most));
    }

    /** The words that are left, those with kana (お試し) among them. */
    private static Map<String, Double> told(List<Word> words, String left) {
        String folded = FoldedTerm.of(left);
        Map<String, Double> told = new HashMap<>();
        words.stream().filter(w -> folded.contains(w.text())).forEach(w -> told.put(w.text(), w.rarity()));
        return told;
    }

    /** The sentence with blanks in place of how it is studied, so that offsets stay. */
    private static String withoutManner(String sentence) {
        StringBuilder left = new StringBuilder(sentence);
        Matcher manner = MANNER.matcher(sentence);
        while (manner.find()) {
            int from = manner.start();
            // a topic in the same clause is no manner: 「開放については学校の意見を聞きながら」
            Matcher topic = TOPIC.matcher(sentence).region(manner.start(), manner.end());
            while (topic.find()) {
                from = topic.end();
            }
            for (int i = from; i < manner.end(); i++) {
                left.setCharAt(i, ' ');
            }
        }
        return left.toString();
    }

    private static List<Word> words(AnalyzedPassage at, int start, int end, TermStatistics statistics) {
        Tokens tokens = at.tokens();
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            String term = tokens.term(i);
            if (tokens.start(i) >= start
                    && tokens.end(i) <= end
                    && Topic.telling(term)
                    && !Predicates.isGeneral(term)) {
                String written = at.passage().text().substring(tokens.start(i), tokens.end(i));
                words.add(new Word(FoldedTerm.of(written), rarity(statistics.passagesWith(term), statistics)));
            }
        }
        return words;
    }

    private static double rarity(long passages, TermStatistics statistics) {
        double n = Math.max(2, statistics.passages());
        return Math.max(0, Math.log(n / (1.0 + passages)));
    }

    /** Whether it says enough to be known again: words enough, one of which is not in every answer. */
    boolean tells() {
        return special
                && (words.size() >= WORDS
                        || names.stream().anyMatch(n -> n.text().length() >= LONG_NAME));
    }

    /** Whether a text names all of it. */
    boolean isNamedIn(String text) {
        return tells() && isAll(shareIn(text));
    }

    /** Whether a share of it is all of it, as far as anybody says it again. */
    boolean isAll(double share) {
        return share >= WHOLE;
    }

    /** How much of it a text names, 0 to 1, by how rare its words are. */
    double shareIn(String text) {
        String folded = FoldedTerm.of(text);
        Set<String> found = new HashSet<>();
        words.keySet().stream().filter(folded::contains).forEach(found::add);
        // 公会計化 is cut otherwise than 公会計へ
        names.stream()
                .filter(n -> folded.contains(n.text()))
                .forEach(n -> n.words().forEach(w -> found.add(w.text())));
        double sum = words.values().stream().mapToDouble(Double::doubleValue).sum();
        return sum <= 0
                ? 0
                : found.stream().mapToDouble(w -> words.getOrDefault(w, 0.0)).sum() / sum;
    }
}
