package kizashi.pipeline;

import java.net.URI;
import java.time.Instant;
import kizashi.archive.Archive;
import kizashi.archive.ArchiveEntry;
import kizashi.crawl.client.DocumentRef;
import kizashi.crawl.client.ResponseStore;
import kizashi.model.Capture;
import kizashi.model.HttpAnswer;
import kizashi.model.Json;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/** The archive, as the crawler sees it. */
public final class ArchivedResponses implements ResponseStore {
    private final Archive archive;

    /** @param archive open for writing */
    public ArchivedResponses(Archive archive) {
        this.archive = archive;
    }

    /** What is noted of a capture: enough to offer it again as the document that it was. */
    public record Note(Source source, DocumentRef document, boolean backfill) {}

    @Override
    public @Nullable Stored latest(URI url) {
        return archive.index().latestGood(url).map(e -> stored(e)).orElse(null);
    }

    @Override
    public @Nullable Stored askedSince(URI requestedUrl, Instant after) {
        return archive.index()
                .goodAskedSince(requestedUrl, after)
                .map(e -> stored(e))
                .orElse(null);
    }

    @Override
    public Capture keep(HttpAnswer answer) {
        return archive.store(answer);
    }

    @Override
    public void note(Source source, DocumentRef document, Capture capture, boolean backfill) {
        archive.note(capture, Json.write(new Note(source, document, backfill)));
    }

    @Override
    public byte[] read(Capture capture) {
        return archive.read(capture);
    }

    private static Stored stored(ArchiveEntry entry) {
        return new Stored(entry.capture(), entry.etag(), entry.lastModified(), entry.at());
    }
}
