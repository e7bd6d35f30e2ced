package kizashi.index.lucene;

import java.io.Reader;
import kizashi.index.query.Field;
import kizashi.japanese.analysis.KizashiAnalyzer;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.AnalyzerWrapper;
import org.apache.lucene.analysis.ngram.NGramTokenizer;
import org.jspecify.annotations.Nullable;

/** Words for the text, single characters for names and offices, so that a part of them finds them. */
final class FieldAnalyzer extends AnalyzerWrapper {
    /** No part of a name reaches from one name into the next. */
    private static final int GAP = 100;

    private final KizashiAnalyzer words;
    private final Analyzer parts;

    FieldAnalyzer(KizashiAnalyzer words) {
        super(PER_FIELD_REUSE_STRATEGY);
        this.words = words;
        this.parts = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String fieldName) {
                return new TokenStreamComponents(new NGramTokenizer(1, 1));
            }

            @Override
            protected Reader initReader(String fieldName, Reader reader) {
                return words.foldingReader(reader);
            }

            @Override
            public int getPositionIncrementGap(String fieldName) {
                return GAP;
            }
        };
    }

    @Override
    protected Analyzer getWrappedAnalyzer(@Nullable String fieldName) {
        return Field.TEXT.word().equals(fieldName) ? words : parts;
    }
}
