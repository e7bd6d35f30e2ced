package kizashi.match;

import java.util.List;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.RememberedWords;
import kizashi.model.Profile;

/** Counts in how many passages each term of some profiles stands; lengths are in characters. */
public final class TermCounter extends CountedPassages {
    private final CompiledProfiles profiles;
    private final KizashiAnalyzer analyzer;

    /**
     * @param profiles whose terms are counted
     * @param analyzer that cuts texts and terms
     */
    public TermCounter(List<Profile> profiles, KizashiAnalyzer analyzer) {
        this.profiles = new CompiledProfiles(profiles, RememberedWords.of(analyzer));
        this.analyzer = analyzer;
    }

    /** Counts one more passage. */
    public void add(String text) {
        List<String> terms = profiles.queries().find(analyzer.tokens(text)).keywords().stream()
                .map(h -> h.keyword().term())
                .toList();
        count(terms, text.length());
    }
}
