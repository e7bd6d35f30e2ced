package kizashi.match;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/** What users said about opportunities: follow, snooze, not relevant with a reason. A reason moves later ranking. */
public interface Feedback {
    /** Name of the part of an explanation. */
    String PART = "feedback";

    /** Nobody said anything yet. */
    Feedback NONE = new Feedback() {
        @Override
        public @Nullable Adjustment adjustment(String profileId, Passage passage, Set<String> terms) {
            return null;
        }

        @Override
        public boolean concerns(String profileId) {
            return false;
        }

        @Override
        public void record(Entry entry) {
            throw new UnsupportedOperationException("this feedback remembers nothing");
        }

        @Override
        public List<Entry> of(String opportunityId) {
            return List.of();
        }
    };

    /** Points of what is followed. */
    double FOLLOWED = 6;

    /** Why a followed case has them itself. */
    String FOLLOWED_ITSELF = "追跡中の案件";

    /** What was said. */
    enum Verdict {
        /** Follow it (追う). */
        FOLLOW("追う"),
        /** Not now: hidden until a date (30日休む). */
        SNOOZE("休む"),
        /** Not relevant to this profile (違う). */
        NOT_RELEVANT("違う");

        private final String label;

        Verdict(String label) {
            this.label = label;
        }

        /** The word on screens. */
        public String label() {
            return label;
        }
    }

    /** Why something is not relevant; each moves the ranking of something else. */
    enum Reason {
        /** The keyword is used in another sense (語の意味が違う): passages with that keyword that are like this one sink. */
        WRONG_SENSE("語の意味が違う"),
        /** Not what we offer (提供内容と違う): passages with one of these keywords that are like this one sink. */
        NOT_OUR_OFFER("提供内容と違う"),
        /** Not this municipality (対象外の自治体): everything from it sinks. */
        NOT_THIS_MUNICIPALITY("対象外の自治体"),
        /** Too early or only talk (時期尚早): this case is put aside until its stage or an answer goes further; what is like it and no further sinks. */
        TOO_EARLY("まだ早い"),
        /** Known or taken by others already (既知・他社): what is like it in the same municipality sinks. */
        KNOWN("既知・他社決定済");

        private final String label;

        Reason(String label) {
            this.label = label;
        }

        /** The word on screens. */
        public String label() {
            return label;
        }
    }

    /**
     * One remark.
     *
     * @param opportunityId about which case
     * @param profileId for which profile
     * @param verdict what
     * @param reason why, for {@link Verdict#NOT_RELEVANT}; null otherwise
     * @param note in the user's words, null for none
     * @param until end of a snooze; null otherwise
     * @param terms keywords of the best match, so that a reason can move what is alike
     * @param quote what that match says at its keywords, to which a reason about its sense or offer holds others; null for remarks of
     *     before that was kept
     * @param municipality {@link kizashi.model.Municipality#key()} of the case
     * @param by who said it
     * @param on when, a day in Japan
     */
    record Entry(
            String opportunityId,
            String profileId,
            Verdict verdict,
            @Nullable Reason reason,
            @Nullable String note,
            @Nullable LocalDate until,
            Set<String> terms,
            @Nullable String quote,
            String municipality,
            String by,
            LocalDate on) {

        /** Keeps its own copy. */
        public Entry {
            terms = Set.copyOf(terms);
        }
    }

    /**
     * What feedback adds to a score.
     *
     * @param points negative for what sinks
     * @param reason in Japanese
     */
    record Adjustment(double points, String reason) {}

    /**
     * What earlier remarks mean for a match; null for nothing.
     *
     * @param terms keywords found in the passage
     */
    @Nullable
    Adjustment adjustment(String profileId, Passage passage, Set<String> terms);

    /** Whether anything was said about matches of a profile; where not, nobody needs to be asked for each of them. */
    default boolean concerns(String profileId) {
        return true;
    }

    /** Remembers a remark. */
    void record(Entry entry);

    /** Remarks on one case, the newest first. */
    List<Entry> of(String opportunityId);
}
