package kizashi.index.lucene;

import java.io.IOException;
import java.util.function.Consumer;
import kizashi.index.Filter;
import kizashi.index.Selection;
import kizashi.index.query.Expression;
import kizashi.model.Passage;
import org.apache.lucene.util.FixedBitSet;
import org.jspecify.annotations.Nullable;

/** {@link Selection} that remembers one bit a passage for the view of the index that it was asked of last. */
final class LuceneSelection implements Selection {
    private final LuceneIndex index;
    private final Expression expression;
    private @Nullable Searching view;
    private FixedBitSet fitting = new FixedBitSet(0);

    LuceneSelection(LuceneIndex index, Expression expression) {
        this.index = index;
        this.expression = expression;
    }

    @Override
    public long size() {
        return index.ask(s -> (long) fitting(s).cardinality());
    }

    @Override
    public void forEach(Filter filter, Consumer<Passage> consumer) {
        index.ask(s -> {
            s.forEach(filter, fitting(s), consumer);
            return true;
        });
    }

    private synchronized FixedBitSet fitting(Searching searching) throws IOException {
        if (view != searching) {
            fitting = searching.fitting(expression);
            view = searching;
        }
        return fitting;
    }
}
