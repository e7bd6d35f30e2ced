package kizashi.match;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.tokenattributes.ReadingAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Whether an occurrence of a term is that word, and not characters that happen to stand side by side: 物資 in 建物資産 is
 * not, 備蓄 in 防災備蓄倉庫 is. Only where a run of kanji or katakana goes on beyond the term is a morphological analysis
 * needed, and of that run alone, which recurs; so the cost does not depend on the number of profiles. Not thread-safe.
 */
final class WordBoundaries {
    private static final int REMEMBERED = 20_000;
    private static final int LONGEST_RUN = 60;

    private final JapaneseTokenizer tokenizer =
            new JapaneseTokenizer(null, false, false, JapaneseTokenizer.Mode.SEARCH);
    private final Map<String, BitSet> cuts = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, BitSet> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** Whether the span begins and ends where words do. */
    boolean isWord(Folded text, int from, int to) {
        int first = script(text.at(from));
        int last = script(text.at(to - 1));
        boolean before = from > 0 && first != 0 && script(text.at(from - 1)) == first;
        boolean after = to < text.length() && last != 0 && script(text.at(to)) == last;
        if (!before && !after) {
            return true;
        }
        if (before && first == LATIN || after && last == LATIN) {
            return false;
        }
        int start = from;
        while (before && start > 0 && script(text.at(start - 1)) == first) {
            start--;
        }
        int end = to;
        while (after && end < text.length() && script(text.at(end)) == last) {
            end++;
        }
        if (end - start > LONGEST_RUN) {
            return true;
        }
        BitSet inside = cuts.computeIfAbsent(text.slice(start, end), this::forbidden);
        return !(before && inside.get(from - start)) && !(after && inside.get(to - start));
    }

    private static final int LATIN = 3;

    /** 0 for what needs no check. */
    private static int script(char c) {
        if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
            return LATIN;
        }
        if (c >= 'ァ' && c <= 'ヺ' || c == 'ー') {
            return 2;
        }
        return c >= '一' && c <= '鿿' || c == '々' ? 1 : 0;
    }

    /** Positions inside a word that the dictionary knows, at which none of its parts begins. */
    private BitSet forbidden(String run) {
        BitSet inside = new BitSet(run.length() + 1);
        BitSet edges = new BitSet(run.length() + 1);
        try (tokenizer) {
            tokenizer.setReader(new StringReader(run));
            OffsetAttribute offset = tokenizer.addAttribute(OffsetAttribute.class);
            ReadingAttribute reading = tokenizer.addAttribute(ReadingAttribute.class);
            tokenizer.reset();
            while (tokenizer.incrementToken()) {
                edges.set(offset.startOffset());
                edges.set(offset.endOffset());
                if (reading.getReading() != null) {
                    inside.set(offset.startOffset() + 1, Math.max(offset.startOffset() + 1, offset.endOffset()));
                }
            }
            tokenizer.end();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        inside.andNot(edges);
        return inside;
    }
}
