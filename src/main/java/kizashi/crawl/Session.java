package kizashi.crawl;

import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kizashi.crawl.client.Conversation;
import kizashi.crawl.client.FetchRequest;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.crawl.client.PoliteClient;
import kizashi.crawl.client.ResponseStore;
import kizashi.crawl.client.ResponseStore.Stored;
import kizashi.crawl.client.Trouble;
import kizashi.model.HttpAnswer;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * One run of one source, as its platform sees it: polite requests with the cookies of this run. A page that an interrupted
 * run has fetched already comes from the archive. Used by one thread.
 */
public final class Session implements AutoCloseable {
    private static final int TRIES = 3;

    private final PoliteClient client;
    private final ResponseStore store;
    private final Source source;
    private final Clock clock;
    private final Conversation talk;
    private final Remembered memory;
    private final Instant begin;
    private final Map<String, byte[]> held = new HashMap<>();

    Session(
            PoliteClient client,
            ResponseStore store,
            Source source,
            Clock clock,
            @Nullable Instant resumedFrom,
            Remembered memory) {
        this.memory = memory;
        this.begin = clock.instant();
        this.client = client;
        this.store = store;
        this.source = source;
        this.clock = clock;
        this.talk = client.talk(resumedFrom);
    }

    /** The source. */
    public Source source() {
        return source;
    }

    /** The present. */
    public Instant now() {
        return clock.instant();
    }

    /** What earlier runs of this source left. */
    public Remembered remembered() {
        return memory;
    }

    /** Whether this address ever gave a good answer. */
    public boolean wasFetched(URI url) {
        return store.latest(url) != null;
    }

    /** A page that this run may have fetched already, then from the archive; otherwise fetched. */
    public FetchResult again(URI url) {
        Stored stored = store.askedSince(url, begin);
        return stored == null
                ? get(url)
                : new Fetched(stored.capture(), store.read(stored.capture()), headers(stored), false);
    }

    /** A text option of the source, or the given one where it has none. */
    public String option(String key, String otherwise) {
        return Objects.toString(source.options().get(key), otherwise);
    }

    /** A list option of the source; a single value counts as a list of one. */
    public List<String> options(String key) {
        Object value = source.options().get(key);
        return value == null
                ? List.of()
                : value instanceof List<?> list
                        ? list.stream().map(String::valueOf).toList()
                        : List.of(value.toString());
    }

    /** A number option of the source, or the given one where it has none or no number. */
    public int option(String key, int otherwise) {
        return source.options().get(key) instanceof Number n ? n.intValue() : otherwise;
    }

    /** Fetches a page. */
    public FetchResult get(URI url) {
        return send(FetchRequest.get(url));
    }

    /** Posts a form in UTF-8. */
    public FetchResult post(URI url, List<Map.Entry<String, String>> fields) {
        return send(FetchRequest.form(url, fields, StandardCharsets.UTF_8));
    }

    /** Posts a form in the charset that the vendor speaks. */
    public FetchResult post(URI url, List<Map.Entry<String, String>> fields, Charset charset) {
        return send(FetchRequest.form(url, fields, charset));
    }

    /**
     * Sends a request; tries again where that may help, and waits where the server asks for a short pause.
     *
     * @return never null; what to do with a {@link Failed} is said by its {@link Trouble#advice()}
     */
    public FetchResult send(FetchRequest request) {
        Fetched before = request.fresh() ? null : fromInterruptedRun(request);
        if (before != null) {
            return before;
        }
        FetchResult result = client.fetch(source, request, talk);
        for (int attempt = 1; attempt < TRIES && result instanceof Failed f && again(f); attempt++) {
            result = client.fetch(source, request, talk);
        }
        return result;
    }

    /** The vendor said "busy" in a page: its host is left alone for a while. */
    public Failed busy(URI url, String detail) {
        return client.busy(url, detail);
    }

    /** The page does not look as the platform expects. */
    public Failed layout(URI url, String what) {
        return new Failed(Trouble.LAYOUT, url, what, null);
    }

    /** A cookie of this run, for vendors that want it repeated in a header; empty where there is none. */
    public String cookie(String name) {
        return talk.cookies().value(name);
    }

    /**
     * A document that had to be put together from several answers, archived as a body of its own.
     *
     * @param url the address that a reader opens
     * @param contentType such as {@code text/plain; charset=UTF-8}
     * @param body the whole
     * @return as if it had been fetched
     */
    public Fetched compose(URI url, String contentType, byte[] body) {
        Stored before = store.latest(url);
        HttpAnswer whole = new HttpAnswer(
                url,
                url,
                clock.instant(),
                200,
                "Composed",
                List.of(Map.entry("Content-Type", contentType), Map.entry("X-Kizashi-Composed", "1")),
                body,
                null,
                source.id());
        kizashi.model.Capture capture = store.keep(whole);
        boolean same = before != null && before.capture().sha256().equals(capture.sha256());
        return new Fetched(capture, body, Map.of("content-type", contentType), same);
    }

    /** Keeps something for the rest of this run: what a listing brought whole need not be fetched again. */
    public void hold(String key, byte[] bytes) {
        held.put(key, bytes.clone());
    }

    /** What was kept in this run, or null. */
    public byte @Nullable [] held(String key) {
        byte[] bytes = held.get(key);
        return bytes == null ? null : bytes.clone();
    }

    /** The sitemaps that robots.txt of a host names. */
    public List<String> sitemaps(URI anyUrlOfHost) {
        return client.ask(source, anyUrlOfHost, talk).sitemaps();
    }

    int requests() {
        return talk.total();
    }

    private @Nullable Fetched fromInterruptedRun(FetchRequest request) {
        Instant since = talk.resumedFrom();
        Stored stored = since == null ? null : store.askedSince(request.archiveUrl(), since);
        return stored == null
                ? null
                : new Fetched(stored.capture(), store.read(stored.capture()), headers(stored), true);
    }

    private static Map<String, String> headers(Stored stored) {
        String type = stored.capture().contentType();
        return type == null ? Map.of() : Map.of("content-type", type);
    }

    /** Whether to try again now: after a short pause that the server asked for, or at once where it only broke off. */
    private boolean again(Failed failed) {
        if (failed.retryAt() == null) {
            return failed.trouble().advice() == Trouble.Advice.RETRY;
        }
        Duration wait = Duration.between(clock.instant(), failed.retryAt());
        if (wait.compareTo(client.settings().longestWait()) > 0) {
            return false;
        }
        try {
            if (wait.isPositive()) {
                Thread.sleep(wait.plusMillis(1));
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        talk.close();
    }
}
