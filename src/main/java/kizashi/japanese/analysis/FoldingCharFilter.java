package kizashi.japanese.analysis;

import java.io.IOException;
import java.io.Reader;
import kizashi.japanese.JapaneseText;
import org.apache.lucene.analysis.CharFilter;
import org.jspecify.annotations.Nullable;

/** Folds what the tokenizer reads, and leads its offsets back to the text as published. */
final class FoldingCharFilter extends CharFilter {
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
            StringBuilder text = new StringBuilder();
            char[] buffer = new char[4096];
            for (int n = input.read(buffer); n >= 0; n = input.read(buffer)) {
                text.append(buffer, 0, n);
            }
            known = folding.foldWithOffsets(text);
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
