package kizashi.crawl;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/** A real HTTP server on loopback whose pages a test writes; it answers conditional requests and logs what it was asked. */
public final class TestSite implements AutoCloseable {
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Map<String, Page> pages = new ConcurrentHashMap<>();
    private final Map<String, Handler> handlers = new ConcurrentHashMap<>();
    private final AtomicInteger inFlight = new AtomicInteger();
    private final List<Asked> answered = new CopyOnWriteArrayList<>();
    /** Paths in the order in which requests arrived; {@link #log()} has them when they are answered. */
    public final List<String> arrived = new CopyOnWriteArrayList<>();

    public volatile int mostInFlight;

    public record Asked(String path, int status, long startNanos, Map<String, List<String>> headers) {}

    public interface Handler {
        /** Answers; returns the status. */
        int answer(HttpExchange exchange) throws IOException;
    }

    private record Page(String type, byte[] body) {}

    public TestSite() throws IOException {
        this("127.0.0.1");
    }

    public TestSite(String address) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByName(address), 0), 64);
        server.setExecutor(threads);
        server.createContext("/", this::serve);
        server.start();
    }

    public URI at(String path) {
        return URI.create("http://" + server.getAddress().getHostString() + ":" + port() + path);
    }

    public int port() {
        return server.getAddress().getPort();
    }

    public TestSite page(String path, String html) {
        return page(path, "text/html; charset=UTF-8", html.getBytes(StandardCharsets.UTF_8));
    }

    public TestSite page(String path, String html, Charset charset) {
        return page(path, "text/html; charset=Shift_JIS", html.getBytes(charset));
    }

    public TestSite page(String path, String type, byte[] body) {
        pages.put(path, new Page(type, body));
        return this;
    }

    public TestSite gone(String path) {
        pages.remove(path);
        handlers.remove(path);
        return this;
    }

    public TestSite on(String path, Handler handler) {
        handlers.put(path, handler);
        return this;
    }

    public TestSite status(String path, int status, String... headers) {
        return on(path, x -> {
            for (int i = 0; i < headers.length; i += 2) {
                x.getResponseHeaders().set(headers[i], headers[i + 1]);
            }
            x.sendResponseHeaders(status, -1);
            return status;
        });
    }

    public List<String> asked() {
        return List.copyOf(arrived);
    }

    /**
     * What was answered, in the order in which it was asked. The client has its answer before this server has written it
     * down, so this waits for what is still in flight.
     */
    public List<Asked> log() {
        for (int i = 0; i < 500 && inFlight.get() > 0; i++) {
            LockSupport.parkNanos(10_000_000);
        }
        return answered.stream()
                .sorted(Comparator.comparingLong(Asked::startNanos))
                .toList();
    }

    public long count(String path) {
        return arrived.stream().filter(a -> a.equals(path)).count();
    }

    private void serve(HttpExchange x) throws IOException {
        long start = System.nanoTime();
        mostInFlight = Math.max(mostInFlight, inFlight.incrementAndGet());
        String path = x.getRequestURI().toString();
        arrived.add(path);
        int status = 0;
        try (x) {
            Handler handler = handlers.getOrDefault(path, handlers.get("*"));
            Page page = pages.get(path);
            if (handler != null && page == null) {
                status = handler.answer(x);
            } else if (page == null) {
                status = 404;
                x.sendResponseHeaders(404, -1);
            } else {
                status = give(x, page);
            }
        } finally {
            answered.add(new Asked(path, status, start, Map.copyOf(x.getRequestHeaders())));
            inFlight.decrementAndGet();
        }
    }

    private static int give(HttpExchange x, Page page) throws IOException {
        String etag = "\"" + kizashi.model.DocumentKeys.sha256(page.body).substring(0, 12) + "\"";
        x.getResponseHeaders().set("ETag", etag);
        x.getResponseHeaders().set("Content-Type", page.type);
        if (etag.equals(x.getRequestHeaders().getFirst("If-None-Match"))) {
            x.sendResponseHeaders(304, -1);
            return 304;
        }
        x.sendResponseHeaders(200, page.body.length == 0 ? -1 : page.body.length);
        x.getResponseBody().write(page.body);
        return 200;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
