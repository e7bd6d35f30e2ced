package kizashi.index;

import java.util.function.Consumer;
import kizashi.model.Passage;

/**
 * The passages that fit one question, to be asked for part by part: the question is put to the index once, however many parts
 * there are. What is written meanwhile is seen as {@link PassageIndex#refresh} lets it be seen. Safe for many threads.
 */
public interface Selection {
    /** How many passages fit. */
    long size();

    /** Hands over those that fit a filter too, in no particular order. */
    void forEach(Filter filter, Consumer<Passage> consumer);
}
