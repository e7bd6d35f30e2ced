package kizashi.japanese.analysis;

import java.io.IOException;
import java.util.Arrays;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * The words of one text with their places and offsets: cut once, then read by the index, by matching and by whoever compares
 * texts. Immutable. Offsets are UTF-16 units into the text that was cut.
 */
public final class Tokens {
    private final char[] chars;
    private final int[] termEnds;
    private final int[] positions;
    private final int[] starts;
    private final int[] ends;
    private final int endPosition;
    private final int endOffset;

    private Tokens(
            char[] chars, int[] termEnds, int[] positions, int[] starts, int[] ends, int endPosition, int endOffset) {
        this.chars = chars;
        this.termEnds = termEnds;
        this.positions = positions;
        this.starts = starts;
        this.ends = ends;
        this.endPosition = endPosition;
        this.endOffset = endOffset;
    }

    /** Reads a stream to its end, from {@code reset} to {@code end}; the caller closes it. */
    static Tokens read(TokenStream stream, int textLength) throws IOException {
        CharTermAttribute term = stream.addAttribute(CharTermAttribute.class);
        PositionIncrementAttribute increment = stream.addAttribute(PositionIncrementAttribute.class);
        OffsetAttribute offset = stream.addAttribute(OffsetAttribute.class);
        int capacity = Math.max(8, textLength / 2);
        char[] chars = new char[Math.max(16, textLength)];
        int[] termEnds = new int[capacity];
        int[] positions = new int[capacity];
        int[] starts = new int[capacity];
        int[] ends = new int[capacity];
        int size = 0;
        int used = 0;
        int position = -1;
        stream.reset();
        while (stream.incrementToken()) {
            if (size == termEnds.length) {
                int more = size * 2;
                termEnds = Arrays.copyOf(termEnds, more);
                positions = Arrays.copyOf(positions, more);
                starts = Arrays.copyOf(starts, more);
                ends = Arrays.copyOf(ends, more);
            }
            if (used + term.length() > chars.length) {
                chars = Arrays.copyOf(chars, Math.max(chars.length * 2, used + term.length()));
            }
            System.arraycopy(term.buffer(), 0, chars, used, term.length());
            used += term.length();
            position += increment.getPositionIncrement();
            termEnds[size] = used;
            positions[size] = position;
            starts[size] = offset.startOffset();
            // a piece of ㈱ or ㍿ begins and ends at the same character, which is the whole of it
            ends[size] = Math.max(offset.endOffset(), Math.min(offset.startOffset() + 1, textLength));
            size++;
        }
        stream.end();
        return new Tokens(
                Arrays.copyOf(chars, used),
                Arrays.copyOf(termEnds, size),
                Arrays.copyOf(positions, size),
                Arrays.copyOf(starts, size),
                Arrays.copyOf(ends, size),
                position + increment.getPositionIncrement(),
                offset.endOffset());
    }

    /** How many words. */
    public int size() {
        return termEnds.length;
    }

    /** The word as the index knows it. */
    public String term(int i) {
        return new String(chars, termStart(i), termEnds[i] - termStart(i));
    }

    /** Its place in the text, from 0; words that are not searched leave theirs empty. */
    public int position(int i) {
        return positions[i];
    }

    /** Where it begins in the text. */
    public int start(int i) {
        return starts[i];
    }

    /** Where it ends in the text. */
    public int end(int i) {
        return ends[i];
    }

    /** The characters of all words behind one another; word {@code i} from {@link #termStart} to {@link #termEnd}. */
    public char[] chars() {
        return chars;
    }

    /** Where word {@code i} begins in {@link #chars}. */
    public int termStart(int i) {
        return i == 0 ? 0 : termEnds[i - 1];
    }

    /** Where word {@code i} ends in {@link #chars}. */
    public int termEnd(int i) {
        return termEnds[i];
    }

    /** These words as Lucene reads them, as often as it is asked for. */
    public TokenStream stream() {
        return new TokensStream(this, endPosition, endOffset);
    }
}
