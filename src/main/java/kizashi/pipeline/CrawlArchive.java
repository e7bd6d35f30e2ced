package kizashi.pipeline;

import java.net.URI;
import java.time.Instant;
import kizashi.archive.Archive;
import kizashi.archive.ArchiveEntry;
import kizashi.archive.ArchivedResponse;
import kizashi.crawl.DocumentRef;
import kizashi.crawl.Exchange;
import kizashi.crawl.ResponseStore;
import kizashi.model.Capture;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/** Lets the crawl keep its answers in the archive; the two stages do not know each other. */
final class CrawlArchive implements ResponseStore {
    private final Archive archive;

    CrawlArchive(Archive archive) {
        this.archive = archive;
    }

    @Override
    public @Nullable Stored latest(URI url) {
        return archive.index().latestGood(url).map(CrawlArchive::stored).orElse(null);
    }

    @Override
    public @Nullable Stored askedSince(URI requestedUrl, Instant after) {
        return archive.index()
                .goodAskedSince(requestedUrl, after)
                .map(CrawlArchive::stored)
                .orElse(null);
    }

    private static Stored stored(ArchiveEntry entry) {
        return new Stored(entry.capture(), entry.etag(), entry.lastModified(), entry.at());
    }

    @Override
    public Capture keep(Exchange exchange) {
        return archive.store(new ArchivedResponse(
                exchange.url(),
                exchange.requestedUrl(),
                exchange.at(),
                exchange.status(),
                exchange.statusText(),
                exchange.headers(),
                exchange.body(),
                exchange.ip(),
                exchange.sourceId()));
    }

    /** What a capture is, is noted with its arrival, which says more. */
    @Override
    public void note(Source source, DocumentRef document, Capture capture, boolean backfill) {}

    @Override
    public byte[] read(Capture capture) {
        return archive.read(capture);
    }
}
