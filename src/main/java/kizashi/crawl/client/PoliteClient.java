package kizashi.crawl.client;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kizashi.crawl.client.FetchResult.Denied;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.crawl.client.ResponseStore.Stored;
import kizashi.model.Capture;
import kizashi.model.DocumentKeys;
import kizashi.model.HttpAnswer;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;

/**
 * The only way out. One for the whole process, used by any number of threads: permission record, robots.txt, addresses, pace
 * and back-off are enforced here and nowhere else, for the first address and for every redirect.
 */
public final class PoliteClient {
    private final CrawlSettings settings;
    private final HostHealth hosts;
    private final ResponseStore store;
    private final Clock clock;
    private final PacedExchange exchange;
    private final RobotsGate robots;
    private final ByteBudget budget;

    /**
     * @param settings how to fetch
     * @param memory remembers pauses across restarts
     * @param store keeps every answer
     * @param clock the time
     */
    public PoliteClient(CrawlSettings settings, HostMemory memory, ResponseStore store, Clock clock) {
        this(settings, memory, store, clock, Resolver.SYSTEM);
    }

    /** With another way from names to addresses. */
    public PoliteClient(
            CrawlSettings settings, HostMemory memory, ResponseStore store, Clock clock, Resolver resolver) {
        this(settings, memory, store, clock, resolver, AddressRules::refuse);
    }

    /** With other address rules, so that a test can have a public server on this machine. */
    PoliteClient(
            CrawlSettings settings,
            HostMemory memory,
            ResponseStore store,
            Clock clock,
            Resolver resolver,
            PacedExchange.AddressPolicy policy) {
        this.settings = settings;
        this.hosts = new HostHealth(memory, clock);
        this.store = store;
        this.clock = clock;
        this.exchange = new PacedExchange(settings, memory, resolver, clock, policy);
        this.robots = new RobotsGate(clock, settings.robotsAge());
        this.budget = new ByteBudget(settings.maxBytes(), Runtime.getRuntime().maxMemory());
    }

    /** The settings that it keeps to. */
    public CrawlSettings settings() {
        return settings;
    }

    /** A conversation with cookies of its own. */
    public Conversation talk(@Nullable Instant resumedFrom) {
        return new Conversation(settings.requestsPerSource(), budget, resumedFrom);
    }

    /**
     * Fetches.
     *
     * @param source whose permission record decides
     * @param request what
     * @param talk the run that asks
     */
    public FetchResult fetch(Source source, FetchRequest request, Conversation talk) {
        URI asked = request.archiveUrl();
        FetchRequest next = request;
        Set<URI> seen = new HashSet<>();
        for (int hop = 0; hop <= settings.maxRedirects(); hop++) {
            if (!seen.add(next.archiveUrl())) {
                return new Failed(Trouble.REDIRECT, next.url(), "the redirects go in a circle", null);
            }
            Step step = step(source, next, asked, talk);
            if (step.done() != null) {
                return step.done();
            }
            if (step.next() == null) {
                throw new IllegalStateException("a step is done or goes on");
            }
            next = step.next();
        }
        return new Failed(Trouble.REDIRECT, request.url(), "more than " + settings.maxRedirects() + " redirects", null);
    }

    /**
     * Whether an address may be fetched, without fetching it (robots.txt is).
     *
     * @return null when it may
     */
    @Nullable
    public FetchResult mayFetch(Source source, URI url, Conversation talk) {
        FetchResult denied = PermissionGate.check(source, url, clock.instant());
        return denied != null ? denied : robotsProblem(source, url, ask(source, url, talk));
    }

    /** What robots.txt says of an address; it is fetched politely when it is not known yet. */
    public RobotsGate.Verdict ask(Source source, URI url, Conversation talk) {
        return robots.check(url, r -> robotsTxt(source, r, talk));
    }

    /**
     * The vendor said in a page with status 200 that it is busy: the host is left alone as after a 503.
     *
     * @param detail what it said
     */
    public Failed busy(URI url, String detail) {
        return hosts.backOff(url, null, Trouble.BUSY, detail);
    }

    private record Step(
            @Nullable FetchResult done, @Nullable FetchRequest next) {}

