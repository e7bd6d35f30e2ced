package kizashi.crawl;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import kizashi.archive.Archive;
import kizashi.crawl.client.ClientOfTests;
import kizashi.crawl.client.CrawlSettings;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.PoliteClient;
import kizashi.crawl.client.Resolver;
import kizashi.crawl.platform.SitePlatform;
import kizashi.ledger.Captures;
import kizashi.ledger.CrawlSources;
import kizashi.ledger.Hosts;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerLeases;
import kizashi.model.Municipality;
import kizashi.model.Permission;
import kizashi.model.Source;
import kizashi.pipeline.ArchivedResponses;
import org.jspecify.annotations.Nullable;

/** Everything a crawl needs, real: a ledger, an archive in a folder, a client. Closing and opening it again is a restart. */
public final class CrawlHome implements AutoCloseable {
    public final Ledger ledger;
    public final Archive archive;
    public final Hosts hosts;
    public final CrawlSources state;
    public final PoliteClient client;
    public final Crawler crawler;
    public final ArchivedResponses store;
    public final List<FetchedDocument> delivered = new CopyOnWriteArrayList<>();
    public final MovingClock clock;

    /** A clock that runs, and can be pushed forward. */
    public static final class MovingClock extends Clock {
        private volatile Duration ahead = Duration.ZERO;

        public void forward(Duration by) {
            ahead = ahead.plus(by);
        }

        @Override
        public java.time.ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(java.time.ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return Clock.systemUTC().instant().plus(ahead);
        }
    }

    public CrawlHome(Path folder) {
        this(folder, settings(), Resolver.SYSTEM);
    }

    public CrawlHome(Path folder, CrawlSettings settings, Resolver resolver) {
        this(folder, settings, resolver, List.of(new SitePlatform()));
    }

    public CrawlHome(Path folder, CrawlSettings settings, Resolver resolver, List<Platform> platforms) {
        this(folder, settings, resolver, platforms, ClientOfTests::shipped);
    }

    public CrawlHome(
            Path folder,
            CrawlSettings settings,
            Resolver resolver,
            List<Platform> platforms,
            ClientOfTests.Rules rules) {
        clock = new MovingClock();
        ledger = Ledger.open(folder.resolve("ledger"));
        archive = Archive.open(folder.resolve("archive"), new Captures(ledger), clock);
        hosts = new Hosts(ledger);
        state = new CrawlSources(ledger);
        store = new ArchivedResponses(archive);
        client = ClientOfTests.with(rules, settings, hosts, store, clock, resolver);
        crawler = new Crawler(
                client,
                platforms,
                state,
                store,
                new LeaseKeeper(new LedgerLeases(ledger, clock), LedgerLeases.RENEW_EVERY),
                clock);
    }

    public static CrawlSettings settings() {
        return CrawlSettings.defaults("test@example.com").withLimits(500, 1000, Duration.ofSeconds(3));
    }

    public RunReport run(Source... sources) {
        return crawler.run(List.of(sources), delivered::add);
    }

    public RunReport.SourceOutcome runOne(Source source) {
        return run(source).sources().get(0);
    }

    /** Only looks where news would stand. */
    public RunReport.SourceOutcome look(Source source) {
        return crawler.look(List.of(source), delivered::add).sources().get(0);
    }

    public FetchResult get(Source source, URI url) {
        try (Session session = session(source)) {
            return session.get(url);
        }
    }

    public Session session(Source source) {
        Remembered nothing = new Remembered(java.util.Map.of(), false, clock.instant());
        return new Session(client, store, source, clock, null, nothing);
    }

    public static Permission permission(Duration gap) {
        return new Permission(
                "test", LocalDate.of(2026, 1, 1), "a test", null, List.of(), List.of(), null, gap, null, null, true);
    }

    public static Source source(String id, URI url, Map<String, Object> options) {
        return source(id, url, options, permission(Duration.ofMillis(5)));
    }

    public static Source source(String id, URI url, Map<String, Object> options, @Nullable Permission permission) {
        return new Source(
                id,
                new Municipality(null, "見本市", null, null, null),
                "site",
                List.of(url),
                "daily",
                options,
                permission,
                null);
    }

    @Override
    public void close() {
        archive.close();
        ledger.close();
    }
}
