package kizashi.match;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** What was said before about a keyword, in one municipality and around it: the ground on which something is new. */
public interface MentionHistory {
    /** Knows nothing, so nothing can be called new. */
    MentionHistory NONE = new MentionHistory() {
        @Override
        public void record(Collection<Mention> mentions) {
            throw new UnsupportedOperationException("this history remembers nothing");
        }

        @Override
        public List<Mention> of(String municipality, String term) {
            return List.of();
        }

        @Override
        public void cover(String municipality, LocalDate day) {}

        @Override
        public @Nullable LocalDate coveredSince(String municipality) {
            return null;
        }

        @Override
        public Peers inPrefecture(Mention mention) {
            return new Peers(0, 0);
        }

        @Override
        public Peers ofSize(Mention mention) {
            return new Peers(0, 0);
        }
    };

    /**
     * A keyword in a passage.
     *
     * @param municipality {@link kizashi.model.Municipality#key()}
     * @param prefecture where known
     * @param population residents, where known
     * @param term the keyword, folded
     * @param passageKey the passage; one mention is kept for a term and a passage
     * @param day the sitting's day, or where that is unknown the one on which its session opened: good for order, never shown
     *     as the day of the speech
     * @param ofSession whether it is the session's
     * @param side who spoke
     * @param speaker name of the person; the office where only that is known
     * @param level commitment of the passage, 0 to 6; −1 for none
     */
    record Mention(
            String municipality,
            @Nullable String prefecture,
            @Nullable Integer population,
            String term,
            String passageKey,
            LocalDate day,
            boolean ofSession,
            Side side,
            @Nullable String speaker,
            int level) {}

    /**
     * Other municipalities.
     *
     * @param collected of how many we have anything from before the day
     * @param mentioned how many of them named the keyword before it
     */
    record Peers(int collected, int mentioned) {}

    /** Remembers mentions; those that are known already change nothing. */
    void record(Collection<Mention> mentions);

    /** All mentions of a term in a municipality, by day. */
    List<Mention> of(String municipality, String term);

    /** Notes that a document of that day was read, whatever it mentions. */
    void cover(String municipality, LocalDate day);

    /** Day of the first sitting that we have of a municipality; null when none. */
    @Nullable
    LocalDate coveredSince(String municipality);

    /** What the other municipalities of its prefecture said about its term before; nobody where the prefecture is unknown. */
    Peers inPrefecture(Mention mention);

    /** The same of municipalities of about its size, from half as many residents to twice as many, wherever they are. */
    Peers ofSize(Mention mention);
}
