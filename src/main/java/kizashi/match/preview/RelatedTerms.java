package kizashi.match.preview;

import java.text.Normalizer;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.Tokens;
import kizashi.match.CommonWords;
import kizashi.match.Folded;
import kizashi.model.Match;
import kizashi.model.Profile;

/** Proposes keywords: what stands in passages worth reading, in more than one document, and seldom in the others that were caught. */
final class RelatedTerms {
    private static final Pattern RUN = Pattern.compile("[\\p{IsHan}々ァ-ヺー]{3,14}|(?<![A-Za-z])[A-Za-z][A-Za-z-]{1,14}");
    /** Names of people and places, times and forms of address. */
    private static final Pattern NO_TERM = Pattern.compile(
            ".*(?:議員|委員|委員会|市長|町長|村長|区長|部長|課長|局長|教育長|氏|君|市|町|村|区|県|府|都|地区|駅|年度|年間|月|時点|以上|質問|答弁|的|性|本市|我々)|(?:令和|平成|昭和|本市|当局|各|同|約|第|御).*");

    private static final int PASSAGES = 3;
    private static final int DOCUMENTS = 2;
    private static final double RATIO = 2;
    /** A term of nothing but such common words says nothing. */
    private static final double COMMON = 0.006;

    private RelatedTerms() {}

    private record Term(String text, double score) {}

    private static final class Count {
        private int passages;
        private final Set<String> documents = new HashSet<>();
    }

    /**
     * The terms, the most telling first.
     *
     * @param worth passages worth reading
     * @param weak the others that were caught
     * @param most how many at most
     */
    static List<String> of(Profile profile, List<Match> worth, List<Match> weak, KizashiAnalyzer analyzer, int most) {
        Map<String, Count> good = count(worth);
        Map<String, Count> other = count(weak);
        List<String> known =
                profile.keywords().stream().map(k -> Folded.term(k.term())).toList();
        List<Term> terms = good.entrySet().stream()
                .filter(e -> e.getValue().passages >= PASSAGES
                        && e.getValue().documents.size() >= DOCUMENTS)
                .filter(e -> isNew(e.getKey(), known) && tells(e.getKey(), analyzer))
                .map(e -> {
                    Count elsewhere = other.get(e.getKey());
                    double here = (e.getValue().passages + 0.5) / (worth.size() + 1);
                    double there = ((elsewhere == null ? 0 : elsewhere.passages) + 0.5) / (weak.size() + 1);
                    double ratio = here / there;
                    return new Term(e.getKey(), ratio < RATIO ? 0 : e.getValue().passages * Math.log(ratio));
                })
                .filter(t -> t.score() > 0)
                .sorted(Comparator.comparingDouble(Term::score).reversed().thenComparing(Term::text))
                .toList();
        return terms.stream()
                .map(Term::text)
                .filter(t -> terms.stream().noneMatch(o -> !o.text().equals(t) && t.contains(o.text())))
                .limit(most)
                .toList();
    }

    private static Map<String, Count> count(List<Match> matches) {
        Map<String, Count> counts = new HashMap<>();
        for (Match match : matches) {
            Set<String> seen = new HashSet<>();
            Matcher runs = RUN.matcher(Normalizer.normalize(match.passage().text(), Normalizer.Form.NFKC));
            while (runs.find()) {
                if (!NO_TERM.matcher(runs.group()).matches() && seen.add(runs.group())) {
                    Count count = counts.computeIfAbsent(runs.group(), r -> new Count());
                    count.passages++;
                    count.documents.add(match.passage().document().id());
                }
            }
        }
        return counts;
    }

    private static boolean isNew(String term, List<String> known) {
        String folded = term.toLowerCase(Locale.ROOT);
        return known.stream().noneMatch(k -> folded.contains(k) || k.contains(folded));
    }

    private static boolean tells(String term, KizashiAnalyzer analyzer) {
        Tokens tokens = analyzer.tokens(term);
        for (int i = 0; i < tokens.size(); i++) {
            if (tokens.term(i).length() > 1 && CommonWords.share(tokens.term(i)) < COMMON) {
                return true;
            }
        }
        return false;
    }
}
