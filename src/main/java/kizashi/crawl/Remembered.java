package kizashi.crawl;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.crawl.CrawlState.Known;
import org.jspecify.annotations.Nullable;

/**
 * What a run may know of earlier ones, so that a platform need not ask again what hardly changes. A part of a listing that is
 * left out for that is vouched for: its documents count as listed.
 */
public final class Remembered {
    /** A list on which nothing new appeared for so long is old: nobody adds to the minutes of the year before last. */
    private static final Duration OLD = Duration.ofDays(120);
    /** A session's sittings follow one another within weeks. */
    private static final Duration LATELY = Duration.ofDays(45);

    /** Old lists are read again every so many days, each on its own day, so that corrections are found all the same. */
    private static final int EVERY_DAYS = 14;

    private Map<String, Known> documents;
    private final Map<String, Instant> newestOn = new HashMap<>();
    private final Map<String, List<Known>> foundOn = new HashMap<>();
    private final Set<String> vouched = new HashSet<>();
    private final boolean look;
    private final Instant now;

    /**
     * @param documents by key
     * @param look whether this run only looks where news would stand
     * @param now the present
     */
    Remembered(Map<String, Known> documents, boolean look, Instant now) {
        this.documents = documents;
        this.look = look;
        this.now = now;
        for (Known known : documents.values()) {
            if (known.foundOn() != null) {
                foundOn.computeIfAbsent(known.foundOn(), p -> new ArrayList<>(4))
                        .add(known);
                newestOn.merge(known.foundOn(), known.firstSeen(), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
    }

    /** Whether this run only looks where news would stand, between two whole walks. */
    public boolean isLook() {
        return look;
    }

    /** Whether the document of this key was delivered. */
    public boolean isDelivered(String key) {
        Known known = documents.get(key);
        return known != null && known.sha256() != null;
    }

    /** The pages on which documents stood, the one with the newest document first. */
    public List<URI> listPages() {
        return newestOn.entrySet().stream()
                .sorted(Map.Entry.<String, Instant>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(e -> URI.create(e.getKey()))
                .toList();
    }

    /**
     * Whether a list page may be left out today, since nothing new appeared on it for months; its documents then count as
     * listed.
     */
    public boolean restsToday(URI page) {
        Instant newest = newestOn.get(page.toString());
        return newest != null
                && rests(newest, page.toString())
                && vouch(foundOn.getOrDefault(page.toString(), List.of()));
    }

    /**
     * Whether what stands on the page of a document need not be read off it today, since the document itself is not due to be
     * looked at again; what stands there then counts as listed.
     *
     * @param key of the document
     * @param page its address
     */
    public boolean restsWith(String key, URI page) {
        Known document = documents.get(key);
        return document != null && document.sha256() != null && !Plan.isDue(document, now) && vouchFor(page);
    }

    /**
     * Counts what stood on a page as listed, without looking, and what stood on the pages that stood there; false where something
     * of it was never fetched.
     */
    public boolean vouchFor(URI page) {
        Set<String> pages = new HashSet<>();
        Deque<String> waiting = new ArrayDeque<>(List.of(page.toString()));
        boolean all = true;
        while (!waiting.isEmpty()) {
            String next = waiting.poll();
            List<Known> there = pages.add(next) ? foundOn.getOrDefault(next, List.of()) : List.of();
            all &= there.isEmpty() || vouch(there);
            there.forEach(k -> waiting.add(k.url().toString()));
        }
        return all;
    }

    /** As for a page, for documents whose keys begin alike, such as all sittings of a session: {@code midori/10/}. */
    public boolean restsToday(String prefix) {
        List<Known> under = documents.values().stream()
                .filter(k -> k.key().startsWith(prefix))
                .toList();
        Instant newest = newest(under);
        return newest != null && rests(newest, prefix) && vouch(under);
    }

    /** Whether a document was listed whose key begins so. */
    public boolean isKnown(String prefix) {
        return documents.keySet().stream().anyMatch(key -> key.startsWith(prefix));
    }

    /** Whether one of the documents whose keys begin so is new since a few weeks. */
    public boolean grewLately(String prefix) {
        return documents.values().stream()
                .anyMatch(k -> k.key().startsWith(prefix) && k.firstSeen().isAfter(now.minus(LATELY)));
    }

    /** The documents by key; a plan may change what it finds there. */
    Map<String, Known> documents() {
        return documents;
    }

    /** Lets the documents go: the listing is over. */
    void forget() {
        documents = Map.of();
        newestOn.clear();
        foundOn.clear();
        vouched.clear();
    }

    /** Keys of documents that a platform vouched for. */
    Set<String> vouched() {
        return vouched;
    }

    private static @Nullable Instant newest(Collection<Known> documents) {
        return documents.stream()
                .map(Known::firstSeen)
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    private boolean rests(Instant newest, String name) {
        long day = now.getEpochSecond() / Duration.ofDays(1).toSeconds();
        return newest.isBefore(now.minus(OLD))
                && Math.floorMod(name.hashCode(), EVERY_DAYS) != Math.floorMod(day, EVERY_DAYS);
    }

    /** Only where all of them were delivered; what failed is looked for again. */
    private boolean vouch(Collection<Known> resting) {
        if (resting.stream().anyMatch(k -> k.sha256() == null || k.missingSince() != null)) {
            return false;
        }
        List<String> keys = new ArrayList<>();
        resting.forEach(k -> keys.add(k.key()));
        vouched.addAll(keys);
        return !keys.isEmpty();
    }
}
