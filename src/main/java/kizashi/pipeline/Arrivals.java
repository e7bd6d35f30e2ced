package kizashi.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kizashi.archive.Archive;
import kizashi.config.Registry;
import kizashi.crawl.FetchedDocument;
import kizashi.crawl.client.DocumentRef;
import kizashi.ledger.Inbox;
import kizashi.model.Capture;
import kizashi.model.HttpAnswer;
import kizashi.model.Json;
import kizashi.model.LgCode;
import kizashi.model.Municipality;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * What comes in. An arrival is noted in the archive beside its capture, so that everything can be built anew from the
 * archive alone, and put into the inbox.
 */
final class Arrivals {
    /** In {@link DocumentRef#extra}: the LG code of the body whose document it is. */
    private static final String LG_CODE = "lgCode";

    private final Registry registry;
    private final Archive archive;
    private final Inbox inbox;
    private final Clock clock;

    Arrivals(Registry registry, Archive archive, Inbox inbox, Clock clock) {
        this.registry = registry;
        this.archive = archive;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** Takes an imported document; false when the same was here before. */
    boolean take(Arrival arrival) {
        if (inbox.knows(arrival.key())) {
            return false;
        }
        // The note first: killed in between, the next run notes it twice, which harms nobody.
        archive.note(arrival.capture(), Json.write(arrival));
        return inbox.add(arrival.key(), Json.write(arrival), clock.instant());
    }

    /** Takes what a crawl brought; the crawl noted it already. */
    void take(FetchedDocument fetched) {
        Arrival arrival =
                of(fetched.source(), fetched.ref(), fetched.capture(), fetched.firstSeen(), fetched.backfill());
        inbox.add(arrival.key(), Json.write(arrival), clock.instant());
    }

    private Arrival of(Source source, DocumentRef ref, Capture capture, Instant firstSeen, boolean backfill) {
        Map<String, String> extra = ref.extra();
        String meeting = extra.get(DocumentRef.MEETING);
        String path = ref.url().getPath();
        return new Arrival(
                source.id(),
                municipality(source, extra.get(LG_CODE)),
                ref.kind(),
                meeting != null ? meeting : ref.title(),
                extra.get(DocumentRef.SITTING),
                ListedDate.of(ref.dateLabel(), firstSeen),
                true,
                null,
                ref.state(),
                ref.url(),
                source.platform().equals("site") ? null : source.platform(),
                path == null ? null : path.substring(path.lastIndexOf('/') + 1),
                capture,
                firstSeen,
                backfill);
    }

    /** A source for many bodies, such as the tender portal, says of each document whose it is. */
    private Municipality municipality(Source source, @Nullable String code) {
        if (code == null) {
            return source.municipality();
        }
        try {
            return registry.byCode(new LgCode(code))
                    .map(Registry.Body::municipality)
                    .orElse(source.municipality());
        } catch (IllegalArgumentException e) {
            return source.municipality(); // What the portal wrote is no code; the document stays the portal's.
        }
    }

    /** Keeps the bytes of a local file as if its own address had answered. */
    Capture keep(Path file, byte[] bytes) {
        URI address = file.toUri();
        Instant now = clock.instant();
        var before = archive.index().latestGood(address);
        if (before.isPresent() && before.get().sha256().equals(kizashi.model.DocumentKeys.sha256(bytes))) {
            return before.get().capture();
        }
        return archive.store(new HttpAnswer(address, address, now, 200, "OK", List.of(), bytes, null, "import"));
    }

    /** Every arrival that was ever noted, in order. */
    void each(Consumer<Arrival> to) {
        archive.notes((json, capture) -> {
            if (json.startsWith("{\"source\":")) {
                ArchivedResponses.Note note = Json.read(json, ArchivedResponses.Note.class);
                to.accept(of(note.source(), note.document(), capture, capture.fetchedAt(), note.backfill()));
            } else {
                to.accept(Json.read(json, Arrival.class));
            }
        });
    }
}
