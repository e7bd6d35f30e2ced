package kizashi.crawl;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.client.PoliteClient;
import kizashi.crawl.client.ResponseStore;
import kizashi.crawl.client.Trouble;
import kizashi.model.Permission;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs many sources at once, one after the other where they share a host. What was cut off goes on with the next call.
 */
public final class Crawler {
    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);

    private final PoliteClient client;
    private final Map<String, Platform> platforms = new LinkedHashMap<>();
    private final CrawlState state;
    private final ResponseStore store;
    private final Clock clock;
    private final LeaseKeeper leases;
    private final DocumentRoom room = new DocumentRoom(Runtime.getRuntime().maxMemory());

    /**
     * @param client the only way out
     * @param platforms every system that sources may name
     * @param state remembers sources and documents
     * @param store keeps every answer
     * @param leases so that no two runs have one source at the same time
     * @param clock the time
     */
    public Crawler(
            PoliteClient client,
            List<Platform> platforms,
            CrawlState state,
            ResponseStore store,
            LeaseKeeper leases,
            Clock clock) {
        this.client = client;
        this.state = state;
        this.store = store;
        this.leases = leases;
        this.clock = clock;
        platforms.forEach(p -> this.platforms.put(p.name(), p));
    }

    /**
     * Crawls.
     *
     * @param sources those without a permission record are not fetched, and the report says so
     * @param listener takes new and revised documents
     */
    public RunReport run(List<Source> sources, CrawlListener listener) {
        return run(sources, listener, false);
    }

    /**
     * Looks where news would stand: start pages and the lists that grew last, a few requests a source. Only sources that
     * were walked through once are looked at; what a look does not see is left to the next whole walk.
     *
     * @param sources those without a permission record are not fetched
     * @param listener takes new and revised documents
     */
    public RunReport look(List<Source> sources, CrawlListener listener) {
        return run(sources, listener, true);
    }

    private RunReport run(List<Source> sources, CrawlListener listener, boolean look) {
        Instant begin = clock.instant();
        ConcurrentLinkedQueue<SourceOutcome> outcomes = new ConcurrentLinkedQueue<>();
        Pace pace = new Pace(sources.size(), begin);
        try (ExecutorService threads = Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("crawl-", 0).factory())) {
            for (List<Source> together : byHost(sources)) {
                Pace.Host host = pace.host(together.size());
                threads.execute(() -> {
                    for (Source source : together) {
                        if (Thread.currentThread().isInterrupted()) {
                            return;
                        }
                        Watch watch = new Watch(source, listener, clock, pace, host);
                        host.begins(clock.instant());
                        outcomes.add(one(source, listener, watch, look));
                        watch.ended();
                    }
                });
            }
        }
        List<SourceOutcome> sorted = new ArrayList<>(outcomes);
        sorted.sort(Comparator.comparing(SourceOutcome::sourceId));
        return new RunReport(begin, clock.instant(), sorted);
    }

    /**
     * What would be done with an address of a source, step by step, for a person who asks why. robots.txt is fetched.
     *
     * @param source to be explained
     * @param url one of its addresses
     */
    public List<String> explain(Source source, URI url) {
        return new Explanation(client, clock).steps(source, url);
    }

    /**
     * What robots.txt says of an address today, for a permission record; it is fetched politely.
     *
     * @return null where it could not be read, or the source may not be fetched at all
     */
    public Permission.@Nullable RobotsVerdict robots(Source source, URI url) {
        return new Explanation(client, clock).verdict(source, url);
    }

    /** The platform of this name, or null. */
    public @Nullable Platform platform(String name) {
        return platforms.get(name);
    }

    private SourceOutcome one(Source source, CrawlListener listener, Watch watch, boolean look) {
        String name = "source:" + source.id();
        Instant start = clock.instant();
        try (LeaseKeeper.Held lease = leases.take(name)) {
            if (lease == null) {
                String reason = "別の巡回がこの情報源を取得中です: " + leases.holder(name);
                return SourceOutcome.nothing(source, start, start, RunReport.Status.SKIPPED, Map.of(), reason);
            }
            CrawlState own = state.under(lease.lease());
            Platform platform = platforms.get(source.platform());
            return new SourceRun(source, platform, client, own, store, clock, listener, watch, look, room).run();
        } catch (Leases.Lost e) {
            LOG.warn("source {}: {}", source.id(), e.getMessage());
            return SourceOutcome.nothing(
                    source,
                    start,
                    clock.instant(),
                    RunReport.Status.SKIPPED,
                    Map.of(),
                    "別の巡回がこの情報源を引き継ぎました: " + leases.holder(name));
        } catch (RuntimeException e) {
            // The boundary of a job: a surprise in one source must not end the others.
            LOG.error("source {}: {}", source.id(), e.toString(), e);
            return SourceOutcome.nothing(
                    source,
                    start,
                    clock.instant(),
                    RunReport.Status.FAILED,
                    Map.of(Trouble.PROCESSING, 1),
                    "予期しない誤り: " + e);
        }
    }

    private static List<List<Source>> byHost(List<Source> sources) {
        Map<String, List<Source>> groups = new LinkedHashMap<>();
        for (Source source : sources) {
            String host = source.urls().isEmpty()
                    ? ""
                    : String.valueOf(source.urls().get(0).getHost()).toLowerCase(Locale.ROOT);
            groups.computeIfAbsent(host, h -> new ArrayList<>()).add(source);
        }
        return List.copyOf(groups.values());
    }
}
