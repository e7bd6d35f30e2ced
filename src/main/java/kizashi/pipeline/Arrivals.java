package kizashi.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import kizashi.archive.Archive;
import kizashi.archive.ArchiveEntry;
import kizashi.archive.ArchivedResponse;
import kizashi.crawl.FetchedDocument;
import kizashi.ledger.Inbox;
import kizashi.model.Capture;
import kizashi.model.Json;

/**
 * What comes in. An arrival is noted in the archive beside its capture, so that everything can be built anew from the
 * archive alone, and put into the inbox.
 */
final class Arrivals {
    private final Archive archive;
    private final Inbox inbox;
    private final Clock clock;

    Arrivals(Archive archive, Inbox inbox, Clock clock) {
        this.archive = archive;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Takes an arrival; false when the same was here before. */
    boolean take(Arrival arrival) {
        if (inbox.knows(arrival.key())) {
            return false;
        }
        // The note first: killed in between, the next run notes it twice, which harms nobody.
        archive.note(arrival.capture(), Json.write(arrival));
        return inbox.add(arrival.key(), Json.write(arrival), clock.instant());
    }

    /** Takes what a crawl brought. */
    void take(FetchedDocument fetched) {
        Map<String, String> extra = fetched.ref().extra();
        String meeting = extra.get(kizashi.crawl.DocumentRef.MEETING);
        String path = fetched.ref().url().getPath();
        take(new Arrival(
                fetched.source().id(),
                fetched.source().municipality(),
                fetched.ref().kind(),
                meeting != null ? meeting : fetched.ref().title(),
                extra.get(kizashi.crawl.DocumentRef.SITTING),
                ListedDate.of(fetched.ref().dateLabel(), fetched.firstSeen()),
                true,
                null,
                fetched.ref().state(),
                fetched.ref().url(),
                fetched.source().platform().equals("site")
                        ? null
                        : fetched.source().platform(),
                path == null ? null : path.substring(path.lastIndexOf('/') + 1),
                fetched.capture(),
                fetched.firstSeen(),
                fetched.backfill()));
    }

    /** Keeps the bytes of a local file as if its own address had answered. */
    Capture keep(Path file, byte[] bytes) {
        URI address = file.toUri();
        Instant now = clock.instant();
        var before = archive.index().latestGood(address);
        if (before.isPresent() && before.get().sha256().equals(kizashi.model.DocumentKeys.sha256(bytes))) {
            return before.get().capture();
        }
        return archive.store(new ArchivedResponse(address, address, now, 200, "OK", List.of(), bytes, null, "import"));
    }

    /** Every arrival that was ever noted, in order. */
    void each(BiConsumer<Arrival, Capture> to) {
        archive.notes((json, capture) -> to.accept(Json.read(json, Arrival.class), capture));
    }

    /** The entries of an address, for showing where evidence lies. */
    List<ArchiveEntry> captures(URI url) {
        return archive.index().captures(url);
    }
}
