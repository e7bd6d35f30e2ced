package kizashi.crawl;

import java.time.Clock;
import kizashi.model.Source;

/** Tells the listener how far a run is. */
record Watch(Source source, CrawlListener listener, Clock clock, Pace pace, Pace.Host host) {
    /** So many documents are to be fetched. */
    void planned(int documents) {
        pace.documents.addAndGet(documents);
        host.plans(documents, clock.instant());
    }

    /** One more was fetched, or failed. */
    void fetched() {
        pace.documentsDone.incrementAndGet();
        host.tries();
    }

    /** So many of them are left for another run. */
    void left(int documents) {
        pace.documents.addAndGet(-documents);
    }

    /** The source is done. */
    void ended() {
        host.ends(clock.instant());
        pace.sourcesDone.incrementAndGet();
        say();
    }

    void say() {
        listener.progress(new CrawlProgress(
                source.id(),
                pace.sourcesDone.get(),
                pace.sources,
                pace.documentsDone.get(),
                pace.documents.get(),
                pace.left(clock.instant())));
    }
}
