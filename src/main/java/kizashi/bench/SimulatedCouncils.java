package kizashi.bench;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * Many councils on distinct loopback addresses (127.1.0.1 and on), each with a list and its documents, served by one listening
 * socket that tells them apart by the address that was connected to. Keeps a log of its own: requests in flight and gaps.
 */
final class SimulatedCouncils implements AutoCloseable {
    private static final int PER_NET = 250;
    private static final String TEXT = "<p>○議長　ただいまから会議を開きます。</p>\n".repeat(40);

    private final int councils;
    private final int documents;
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final AtomicIntegerArray inFlight;
    private final AtomicLongArray lastStart;
    private final AtomicLong smallestGap = new AtomicLong(Long.MAX_VALUE);
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private final AtomicInteger requests = new AtomicInteger();

    SimulatedCouncils(int councils, int documents) throws IOException {
        this.councils = councils;
        this.documents = documents;
        this.inFlight = new AtomicIntegerArray(councils);
        this.lastStart = new AtomicLongArray(councils);
        server = HttpServer.create(new InetSocketAddress(0), 4096);
        server.setExecutor(threads);
        server.createContext("/", this::answer);
        server.start();
    }

    URI url(int council) {
        return URI.create("http://127.1." + council / PER_NET + "." + (council % PER_NET + 1) + ":"
                + server.getAddress().getPort() + "/");
    }

    int requests() {
        return requests.get();
    }

    int mostInFlight() {
        return mostInFlight.get();
    }

    double smallestGapMillis() {
        return smallestGap.get() / 1e6;
    }

    private void answer(HttpExchange exchange) throws IOException {
        long start = System.nanoTime();
        byte[] ip = exchange.getLocalAddress().getAddress().getAddress();
        int council = Math.min(councils - 1, (ip[2] & 0xff) * PER_NET + (ip[3] & 0xff) - 1);
        int now = inFlight.incrementAndGet(council);
        mostInFlight.accumulateAndGet(now, Math::max);
        long before = lastStart.getAndSet(council, start);
        if (before != 0) {
            smallestGap.accumulateAndGet(start - before, Math::min);
        }
        requests.incrementAndGet();
        String path = exchange.getRequestURI().getPath();
        byte[] body = (path.equals("/")
                        ? list()
                        : path.equals("/robots.txt") ? "User-agent: *\nDisallow: /private/\n" : TEXT + path + council)
                .getBytes(StandardCharsets.UTF_8);
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=UTF-8");
            exchange.sendResponseHeaders(200, body.length);
            inFlight.decrementAndGet(council); // before the last byte: the client may come back as soon as it has it
            exchange.getResponseBody().write(body);
        }
    }

    private String list() {
        StringBuilder page = new StringBuilder("<html><body><main><ul>");
        for (int i = 1; i <= documents; i++) {
            page.append("<li><a href=\"/d")
                    .append(i)
                    .append(".html\">令和8年第1回定例会 会議録 第")
                    .append(i)
                    .append("号</a></li>");
        }
        return page.append("</ul></main></body></html>").toString();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
    }
}
