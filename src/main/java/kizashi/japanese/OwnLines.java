package kizashi.japanese;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A home's own table laid over the one that the program brings, as text, for tables whose first cell is the key. The home's lines come
 * first and keep their numbers, so that a message about a line names the line that the user sees.
 *
 * @param text what is read
 * @param changes what the home's table changed
 */
public record OwnLines(String text, TableChanges changes) {
    /**
     * Lays one over the other.
     *
     * @param file name of the table
     * @param own the home's table
     * @param shipped the program's
     */
    public static OwnLines over(String file, String own, String shipped) {
        Map<String, String> known = new LinkedHashMap<>();
        shipped.lines().filter(OwnLines::counts).forEach(line -> known.putIfAbsent(key(line), line));
        List<String> added = new ArrayList<>();
        List<String> changed = new ArrayList<>();
        List<String> removed = new ArrayList<>();
        List<String> unmatched = new ArrayList<>();
        Map<String, String> rest = new LinkedHashMap<>(known);
        StringBuilder text = new StringBuilder();
        for (String line : own.lines().toList()) {
            String key = key(line);
            if (counts(line) && TableChanges.removes(key)) {
                String gone = key.substring(TableChanges.REMOVES.length()).strip();
                (known.containsKey(gone) ? removed : unmatched).add(gone);
                rest.remove(gone);
                text.append("# ");
            } else if (counts(line)) {
                String before = known.get(key);
                if (before == null) {
                    added.add(key);
                } else if (!before.strip().equals(line.strip())) {
                    changed.add(key);
                }
                rest.remove(key);
            }
            text.append(line).append('\n');
        }
        TableChanges changes = new TableChanges(file, added, changed, removed, unmatched);
        if (added.isEmpty() && changed.isEmpty() && removed.isEmpty()) {
            return new OwnLines(
                    shipped, changes); // the same words in the same order: an index made with them stays good
        }
        rest.values().forEach(line -> text.append(line).append('\n'));
        return new OwnLines(text.toString(), changes);
    }

    private static boolean counts(String line) {
        return !line.isBlank() && !line.startsWith("#");
    }

    private static String key(String line) {
        int tab = line.indexOf('\t');
        return (tab < 0 ? line : line.substring(0, tab)).strip();
    }
}
