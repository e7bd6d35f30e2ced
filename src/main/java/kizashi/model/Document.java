package kizashi.model;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A published document: body + meeting + date + kind, so that 速報版 and 正本 of one sitting are one document in two
 * revisions.
 *
 * @param id stable key, see {@link DocumentKeys}
 * @param municipality whose it is
 * @param kind what it is
 * @param title the name of the meeting or paper, as published
 * @param spokenOn 発言日: the sitting's own day, or the date a paper bears; null when unknown
 * @param sessionOn the day on which the session opened, as its publisher labels it; null when not given. Never shown as the
 *     day of a speech
 * @param publishedOn 公開日, where the publisher states it
 * @param detectedAt 検知日: when we first captured it
 * @param state how final this revision is
 * @param url the address that a reader opens
 * @param sha256 hash of the capture that the text comes from
 * @param textId key of the stored text that offsets point into
 * @param sourceId the source that brought it, or {@code import}
 * @param backfill whether it was there before we began to watch: searchable, never mailed
 * @param editions where earlier revisions were published at other addresses (速報版), the oldest first
 */
@Copyable
public record Document(
        String id,
        Municipality municipality,
        DocumentKind kind,
        String title,
        @Nullable LocalDate spokenOn,
        @Nullable LocalDate sessionOn,
        @Nullable LocalDate publishedOn,
        Instant detectedAt,
        PublicationState state,
        URI url,
        String sha256,
        String textId,
        String sourceId,
        boolean backfill,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<Edition> editions)
        implements DocumentBuilder.With {

    /** Keeps its own copy; what was stored before there were editions has none. */
    public Document {
        editions = editions == null ? List.of() : List.copyOf(editions);
    }

    /**
     * Where an earlier revision was published.
     *
     * @param url its address
     * @param state how final it was
     * @param sha256 hash of its capture
     */
    public record Edition(URI url, PublicationState state, String sha256) {}

    /** This revision, first seen when an earlier one was, backfill if that one was, with the addresses of all before it. */
    public Document detectedAs(Document earlier) {
        return with(revision -> revision.detectedAt(earlier.detectedAt)
                .backfill(earlier.backfill)
                .editions(editionsAfter(earlier)));
    }

    private List<Edition> editionsAfter(Document earlier) {
        List<Edition> known = new ArrayList<>(earlier.editions);
        known.add(new Edition(earlier.url, earlier.state, earlier.sha256));
        known.removeIf(edition -> edition.url().equals(url));
        return known;
    }

    /** The same document with the address of an earlier edition of it that was found later. */
    public Document withEarlier(Edition edition) {
        List<Edition> all = new ArrayList<>();
        all.add(edition);
        all.addAll(editions);
        return withEditions(all);
    }

    /**
     * The day by which documents are filtered and sorted: 発言日, where it is unknown the session's first day (which is not
     * later), then 公開日. Null when none is known.
     */
    public @Nullable LocalDate filterDay() {
        return spokenOn != null ? spokenOn : sessionOn != null ? sessionOn : publishedOn;
    }
}
