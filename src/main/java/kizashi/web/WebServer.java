package kizashi.web;

import io.javalin.Javalin;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.function.Supplier;
import kizashi.deliver.UnsubscribeLinks;
import kizashi.pipeline.Kizashi;

/** The pages of a running Kizashi. Everything they need comes from the jar; nothing is loaded from elsewhere. */
public final class WebServer implements AutoCloseable {
    /** No script from elsewhere, no framing: what we show was written by strangers. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final Kizashi kizashi;
    private final Supplier<List<StatusPage.Planned>> planned;
    private final Templates templates = new Templates();
    private final SearchPages searchPages;
    private final StatusPages statusPages;
    private final OpportunityPages cases;
    private final TrackerPages trackerPages;
    private final SourcesPages sourcesPages;
    private final Callers callers;
    private final Javalin javalin;

    /**
     * Starts serving.
     *
     * @param kizashi the open home
     * @param planned what the timetable will do next
     * @param bind address to listen on
     * @param port 0 for any that is free
     */
    public WebServer(Kizashi kizashi, Supplier<List<StatusPage.Planned>> planned, String bind, int port) {
        this.kizashi = kizashi;
        this.planned = planned;
        this.searchPages = new SearchPages(kizashi);
        this.statusPages = new StatusPages(kizashi);
        this.cases = new OpportunityPages(kizashi);
        this.trackerPages = new TrackerPages(kizashi);
        this.sourcesPages = new SourcesPages(kizashi);
        this.callers = new Callers(bind, kizashi.settings().digest().baseUrl());
        String css = resource("style.css");
        String icon = resource("icon.svg");
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = 1_000_000L;
            RoutesConfig routes = config.routes;
            routes.before(this::guard);
            routes.get("/healthz", this::health);
            routes.get(
                    "/assets/style.css",
                    c -> c.contentType("text/css; charset=utf-8").result(css));
            routes.get("/assets/icon.svg", c -> c.contentType("image/svg+xml").result(icon));
            routes.get("/", c -> templates.show(c, screen(c), "opportunities", cases.list(c, screen(c))));
            routes.get("/cases.csv", c -> cases.csv(c, screen(c)));
            routes.get("/opportunities/{id}", this::opportunity);
            routes.get("/opportunities/{id}/feedback", this::ask);
            routes.post("/opportunities/{id}/feedback", this::feedback);
            routes.get("/search", c -> templates.show(c, screen(c), "search", searchPages.page(c, screen(c))));
            routes.get("/search.csv", c -> searchPages.csv(c, screen(c)));
            routes.get("/api/search", c -> searchPages.json(c, screen(c)));
            routes.get(
                    "/status",
                    c -> templates.show(c, screen(c), "status", statusPages.page(this.planned.get(), screen(c))));
            routes.get("/tracker", c -> templates.show(c, screen(c), "tracker", trackerPages.page(c, screen(c))));
            routes.get("/sources", c -> templates.show(c, screen(c), "sources", sourcesPages.page(c, screen(c))));
            routes.get("/sources/permission.html", sourcesPages::report);
            routes.get("/unsubscribe", c -> templates.show(c, screen(c), "unsubscribe", query(c)));
            routes.post("/unsubscribe", this::unsubscribe);
            routes.exception(
                    IllegalArgumentException.class,
                    (e, c) -> messageOf(c, HttpStatus.BAD_REQUEST, "problem.request", String.valueOf(e.getMessage())));
            unanswered(routes, HttpStatus.NOT_FOUND, "problem.page");
            unanswered(routes, HttpStatus.INTERNAL_SERVER_ERROR, "problem.server");
        });
        javalin.start(bind, port);
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    private Screen screen(Context c) {
        Screen known = c.attribute("screen");
        Screen screen = known != null ? known : Screen.of(c, kizashi.settings().language());
        c.attribute("screen", screen);
        return screen;
    }

    /** A page for what the server itself refuses, where none of ours has answered yet. */
    private void unanswered(RoutesConfig routes, HttpStatus status, String key) {
        routes.error(status.getCode(), "text/html", c -> {
            if (c.attribute("answered") == null) {
                messageOf(c, status, key);
            }
        });
    }

    private void guard(Context c) {
        c.header("Content-Security-Policy", POLICY);
        c.header("X-Content-Type-Options", "nosniff");
        c.header("Referrer-Policy", "no-referrer");
        boolean reads = c.method().name().equals("GET") || c.method().name().equals("HEAD");
        boolean oneClick = c.path().equals("/unsubscribe"); // Comes from mail programs (RFC 8058); its key protects it.
        if (!callers.knowsHost(c)) {
            messageOf(c, HttpStatus.FORBIDDEN, "problem.host");
            c.skipRemainingHandlers();
        } else if (!reads && !oneClick && !callers.isOwnPage(c)) {
            messageOf(c, HttpStatus.FORBIDDEN, "problem.site");
            c.skipRemainingHandlers();
        }
    }

    private void health(Context c) {
        c.json(Map.of(
                "status",
                "ok",
                "waiting",
                kizashi.waiting(),
                "passages",
                kizashi.index().size()));
    }

    private void opportunity(Context c) {
        Screen screen = screen(c);
        cases.detail(c.pathParam("id"), c.queryParam("moved"), screen)
                .ifPresentOrElse(
                        detail -> templates.show(c, screen, "opportunity", detail),
                        () -> messageOf(c, HttpStatus.NOT_FOUND, "problem.case"));
    }

    /** Where the buttons of a mail lead to: nothing happens before the button of the page is pressed. */
    private void ask(Context c) {
        Screen screen = screen(c);
        cases.ask(c.pathParam("id"), c, screen)
                .ifPresentOrElse(
                        ask -> templates.show(c, screen, "ask", ask),
                        () -> messageOf(c, HttpStatus.NOT_FOUND, "problem.case"));
    }

    private void feedback(Context c) {
        String id = c.pathParam("id");
        OptionalInt moved = cases.feedback(id, c, screen(c));
        if (moved.isPresent()) {
            String told = moved.getAsInt() == 0 ? "" : "?moved=" + moved.getAsInt();
            c.redirect("/opportunities/" + id + told, HttpStatus.SEE_OTHER);
        } else {
            messageOf(c, HttpStatus.NOT_FOUND, "problem.case");
        }
    }

    /** Only a POST stops the mails: scanners open every link of a mail. */
    private void unsubscribe(Context c) {
        String to = String.valueOf(c.queryParam("to"));
        UnsubscribeLinks links = kizashi.mailLinks().unsubscribe();
        if (links == null || !links.valid(to, String.valueOf(c.queryParam("key")))) {
            messageOf(c, HttpStatus.FORBIDDEN, "problem.unsubscribe");
            return;
        }
        kizashi.digests().unsubscribe(to);
        messageOf(c, HttpStatus.OK, "unsubscribe.done", to);
    }

    private static String query(Context c) {
        return String.valueOf(c.queryString());
    }

    private void messageOf(Context c, HttpStatus status, String key, Object... values) {
        Screen screen = screen(c);
        c.status(status).attribute("answered", true);
        templates.show(c, screen, "message", new MessagePage(screen.say(key, values), status != HttpStatus.OK));
    }

    private static String resource(String name) {
        try (InputStream in = Objects.requireNonNull(WebServer.class.getResourceAsStream("/kizashi/web/" + name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        javalin.stop();
    }
}
