package kizashi.match.preview;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.index.AnalyzedPassage;
import kizashi.index.Filter;
import kizashi.index.PassageIndex;
import kizashi.index.SearchRequest;
import kizashi.index.SearchResult;
import kizashi.index.query.Expression;
import kizashi.match.Exits;
import kizashi.match.Feedback;
import kizashi.match.IndexStatistics;
import kizashi.match.Matcher;
import kizashi.match.Weights;
import kizashi.match.cases.NearDuplicates;
import kizashi.model.Match;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What a profile would have caught in the last 12 months, before it is saved.
 *
 * @param total passages that hold a keyword
 * @param sampled how many of them were scored: the best of the search, at most {@link SearchRequest#WINDOW}
 * @param worth how many of those reach the profile's minimum score
 * @param top the best matches, whether they reach it or not, the same words only once
 * @param ended the best of what ended: refusals, tenders that failed, somebody else's contract; most of it below the minimum score
 * @param keywords what each keyword brings, the noisiest first
 * @param advice what its author might change
 */
public record ProfilePreview(
        long total,
        int sampled,
        int worth,
        List<Match> top,
        List<Match> ended,
        List<KeywordShare> keywords,
        ProfileAdvice advice) {
    /** So few hits tell nothing of noise. */
    private static final int FEW = 5;

    /** A keyword that alone brings less than one passage worth reading in ten brings noise. */
    private static final double NOISE = 0.9;

    /** In fewer passages than that nobody can tell what is said everywhere. */
    static final int ENOUGH = 500;

    /** Keeps its own copies of the lists. */
    public ProfilePreview {
        top = List.copyOf(top);
        ended = List.copyOf(ended);
        keywords = List.copyOf(keywords);
    }

    /**
     * What one keyword brings.
     *
     * @param term as the profile writes it
     * @param hits passages that hold it, in the whole year
     * @param alone scored passages that only this keyword brought
     * @param weak how many of those stay below the profile's minimum score: the noise that it brings
     */
    public record KeywordShare(String term, long hits, int alone, int weak) {
        /** Whether the keyword mostly brings what is not wanted. */
        public boolean noisy() {
            return alone >= FEW && weak > NOISE * alone;
        }
    }

    /** The keyword that brings most noise; null where none is noisy. */
    public @Nullable KeywordShare noisiest() {
        return keywords.stream().filter(KeywordShare::noisy).findFirst().orElse(null);
    }

    /**
     * Looks back over 12 months.
     *
     * @param profile as edited, saved or not
     * @param index the history
     * @param weights of scoring
     * @param today in Japan
     * @param top how many of the best matches are wanted
     */
    public static ProfilePreview of(Profile profile, PassageIndex index, Weights weights, LocalDate today, int top) {
        Filter year = Filter.ALL.between(today.minusMonths(12), null);
        List<String> terms =
                profile.keywords().stream().map(Profile.Keyword::term).toList();
        SearchResult result = index.search(SearchRequest.complete(Expression.anyOf(terms), year, SearchRequest.WINDOW));
        IndexStatistics statistics = new IndexStatistics(index);
        Matcher matcher = new Matcher(List.of(profile), weights, statistics, index.analyzer(), Feedback.NONE);
        List<AnalyzedPassage> passages = result.hits().stream()
                .map(h -> AnalyzedPassage.of(h.passage(), index.analyzer()))
                .toList();
        List<Match> matches = new ArrayList<>(matcher.matchAll(passages));
        matches.sort(Comparator.comparingDouble(Match::score).reversed());
        List<Match> worth = matches.stream()
                .filter(m -> m.score() >= profile.minimumScore())
                .toList();
        Map<String, KeywordShare> shares = new LinkedHashMap<>();
        for (String term : terms) {
            List<Match> alone =
                    matches.stream().filter(m -> terms(m).equals(Set.of(term))).toList();
            int weak = (int) alone.stream()
                    .filter(m -> m.score() < profile.minimumScore())
                    .count();
            shares.putIfAbsent(
                    term, new KeywordShare(term, index.count(Expression.text(term), year), alone.size(), weak));
        }
        List<KeywordShare> keywords = shares.values().stream()
                .sorted(Comparator.comparingInt(KeywordShare::weak).reversed().thenComparing(KeywordShare::term))
                .toList();
        double worthInYear = passages.isEmpty() ? 0 : (double) worth.size() / passages.size() * result.total();
        List<Match> weak =
                matches.stream().filter(m -> m.score() < profile.minimumScore()).toList();
        return new ProfilePreview(
                result.total(),
                passages.size(),
                worth.size(),
                once(matches.stream(), top),
                once(matches.stream().filter(m -> Exits.of(m) != null), top),
                keywords,
                ProfileAdvice.of(profile, keywords, statistics, worthInYear, worth, weak, index.analyzer()));
    }

    /** The first of some matches, the same words only once. */
    private static List<Match> once(Stream<Match> matches, int most) {
        return NearDuplicates.group(matches.limit(3L * most).toList()).stream()
                .map(NearDuplicates.Item::shown)
                .limit(most)
                .toList();
    }

    private static Set<String> terms(Match match) {
        return match.terms().stream().map(Match.TermHit::term).collect(Collectors.toSet());
    }
}
