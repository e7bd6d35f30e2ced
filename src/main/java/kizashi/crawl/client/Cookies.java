package kizashi.crawl.client;

import java.util.ArrayList;
import java.util.List;
import okhttp3.Cookie;
import okhttp3.HttpUrl;
import okhttp3.Response;

/** The cookies of one run of one source. They are forgotten with the run. */
public final class Cookies {
    private static final int MOST = 100;

    private final List<Cookie> jar = new ArrayList<>();

    synchronized void take(HttpUrl url, Response response) {
        for (Cookie cookie : Cookie.parseAll(url, response.headers())) {
            jar.removeIf(old -> old.name().equals(cookie.name())
                    && old.domain().equals(cookie.domain())
                    && old.path().equals(cookie.path()));
            if (jar.size() < MOST) {
                jar.add(cookie);
            }
        }
    }

    /** The header for a request, empty where there is none. */
    synchronized String header(HttpUrl url, long now) {
        StringBuilder header = new StringBuilder();
        for (Cookie cookie : jar) {
            if (cookie.expiresAt() > now && cookie.matches(url)) {
                header.append(header.isEmpty() ? "" : "; ")
                        .append(cookie.name())
                        .append('=')
                        .append(cookie.value());
            }
        }
        return header.toString();
    }

    /** The value of a cookie, for vendors that want it repeated in a header, or empty. */
    public synchronized String value(String name) {
        return jar.stream()
                .filter(c -> c.name().equals(name))
                .map(Cookie::value)
                .reduce("", (a, b) -> b);
    }
}
