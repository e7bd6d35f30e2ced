package kizashi.crawl.platform;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/** Addresses as links have them, made comparable: no fragment, no session id, nothing that is no page. */
final class Addresses {
    private static final Set<String> SESSION_KEYS = Set.of(
            "jsessionid",
            "phpsessid",
            "sessionid",
            "session_id",
            "sid",
            "cfid",
            "cftoken",
            "aspsessionid",
            "utm_source",
            "utm_medium",
            "utm_campaign",
            "fbclid",
            "gclid");
    private static final int LONGEST = 2000;
    private static final int SAME_SEGMENT_MOST = 2;
    private static final Set<String> NO_PAGES = Set.of(
            "jpg", "jpeg", "png", "gif", "svg", "webp", "ico", "css", "js", "mp3", "mp4", "wmv", "mov", "avi", "m3u8",
            "zip", "lzh", "exe", "ics", "xml", "json", "woff", "woff2");

    private Addresses() {}

    /**
     * The address of a link.
     *
     * @param base of the page
     * @param href as written
     * @return null for what cannot be fetched: {@code mailto:}, scripts, nonsense, traps
     */
    static @Nullable URI resolve(URI base, String href) {
        HttpUrl from = HttpUrl.get(base);
        HttpUrl url = from == null || href.isBlank() ? null : from.resolve(href.strip());
        if (url == null || url.toString().length() > LONGEST) {
            return null;
        }
        HttpUrl.Builder builder = url.newBuilder().fragment(null);
        for (String name : url.queryParameterNames()) {
            if (SESSION_KEYS.contains(name.toLowerCase(Locale.ROOT))) {
                builder.removeAllQueryParameters(name);
            }
        }
        String path = url.encodedPath();
        int session = path.toLowerCase(Locale.ROOT).indexOf(";jsessionid=");
        if (session >= 0) {
            builder.encodedPath(path.substring(0, session));
        }
        HttpUrl clean = builder.build();
        if (isLoop(clean)) {
            return null;
        }
        try {
            return new URI(clean.toString());
        } catch (URISyntaxException e) {
            return clean.uri();
        }
    }

    /** The same segment again and again is a page that links to itself one level deeper, for ever. */
    private static boolean isLoop(HttpUrl url) {
        Map<String, Integer> count = new HashMap<>();
        for (String segment : url.pathSegments()) {
            if (!segment.isEmpty() && count.merge(segment, 1, Integer::sum) > SAME_SEGMENT_MOST) {
                return true;
            }
        }
        return false;
    }

    /** The ending of the file, in lower case, or empty. */
    static String ending(URI url) {
        String path = String.valueOf(url.getPath());
        String name = path.substring(path.lastIndexOf('/') + 1);
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether it can be a document or a list at all. */
    static boolean isPage(URI url) {
        return !NO_PAGES.contains(ending(url));
    }

    /** Stable for a document of a site, whatever scheme and port the site answers on: path and query. */
    static String key(URI siteUrl, URI url) {
        boolean home = String.valueOf(siteUrl.getHost()).equalsIgnoreCase(url.getHost());
        String path = url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
        return home ? path : url.getHost() + path;
    }
}
