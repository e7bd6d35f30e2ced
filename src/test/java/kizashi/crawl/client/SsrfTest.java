package kizashi.crawl.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import kizashi.crawl.CrawlHome;
import kizashi.crawl.RunReport;
import kizashi.crawl.TestSite;
import kizashi.crawl.platform.SitePlatform;
import kizashi.model.Permission;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nobody can make us connect to a machine inside. A server at 127.0.0.9 plays the public one; a canary on the same port of
 * every other loopback address counts connections, and none may come.
 */
class SsrfTest {
    private static final String FRONT = "127.0.0.9";

    @TempDir
    Path folder;

    private final AtomicInteger canary = new AtomicInteger();
    private final List<ServerSocket> traps = new ArrayList<>();
    private final AtomicInteger lookups = new AtomicInteger();
    private List<String> hosts = List.of();
    private TestSite front;
    private CrawlHome home;

    @BeforeEach
    void start() throws Exception {
        front = new TestSite(FRONT);
        for (String address : new String[] {"127.0.0.1", "127.0.0.2", "127.255.255.254", "::1"}) {
            trap(address);
        }
        home = new CrawlHome(
                folder, CrawlHome.settings(), this::resolve, List.of(new SitePlatform()), SsrfTest::policy);
        try (var in = SsrfTest.class.getResourceAsStream("ssrf-hosts.txt")) {
            hosts = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .collect(Collectors.toList());
        }
        assertThat(hosts).hasSizeGreaterThanOrEqualTo(60);
    }

    @AfterEach
    void stop() throws IOException {
        for (ServerSocket trap : traps) {
            trap.close();
        }
        home.close();
        front.close();
        assertThat(canary).as("connections to the canary").hasValue(0);
    }

    private static @Nullable String policy(InetAddress address, boolean loopbackAllowed) {
        return address.getHostAddress().equals(FRONT) ? null : AddressRules.refuse(address, loopbackAllowed);
    }

    /** {@code rebind-…} is the public server when asked first, and this machine from then on. */
    private List<InetAddress> resolve(String host) throws java.net.UnknownHostException {
        if (host.startsWith("rebind-")) {
            return List.of(InetAddress.getByName(lookups.incrementAndGet() % 2 == 1 ? FRONT : "127.0.0.1"));
        }
        return host.equals("inside.example.jp")
                ? List.of(InetAddress.getByName("127.0.0.1"))
                : Resolver.SYSTEM.resolve(host);
    }

    private void trap(String address) {
        try {
            ServerSocket trap = new ServerSocket();
            trap.bind(new InetSocketAddress(InetAddress.getByName(address), front.port()));
            traps.add(trap);
            Thread.ofVirtual().start(() -> {
                try {
                    while (true) {
                        try (java.net.Socket caught = trap.accept()) {
                            canary.incrementAndGet(); // before the other side sees the end
                        }
                    }
                } catch (IOException e) {
                    // closed at the end of the test
                }
            });
        } catch (IOException e) {
            assertThat(address).as("only IPv6 may be missing on this machine").contains(":");
        }
    }

    private Source source(URI url, List<String> more) {
        Permission permission = new Permission(
                "test",
                LocalDate.of(2026, 1, 1),
                null,
                null,
                List.of(),
                more,
                null,
                Duration.ofMillis(1),
                null,
                null,
                false);
        Source whole = CrawlHome.source("a", url, Map.of("documents", "a[href]"), permission);
        return new Source(whole.id(), whole.municipality(), "site", List.of(url), "daily", Map.of(), permission, null);
    }

    private String inside(String host) {
        return "http://" + host + ":" + front.port() + "/secret";
    }

    /** A header is ASCII; browsers and OkHttp read a host in percent signs. */
    private static String ascii(String host) {
        return host.chars().allMatch(c -> c < 128) ? host : java.net.URLEncoder.encode(host, StandardCharsets.UTF_8);
    }

