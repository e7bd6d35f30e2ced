package kizashi.index;

import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.Tokens;
import kizashi.model.Passage;

/**
 * A passage with the words of its text, which are cut once for index and matching.
 *
 * @param passage the passage
 * @param tokens the words of {@link Passage#text()}, offsets from its beginning
 */
public record AnalyzedPassage(Passage passage, Tokens tokens) {
    /** Cuts the text. */
    public static AnalyzedPassage of(Passage passage, KizashiAnalyzer analyzer) {
        return new AnalyzedPassage(passage, analyzer.tokens(passage.text()));
    }
}
