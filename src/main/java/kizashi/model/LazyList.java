package kizashi.model;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A list that is made when somebody first looks into it, and cannot be changed: most matches of a large batch give way to better
 * ones before anybody reads why they have their score. Equal to any list of the same elements. Safe for many threads.
 *
 * @param <T> of the elements
 */
public final class LazyList<T> extends AbstractList<T> implements RandomAccess {
    private @Nullable Supplier<List<T>> making;
    private @Nullable List<T> made;

    /** @param making asked once at most, perhaps much later and on another thread */
    public LazyList(Supplier<List<T>> making) {
        this.making = making;
    }

    private synchronized List<T> made() {
        List<T> known = made;
        if (known == null) {
            known = List.copyOf(Objects.requireNonNull(making).get());
            made = known;
            making = null;
        }
        return known;
    }

    @Override
    public T get(int index) {
        return made().get(index);
    }

    @Override
    public int size() {
        return made().size();
    }
}
