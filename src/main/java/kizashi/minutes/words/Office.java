package kizashi.minutes.words;

import java.util.List;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * What a role says: 総務部総務課長補佐 is department 総務部総務課, path 総務部 / 総務課, rank 課長補佐.
 *
 * @param role as written
 * @param department the unit; null where the role names none
 * @param path the units from large to small
 * @param rank the rank with what follows it; null where there is none
 * @param side on which side; null where the role alone cannot tell
 */
public record Office(
        String role,
        @Nullable String department,
        List<String> path,
        @Nullable String rank,
        @Nullable Side side) {

    /** Keeps its own copy of the path. */
    public Office {
        path = List.copyOf(path);
    }
}
