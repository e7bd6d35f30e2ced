package kizashi.pipeline;

import java.util.List;
import kizashi.index.AnalyzedPassage;
import kizashi.ledger.Documents;
import kizashi.model.Document;
import org.jspecify.annotations.Nullable;

/** What a document that was read before becomes when it is published again. */
final class Revisions {
    private Revisions() {}

    /**
     * A document as it is kept.
     *
     * @param read with the dates of its first publication
     * @param stored for the ledger
     */
    record Taken(DocumentReader.Read read, Documents.Stored stored) {}

    /**
     * Takes a document that was read.
     *
     * @param before the newest revision that is known; null for a new document
     * @return null when a more final publication, or the very same, is known already
     */
    static @Nullable Taken take(DocumentReader.Read read, Documents.@Nullable Stored before) {
        if (before == null) {
            return new Taken(read, new Documents.Stored(read.document(), 1));
        }
        Document earlier = before.document();
        boolean older = read.document().state().compareTo(earlier.state()) < 0;
        if (older || read.document().sha256().equals(earlier.sha256())) {
            return null;
        }
        // A revision stays what it was when it was first seen: neither younger nor, if it was backfill, news.
        Document document = read.document().detectedAs(earlier);
        List<AnalyzedPassage> passages = read.passages().stream()
                .map(p -> new AnalyzedPassage(p.passage().in(document), p.tokens()))
                .toList();
        return new Taken(
                new DocumentReader.Read(document, read.text(), read.minutes(), read.paper(), passages, read.doubt()),
                new Documents.Stored(document, before.revision() + 1));
    }
}
