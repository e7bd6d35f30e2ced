package kizashi.sample;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * The sample councils on the web: a real HTTP server on a loopback port, one folder a council, with what real sites have:
 * robots.txt, validators and 304, a page that moved, one that is gone, a slow one, one closed to robots.
 *
 * <pre>{@code
 * try (SampleServer server = SampleServer.start(LocalDate.now(clock), 0)) {
 *     SampleSources.write(home, server);
 *     // crawl; then, to see revisions and new sittings:
 *     server.publishDay(1);
 * }
 * }</pre>
 */
public final class SampleServer implements AutoCloseable {
    private static final String ROBOTS = """
            # 会議録の校正中の頁と検索用の頁は取得しないでください。
            User-agent: *
            Disallow: /shionagi/gikai/sakusei/
            Disallow: /*/cgi-bin/
            """;
    private static final DateTimeFormatter HTTP_DATE = DateTimeFormatter.RFC_1123_DATE_TIME;
    private static final String MOVED_FROM = "/kirigahara/gikai/kaigiroku.html";
    private static final String MOVED_TO = "/kirigahara/gikai/index.html";
    private static final String CLOSED = "/shionagi/gikai/sakusei/kouseichu.html";
    private static final String SLOW = "/hayasegawa/gikai/teireikai-1.";
    private static final long SLOW_MILLIS = 600;

    private final HttpServer http;
    private final ExecutorService threads;
    private final SampleLibrary library;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile SampleSite site;

    private SampleServer(HttpServer http, ExecutorService threads, SampleLibrary library) {
        this.http = http;
        this.threads = threads;
        this.library = library;
        this.site = new SampleSite(library, 0);
    }

    /**
     * Starts the server.
     *
     * @param today the day of the run, in Japan; all dates follow from it
     * @param port to listen on; 0 takes a free one
     * @throws UncheckedIOException when the port is taken
     */
    public static SampleServer start(LocalDate today, int port) {
        try {
            HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
            SampleServer server = new SampleServer(http, threads, new SampleLibrary(today));
            http.setExecutor(threads);
            http.createContext("/", server::answer);
            http.start();
            return server;
        } catch (IOException e) {
            throw new UncheckedIOException("the sample councils cannot listen on port " + port, e);
        }
    }

    /** The address of the server's root, such as {@code http://127.0.0.1:40123/}. */
    public URI base() {
        return URI.create("http://127.0.0.1:" + http.getAddress().getPort() + "/");
    }

    /** The day of the run. */
    public LocalDate today() {
        return library.calendar().today();
    }

    /**
     * Publishes what the councils have out on a later day.
     *
     * @param day 0 as at the start; from 1 on a 速報版 has become the 正本, a page was corrected, a sitting is new
     */
    public void publishDay(int day) {
        site = new SampleSite(library, day);
    }

    /** Method, path and status of every request so far, such as {@code GET /robots.txt 200}. */
    public List<String> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        http.stop(0);
        threads.close();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        try (exchange) {
            if (path.equals("/robots.txt")) {
                send(exchange, 200, "text/plain; charset=UTF-8", ROBOTS.getBytes(StandardCharsets.UTF_8));
                return;
            }
            if (path.equals(MOVED_FROM)) {
                exchange.getResponseHeaders().set("Location", MOVED_TO);
                send(exchange, 301, "text/html", new byte[0]);
                return;
            }
            if (path.equals(CLOSED)) {
                send(exchange, 200, "text/html; charset=UTF-8", "校正中".getBytes(StandardCharsets.UTF_8));
                return;
            }
            SampleSite.Resource resource = site.at(path.endsWith("/") ? path + "index.html" : path);
            if (resource == null) {
                byte[] gone =
                        "<html><title>404</title><body>お探しのページは見つかりません。</body></html>".getBytes(StandardCharsets.UTF_8);
                send(exchange, 404, "text/html; charset=UTF-8", gone);
            } else {
                give(exchange, path, resource);
            }
        }
    }

    private void give(HttpExchange exchange, String path, SampleSite.Resource resource) throws IOException {
        String modified = HTTP_DATE.format(resource.modified()
                .atTime(LocalTime.MIDNIGHT)
                .atOffset(ZoneOffset.ofHours(9))
                .withOffsetSameInstant(ZoneOffset.UTC));
        exchange.getResponseHeaders().set("ETag", resource.etag());
        exchange.getResponseHeaders().set("Last-Modified", modified);
        String known = exchange.getRequestHeaders().getFirst("If-None-Match");
        if (resource.etag().equals(known)) {
            exchange.sendResponseHeaders(304, -1);
            note(exchange, 304);
            return;
        }
        if (path.startsWith(SLOW)) {
            pause();
        }
        send(exchange, 200, resource.type(), resource.body());
    }

    private void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        boolean head = exchange.getRequestMethod().equals("HEAD");
        exchange.sendResponseHeaders(status, head || body.length == 0 ? -1 : body.length);
        note(exchange, status);
        if (!head && body.length > 0) {
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        }
    }

    private void note(HttpExchange exchange, int status) {
        requests.add(
                exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath() + " " + status);
    }

    private static void pause() {
        try {
            Thread.sleep(SLOW_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
