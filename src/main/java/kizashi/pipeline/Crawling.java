package kizashi.pipeline;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.archive.Archive;
import kizashi.archive.TextStore;
import kizashi.config.ConfigException;
import kizashi.config.Home;
import kizashi.config.Registry;
import kizashi.config.Settings;
import kizashi.config.SourceFiles;
import kizashi.crawl.CrawlListener;
import kizashi.crawl.Crawler;
import kizashi.crawl.LeaseKeeper;
import kizashi.crawl.Platform;
import kizashi.crawl.RunReport;
import kizashi.crawl.client.CrawlSettings;
import kizashi.crawl.client.PoliteClient;
import kizashi.crawl.platform.Platforms;
import kizashi.ledger.Captures;
import kizashi.ledger.CrawlSources;
import kizashi.ledger.Hosts;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerLeases;
import kizashi.model.Permission;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * The crawl stage of a home, wired: sources from YAML, a polite client, the archive, the ledger's memory.
 *
 * <pre>{@code
 * try (Crawling crawling = Crawling.open(home, settings, secrets, ledger, clock)) {
 *     RunReport report = crawling.run(crawling.sources().sources(), document -> inbox.put(document));
 * }
 * }</pre>
 */
public final class Crawling implements AutoCloseable {
    private static final Duration DEADLINE = Duration.ofSeconds(60);

    private final Home home;
    private final Archive archive;
    private final Crawler crawler;
    private final CrawlSources state;
    private final Registry registry;
    private final LeaseKeeper leases;

    private Crawling(
            Home home, Archive archive, Crawler crawler, CrawlSources state, Registry registry, LeaseKeeper leases) {
        this.leases = leases;
        this.home = home;
        this.archive = archive;
        this.crawler = crawler;
        this.state = state;
        this.registry = registry;
    }

    /**
     * Opens it.
     *
     * @param secrets where the proxy asks for a password
     * @throws ConfigException when proxy or certificate authority in {@code config/kizashi.yml} cannot be used
     */
    public static Crawling open(Home home, Settings settings, Settings.Secrets secrets, Ledger ledger, Clock clock) {
        Archive archive = Archive.open(home.archive(), new Captures(ledger), clock);
        ArchivedResponses store = new ArchivedResponses(archive);
        CrawlSources state = new CrawlSources(ledger);
        PoliteClient client = new PoliteClient(settings(home, settings, secrets), new Hosts(ledger), store, clock);
        LeaseKeeper leases = new LeaseKeeper(new LedgerLeases(ledger, clock), LedgerLeases.RENEW_EVERY);
        Crawler crawler = new Crawler(client, Platforms.all(), state, store, leases, clock);
        return new Crawling(home, archive, crawler, state, Registry.read(home), leases);
    }

    /** How to fetch, as the settings of a home say it. */
    public static CrawlSettings settings(Home home, Settings settings, Settings.Secrets secrets) {
        Settings.Crawl crawl = settings.crawl();
        return new CrawlSettings(
                settings.contact(),
                settings.operator(),
                Duration.ofSeconds(crawl.gapSeconds()),
                DEADLINE,
                CrawlSettings.defaults("").maxBytes(),
                CrawlSettings.defaults("").maxRedirects(),
                crawl.requestsPerSource(),
                crawl.parallelHosts(),
                CrawlSettings.defaults("").robotsAge(),
                CrawlSettings.defaults("").longestWait(),
                proxy(home, crawl, secrets),
                crawl.certificateAuthority().isBlank() ? null : home.root().resolve(crawl.certificateAuthority()));
    }

    /** Crawls; new and revised documents go to the listener. */
    public RunReport run(List<Source> sources, CrawlListener listener) {
        return crawler.run(sources, listener);
    }

    /** Looks where news would stand, a few requests a source. */
    RunReport look(List<Source> sources, CrawlListener listener) {
        return crawler.look(sources, listener);
    }

