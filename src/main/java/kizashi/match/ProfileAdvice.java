package kizashi.match;

import java.util.List;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.RememberedWords;
import kizashi.model.Match;
import kizashi.model.Profile;

/**
 * What the author of a profile might change.
 *
 * @param general keywords that stand everywhere and tell nothing
 * @param unknown keywords that nobody said in the time looked at
 * @param vague whether the pitch hardly names what is offered: half of the points come from it
 * @param weekly how many passages a week would reach the profile's recipients, where that is more than anybody reads; else 0
 * @param related terms that are no keywords yet and stand in passages worth reading
 */
public record ProfileAdvice(
        List<String> general, List<String> unknown, boolean vague, int weekly, List<String> related) {
    private static final double GENERAL = 0.03;
    private static final double TELLING = 0.02;
    private static final int FEW_WORDS = 2;
    private static final int MANY_A_WEEK = 15;
    private static final int WEEKS = 52;
    private static final int MOST_RELATED = 6;

    /** Keeps its own copies. */
    public ProfileAdvice {
        general = List.copyOf(general);
        unknown = List.copyOf(unknown);
        related = List.copyOf(related);
    }

    /**
     * Looks at what a profile caught in a year.
     *
     * @param hits what each keyword brought
     * @param statistics of the whole history
     * @param worthInYear how many passages worth reading the whole year is expected to hold
     * @param worth those found
     * @param weak the others
     */
    static ProfileAdvice of(
            Profile profile,
            List<ProfilePreview.KeywordShare> hits,
            TermStatistics statistics,
            double worthInYear,
            List<Match> worth,
            List<Match> weak,
            KizashiAnalyzer analyzer) {
        long telling = new PitchWords(RememberedWords.of(analyzer))
                .of(profile).stream()
                        .filter(w -> CommonWords.share(w) < TELLING)
                        .count();
        int weekly = (int) Math.round(worthInYear / WEEKS);
        return new ProfileAdvice(
                hits.stream()
                        .map(ProfilePreview.KeywordShare::term)
                        .filter(t -> isGeneral(t, statistics))
                        .toList(),
                hits.stream()
                        .filter(h -> h.hits() == 0)
                        .map(ProfilePreview.KeywordShare::term)
                        .toList(),
                telling < FEW_WORDS,
                weekly >= MANY_A_WEEK ? weekly : 0,
                RelatedTerms.of(profile, worth, weak, analyzer, MOST_RELATED));
    }

    private static boolean isGeneral(String term, TermStatistics statistics) {
        return CommonWords.share(term) >= GENERAL
                || statistics.passagesWith(term) >= GENERAL * Math.max(ProfilePreview.ENOUGH, statistics.passages());
    }
}
