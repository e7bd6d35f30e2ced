package kizashi.match;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kizashi.model.Profile;

/** Counts in how many passages each term of some profiles stands. */
public final class TermCounter implements TermStatistics {
    private final CompiledProfiles profiles;
    private final WordBoundaries boundaries = new WordBoundaries();
    private final Map<String, Long> counts = new HashMap<>();
    private long passages;
    private long characters;

    /**
     * @param profiles whose terms are counted
     * @param variants as for {@link Matcher}
     */
    public TermCounter(List<Profile> profiles, Function<String, Set<String>> variants) {
        this.profiles = new CompiledProfiles(profiles, variants);
    }

    /** Counts one more passage for each text. */
    public void add(Collection<String> texts) {
        for (String text : texts) {
            Folded folded = Folded.of(text);
            Set<Integer> found = new HashSet<>();
            profiles.trie().scan(folded, (term, from, to) -> {
                if (!found.contains(term) && boundaries.isWord(folded, from, to)) {
                    found.add(term);
                }
            });
            found.forEach(t -> counts.merge(profiles.term(t), 1L, Long::sum));
            passages++;
            characters += folded.length();
        }
    }

    @Override
    public long passages() {
        return passages;
    }

    @Override
    public long passagesWith(String term) {
        return counts.getOrDefault(term, 0L);
    }

    @Override
    public double averageLength() {
        return passages == 0 ? 1 : (double) characters / passages;
    }
}
