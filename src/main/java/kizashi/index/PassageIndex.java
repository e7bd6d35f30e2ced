package kizashi.index;

/** Placeholder of the search interface, replaced by the index stage. */
public interface PassageIndex extends AutoCloseable {
    @Override
    void close();
}