    private void assertRefused(FetchResult result, String what) {
        assertThat(result).as(what).isNotInstanceOf(FetchResult.Fetched.class);
    }

    @Test
    void theCanaryWorks() throws IOException {
        try (java.net.Socket socket = new java.net.Socket("127.0.0.1", front.port())) {
            assertThat(socket.getInputStream().read()).isEqualTo(-1);
        }
        assertThat(canary).hasValue(1);
        canary.set(0);
    }

    @Test
    void directly() {
        for (String host : hosts) {
            URI url;
            try {
                url = new URI(inside(host));
            } catch (java.net.URISyntaxException e) {
                continue; // cannot even be written into a source
            }
            assertRefused(home.get(source(url, List.of()), url), host);
        }
    }

    @Test
    void byARedirect() {
        List<String> named = hosts.stream().map(h -> h + ":" + front.port()).toList();
        for (int i = 0; i < hosts.size(); i++) {
            String host = hosts.get(i);
            front.on("/go" + i, x -> {
                x.getResponseHeaders().set("Location", inside(ascii(host)));
                x.sendResponseHeaders(302, -1);
                return 302;
            });
            FetchResult result = home.get(fastFront(named), front.at("/go" + i));
            assertRefused(result, host);
            assertThat(front.asked()).as(host + ": " + result).contains("/go" + i);
        }
    }

    @Test
    void byRebinding() {
        for (int i = 0; i < 60; i++) {
            URI url = URI.create("http://rebind-" + i + ".example.jp:" + front.port() + "/");
            front.page("/", "<p>public");
            FetchResult result = home.get(source(url, List.of()), url);
            assertThat(result)
                    .isInstanceOfAny(FetchResult.Fetched.class, FetchResult.Denied.class, FetchResult.Failed.class);
        }
        assertThat(lookups.get()).isGreaterThan(60);
    }

    @Test
    void byRobotsTxt() {
        List<String> named = hosts.stream().map(h -> h + ":" + front.port()).toList();
        for (int i = 0; i < hosts.size(); i++) {
            String host = hosts.get(i);
            front.on("/robots.txt", x -> {
                x.getResponseHeaders().set("Location", inside(ascii(host)));
                x.sendResponseHeaders(301, -1);
                return 301;
            });
            home.clock.forward(Duration.ofMinutes(20));
            assertRefused(home.get(fastFront(named), front.at("/page")), host);
        }
        assertThat(front.count("/robots.txt")).isEqualTo(hosts.size());
    }

    @Test
    void byASitemap() {
        List<String> named = hosts.stream().map(h -> h + ":" + front.port()).toList();
        StringBuilder map = new StringBuilder("<urlset>");
        StringBuilder robots = new StringBuilder("User-agent: *\nDisallow:\n");
        for (String host : hosts) {
            map.append("<url><loc>").append(inside(host)).append("/会議録.pdf</loc></url>");
            robots.append("Sitemap: ").append(inside(host)).append("/sitemap.xml\n");
        }
        robots.append("Sitemap: ").append(front.at("/sitemap.xml")).append('\n');
        front.page("/robots.txt", "text/plain", robots.toString().getBytes(StandardCharsets.UTF_8));
        front.page("/sitemap.xml", "text/xml", (map + "</urlset>").getBytes(StandardCharsets.UTF_8));
        front.page("/", "<p>nothing here");
        Source base = fastFront(named);
        Source source = new Source(
                "a",
                base.municipality(),
                "site",
                base.urls(),
                "daily",
                Map.of("sitemap", true),
                base.permission(),
                null);
        RunReport report = home.run(source);
        assertThat(home.delivered).isEmpty();
        assertThat(report.sources().get(0).listed()).isGreaterThan(30);
    }

    /** The public server; so that the test does not wait 5 s between requests, its lane is that of a loopback source. */
    private Source fastFront(List<String> more) {
        return source(front.at("/"), more);
    }
}