    private Step step(Source source, FetchRequest request, URI asked, Conversation talk) {
        URI url = request.url();
        FetchResult denied = PermissionGate.check(source, url, clock.instant());
        if (denied != null) {
            return new Step(denied, null);
        }
        // A host that asked for a pause is not asked for its robots.txt either, and what ails it is that, not
        // robots.txt.
        Failed paused = exchange.paused(url, String.valueOf(url.getHost()).toLowerCase(Locale.ROOT));
        if (paused != null) {
            return new Step(paused, null);
        }
        RobotsGate.Verdict verdict = ask(source, url, talk);
        FetchResult problem = robotsProblem(source, url, verdict);
        if (problem != null) {
            return new Step(problem, null);
        }
        if (!talk.count(String.valueOf(url.getHost()))) {
            return new Step(
                    new Failed(Trouble.BUDGET, url, "この回の上限 " + settings.requestsPerSource() + " 件に達しました。続きは次回", null),
                    null);
        }
        Stored known = store.latest(request.archiveUrl());
        Hop hop = exchange.send(
                source,
                request,
                asked,
                request.fresh() ? null : known,
                verdict.crawlDelay(),
                settings.maxBytes(),
                talk);
        return switch (hop) {
            case Hop.Problem p -> new Step(hosts.afterTrouble(p.result()), null);
            case Hop.Answer a -> understand(request, a.exchange(), known);
        };
    }

    private Step understand(FetchRequest request, HttpAnswer answer, @Nullable Stored known) {
        int status = answer.status();
        URI url = request.url();
        if (status == 304 && known != null) {
            store.keep(answer);
            hosts.healthy(url);
            return new Step(new Fetched(known.capture(), store.read(known.capture()), headers(answer), true), null);
        }
        Capture capture = store.keep(answer);
        if (status >= 200 && status < 300) {
            hosts.healthy(url);
            boolean same = known != null && known.capture().sha256().equals(DocumentKeys.sha256(answer.body()));
            return new Step(new Fetched(capture, answer.body(), headers(answer), same), null);
        }
        if (Redirects.isOne(status)) {
            return switch (Redirects.follow(request, answer)) {
                case Redirects.Next to -> new Step(null, to.request());
                case Redirects.Nowhere nowhere -> new Step(nowhere.problem(), null);
            };
        }
        return new Step(hosts.failed(url, answer), null);
    }

    private @Nullable FetchResult robotsProblem(Source source, URI url, RobotsGate.Verdict verdict) {
        if (verdict.allowed()
                || verdict.readable()
                        && source.permission() != null
                        && PermissionGate.overridesRobots(source.permission())) {
            return null;
        }
        return verdict.readable()
                ? new Denied(Denial.ROBOTS, url, "robots.txt の規則「" + verdict.rule() + "」が禁止しています")
                : new Failed(Trouble.ROBOTS, url, verdict.rule(), hosts.notBefore(url));
    }

    /** Fetches a robots.txt, following redirects, each of which is checked like any other. */
    private RobotsGate.Fetched robotsTxt(Source source, URI robotsUrl, Conversation talk) {
        URI url = robotsUrl;
        for (int hop = 0; hop <= 5; hop++) {
            FetchResult denied = PermissionGate.checkHost(source, url);
            if (denied != null) {
                return new RobotsGate.Fetched(0, new byte[0], null, denied);
            }
            FetchRequest request = FetchRequest.get(url);
            Hop answer = exchange.send(source, request, robotsUrl, null, Duration.ZERO, -RobotsGate.READ_BYTES, talk);
            if (answer instanceof Hop.Problem p) {
                return new RobotsGate.Fetched(0, new byte[0], null, hosts.afterTrouble(p.result()));
            }
            HttpAnswer got = ((Hop.Answer) answer).exchange();
            store.keep(got);
            int status = got.status();
            if (Redirects.isOne(status)) {
                if (!(Redirects.follow(request, got) instanceof Redirects.Next next)) {
                    break;
                }
                url = next.request().url();
                continue;
            }
            if (status == 429 || status >= 500) {
                hosts.backOff(url, got.header("Retry-After"), Trouble.BUSY, "robots.txt: status " + status);
            }
            return new RobotsGate.Fetched(status, got.body(), got.header("Content-Type"), null);
        }
        return new RobotsGate.Fetched(
                0, new byte[0], null, new Failed(Trouble.REDIRECT, url, "robots.txt leads nowhere", null));
    }

    private static Map<String, String> headers(HttpAnswer answer) {
        Map<String, String> headers = new HashMap<>();
        for (Map.Entry<String, String> header : answer.headers()) {
            headers.put(header.getKey().toLowerCase(Locale.ROOT), header.getValue());
        }
        return headers;
    }
}
