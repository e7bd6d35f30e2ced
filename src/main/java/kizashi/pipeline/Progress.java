package kizashi.pipeline;

import org.jspecify.annotations.Nullable;

/** Is told how far a long step is. */
@FunctionalInterface
public interface Progress {
    /** Tells nobody. */
    Progress NONE = (step, done, total, current) -> {};

    /**
     * A step went on.
     *
     * @param step in words
     * @param done how many are done
     * @param total of how many; 0 when that is not known
     * @param current what is being worked at; null for nothing in particular
     */
    void at(String step, long done, long total, @Nullable String current);
}
