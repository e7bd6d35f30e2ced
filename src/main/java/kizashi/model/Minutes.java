package kizashi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a text of minutes holds.
 *
 * @param meeting the sitting
 * @param roster who was there, empty where no roster is printed
 * @param speeches the turns in order
 * @param agenda headings and agenda items in order
 * @param problem why no speech was found, or what is doubtful; null when all is well
 */
public record Minutes(
        Meeting meeting,
        List<RosterEntry> roster,
        List<Speech> speeches,
        List<AgendaItem> agenda,
        @Nullable String problem) {

    /** Keeps its own copies of the lists. */
    public Minutes {
        roster = List.copyOf(roster);
        speeches = List.copyOf(speeches);
        agenda = List.copyOf(agenda);
    }

    /**
     * An agenda item or the block of one member's questions.
     *
     * @param start offset
     * @param end offset
     * @param title as written
     * @param member the member whose 一般質問 this block is; null for other items
     */
    public record AgendaItem(
            int start, int end, String title, @Nullable String member) {}
}
