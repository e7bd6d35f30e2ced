package kizashi.deliver;

import java.time.LocalDate;
import java.util.List;

/**
 * One recipient's news of one day, all profiles rolled up: what the templates show.
 *
 * @param recipient whose
 * @param day the day, in Japan
 * @param language of the words around the evidence
 * @param counts totals, one for each profile that has news, in the order of the profiles
 * @param fresh opportunities that this recipient never had
 * @param updated opportunities that have something new
 * @param top shown in full, best first
 * @param rest the other ones, best first
 * @param apart refusals and what somebody else won
 * @param coverage what was checked and what failed
 * @param sent what the ledger has to remember of it
 */
public record Digest(
        String recipient,
        LocalDate day,
        Language language,
        List<ProfileCount> counts,
        int fresh,
        int updated,
        List<DigestItem> top,
        List<DigestItem> rest,
        List<DigestItem> apart,
        Coverage coverage,
        List<SentItem> sent) {

    /** Keeps its own copies of the lists. */
    public Digest {
        counts = List.copyOf(counts);
        top = List.copyOf(top);
        rest = List.copyOf(rest);
        apart = List.copyOf(apart);
        sent = List.copyOf(sent);
    }

    /** Whether there is nothing to tell. */
    public boolean empty() {
        return top.isEmpty() && apart.isEmpty();
    }

    /**
     * True totals of a profile, whatever is shown.
     *
     * @param id of the profile
     * @param name of the profile
     * @param fresh new ones
     * @param updated ones with something new
     */
    public record ProfileCount(String id, String name, int fresh, int updated) {

        /** Both. */
        public int total() {
            return fresh + updated;
        }
    }

    /**
     * What was told about one opportunity.
     *
     * @param item the opportunity's id
     * @param version follows from the passages that were news
     * @param passages keys of all its passages
     * @param captures of the documents in which they stand
     */
    public record SentItem(String item, String version, List<String> passages, List<String> captures) {

        /** Keeps its own copies of the lists. */
        public SentItem {
            passages = List.copyOf(passages);
            captures = List.copyOf(captures);
        }
    }
}
