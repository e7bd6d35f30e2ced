package kizashi.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.index.KeywordHits;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Profile;

/** Counts in how many passages each term of some profiles stands. */
public final class TermCounter implements TermStatistics {
    private final CompiledProfiles profiles;
    private final KizashiAnalyzer analyzer;
    private final Map<String, Long> counts = new HashMap<>();
    private long passages;
    private long characters;

    /**
     * @param profiles whose terms are counted
     * @param analyzer that cuts texts and terms
     */
    public TermCounter(List<Profile> profiles, KizashiAnalyzer analyzer) {
        this.profiles = new CompiledProfiles(profiles, analyzer);
        this.analyzer = analyzer;
    }

    /** Counts one more passage. */
    public void add(String text) {
        for (KeywordHits.Hit hit :
                profiles.queries().find(analyzer.tokens(text)).keywords()) {
            counts.merge(hit.keyword().term(), 1L, Long::sum);
        }
        passages++;
        characters += text.length();
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
