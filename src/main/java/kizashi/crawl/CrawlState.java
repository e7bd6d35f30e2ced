package kizashi.crawl;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import kizashi.crawl.client.DocumentRef;
import org.jspecify.annotations.Nullable;

/** What is remembered of sources and their documents from run to run. */
public interface CrawlState {

    /**
     * A source.
     *
     * @param baselineAt when everything that it listed had been fetched once; null while that never was. Documents that turn
     *     up before are backfill
     * @param runStartedAt when the walk began that is now under way, was cut off or stopped at its budget; null when the last
     *     one ended
     * @param lastSuccessAt when a run last saw the whole listing, or null
     * @param failures runs in a row that failed
     * @param lastTrouble category of the last failure, or null
     */
    record SourceState(
            @Nullable Instant baselineAt,
            @Nullable Instant runStartedAt,
            @Nullable Instant lastSuccessAt,
            int failures,
            @Nullable String lastTrouble) {
        /** It never ran. */
        public static final SourceState NEW = new SourceState(null, null, null, 0, null);
    }

    /**
     * A document that was listed before.
     *
     * @param key {@link DocumentRef#key()}
     * @param url where it was last
     * @param fingerprint the listing's words about it
     * @param joinKey meeting, sitting and day, by which a renumbered document is known again; null where it has none
     * @param sha256 of the bytes that were delivered; null while they were not
     * @param firstSeen when it was first listed
     * @param checkedAt when its bytes were last compared; null when never
     * @param missingSince when a complete listing first lacked it; null while it is listed
     * @param backfill whether it was there before the baseline
     * @param foundOn the list page on which it stood last; null where the platform names none
     */
    record Known(
            String key,
            URI url,
            String fingerprint,
            @Nullable String joinKey,
            @Nullable String sha256,
            Instant firstSeen,
            @Nullable Instant checkedAt,
            @Nullable Instant missingSince,
            boolean backfill,
            @Nullable String foundOn) {

        /** The same document as a listing names it now; where it is listed it is not missing. */
        Known listedAs(DocumentRef ref, @Nullable String body, @Nullable Instant compared) {
            return new Known(
                    ref.key(),
                    ref.url(),
                    ref.fingerprint(),
                    Plan.joinKey(ref),
                    body,
                    firstSeen,
                    compared,
                    null,
                    backfill,
                    ref.extra().get(DocumentRef.FOUND_ON));
        }

        /** The same, missing since then; null for listed again. */
        Known missing(@Nullable Instant since) {
            return new Known(key, url, fingerprint, joinKey, sha256, firstSeen, checkedAt, since, backfill, foundOn);
        }
    }

    /**
     * The same, whose writes are refused once somebody else has taken the lease over.
     *
     * @throws Leases.Lost by the writing methods of what is returned
     */
    CrawlState under(Leases.Lease lease);

    /** What is known of a source. */
    SourceState source(String sourceId);

    /** A run begins; when one was cut off, it goes on and keeps its start. */
    void runStarted(String sourceId, Instant at);

    /** A run ended; with a baseline where this was the first complete one. */
    void runEnded(String sourceId, SourceState state, RunReport.SourceOutcome outcome, Instant at);

    /** How many documents are known of a source. */
    int documentCount(String sourceId);

    /** Every document known of a source, by key. */
    Map<String, Known> documents(String sourceId);

    /** Writes what is known of documents, in the place of what was; all of them or, when that fails, none. */
    void save(String sourceId, List<Known> documents);

    /** A document goes by another key now. */
    void rename(String sourceId, String oldKey, Known document);

    /** The outcomes of a source's last runs, the newest first. */
    List<RunReport.SourceOutcome> history(String sourceId, int most);
}
