package kizashi.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import kizashi.archive.Archive;
import kizashi.crawl.CrawlListener;
import kizashi.crawl.Crawler;
import kizashi.crawl.FetchedDocument;
import kizashi.crawl.LeaseKeeper;
import kizashi.crawl.RunReport;
import kizashi.crawl.client.CrawlSettings;
import kizashi.crawl.client.PoliteClient;
import kizashi.crawl.platform.Platforms;
import kizashi.ledger.Captures;
import kizashi.ledger.CrawlSources;
import kizashi.ledger.Hosts;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerLeases;
import kizashi.model.Municipality;
import kizashi.model.Permission;
import kizashi.model.Source;
import kizashi.pipeline.ArchivedResponses;

/**
 * The fetch stage alone against many simulated councils: how near the total time comes to what politeness allows. Everything
 * is real: HTTP over loopback, robots.txt, lanes, WARC files, a ledger on disk.
 */
public final class CrawlBench {
    private CrawlBench() {}

    /**
     * What was measured.
     *
     * @param councils simulated
     * @param requestsEach to each, robots.txt and list included
     * @param gap smallest pause between two requests to one council
     * @param requests that the servers saw
     * @param documents delivered
     * @param took from the first request to the end of the run
     * @param bound what politeness asks for: the gaps between the requests to one council
     * @param mostInFlight at one council at the same time, by the servers' log
     * @param smallestGapMillis between the starts of two requests to one council, by the servers' log
     * @param heapPeakMb sum of the heap pools' peaks, garbage included
     * @param heapLiveMb the most that a collection of everything left; 0 when there was none
     * @param incomplete sources that were not complete
     */
    public record Result(
            int councils,
            int requestsEach,
            Duration gap,
            int requests,
            int documents,
            Duration took,
            Duration bound,
            int mostInFlight,
            double smallestGapMillis,
            long heapPeakMb,
            long heapLiveMb,
            int incomplete) {

        /** Total time as a multiple of the politeness bound. */
        public double ratio() {
            return (double) took.toMillis() / bound.toMillis();
        }
    }

    /**
     * Runs it.
     *
     * @param folder for archive and ledger
     * @param councils how many
     * @param requestsEach to each, at least 3
     * @param gap between two requests to one
     */
    public static Result run(Path folder, int councils, int requestsEach, Duration gap) throws IOException {
        AtomicInteger delivered = new AtomicInteger();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        Clock clock = Clock.systemUTC();
        try (LiveHeap live = new LiveHeap();
                SimulatedCouncils servers = new SimulatedCouncils(councils, requestsEach - 2);
                Ledger ledger = Ledger.open(folder.resolve("ledger"));
                Archive archive = Archive.open(folder.resolve("archive"), new Captures(ledger), clock)) {
            ArchivedResponses store = new ArchivedResponses(archive);
            CrawlSettings settings = CrawlSettings.defaults("").withGap(gap);
            PoliteClient client = new PoliteClient(settings, new Hosts(ledger), store, clock);
            Crawler crawler = new Crawler(
                    client,
                    Platforms.all(),
                    new CrawlSources(ledger),
                    store,
                    new LeaseKeeper(new LedgerLeases(ledger, clock), LedgerLeases.RENEW_EVERY),
                    clock);
            List<Source> sources = new ArrayList<>();
            for (int i = 0; i < councils; i++) {
                sources.add(source(i, servers, gap));
            }
            long begin = System.nanoTime();
            RunReport report = crawler.run(sources, counting(delivered));
            Duration took = Duration.ofNanos(System.nanoTime() - begin);
            return new Result(
                    councils,
                    requestsEach,
                    gap,
                    servers.requests(),
                    delivered.get(),
                    took,
                    gap.multipliedBy(requestsEach - 1L),
                    servers.mostInFlight(),
                    servers.smallestGapMillis(),
                    heapPeak(),
                    live.megabytes(),
                    (int) report.sources().stream()
                            .filter(s -> s.status() != RunReport.Status.COMPLETE)
                            .count());
        }
    }

    private static CrawlListener counting(AtomicInteger delivered) {
        return new CrawlListener() {
            @Override
            public void document(FetchedDocument document) {
                delivered.incrementAndGet();
            }
        };
    }

    private static Source source(int council, SimulatedCouncils servers, Duration gap) {
        Permission permission = new Permission(
                "bench",
                LocalDate.now(ZoneId.of("Asia/Tokyo")),
                "a simulated council on this machine",
                null,
                List.of(),
                List.of(),
                null,
                gap,
                null,
                null,
                true);
        return new Source(
                "bench-" + council,
                new Municipality(null, "模擬" + council, null, null, null),
                "site",
                List.of(servers.url(council)),
                "bench",
                Map.of("documents", "main a[href]"),
                permission,
                null);
    }

    private static long heapPeak() {
        return ManagementFactory.getMemoryPoolMXBeans().stream()
                        .filter(p -> p.getType() == MemoryType.HEAP)
                        .mapToLong(p -> p.getPeakUsage().getUsed())
                        .sum()
                >> 20;
    }
}
