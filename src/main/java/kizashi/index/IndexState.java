package kizashi.index;

/** Whether an index fits the program that reads it. */
public enum IndexState {
    /** It does. */
    CURRENT,
    /** Nothing was written yet. */
    EMPTY,
    /** {@code index/analysis} changed since: hits may be missing until {@code reindex}. */
    OTHER_ANALYSIS
}
