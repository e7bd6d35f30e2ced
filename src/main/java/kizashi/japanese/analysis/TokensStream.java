package kizashi.japanese.analysis;

import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/** Hands words that were cut before to Lucene. */
final class TokensStream extends TokenStream {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final OffsetAttribute offset = addAttribute(OffsetAttribute.class);
    private final Tokens tokens;
    private final int endPosition;
    private final int endOffset;
    private int next;

    TokensStream(Tokens tokens, int endPosition, int endOffset) {
        this.tokens = tokens;
        this.endPosition = endPosition;
        this.endOffset = endOffset;
    }

    @Override
    public boolean incrementToken() {
        if (next == tokens.size()) {
            return false;
        }
        clearAttributes();
        int i = next++;
        int from = tokens.termStart(i);
        term.copyBuffer(tokens.chars(), from, tokens.termEnd(i) - from);
        increment.setPositionIncrement(tokens.position(i) - (i == 0 ? -1 : tokens.position(i - 1)));
        offset.setOffset(tokens.start(i), tokens.end(i));
        return true;
    }

    @Override
    public void reset() {
        next = 0;
    }

    @Override
    public void end() {
        clearAttributes();
        int last = tokens.size() == 0 ? -1 : tokens.position(tokens.size() - 1);
        increment.setPositionIncrement(endPosition - last);
        offset.setOffset(endOffset, endOffset);
    }
}
