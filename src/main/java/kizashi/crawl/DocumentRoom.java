package kizashi.crawl;

/**
 * How many documents all sources together may hold in memory while they are listed and compared. A source whose documents find
 * no room waits before it begins; a machine with little memory then takes longer, and does not fail. One source always goes.
 */
final class DocumentRoom {
    /** What a document takes while it is listed: its address, titles, and what is remembered of it. */
    private static final int BYTES_EACH = 4096;
    /** What is assumed of a source that was never listed. */
    private static final int UNKNOWN = 60;

    private final long room;
    private long held;

    DocumentRoom(long heapBytes) {
        this.room = heapBytes / BYTES_EACH;
    }

    /**
     * Waits until there is room.
     *
     * @param known documents that the source had when it was listed last
     */
    synchronized Held take(int known) throws InterruptedException {
        int wanted = Math.max(known, UNKNOWN);
        while (held > 0 && held + wanted > room) {
            wait();
        }
        held += wanted;
        return new Held(wanted);
    }

    private synchronized void change(long by) {
        held += by;
        notifyAll();
    }

    /** The room of one source. */
    final class Held implements AutoCloseable {
        private int mine;

        private Held(int mine) {
            this.mine = mine;
        }

        /** Says how many documents it really holds now. */
        void holds(int documents) {
            change((long) documents - mine);
            mine = documents;
        }

        @Override
        public void close() {
            holds(0);
        }
    }
}
