package kizashi.web;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.javalin.http.Context;
import java.util.Map;

/** The templates of the pages, compiled into the jar. */
final class Templates {
    private final TemplateEngine engine =
            TemplateEngine.createPrecompiled(null, ContentType.Html, null, "kizashi.template");

    /**
     * Answers with a page.
     *
     * @param template its name in {@code src/main/jte/web}
     * @param model what it shows
     */
    void show(Context c, Screen screen, String template, Object model) {
        StringOutput out = new StringOutput();
        engine.render("web/" + template + ".jte", Map.of("screen", screen, "model", model), out);
        c.header("Content-Language", screen.lang()).header("Vary", "Cookie");
        c.contentType("text/html; charset=utf-8").result(out.toString());
    }
}
