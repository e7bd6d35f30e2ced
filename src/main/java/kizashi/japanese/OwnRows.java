package kizashi.japanese;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The lines of a home's own table laid over the bundled ones. Own lines come first, since of two that are written the same the first
 * counts. In a line that takes one out an empty cell of the key stands for any: {@code -検討} takes out the word in all its forms.
 */
final class OwnRows {
    private final TsvTable shipped;
    private final TsvTable own;
    private final List<String> key;
    private final List<String> added = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();
    private final List<String> unmatched = new ArrayList<>();

    OwnRows(TsvTable shipped, TsvTable own, List<String> key) {
        this.shipped = shipped;
        this.own = own;
        this.key = key;
        boolean headed = shipped.columns().containsAll(own.columns())
                && (own.rows().isEmpty() || own.columns().contains(key.get(0)))
                && (own.columns().containsAll(key) || own.rows().stream().allMatch(this::removes));
        if (!headed) {
            throw new IllegalArgumentException(
                    own.name() + ": its first line must name its columns, separated by tabs: "
                            + String.join(" ", shipped.columns()) + " (needed: " + String.join(" ", key) + "); it has "
                            + String.join(" ", own.columns()));
        }
    }

    private boolean removes(TsvTable.Row row) {
        return TableChanges.removes(row.get(key.get(0)));
    }

    TsvTable merged() {
        Map<List<String>, List<TsvTable.Row>> bundled = byKey(shipped.rows());
        Map<List<String>, List<TsvTable.Row>> lines = byKey(own.rows().stream()
                .filter(row -> !removes(row))
                .map(row -> row.as(shipped.columns()))
                .toList());
        Set<List<String>> gone = removed(bundled);
        List<TsvTable.Row> rows = new ArrayList<>();
        lines.forEach((words, of) -> {
            List<TsvTable.Row> before = bundled.get(words);
            if (before == null || gone.contains(words)) {
                added.add(String.join(" ", words));
            } else if (cells(before).equals(cells(of))) {
                return; // a copy of what is bundled says nothing new and keeps its place
            } else {
                changed.add(String.join(" ", words));
            }
            gone.add(words);
            rows.addAll(of);
        });
        List<String> removed = gone.stream()
                .filter(words -> !lines.containsKey(words))
                .map(words -> String.join(" ", words))
                .toList();
        bundled.forEach((words, of) -> {
            if (!gone.contains(words)) {
                rows.addAll(of);
            }
        });
        return new TsvTable(
                shipped.name(),
                shipped.columns(),
                rows,
                new TableChanges(shipped.name(), added, changed, removed, unmatched));
    }

    /** Keys of the bundled lines that the home takes out. */
    private Set<List<String>> removed(Map<List<String>, List<TsvTable.Row>> bundled) {
        Set<List<String>> gone = new LinkedHashSet<>();
        for (TsvTable.Row row : own.rows()) {
            if (!removes(row)) {
                continue;
            }
            List<String> wanted = new ArrayList<>(keyOf(row.as(shipped.columns())));
            wanted.set(0, wanted.get(0).substring(TableChanges.REMOVES.length()).strip());
            boolean found = false;
            for (List<String> words : bundled.keySet()) {
                if (fits(words, wanted)) {
                    gone.add(words);
                    found = true;
                }
            }
            if (!found) {
                unmatched.add(String.join(" ", wanted).strip());
            }
        }
        return gone;
    }

    private static boolean fits(List<String> words, List<String> wanted) {
        for (int i = 0; i < words.size(); i++) {
            if (!wanted.get(i).isEmpty() && !wanted.get(i).equals(words.get(i))) {
                return false;
            }
        }
        return true;
    }

    private Map<List<String>, List<TsvTable.Row>> byKey(List<TsvTable.Row> rows) {
        Map<List<String>, List<TsvTable.Row>> byKey = new LinkedHashMap<>();
        rows.forEach(row ->
                byKey.computeIfAbsent(keyOf(row), words -> new ArrayList<>()).add(row));
        return byKey;
    }

    private List<String> keyOf(TsvTable.Row row) {
        return key.stream().map(row::get).toList();
    }

    /** What lines say, without the columns that only explain. */
    private Set<String> cells(List<TsvTable.Row> rows) {
        Set<String> cells = new TreeSet<>();
        rows.forEach(row -> cells.add(String.join(
                "\t",
                shipped.columns().stream()
                        .filter(column -> !column.equals("meaning") && !column.equals("source"))
                        .map(row::get)
                        .toList())));
        return cells;
    }
}
