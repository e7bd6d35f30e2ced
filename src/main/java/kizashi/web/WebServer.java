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
            config.routes.get("/", c -> c.redirect("/status"));
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
            if (site != null && !site.equals("same-origin") && !site.equals("none")) {
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
