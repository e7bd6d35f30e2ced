package kizashi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.GZIPOutputStream;
import kizashi.crawl.client.CrawlSettings;
import kizashi.crawl.client.Denial;
import kizashi.crawl.client.FetchRequest;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.crawl.client.Resolver;
import kizashi.crawl.client.Trouble;
import kizashi.model.Source;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Networks as they are. Every fault ends, with a category, within the deadline, and leaves no thread behind. */
class NetworkFaultTest {
    private static final long MIB = 1 << 20;

    @TempDir
    Path folder;

    private enum Fault {
        RESET_ON_ACCEPT,
        SILENCE,
        ONE_BYTE_AT_A_TIME,
        CUT_BODY,
        NOT_HTTP
    }

    @Test
    void fiveFaultsAFewTimes() throws Exception {
        faults(4);
    }

    @Test
    @Tag("long")
    void fiveFaultsTwoHundredTimes() throws Exception {
        faults(200);
    }

    private void faults(int times) throws Exception {
        CrawlSettings settings = CrawlHome.settings().withBounds(Duration.ofMillis(400), MIB);
        Set<Thread> before = Thread.getAllStackTraces().keySet();
        int robotsTooSlow = 0;
        for (Fault fault : Fault.values()) {
            try (FaultyServer server = new FaultyServer(fault);
                    CrawlHome home = new CrawlHome(folder.resolve(fault.name()), settings, Resolver.SYSTEM)) {
                Source source = CrawlHome.source("a", server.url("/"), Map.of());
                for (int i = 0; i < times; i++) {
                    home.clock.forward(Duration.ofDays(2)); // beyond every back-off
                    {
                        FetchResult result = home.client.fetch(
                                source, FetchRequest.get(server.url("/p" + i)), home.client.talk(null));
                        // ROBOTS: on a busy machine even the sound robots.txt may take longer than the deadline.
                        Set<Trouble> expected =
                                EnumSet.of(Trouble.CONNECT, Trouble.TIMEOUT, Trouble.BUSY, Trouble.ROBOTS);
                        assertThat(result)
                                .isInstanceOfSatisfying(
                                        Failed.class,
                                        f -> assertThat(f.trouble())
                                                .as(fault.name())
                                                .isIn(expected));
                        robotsTooSlow += ((Failed) result).trouble() == Trouble.ROBOTS ? 1 : 0;
                    }
                }
                assertThat(server.connections + robotsTooSlow).isGreaterThanOrEqualTo(times);
            }
        }
        assertThat(robotsTooSlow)
                .as("the faults themselves were met, not robots.txt")
                .isLessThanOrEqualTo(Math.max(1, times * Fault.values().length / 20));
        assertThat(stuck(before)).as("threads that still work on a dead answer").isEmpty();
    }

    /** Threads that came since, and still stand in the client when it has long been closed. */
    private static List<String> stuck(Set<Thread> before) throws InterruptedException {
        List<String> stuck = List.of();
        for (int patience = 0; patience < 100; patience++) {
            stuck = Thread.getAllStackTraces().entrySet().stream()
                    .filter(e -> !before.contains(e.getKey()) && e.getKey() != Thread.currentThread())
                    .filter(e -> Arrays.stream(e.getValue())
                            .anyMatch(f -> f.getClassName().startsWith("kizashi.crawl.")
                                    || f.getClassName().startsWith("okhttp3.internal.connection.RealCall")))
                    .map(e -> e.getKey().getName())
                    .toList();
            if (stuck.isEmpty()) {
                break;
            }
            Thread.sleep(100);
        }
        return stuck;
    }

