package kizashi.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One person of a roster.
 *
 * @param name full name as far as given, without inner spaces: 鈴木邦彦; null where only the office is listed
 * @param surname where the roster separates it from the given name, or lists nothing else
 * @param role 産業観光課長
 * @param department 産業観光課
 * @param path units from large to small
 * @param rank 課長
 * @param seat 12番
 * @param side from the roster's section first, from the role second
 * @param present false for those listed as absent
 * @param section the heading that it stands under
 * @param start offset of the entry in the stored text
 * @param end offset after it
 * @param raw the line as it stands there
 */
public record RosterEntry(
        @Nullable String name,
        @Nullable String surname,
        @Nullable String role,
        @Nullable String department,
        List<String> path,
        @Nullable String rank,
        @Nullable String seat,
        Side side,
        boolean present,
        @Nullable String section,
        int start,
        int end,
        String raw) {

    /** Keeps its own copy of the list. */
    public RosterEntry {
        path = List.copyOf(path);
    }

    /** The same person on a side that something else than the list's section tells. */
    public RosterEntry on(Side other) {
        return new RosterEntry(
                name, surname, role, department, path, rank, seat, other, present, section, start, end, raw);
    }

    /**
     * Who speaks where nothing but the list tells what he is.
     *
     * @param as how the speech names him
     */
    public Speaker speaking(@Nullable String as) {
        return new Speaker(as, role, department, path, rank, null, side, null, null);
    }
}
