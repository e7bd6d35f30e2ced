package kizashi.pipeline;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import kizashi.model.Capture;
import kizashi.model.DocumentKeys;
import kizashi.model.DocumentKind;
import kizashi.model.Municipality;
import kizashi.model.PublicationState;
import org.jspecify.annotations.Nullable;

/**
 * A captured document that waits to be read, with what its source says about it.
 *
 * @param sourceId the source, or {@code import}
 * @param municipality whose it is
 * @param kind what its source says it is; null to tell by its text
 * @param title as listed
 * @param sitting label of the sitting, where the source lists one
 * @param date a day that came with it
 * @param maybeOpeningDay whether that day may be the one on which the session opened
 * @param publishedOn 公開日, where stated
 * @param state how final
 * @param url what a reader opens
 * @param platform the vendor's system that served it; null for a site of its own
 * @param fileName for telling its format
 * @param capture where its bytes are
 * @param detectedAt when it was first seen
 * @param backfill whether it was there before we began to watch
 */
public record Arrival(
        String sourceId,
        Municipality municipality,
        @Nullable DocumentKind kind,
        @Nullable String title,
        @Nullable String sitting,
        @Nullable LocalDate date,
        boolean maybeOpeningDay,
        @Nullable LocalDate publishedOn,
        PublicationState state,
        URI url,
        @Nullable String platform,
        @Nullable String fileName,
        Capture capture,
        Instant detectedAt,
        boolean backfill) {

    /** What makes two arrivals the same: the same bytes at the same address. */
    public String key() {
        return DocumentKeys.sha256(sourceId + "\n" + url + "\n" + capture.sha256());
    }
}
