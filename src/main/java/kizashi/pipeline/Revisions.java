package kizashi.pipeline;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import kizashi.index.AnalyzedPassage;
import kizashi.ledger.Documents;
import kizashi.model.Document;
import kizashi.model.DocumentKeys;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/** Tells a new document from one that was read before and is published again. */
final class Revisions {
    /** Two texts of which less than this share is common are two sittings, whatever their titles say. */
    private static final double SAME_TEXT = 0.2;

    private final Function<String, Documents.@Nullable Stored> known;
    private final Predicate<String> hasPassage;

    /**
     * @param known the newest revision of a document's id
     * @param hasPassage whether a passage with this key is in the index
     */
    Revisions(Function<String, Documents.@Nullable Stored> known, Predicate<String> hasPassage) {
        this.known = known;
        this.hasPassage = hasPassage;
    }

    /**
     * A document as it is kept.
     *
     * @param read with the dates of its first publication
     * @param stored for the ledger
     */
    record Taken(DocumentReader.Read read, Documents.Stored stored) {
        /** Whether an earlier revision was known. */
        boolean isRevision() {
            return stored.revision() > 1;
        }
    }

    /**
     * Takes a document that was read.
     *
     * @return null when a more final publication, or the very same, is known already
     */
    @Nullable
    Taken take(DocumentReader.Read read) {
        Documents.Stored before = known.apply(read.document().id());
        if (before != null && isAnother(read, before.document())) {
            DocumentReader.Read apart = withAddressInKey(read);
            return take(apart, known.apply(apart.document().id()));
        }
        return take(read, before);
    }

    /**
     * The document that is known, with the address of an earlier edition that came after it: a 速報版 found once the 正本 was read says nothing
     * more, but it is a source of the same words.
     *
     * @return null where what was read is no earlier edition, or its address is known
     */
    Documents.@Nullable Stored withEarlier(DocumentReader.Read read) {
        Document late = read.document();
        Documents.Stored stored = known.apply(late.id());
        if (stored == null
                || late.state().compareTo(stored.document().state()) >= 0
                || late.url().equals(stored.document().url())
                || stored.document().editions().stream().anyMatch(e -> e.url().equals(late.url()))) {
            return null;
        }
        return new Documents.Stored(
                stored.document().withEarlier(new Document.Edition(late.url(), late.state(), late.sha256())),
                stored.revision());
    }

    private static @Nullable Taken take(DocumentReader.Read read, Documents.@Nullable Stored before) {
        if (before == null) {
            return new Taken(read, new Documents.Stored(read.document(), 1));
        }
        Document earlier = before.document();
        boolean older = read.document().state().compareTo(earlier.state()) < 0;
        if (older || read.document().sha256().equals(earlier.sha256())) {
            return null;
        }
        // A revision stays what it was when it was first seen: neither younger nor, if it was backfill, news.
        return new Taken(
                in(read.document().detectedAs(earlier), read),
                new Documents.Stored(read.document().detectedAs(earlier), before.revision() + 1));
    }

    /**
     * Body, meeting, day and kind agree, but the address and the text do not: a second sitting of that day, or a title that
     * several bear. Nothing of either may be lost.
     */
    private boolean isAnother(DocumentReader.Read read, Document before) {
        if (read.document().url().equals(before.url())
                || read.document().state() != before.state()
                || read.document().sha256().equals(before.sha256())
                || read.passages().isEmpty()) {
            return false;
        }
        long said = 0;
        long common = 0;
        for (AnalyzedPassage passage : read.passages()) {
            // Whoever chairs says the same words in every sitting.
            Speaker speaker = passage.passage().speaker();
            if (speaker == null || speaker.side() != Side.CHAIR) {
                said += passage.passage().text().length();
                common += hasPassage.test(passage.passage().key())
                        ? passage.passage().text().length()
                        : 0;
            }
        }
        return common < said * SAME_TEXT;
    }

    private static DocumentReader.Read withAddressInKey(DocumentReader.Read read) {
        Document document = read.document();
        return in(
                document.withId(DocumentKeys.document(
                        document.municipality(),
                        document.kind(),
                        document.title() + " " + document.url(),
                        document.spokenOn())),
                read);
    }

    /** The same passages as those of another document or revision; their keys begin with its id. */
    static DocumentReader.Read in(Document document, DocumentReader.Read read) {
        String oldId = read.document().id();
        List<AnalyzedPassage> passages = read.passages().stream()
                .map(p -> p.with(moved(p.passage(), oldId, document)))
                .toList();
        return new DocumentReader.Read(document, read.text(), read.minutes(), read.paper(), passages, read.doubt());
    }

    private static Passage moved(Passage passage, String oldId, Document document) {
        Passage in = passage.withDocument(document);
        return document.id().equals(oldId)
                ? in
                : in.withKey(document.id() + passage.key().substring(oldId.length()));
    }
}
