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
        public @Nullable LocalDate coveredSince(String municipality) {
            return null;
        }

        @Override
        public Peers peers(String prefecture, String term, LocalDate before) {
            return new Peers(0, 0);
        }
    };

    /**
     * A keyword in a passage.
     *
     * @param municipality {@link kizashi.model.Municipality#key()}
     * @param prefecture where known
     * @param term the keyword, folded
     * @param passageKey the passage; one mention is kept for a term and a passage
     * @param spokenOn the sitting's day
     * @param side who spoke
     * @param speaker name as shown
     * @param level commitment of the passage, 0 to 6; −1 for none
     */
    record Mention(
            String municipality,
            @Nullable String prefecture,
            String term,
            String passageKey,
            LocalDate spokenOn,
            Side side,
            @Nullable String speaker,
            int level) {}

    /**
     * Other municipalities of a prefecture.
     *
     * @param collected how many we have anything of
     * @param mentioned how many of them named the keyword before the day
     */
    record Peers(int collected, int mentioned) {}

    /** Remembers mentions; those that are known already change nothing. */
    void record(Collection<Mention> mentions);

    /** All mentions of a term in a municipality, by day. */
    List<Mention> of(String municipality, String term);

    /** Day of the first sitting that we have of a municipality; null when none. */
    @Nullable
    LocalDate coveredSince(String municipality);

    /** What the municipalities of a prefecture said about a term before a day. */
    Peers peers(String prefecture, String term, LocalDate before);
}
