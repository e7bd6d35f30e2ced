package kizashi.index;

import kizashi.index.query.Expression;

/**
 * One search.
 *
 * @param expression what is looked for
 * @param filter where
 * @param order what comes first
 * @param offset how many hits are left out, from 0
 * @param limit how many are wanted; {@code offset + limit} is at most {@link #WINDOW}
 * @param patient whether it takes as long as it takes: what a stage asks must have the same answer on a busy machine, while a
 *     reader would rather see a part of it soon
 */
public record SearchRequest(Expression expression, Filter filter, Order order, int offset, int limit, boolean patient) {
    /** How deep one can page. */
    public static final int WINDOW = 1000;

    /** What comes first. */
    public enum Order {
        /** The best. */
        BEST,
        /** The newest, by 発言日; what has no date comes last. */
        NEW
    }

    /** @throws IllegalArgumentException when the window is out of bounds, saying what is allowed */
    public SearchRequest {
        if (offset < 0 || limit < 0 || (long) offset + limit > WINDOW) {
            throw new IllegalArgumentException("offset and limit must not be negative and together at most " + WINDOW
                    + ": narrow the search by --from, --municipality or --side");
        }
    }

    /** A reader's search. */
    public SearchRequest(Expression expression, Filter filter, Order order, int offset, int limit) {
        this(expression, filter, order, offset, limit, false);
    }

    /** What a stage asks: the best so many, however long it takes. */
    public static SearchRequest complete(Expression expression, Filter filter, int limit) {
        return new SearchRequest(expression, filter, Order.BEST, 0, limit, true);
    }

    /** The best 20 everywhere. */
    public static SearchRequest of(Expression expression) {
        return new SearchRequest(expression, Filter.ALL, Order.BEST, 0, 20);
    }
}