    @Test
    void aBombIsCutAtTheLimitOfDecompressedBytes() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bomb)) {
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 1024; i++) {
                zip.write(zeros);
            }
        }
        try (TestSite site = new TestSite();
                CrawlHome home = new CrawlHome(folder)) {
            site.on("/bomb", x -> {
                x.getResponseHeaders().set("Content-Encoding", "gzip");
                x.sendResponseHeaders(200, bomb.size());
                x.getResponseBody().write(bomb.toByteArray());
                return 200;
            });
            System.gc();
            assertThat(home.get(CrawlHome.source("a", site.at("/"), Map.of()), site.at("/bomb")))
                    .isInstanceOfSatisfying(
                            Failed.class, f -> assertThat(f.trouble()).isEqualTo(Trouble.TOO_LARGE));
        }
    }

    @Test
    void gzipIsDecodedAndConditionalRequestsAreMade() throws Exception {
        try (TestSite site = new TestSite();
                CrawlHome home = new CrawlHome(folder)) {
            site.on("/z", x -> {
                x.getResponseHeaders().set("Content-Encoding", "gzip");
                x.getResponseHeaders().set("Last-Modified", "Sat, 21 Nov 2026 00:00:00 GMT");
                if (x.getRequestHeaders().containsKey("If-Modified-Since")) {
                    x.getResponseHeaders().remove("Content-Encoding");
                    x.sendResponseHeaders(304, -1);
                    return 304;
                }
                x.sendResponseHeaders(200, 0);
                try (OutputStream out = new GZIPOutputStream(x.getResponseBody())) {
                    out.write("会議録".getBytes(StandardCharsets.UTF_8));
                }
                return 200;
            });
            Source source = CrawlHome.source("a", site.at("/"), Map.of());
            for (int i = 0; i < 3; i++) {
                FetchResult result = home.get(source, site.at("/z"));
                boolean again = i > 0;
                assertThat(result).isInstanceOfSatisfying(Fetched.class, f -> {
                    assertThat(new String(f.body(), StandardCharsets.UTF_8)).isEqualTo("会議録");
                    assertThat(f.unchanged()).isEqualTo(again);
                });
            }
            assertThat(site.log().stream().filter(a -> a.status() == 304)).hasSize(2);
        }
    }

    @Test
    void redirectsAreBoundedAndCirclesEnd() throws Exception {
        try (TestSite site = new TestSite();
                CrawlHome home = new CrawlHome(folder)) {
            for (int i = 0; i < 8; i++) {
                site.status("/r" + i, 302, "Location", "/r" + (i + 1));
            }
            site.status("/c1", 302, "Location", "/c2").status("/c2", 302, "Location", "/c1");
            site.page("/r8", "<p>there");
            Source source = CrawlHome.source("a", site.at("/"), Map.of());
            assertThat(home.get(source, site.at("/r3"))).isInstanceOf(Fetched.class);
            assertThat(home.get(source, site.at("/r0")))
                    .isInstanceOfSatisfying(
                            Failed.class, f -> assertThat(f.trouble()).isEqualTo(Trouble.REDIRECT));
            assertThat(home.get(source, site.at("/c1")))
                    .isInstanceOfSatisfying(
                            Failed.class, f -> assertThat(f.trouble()).isEqualTo(Trouble.REDIRECT));
        }
    }

    @Test
    void aRedirectOutOfThePermissionIsNotFollowed() throws Exception {
        try (TestSite site = new TestSite();
                TestSite other = new TestSite();
                CrawlHome home = new CrawlHome(folder)) {
            site.status("/out", 302, "Location", other.at("/x").toString());
            assertThat(home.get(CrawlHome.source("a", site.at("/"), Map.of()), site.at("/out")))
                    .isInstanceOfSatisfying(
                            FetchResult.Denied.class,
                            d -> assertThat(d.denial()).isEqualTo(Denial.OUTSIDE_PERMISSION));
            assertThat(other.arrived).isEmpty();
        }
    }

    @Test
    void withoutAContactNothingBeyondThisMachineIsFetched() {
        CrawlSettings nobody = CrawlSettings.defaults("");
        try (CrawlHome home =
                new CrawlHome(folder, nobody, host -> java.util.List.of(InetAddress.getByName("93.184.216.34")))) {
            URI url = URI.create("http://www.city.example.jp/");
            assertThat(home.get(CrawlHome.source("a", url, Map.of()), url))
                    .isInstanceOfSatisfying(
                            Failed.class, f -> assertThat(f.detail()).contains("contact"));
        }
    }

    private static final class FaultyServer implements AutoCloseable {
        private final ServerSocket socket = new ServerSocket(0, 100, InetAddress.getByName("127.0.0.1"));
        private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
        private final Fault fault;
        volatile int connections;

        FaultyServer(Fault fault) throws IOException {
            this.fault = fault;
            threads.execute(() -> {
                try {
                    while (true) {
                        Socket client = socket.accept();
                        threads.execute(() -> serve(client));
                    }
                } catch (IOException e) {
                    // closed
                }
            });
        }

        URI url(String path) {
            return URI.create("http://127.0.0.1:" + socket.getLocalPort() + path);
        }

        private void serve(Socket client) {
            try (client) {
                byte[] request = new byte[8192];
                int n = client.getInputStream().read(request);
                String asked = new String(request, 0, Math.max(0, n), StandardCharsets.ISO_8859_1);
                OutputStream out = client.getOutputStream();
                if (asked.startsWith("GET /robots.txt")) {
                    out.write("HTTP/1.1 404 no\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
                            .getBytes(StandardCharsets.US_ASCII));
                    return;
                }
                connections++;
                switch (fault) {
                    case RESET_ON_ACCEPT -> client.setSoLinger(true, 0);
                    case SILENCE -> Thread.sleep(5_000);
                    case ONE_BYTE_AT_A_TIME -> {
                        out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
                        for (int i = 0; i < 100; i++) {
                            out.write('x');
                            out.flush();
                            Thread.sleep(50);
                        }
                    }
                    case CUT_BODY ->
                        out.write("HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nhalf"
                                .getBytes(StandardCharsets.US_ASCII));
                    case NOT_HTTP -> out.write("SSH-2.0-OpenSSH_9.2\r\n\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                }
            } catch (IOException e) {
                // the client went away, as it should
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
            threads.shutdownNow();
        }
    }
}
