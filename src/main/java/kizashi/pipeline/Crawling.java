package kizashi.pipeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import kizashi.config.Home;
import kizashi.config.Settings;
import kizashi.crawl.CrawlListener;
import kizashi.crawl.CrawlProgress;
import kizashi.crawl.CrawlSettings;
import kizashi.crawl.Crawler;
import kizashi.crawl.FetchedDocument;
import kizashi.crawl.PoliteClient;
import kizashi.crawl.ResponseStore;
import kizashi.crawl.RunReport;
import kizashi.crawl.platform.Platforms;
import kizashi.ledger.CrawlSources;
import kizashi.ledger.Hosts;
import kizashi.ledger.Ledger;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/** Crawls sources and lets what arrives be read while the crawl, which mostly waits, goes on. */
final class Crawling {
    private static final long READ_EVERY_MILLIS = 3000;

    private final Crawler crawler;
    private final Arrivals arrivals;

    Crawling(Ledger ledger, ResponseStore store, Arrivals arrivals, CrawlSettings settings, Clock clock) {
        this.crawler = new Crawler(
                new PoliteClient(settings, new Hosts(ledger), store, clock),
                Platforms.all(),
                new CrawlSources(ledger),
                store,
                clock);
        this.arrivals = arrivals;
    }

    /** The crawler, for questions about what it would do. */
    Crawler crawler() {
        return crawler;
    }

    /** The settings of a home as the crawler takes them. */
    static CrawlSettings settings(Home home, Settings settings, Settings.@Nullable Secrets secrets) {
        Settings.Crawl crawl = settings.crawl();
        CrawlSettings defaults = CrawlSettings.defaults(settings.contact());
        CrawlSettings.ProxyServer proxy = proxy(crawl, secrets);
        Path authority =
                crawl.certificateAuthority().isBlank() ? null : home.root().resolve(crawl.certificateAuthority());
        return new CrawlSettings(
                settings.contact(),
                settings.operator(),
                Duration.ofSeconds(crawl.gapSeconds()),
                defaults.deadline(),
                defaults.maxBytes(),
                defaults.maxRedirects(),
                crawl.requestsPerSource(),
                crawl.parallelHosts(),
                defaults.robotsAge(),
                defaults.longestWait(),
                proxy,
                authority);
    }

    private static CrawlSettings.@Nullable ProxyServer proxy(Settings.Crawl crawl, Settings.@Nullable Secrets secrets) {
        if (crawl.proxy().isBlank()) {
            return null;
        }
        int colon = crawl.proxy().lastIndexOf(':');
        return new CrawlSettings.ProxyServer(
                crawl.proxy().substring(0, colon),
                Integer.parseInt(crawl.proxy().substring(colon + 1)),
                crawl.proxyUser().isBlank() ? null : crawl.proxyUser(),
                secrets == null ? null : secrets.proxyPassword());
    }

    /**
     * Crawls.
     *
     * @param reading reads what waits; called again and again while the crawl goes on, and once after it
     */
    CrawlOutcome run(List<Source> sources, Supplier<IngestReport> reading, Progress progress) {
        IngestReport read = IngestReport.NOTHING;
        try (ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("crawl").factory())) {
            Future<RunReport> running = thread.submit(() -> crawler.run(sources, listener(progress)));
            RunReport report = null;
            while (report == null) {
                try {
                    report = running.get(READ_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    read = read.plus(reading.get());
                }
            }
            return new CrawlOutcome(report, read.plus(reading.get()));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the crawl failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; run the same command again", e);
        }
    }

    private CrawlListener listener(Progress progress) {
        return new CrawlListener() {
            @Override
            public void document(FetchedDocument document) {
                arrivals.take(document);
            }

            @Override
            public void progress(CrawlProgress now) {
                progress.at("巡回", now.sourcesDone(), now.sources(), now.sourceId() + " " + now.what());
            }
        };
    }
}
