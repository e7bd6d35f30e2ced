package kizashi.match;

import java.util.List;
import kizashi.index.KeywordHits;
import kizashi.match.CompiledProfiles.Prepared;
import kizashi.match.Features.Measured;
import kizashi.model.Match;
import org.jspecify.annotations.Nullable;

/**
 * Explains matches of one run when somebody wants to read why they have their score: a pair is measured again, with the counts
 * that it was scored with ({@link Features} keeps each that was asked for), so that the parts add up to the score. Safe for many
 * threads.
 */
final class Explanations {
    private final CompiledProfiles profiles;
    private final Scorer scorer;
    private final Features features;
    private final Measured measured = new Measured();
    private @Nullable Found found;
    private @Nullable KeywordHits last;

    /** @param features that scored the matches */
    Explanations(CompiledProfiles profiles, Scorer scorer, Features features) {
        this.profiles = profiles;
        this.scorer = scorer;
        this.features = features;
    }

    /**
     * The parts of a score.
     *
     * @param reading the passage
     * @param keywords everything in it, whosever it is
     * @param learned what users said of such matches; null for nothing
     * @param adjustment the points that this adds
     */
    synchronized List<Match.Part> parts(
            PassageReading reading,
            KeywordHits keywords,
            Prepared prepared,
            Feedback.@Nullable Adjustment learned,
            double adjustment) {
        Found there = found(keywords);
        ProfileHits hits = new ProfileHits(prepared);
        hits.read(prepared, there);
        features.score(reading, hits, there, scorer, measured);
        List<Match.Part> parts = scorer.parts(measured, new Reasons(reading, hits, there, features, measured));
        return learned == null || adjustment == 0
                ? parts
                : Scorer.with(parts, new Match.Part(Feedback.PART, adjustment, learned.reason()));
    }

    /** Matches of one passage are mostly explained one after the other. */
    @SuppressWarnings("ReferenceEquality") // the same object is the same passage
    private Found found(KeywordHits keywords) {
        Found known = found == null ? new Found(profiles.queries().keywordCount()) : found;
        if (keywords != last) {
            known.read(keywords);
        }
        found = known;
        last = keywords;
        return known;
    }
}
