package kizashi.match.cases;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import org.jspecify.annotations.Nullable;

/** The cases among which new matches find theirs: each match is shown those with which it has a key in common. */
final class KnownCases {
    /** Which keys a match has. */
    interface Keys {
        Set<Long> of(Match match);
    }

    private final Keys keys;
    private final Map<String, Opportunity> cases = new LinkedHashMap<>();
    /** The oldest first; cases that are opened come behind them. */
    private final Map<String, Integer> places = new HashMap<>();

    private int next;

    private final Map<Long, Set<String>> byKey = new HashMap<>();

    KnownCases(Collection<Opportunity> stored, Keys keys) {
        this.keys = keys;
        stored.stream()
                .sorted(Comparator.comparing(Opportunity::firstSeen).thenComparing(Opportunity::id))
                .forEach(o -> put(o, o.matches()));
    }

    /** A copy of all, by id. */
    Map<String, Opportunity> all() {
        return new LinkedHashMap<>(cases);
    }

    @Nullable
    Opportunity find(String id) {
        return cases.get(id);
    }

    /**
     * Keeps a case in place of what its id had.
     *
     * @param opportunity the newest state
     * @param more what it was not known to have
     */
    void put(Opportunity opportunity, Collection<Match> more) {
        String id = opportunity.id();
        cases.put(id, opportunity);
        if (!places.containsKey(id)) {
            places.put(id, next++);
        }
        for (Match match : more) {
            for (Long key : keys.of(match)) {
                byKey.computeIfAbsent(key, k -> new HashSet<>()).add(id);
            }
        }
    }

    /** Forgets a case, which became part of another. */
    void remove(String id) {
        cases.remove(id);
        places.remove(id);
    }

    /** The cases with which a match has a key in common, and perhaps some more; the oldest first. */
    List<Opportunity> near(Match match) {
        Map<Integer, Opportunity> near = new TreeMap<>();
        for (Long key : keys.of(match)) {
            for (String id : byKey.getOrDefault(key, Set.of())) {
                Opportunity known = cases.get(id);
                if (known != null) {
                    near.put(Objects.requireNonNull(places.get(id)), known);
                }
            }
        }
        return new ArrayList<>(near.values());
    }
}
