package kizashi.crawl.platform;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Where things on a page lead that are no plain links: scripts that open a window, entries of a drop-down list, frames, moved pages. */
final class Targets {
    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"\\s]{1,500})['\"]");
    private static final Pattern REFRESH =
            Pattern.compile("^\\s*[0-9]+\\s*[;,]\\s*(?:url\\s*=)?\\s*['\"]?([^'\"]+)", Pattern.CASE_INSENSITIVE);
    private static final Pattern PAGE = Pattern.compile(
            "(?:[^?#]*\\.(?:html?|php|aspx?|jsp|cgi|pdf|docx?|txt|rtf|odt)(?:[?#].*)?|[^?#]*/)",
            Pattern.CASE_INSENSITIVE);

    private Targets() {}

    /** The address behind a link, as written; null where a click only scrolls or prints. */
    static @Nullable String of(Element element) {
        if (element.normalName().equals("option")) {
            return addressIn(element.attr("value").strip());
        }
        String href = element.attr("href").strip();
        if (href.toLowerCase(Locale.ROOT).startsWith("javascript:")) {
            String target = quoted(href);
            return target == null ? quoted(element.attr("onclick")) : target;
        }
        return href.isEmpty() || href.equals("#") ? quoted(element.attr("onclick")) : href;
    }

    /** Frames of a page, and where it says that it moved to. */
    static List<URI> within(Document page) {
        List<URI> targets = new ArrayList<>();
        URI base = ListPage.base(page);
        for (Element frame : page.select("frame[src], iframe[src]")) {
            add(targets, base, frame.attr("src"));
        }
        for (Element meta : page.select("meta[http-equiv][content]")) {
            Matcher moved = REFRESH.matcher(meta.attr("content"));
            if (meta.attr("http-equiv").equalsIgnoreCase("refresh") && moved.find()) {
                add(targets, base, moved.group(1));
            }
        }
        return targets;
    }

    private static void add(List<URI> targets, URI base, String written) {
        URI url = Addresses.resolve(base, written);
        if (url != null && Addresses.isPage(url)) {
            targets.add(url);
        }
    }

    private static @Nullable String quoted(String script) {
        Matcher found = QUOTED.matcher(script);
        while (found.find()) {
            String target = addressIn(found.group(1));
            if (target != null) {
                return target;
            }
        }
        return null;
    }

    private static @Nullable String addressIn(String words) {
        return PAGE.matcher(words).matches() ? words : null;
    }
}
