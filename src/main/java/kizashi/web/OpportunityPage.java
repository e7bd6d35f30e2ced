package kizashi.web;

import java.util.List;
import kizashi.deliver.DigestItem;
import kizashi.deliver.OtherSource;
import kizashi.deliver.ShownScore;
import kizashi.deliver.Words;
import kizashi.match.Feedback;
import kizashi.model.Opportunity;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/** What the pages of cases show. */
public final class OpportunityPage {
    private OpportunityPage() {}

    /** A name to choose. */
    public record Choice(String id, String name) {}

    /**
     * One case in the list.
     *
     * @param stage how far it has come, with the year of a budget that is over
     * @param commitment how firm the last word on it is, with its day where something older is quoted; null where nothing was said
     *     about the future, and for what ended
     * @param who who is quoted; null for a paper of nobody in particular
     * @param kind what kind of document is quoted
     * @param key the person to know, where it is somebody else
     * @param next the next date to act by; null where none is known
     * @param latest what was said last, where something older is quoted
     */
    public record Item(
            String id,
            String municipality,
            String title,
            String score,
            String stage,
            @Nullable String commitment,
            List<String> profiles,
            List<DigestItem.Segment> pieces,
            @Nullable String who,
            String kind,
            @Nullable String key,
            Opportunity.ResponsibleSection section,
            String date,
            @Nullable DateLine next,
            @Nullable String latest) {}

    /**
     * The list.
     *
     * @param form what was asked for
     * @param profiles that there are
     * @param passages how much was read so far
     * @param first number of the first one shown
     */
    public record ListPage(
            CaseForm form,
            List<Choice> profiles,
            long passages,
            int total,
            int first,
            List<Item> items,
            @Nullable String previous,
            @Nullable String next) {}

    /**
     * Whether a reader means what a link of a mail says.
     *
     * @param profile for which the line of the mail stood; null for all of the case
     */
    public record AskPage(
            String id,
            String municipality,
            String title,
            Feedback.Verdict verdict,
            @Nullable OfProfile profile) {}

    /**
     * A date to act by.
     *
     * @param estimated whether to say so, since its own words do not
     */
    public record DateLine(String day, String what, boolean estimated) {}

    /**
     * One passage that speaks for a case.
     *
     * @param spoken whether its day is one on which somebody spoke, not that of a paper
     * @param days that day, the one of publication, the one of detection
     * @param question what it answers
     * @param asks whether it is a question itself
     * @param answers who answered it, where it is; empty when nobody was found
     * @param others where the same words were published too
     * @param facts sums, programmes, funding and times on the matter in one line; empty where there are none
     */
    public record Evidence(
            @Nullable String who,
            String kind,
            @Nullable String commitment,
            String profile,
            boolean spoken,
            List<String> days,
            @Nullable String question,
            boolean asks,
            String answers,
            List<DigestItem.Segment> pieces,
            ShownScore score,
            String document,
            String url,
            String hash,
            String offsets,
            List<OtherSource> others,
            String facts) {}

    /**
     * One step on the way of a case.
     *
     * @param day about when, or that nobody knows
     * @param newDay whether the step before it was of another day
     * @param state how firm it is, or how far the matter has come by it; null where neither is said
     * @param words in one line
     * @param evidence number of the evidence below that has it
     */
    public record Moment(
            String day,
            boolean newDay,
            @Nullable String who,
            @Nullable String state,
            String words,
            int evidence) {}

    /** One remark of a reader. */
    public record Remark(
            String day,
            Feedback.Verdict verdict,
            Feedback.@Nullable Reason reason,
            @Nullable String until) {

        /** In one line. */
        public String line(Words words) {
            StringBuilder line = new StringBuilder(words.get("remark", day, words.verdict(verdict)));
            if (reason != null) {
                line.append(words.get("remark.reason", words.reason(reason)));
            }
            if (until != null) {
                line.append(words.get("remark.until", until));
            }
            return line.toString();
        }
    }

    /** A profile for which a remark can be made, where the case has several. */
    public record OfProfile(String id, String name) {}

    /**
     * One case.
     *
     * @param quote what was said, in one line
     * @param ended why it scores less than its best evidence; null where it does not
     * @param moved what the remark that was just made did elsewhere; null where it did nothing
     * @param moments its evidence in the order of time, the newest first
     */
    public record DetailPage(
            String id,
            String municipality,
            String title,
            Stage stage,
            @Nullable String stageWords,
            String score,
            String quote,
            @Nullable ShownScore ended,
            List<String> profiles,
            List<OfProfile> choices,
            @Nullable String keyPerson,
            Opportunity.ResponsibleSection section,
            List<DateLine> nextDates,
            String turningPoint,
            List<String> novelty,
            List<Remark> remarks,
            @Nullable String moved,
            List<Moment> moments,
            List<Evidence> evidence) {}
}