    /**
     * Those of the sources that may be looked at between two crawls: their host serves one body alone, so that a few requests
     * every half hour burden nobody else, and their platform has a short form for it.
     */
    static List<Source> withOwnHost(List<Source> sources) {
        Map<String, Set<String>> bodies = new HashMap<>();
        for (Source source : sources) {
            hosts(source)
                    .forEach(host -> bodies.computeIfAbsent(host, h -> new HashSet<>())
                            .add(source.municipality().key()));
        }
        Set<String> able = Platforms.all().stream()
                .filter(Platform::canLook)
                .map(Platform::name)
                .collect(Collectors.toSet());
        return sources.stream()
                .filter(s -> able.contains(s.platform()) && s.disabled() == null && s.permission() != null)
                .filter(s -> hosts(s).stream()
                        .allMatch(host -> bodies.getOrDefault(host, Set.of()).size() == 1))
                .toList();
    }

    private static List<String> hosts(Source source) {
        return source.urls().stream()
                .map(url -> String.valueOf(url.getHost()).toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** The sources of the home, read anew. */
    public SourceFiles.Sources sources() {
        return SourceFiles.readAll(home, registry);
    }

    /** Why an address of a source may be fetched or not, step by step; fetches its robots.txt. */
    public List<String> explain(Source source, URI url) {
        return crawler.explain(source, url);
    }

    /** What robots.txt says of an address today, for the source's permission record; null where nobody can tell. */
    public Permission.@Nullable RobotsVerdict robots(Source source, URI url) {
        return crawler.robots(source, url);
    }

    /** The vendor's own search for a keyword, for a person to use; null where there is none. */
    public static Platform.@Nullable VendorSearch search(Source source, String keyword) {
        return Platforms.all().stream()
                .filter(p -> p.name().equals(source.platform()))
                .map(p -> p.search(source, keyword))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** The platform that recognises an address, and what a source for it would look like. */
    public Optional<Recognised> detect(URI url) {
        for (Platform platform : Platforms.all()) {
            Platform.Detected detected = platform.detect(url);
            if (detected != null) {
                return Optional.of(new Recognised(platform, detected));
            }
        }
        return Optional.empty();
    }

    /** A platform with what it makes of an address. */
    public record Recognised(Platform platform, Platform.Detected detected) {}

    /** The platform of a source, or null when this program does not know it. */
    public @Nullable Platform platform(Source source) {
        return crawler.platform(source.platform());
    }

    /** The archive. */
    public Archive archive() {
        return archive;
    }

    /** What only one may do at a time, among all who share the ledger. */
    LeaseKeeper leases() {
        return leases;
    }

    /** The extracted texts. */
    public TextStore texts() {
        return new TextStore(home.archive().resolve("text"));
    }

    /** What is remembered of sources. */
    public CrawlSources state() {
        return state;
    }

    /** The registry of bodies. */
    public Registry registry() {
        return registry;
    }

    private static CrawlSettings.@Nullable ProxyServer proxy(
            Home home, Settings.Crawl crawl, Settings.Secrets secrets) {
        if (crawl.proxy().isBlank()) {
            return null;
        }
        String[] part = crawl.proxy().strip().split(":");
        Path file = home.config().resolve("kizashi.yml");
        if (part.length != 2 || !Arrays.stream(part).noneMatch(String::isBlank)) {
            throw new ConfigException(file, 0, "crawl.proxy", "is host:port, such as proxy.example.co.jp:8080");
        }
        try {
            return new CrawlSettings.ProxyServer(
                    part[0],
                    Integer.parseInt(part[1]),
                    crawl.proxyUser().isBlank() ? null : crawl.proxyUser(),
                    secrets.proxyPassword());
        } catch (NumberFormatException e) {
            throw new ConfigException(file, 0, "crawl.proxy", "has no port: '" + part[1] + "'");
        }
    }

    @Override
    public void close() {
        archive.close();
    }
}
