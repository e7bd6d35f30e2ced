package kizashi.deliver;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kizashi.model.Document;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * What a digest is made from.
 *
 * @param recipient mail address, or a name such as {@code local} where nothing is mailed
 * @param day the day of the digest, in Japan
 * @param language of the words around the evidence
 * @param profiles those that this recipient gets
 * @param opportunities all that could go in, muted and snoozed ones already taken out
 * @param delivered what this recipient has had; {@link Delivered#NOTHING} to show all again
 * @param since null for a daily digest, which holds what is newly published alone; else everything from this day on, from
 *     backfill and imports too
 * @param items how many are shown in full
 * @param coverage what stood behind it
 */
public record DigestRequest(
        String recipient,
        LocalDate day,
        Language language,
        List<Profile> profiles,
        List<Opportunity> opportunities,
        Delivered delivered,
        @Nullable LocalDate since,
        int items,
        Coverage coverage) {

    /** Keeps its own copies of the lists. */
    public DigestRequest {
        profiles = List.copyOf(profiles);
        opportunities = List.copyOf(opportunities);
    }

    /**
     * What a recipient has had.
     *
     * @param opportunities ids
     * @param passages keys of passages; an opportunity with a passage that is not among them is news again
     * @param captures of documents from which he was told something: what a better parser or an edited profile finds later
     *     in the very same capture is not newly published, so it is no news
     */
    public record Delivered(Set<String> opportunities, Set<String> passages, Set<String> captures) {

        /** Nothing yet. */
        public static final Delivered NOTHING = new Delivered(Set.of(), Set.of(), Set.of());

        /** Keeps its own copies of the sets. */
        public Delivered {
            opportunities = Set.copyOf(opportunities);
            passages = Set.copyOf(passages);
            captures = Set.copyOf(captures);
        }

        boolean knows(Passage passage) {
            return passages.contains(passage.key()) || captures.contains(capture(passage.document()));
        }

        static String capture(Document document) {
            return document.id() + "@" + document.sha256();
        }
    }
}
