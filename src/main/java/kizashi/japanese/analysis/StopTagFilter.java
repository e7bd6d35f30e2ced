package kizashi.japanese.analysis;

import java.io.IOException;
import java.util.Set;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.ja.tokenattributes.PartOfSpeechAttribute;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;

/**
 * Drops the parts of speech that are not searched. A dropped word leaves its place empty, so that a phrase knows how far its
 * words are apart; a dropped comma or bracket does not, since 子育て・支援 is to be found as 子育て支援; the end of a sentence
 * keeps its place, so that no phrase reaches over it.
 */
final class StopTagFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final PartOfSpeechAttribute speech = addAttribute(PartOfSpeechAttribute.class);
    private final PositionIncrementAttribute increment = addAttribute(PositionIncrementAttribute.class);
    private final Set<String> tags;
    private int skipped;

    StopTagFilter(TokenStream input, Set<String> tags) {
        super(input);
        this.tags = tags;
    }

    @Override
    public boolean incrementToken() throws IOException {
        skipped = 0;
        while (input.incrementToken()) {
            if (isMark()) {
                if (isSentenceEnd()) {
                    skipped += increment.getPositionIncrement();
                }
            } else if (isStopped()) {
                skipped += increment.getPositionIncrement();
            } else {
                increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
                return true;
            }
        }
        return false;
    }

    /** Whether it is made of marks and blanks alone; words and digits are not. */
    private boolean isMark() {
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            if (Character.isLetterOrDigit(c) || Character.isSurrogate(c) || c == 'ー') {
                return false;
            }
        }
        return true;
    }

    private boolean isSentenceEnd() {
        for (int i = 0; i < term.length(); i++) {
            char c = term.charAt(i);
            if (c == '。' || c == '!' || c == '?' || c == '.') {
                return true;
            }
        }
        return false;
    }

    /** A number is kept: the number filter leaves it with the part of speech of the word after it. */
    private boolean isStopped() {
        if (term.length() > 0 && Character.isDigit(term.charAt(0))) {
            return false;
        }
        String tag = speech.getPartOfSpeech();
        return tag != null && tags.contains(tag);
    }

    @Override
    public void end() throws IOException {
        super.end();
        increment.setPositionIncrement(increment.getPositionIncrement() + skipped);
    }
}
