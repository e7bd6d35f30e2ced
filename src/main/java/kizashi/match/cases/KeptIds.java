package kizashi.match.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import kizashi.model.DocumentKeys;
import kizashi.model.Opportunity;

/**
 * Which cases that are there go on in which that were grouped anew. Each keeps the id of the one with which it shares most
 * evidence; one whose evidence went into a case of another id becomes its alias.
 *
 * @param ids by the new case's first id, the id that it gets
 * @param merged by the id that it gets, the ids that are part of it from now on
 * @param gone ids of cases none of whose evidence is in any case now
 */
record KeptIds(Map<String, String> ids, Map<String, Set<String>> merged, Set<String> gone) {

    private record Pair(Opportunity known, Opportunity now, long shared) {}

    /**
     * @param known that are stored
     * @param grouped anew, each under the id of its first passage
     */
    static KeptIds of(Collection<Opportunity> known, Collection<Opportunity> grouped) {
        Map<String, Set<String>> byEvidence = new HashMap<>();
        Map<String, Opportunity> byId = new LinkedHashMap<>();
        for (Opportunity o : grouped) {
            byId.put(o.id(), o);
            o.matches()
                    .forEach(m -> byEvidence
                            .computeIfAbsent(CaseEvidence.key(m), k -> new LinkedHashSet<>())
                            .add(o.id()));
        }
        List<Pair> pairs = new ArrayList<>();
        for (Opportunity old : known) {
            Map<String, Integer> shared = new LinkedHashMap<>();
            old.matches()
                    .forEach(m -> byEvidence
                            .getOrDefault(CaseEvidence.key(m), Set.of())
                            .forEach(id -> shared.merge(id, 1, Integer::sum)));
            shared.forEach((id, count) -> pairs.add(new Pair(old, Objects.requireNonNull(byId.get(id)), count)));
        }
        pairs.sort(Comparator.comparingLong(Pair::shared)
                .reversed()
                .thenComparing(p -> p.known().firstSeen())
                .thenComparing(p -> p.known().id())
                .thenComparing(p -> p.now().id()));
        Map<String, String> ids = new HashMap<>();
        Set<String> kept = new HashSet<>();
        for (Pair pair : pairs) {
            if (!ids.containsKey(pair.now().id()) && kept.add(pair.known().id())) {
                ids.put(pair.now().id(), pair.known().id());
            }
        }
        Set<String> stored = new HashSet<>();
        known.forEach(o -> stored.add(o.id()));
        Set<String> taken = new HashSet<>(stored);
        for (Opportunity o : grouped) {
            if (!ids.containsKey(o.id())) {
                ids.put(o.id(), free(o.id(), taken));
            }
            taken.add(Objects.requireNonNull(ids.get(o.id())));
        }
        Map<String, Set<String>> merged = new HashMap<>();
        Set<String> gone = new TreeSet<>(stored);
        gone.removeAll(kept);
        for (Pair pair : pairs) {
            if (gone.remove(pair.known().id())) {
                merged.computeIfAbsent(Objects.requireNonNull(ids.get(pair.now().id())), id -> new TreeSet<>())
                        .add(pair.known().id());
            }
        }
        return new KeptIds(ids, merged, gone);
    }

    /** The id, or another made of it where a case that went elsewhere has it. */
    private static String free(String id, Set<String> taken) {
        String free = id;
        while (taken.contains(free)) {
            int end = free.lastIndexOf('-') + 1;
            free = free.substring(0, end) + DocumentKeys.sha256(free).substring(0, free.length() - end);
        }
        return free;
    }
}
