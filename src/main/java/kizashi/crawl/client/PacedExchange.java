package kizashi.crawl.client;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Semaphore;
import javax.net.ssl.SSLException;
import kizashi.crawl.client.FetchResult.Denied;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.model.HttpAnswer;
import kizashi.model.Permission;
import kizashi.model.Source;
import okhttp3.HttpUrl;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.jspecify.annotations.Nullable;

/**
 * One request: resolve, check the addresses, wait for the lanes, send, read. Knows nothing of redirects, of robots.txt or of
 * what a status means.
 */
final class PacedExchange {
    private final CrawlSettings settings;
    private final HostMemory memory;
    private final Resolver resolver;
    private final Clock clock;
    private final Transport transport;
    private final Lanes lanes = new Lanes();
    private final Semaphore inFlight;
    private final AddressPolicy policy;

    /** Why an address must not be connected to, or null. */
    @FunctionalInterface
    interface AddressPolicy {
        @Nullable
        String refuse(InetAddress address, boolean loopbackAllowed);
    }

    PacedExchange(CrawlSettings settings, HostMemory memory, Resolver resolver, Clock clock, AddressPolicy policy) {
        this.policy = policy;
        this.settings = settings;
        this.memory = memory;
        this.resolver = resolver;
        this.clock = clock;
        this.transport = new Transport(settings);
        this.inFlight = new Semaphore(Math.max(1, settings.parallelHosts()), true);
    }

