package kizashi.index;

import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.Tokens;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/** A passage with the words of its text, which are cut once for index, matching and whoever compares texts. */
public final class AnalyzedPassage {
    private final Passage passage;
    private final KizashiAnalyzer analyzer;
    /** Null until somebody asks; two threads would cut the same. */
    private volatile @Nullable Tokens tokens;

    private AnalyzedPassage(Passage passage, KizashiAnalyzer analyzer, @Nullable Tokens tokens) {
        this.passage = passage;
        this.analyzer = analyzer;
        this.tokens = tokens;
    }

    /** Cuts the text at once. */
    public static AnalyzedPassage of(Passage passage, KizashiAnalyzer analyzer) {
        return new AnalyzedPassage(passage, analyzer, analyzer.tokens(passage.text()));
    }

    /** Cuts the text when its words are asked for: of many candidates few are read that far. */
    public static AnalyzedPassage onDemand(Passage passage, KizashiAnalyzer analyzer) {
        return new AnalyzedPassage(passage, analyzer, null);
    }

    /** The same words in a passage with the same text. */
    public AnalyzedPassage with(Passage other) {
        return new AnalyzedPassage(other, analyzer, tokens);
    }

    /** The passage. */
    public Passage passage() {
        return passage;
    }

    /** The words of {@link Passage#text()}, offsets from its beginning. */
    public Tokens tokens() {
        Tokens known = tokens;
        if (known == null) {
            known = analyzer.tokens(passage.text());
            tokens = known;
        }
        return known;
    }
}
