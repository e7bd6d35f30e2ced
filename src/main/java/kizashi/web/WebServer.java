package kizashi.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.Javalin;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import kizashi.deliver.UnsubscribeLinks;
import kizashi.pipeline.Kizashi;

/** The pages of a running Kizashi. Everything they need comes from the jar; nothing is loaded from elsewhere. */
public final class WebServer implements AutoCloseable {
    /** No script from elsewhere, no framing: what we show was written by strangers. */
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; img-src 'self' data:; form-action 'self';"
                    + " base-uri 'none'; frame-ancestors 'none'";

    private final TemplateEngine templates =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kizashi.template");
    private final Kizashi kizashi;
    private final Supplier<List<StatusPage.Planned>> planned;
    private final SearchPages searchPages;
    private final StatusPages statusPages;
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
        OpportunityPages cases = new OpportunityPages(kizashi);
        String css = resource("style.css");
        this.javalin = Javalin.create(config -> {
            config.startup.showJavalinBanner = false;
            config.http.maxRequestSize = 1_000_000L;
            config.routes.before(WebServer::guard);
            config.routes.get("/healthz", this::health);
            config.routes.get(
                    "/assets/style.css",
                    c -> c.contentType("text/css; charset=utf-8").result(css));
            config.routes.get(
                    "/status", c -> page(c, "web/status.jte", "status", statusPages.page(this.planned.get())));
            config.routes.get("/search", c -> page(c, "web/search.jte", "search", searchPages.page(c)));
            config.routes.get("/search.csv", searchPages::csv);
            config.routes.get("/api/search", searchPages::json);
            config.routes.get("/", c -> page(c, "web/opportunities.jte", "list", cases.list(c)));
            config.routes.get(
                    "/opportunities/{id}",
                    c -> page(c, "web/opportunity.jte", "detail", cases.detail(c.pathParam("id"))));
            config.routes.post("/opportunities/{id}/feedback", c -> {
                cases.feedback(c.pathParam("id"), c);
                c.redirect("/opportunities/" + c.pathParam("id"), HttpStatus.SEE_OTHER);
            });
            config.routes.post("/unsubscribe", this::unsubscribe);
            config.routes.get("/unsubscribe", this::askToUnsubscribe);
            config.routes.exception(
                    IllegalArgumentException.class,
                    (e, c) -> c.status(HttpStatus.BAD_REQUEST).result("読めない指定です: " + e.getMessage()));
        });
        javalin.start(bind, port);
    }

    /** The port it listens on. */
    public int port() {
        return javalin.port();
    }

    private static void guard(Context c) {
        c.header("Content-Security-Policy", POLICY);
        c.header("X-Content-Type-Options", "nosniff");
        c.header("Referrer-Policy", "no-referrer");
        if (!c.method().name().equals("GET") && !c.method().name().equals("HEAD")) {
            String site = c.header("Sec-Fetch-Site");
            boolean oneClick =
                    c.path().equals("/unsubscribe"); // Comes from mail programs (RFC 8058); its key protects it.
            if (!oneClick && site != null && !site.equals("same-origin") && !site.equals("none")) {
                c.status(HttpStatus.FORBIDDEN).result("別のサイトからの操作は受け付けません").skipRemainingHandlers();
            }
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

    /** Only a POST stops the mails: scanners open every link of a mail. */
    private void unsubscribe(Context c) {
        String to = String.valueOf(c.queryParam("to"));
        UnsubscribeLinks links = kizashi.digests().links();
        if (links == null || !links.valid(to, String.valueOf(c.queryParam("key")))) {
            c.status(HttpStatus.FORBIDDEN).result("この解除用のアドレスは使えません");
            return;
        }
        kizashi.digests().unsubscribe(to);
        c.result(to + " への配信を止めました");
    }

    private void askToUnsubscribe(Context c) {
        page(c, "web/unsubscribe.jte", "address", String.valueOf(c.queryString()));
    }

    private void page(Context c, String template, String name, Object model) {
        StringOutput out = new StringOutput();
        templates.render(template, Map.of(name, model), out);
        c.html(out.toString());
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