    /**
     * Makes one request.
     *
     * @param source whose permission allows loopback or not, and may ask for a longer gap
     * @param request what to ask for
     * @param askedFirst the address before redirects
     * @param known what the archive has of it, to ask whether it still holds; null to ask for the body in any case
     * @param crawlDelay of robots.txt
     * @param limit of the body in bytes; negative: what lies beyond −limit is left out silently
     */
    Hop send(
            Source source,
            FetchRequest request,
            URI askedFirst,
            ResponseStore.@Nullable Stored known,
            Duration crawlDelay,
            long limit,
            Conversation talk) {
        HttpUrl url = HttpUrl.get(request.url());
        if (url == null) {
            return problem(Trouble.HTTP, request.url(), "no http address");
        }
        boolean loopbackAllowed =
                source.permission() != null && source.permission().loopback();
        Resolved resolved = resolve(request.url(), url.host(), loopbackAllowed);
        if (resolved.problem() != null) {
            return new Hop.Problem(resolved.problem());
        }
        List<String> names = new ArrayList<>();
        names.add("host:" + url.host());
        resolved.addresses().forEach(a -> names.add("ip:" + a.getHostAddress()));
        Duration gap = gap(source.permission(), resolved.onlyLoopback(), crawlDelay);
        rememberPace(names, gap);
        try (Lanes.Turn turn = lanes.take(names)) {
            Hop.Problem paused = pausedOrLate(source, request.url(), url.host());
            if (paused != null) {
                return paused;
            }
            inFlight.acquire();
            try {
                turn.keepGap(gap);
                talk.giveRoomBack();
                return exchange(source, request, askedFirst, known, limit, talk, url, resolved.addresses(), names);
            } finally {
                inFlight.release();
                memory.requested(names, clock.instant());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return problem(Trouble.CANCELLED, request.url(), "ended from outside");
        }
    }

    private Hop exchange(
            Source source,
            FetchRequest request,
            URI askedFirst,
            ResponseStore.@Nullable Stored known,
            long limit,
            Conversation talk,
            HttpUrl url,
            List<InetAddress> addresses,
            List<String> names) {
        try (Response response = transport.send(build(request, url, known, talk), addresses)) {
            talk.cookies().take(url, response);
            byte[] body = BodyReader.read(response, Math.abs(limit), limit < 0, talk);
            List<Map.Entry<String, String>> headers = new ArrayList<>();
            response.headers().forEach(h -> {
                boolean kept = h.getFirst().equalsIgnoreCase(Transport.KEPT_RETRY_AFTER);
                headers.add(Map.entry(kept ? "Retry-After" : h.getFirst(), h.getSecond()));
            });
            return new Hop.Answer(
                    new HttpAnswer(
                            request.archiveUrl(),
                            askedFirst,
                            clock.instant(),
                            response.code(),
                            response.message(),
                            headers,
                            body,
                            addresses.isEmpty() ? null : addresses.get(0).getHostAddress(),
                            source.id()),
                    names);
        } catch (IOException e) {
            return failure(request.url(), e);
        }
    }

    private Request build(FetchRequest request, HttpUrl url, ResponseStore.@Nullable Stored known, Conversation talk) {
        Request.Builder builder = new Request.Builder()
                .url(url)
                .header("User-Agent", settings.userAgent())
                .header("Accept-Language", "ja");
        if (request.body() != null) {
            builder.post(RequestBody.create(
                    request.body(), request.contentType() == null ? null : MediaType.parse(request.contentType())));
        } else if (known != null) {
            if (known.etag() != null) {
                builder.header("If-None-Match", known.etag());
            }
            if (known.lastModified() != null) {
                builder.header("If-Modified-Since", known.lastModified());
            }
        }
        if (settings.contact().contains("@")) {
            builder.header("From", settings.contact());
        }
        request.headers().forEach(builder::header);
        String cookies = talk.cookies().header(url, clock.millis());
        if (!cookies.isEmpty()) {
            builder.header("Cookie", cookies);
        }
        return builder.build();
    }

    private record Resolved(
            List<InetAddress> addresses, @Nullable FetchResult problem) {
        boolean onlyLoopback() {
            return !addresses.isEmpty() && addresses.stream().allMatch(InetAddress::isLoopbackAddress);
        }
    }

    private Resolved resolve(URI url, String host, boolean loopbackAllowed) {
        String trick = AddressRules.refuseLiteral(host);
        if (trick != null) {
            return new Resolved(List.of(), new Denied(Denial.ADDRESS, url, trick));
        }
        List<InetAddress> addresses;
        try {
            addresses = resolver.resolve(host).stream()
                    .sorted(Comparator.comparing(a -> !(a instanceof Inet4Address)))
                    .toList();
        } catch (UnknownHostException e) {
            if (settings.proxy() != null) {
                return new Resolved(List.of(), null); // names beyond the company are the proxy's to resolve
            }
            return new Resolved(List.of(), new Failed(Trouble.DNS, url, host + " has no address", null));
        }
        for (InetAddress address : addresses) {
            String bad = policy.refuse(address, loopbackAllowed);
            if (bad != null) {
                return new Resolved(List.of(), new Denied(Denial.ADDRESS, url, host + ": " + bad));
            }
        }
        boolean beyond = addresses.stream().anyMatch(a -> !a.isLoopbackAddress());
        return new Resolved(addresses, beyond ? noContact(url) : null);
    }

    private @Nullable Denied noContact(URI url) {
        return settings.hasContact()
                ? null
                : new Denied(Denial.NO_CONTACT, url, "config/kizashi.yml に contact（メールアドレスか案内ページ）を書くまで、この機械の外は取得しません");
    }

    private Duration gap(@Nullable Permission permission, boolean loopback, Duration crawlDelay) {
        Duration asked = permission == null ? null : permission.minInterval();
        Duration own = loopback
                ? asked == null ? settings.gap() : asked
                : longer(longer(CrawlSettings.SMALLEST_GAP, settings.gap()), asked == null ? Duration.ZERO : asked);
        return longer(own, crawlDelay);
    }

    /** A host that was asked just before this process began must not be asked again too soon. */
    private void rememberPace(List<String> names, Duration gap) {
        for (String name : names) {
            if (lanes.isNew(name)) {
                Instant last = memory.host(name).lastRequest();
                if (last != null) {
                    Duration since = Duration.between(last, clock.instant());
                    lanes.startAfter(name, gap.minus(since.isNegative() ? Duration.ZERO : since));
                }
            }
        }
    }

    /** Whether a host asked to be left alone for now; null where it did not. */
    @Nullable
    Failed paused(URI url, String host) {
        HostMemory.HostState state = memory.host("host:" + host);
        return state.notBefore() != null && clock.instant().isBefore(state.notBefore())
                ? new Failed(
                        Trouble.BUSY,
                        url,
                        host + " は " + state.notBefore() + " まで待機中です: " + state.why(),
                        state.notBefore())
                : null;
    }

    private Hop.@Nullable Problem pausedOrLate(Source source, URI url, String host) {
        Failed paused = paused(url, host);
        if (paused != null) {
            return new Hop.Problem(paused);
        }
        Denied late = PermissionGate.checkSource(source, clock.instant());
        return late == null ? null : new Hop.Problem(new Denied(late.denial(), url, late.reason()));
    }

    private static Hop failure(URI url, IOException e) {
        String detail = e.getClass().getSimpleName() + ": " + e.getMessage();
        String text = String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT);
        if (e instanceof BodyReader.TooLarge) {
            return problem(Trouble.TOO_LARGE, url, detail);
        }
        if (e instanceof SSLException) {
            return problem(Trouble.TLS, url, detail);
        }
        if (e instanceof UnknownHostException) {
            return problem(Trouble.DNS, url, detail);
        }
        if (text.contains("proxy") || text.contains("407")) {
            return problem(Trouble.PROXY, url, detail);
        }
        if (e instanceof InterruptedIOException
                && !(e instanceof java.net.SocketTimeoutException)
                && Thread.currentThread().isInterrupted()) {
            return problem(Trouble.CANCELLED, url, detail);
        }
        if (e instanceof InterruptedIOException || text.contains("timeout") || text.contains("canceled")) {
            return problem(Trouble.TIMEOUT, url, detail);
        }
        return problem(Trouble.CONNECT, url, detail);
    }

    private static Hop.Problem problem(Trouble trouble, URI url, String detail) {
        return new Hop.Problem(new Failed(trouble, url, detail, null));
    }

    private static Duration longer(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
