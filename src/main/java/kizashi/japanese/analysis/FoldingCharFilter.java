package kizashi.japanese.analysis;

import java.io.IOException;
import java.io.Reader;
import java.util.Arrays;
import kizashi.japanese.JapaneseText;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;

/** Folds what the tokenizer reads, and leads its offsets back to the text as published. */
final class FoldingCharFilter extends CharFilter {
    /** Most texts are names or passages; documents come in passages too. */
    private static final int USUAL = 512;

    private final JapaneseText folding;
    private JapaneseText.@Nullable Folded folded;
    private int position;

    FoldingCharFilter(Reader input, JapaneseText folding) {
        super(input);
        this.folding = folding;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        JapaneseText.Folded all = all();
        if (position == all.text().length()) {
            return -1;
        }
        int count = Math.min(length, all.text().length() - position);
        all.text().getChars(position, position + count, buffer, offset);
        position += count;
        return count;
    }

    private JapaneseText.Folded all() throws IOException {
        JapaneseText.Folded known = folded;
        if (known == null) {
            char[] text = new char[USUAL];
            int length = 0;
            for (int n = input.read(text, 0, USUAL); n >= 0; n = input.read(text, length, text.length - length)) {
                length += n;
                if (length == text.length) {
                    text = Arrays.copyOf(text, length * 4);
                }
            }
            known = folding.foldWithOffsets(text, length);
            folded = known;
        }
        return known;
    }

    @Override
    protected int correct(int offset) {
        JapaneseText.Folded known = folded;
        return known == null
                ? offset
                : known.original(Math.min(offset, known.text().length()));
    }
}
