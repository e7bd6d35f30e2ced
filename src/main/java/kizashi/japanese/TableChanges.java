package kizashi.japanese;

import java.util.List;

/**
 * What a home's own table makes of the one that the program brings: its lines are added to it, or take the place of those with the same
 * key; a line that begins with {@code -} takes one out.
 *
 * @param file name of the table
 * @param added keys of lines that the program's table does not have
 * @param changed keys of lines that say something else now
 * @param removed keys of lines that were taken out
 * @param unmatched keys to be taken out that the program's table does not have: a slip, or a line that a newer program lacks
 */
public record TableChanges(
        String file, List<String> added, List<String> changed, List<String> removed, List<String> unmatched) {
    /** What a line begins with that takes one out. */
    public static final String REMOVES = "-";

    /** Keeps its own copies. */
    public TableChanges {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
        unmatched = List.copyOf(unmatched);
    }

    /** Of a table that no home changed. */
    static TableChanges none(String file) {
        return new TableChanges(file, List.of(), List.of(), List.of(), List.of());
    }

    /** Whether the home reads by the program's table as it came. */
    public boolean isNone() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty() && unmatched.isEmpty();
    }

    /** Whether a first cell takes a line out; a lone {@code -} is a character like any other. */
    static boolean removes(String cell) {
        return cell.length() > REMOVES.length() && cell.startsWith(REMOVES);
    }
}
