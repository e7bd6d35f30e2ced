package kizashi.index.lucene;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import kizashi.model.Passage;
import org.apache.lucene.index.StoredFields;
import org.jspecify.annotations.Nullable;

/**
 * The passages that were read from one view of the index last. A stage that completes cases asks for the same ones again and
 * again, and unpacking them costs more than finding them. Safe for many threads.
 */
final class ReadPassages {
    /** Some ten megabytes. */
    private static final int MOST = 4096;

    private final Map<Integer, Passage> known = new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, Passage> eldest) {
            return size() > MOST;
        }
    };

    /**
     * A passage.
     *
     * @param stored of the view, for the thread that asks
     * @param number of the passage there
     */
    Passage get(StoredFields stored, int number) throws IOException {
        @Nullable Passage passage;
        synchronized (known) {
            passage = known.get(number);
        }
        if (passage == null) {
            passage = PassageDocuments.passage(stored.document(number));
            synchronized (known) {
                known.put(number, passage);
            }
        }
        return passage;
    }
}
