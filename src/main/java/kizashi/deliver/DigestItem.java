package kizashi.deliver;

import java.time.LocalDate;
import java.util.List;
import kizashi.match.MatterFacts;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * One opportunity as a digest shows it.
 *
 * @param id the opportunity's
 * @param isNew whether this recipient never had it
 * @param title the matter in a few words
 * @param municipality 霧ヶ原市
 * @param prefecture 青嶺県
 * @param lgKey {@code LG-482013}
 * @param who 福祉部長 佐々木健司, or the kind of paper
 * @param whoNotes what is unsure about the person
 * @param department where the speaker belongs
 * @param document 会議録「…（第２号）」
 * @param spoken whether {@code spokenOn} is the day of a speech and not of a paper
 * @param spokenOn 発言日
 * @param sessionOn the day on which the session opened, told where the day of the speech is unknown
 * @param publishedOn 公開日
 * @param detectedOn 検知日
 * @param quote the evidence, in segments
 * @param commitment as read of the sentence shown; null where nobody committed himself
 * @param counts whether the score counts it: a sentence far from the keyword may be about another matter
 * @param phrase the words that decided
 * @param reading the rules that decided
 * @param question what it answers
 * @param asker who asked
 * @param answers who answered, where this is a question itself, and with which words; empty where nobody did
 * @param profile id of the profile whose evidence is shown
 * @param profiles names of all the profiles that it fits
 * @param terms keywords found
 * @param parts of the score; they add up to it
 * @param score their sum
 * @param section 所管課
 * @param stage how far it has come
 * @param yearOver the fiscal year of the budget that it is at, where that is over; null otherwise
 * @param stageWords the wording that shows it
 * @param nextDates what comes next
 * @param turningPoint what would change it
 * @param novelty plain sentences
 * @param facts sums, programmes, funding and times on the matter
 * @param amounts the sums in yen, with the words that say how exact they are
 * @param times the times, resolved
 * @param url where the proof is; null where it is no web address
 * @param source the address as text
 * @param sha256 hash of the capture
 * @param page of the carrier
 * @param evidence what else speaks for it
 * @param others where the same words were published too
 * @param latest what the executive said on it last; null where that is what is shown, or where nothing counts
 */
public record DigestItem(
        String id,
        boolean isNew,
        String title,
        String municipality,
        @Nullable String prefecture,
        String lgKey,
        String who,
        List<String> whoNotes,
        @Nullable String department,
        String document,
        boolean spoken,
        @Nullable LocalDate spokenOn,
        @Nullable LocalDate sessionOn,
        @Nullable LocalDate publishedOn,
        LocalDate detectedOn,
        List<Segment> quote,
        @Nullable Commitment commitment,
        boolean counts,
        @Nullable String phrase,
        @Nullable String reading,
        @Nullable String question,
        @Nullable String asker,
        @Nullable String answers,
        String profile,
        List<String> profiles,
        List<String> terms,
        List<Match.Part> parts,
        double score,
        Opportunity.ResponsibleSection section,
        Stage stage,
        @Nullable Integer yearOver,
        @Nullable String stageWords,
        List<Opportunity.NextDate> nextDates,
        String turningPoint,
        List<String> novelty,
        MatterFacts facts,
        List<String> amounts,
        List<String> times,
        @Nullable String url,
        String source,
        String sha256,
        @Nullable Integer page,
        List<OtherEvidence> evidence,
        List<OtherSource> others,
        @Nullable Latest latest) {

    /** Keeps its own copies of the lists. */
    public DigestItem {
        whoNotes = List.copyOf(whoNotes);
        quote = List.copyOf(quote);
        profiles = List.copyOf(profiles);
        terms = List.copyOf(terms);
        parts = List.copyOf(parts);
        nextDates = List.copyOf(nextDates);
        novelty = List.copyOf(novelty);
        amounts = List.copyOf(amounts);
        times = List.copyOf(times);
        evidence = List.copyOf(evidence);
        others = List.copyOf(others);
    }

    /** Whether it is nobody to approach now: the matter ended, or all that is known of it is a refusal. What is studied or planned beside that goes on. */
    public boolean isApart() {
        boolean refused = counts && commitment == Commitment.REFUSED;
        return stage == Stage.DECLINED
                || stage == Stage.TAKEN
                || refused && latest == null && stage.compareTo(Stage.STUDY) < 0;
    }

    /**
     * The last word of the executive on the matter.
     *
     * @param day on which; null where nobody knows
     * @param session the day on which its session opened, where the day itself is unknown; else null
     * @param who who said it, or which kind of paper
     * @param commitment how firm it is; null for a paper, and where the stage says more
     * @param stage what it shows
     * @param quote in one line
     */
    public record Latest(
            @Nullable LocalDate day,
            @Nullable LocalDate session,
            String who,
            @Nullable Commitment commitment,
            Stage stage,
            String quote) {}

    /** The quote without marks. */
    public String quoteText() {
        StringBuilder out = new StringBuilder();
        quote.forEach(s -> out.append(s.text()));
        return out.toString();
    }

    /**
     * A run of the quote.
     *
     * @param text as stored
     * @param mark what it is
     */
    public record Segment(String text, Mark mark) {}

    /** What a run of a quote is. */
    public enum Mark {
        /** Plain. */
        NONE,
        /** A keyword of a profile. */
        TERM,
        /** The phrase that decided how firm the answer is. */
        PHRASE,
        /** Something was left out here. */
        GAP
    }
}
