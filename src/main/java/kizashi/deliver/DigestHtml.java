package kizashi.deliver;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A digest as one HTML page that stands alone: readable in mail programs, on a phone and on paper. */
public final class DigestHtml {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(
            null, ContentType.Html, DigestHtml.class.getClassLoader(), "kizashi.template");

    private DigestHtml() {}

    /**
     * The page.
     *
     * @param links where it leads to
     */
    public static String write(Digest digest, DigestLinks links) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("view", DigestView.of(digest));
        values.put("links", links);
        StringOutput out = new StringOutput();
        render(values, out);
        return out.toString();
    }

    @SuppressWarnings("NullAway") // JTE takes null for a parameter of a template, but does not say so.
    private static void render(Map<String, @Nullable Object> values, StringOutput out) {
        ENGINE.render("digest/digest.jte", values, out);
    }
}
