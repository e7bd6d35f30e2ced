package kizashi.minutes.words;

import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a costly measure of a text was: a document names the same persons and offices again and again. Of a fixed size; a
 * newer text takes the place of an older one. Many threads may share it, since an entry is written whole or not at all.
 */
final class Memo {
    private static final int SIZE = 1 << 14;

    private final @Nullable Entry[] entries = new Entry[SIZE];
    private final ToDoubleFunction<String> measure;

    /** @param measure depends on the text alone */
    Memo(ToDoubleFunction<String> measure) {
        this.measure = measure;
    }

    /** The measure of a text. */
    double of(String text) {
        int hash = text.hashCode();
        int at = (hash ^ hash >>> 15) & SIZE - 1;
        Entry entry = entries[at];
        if (entry == null || !entry.text().equals(text)) {
            entry = new Entry(text, measure.applyAsDouble(text));
            entries[at] = entry;
        }
        return entry.value();
    }

    private record Entry(String text, double value) {}
}
