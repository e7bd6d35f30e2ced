package kizashi.web;

import io.javalin.http.Context;
import java.net.URI;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whose requests are answered. Pages that listen on this machine alone answer only to its own names and to the one under which
 * they are published: a stranger's name that leads here (DNS rebinding) would let his page read ours. What changes something
 * must come from a page of ours.
 */
final class Callers {
    private static final Set<String> LOCAL = Set.of("localhost", "127.0.0.1", "::1", "[::1]");

    private final boolean local;
    private final @Nullable String published;

    /**
     * @param bind the address that is listened on
     * @param baseUrl where the pages are published; blank for nowhere
     */
    Callers(String bind, String baseUrl) {
        this.local = LOCAL.contains(bind.toLowerCase(Locale.ROOT));
        this.published = baseUrl.isBlank() ? null : host(baseUrl);
    }

    /** Whether the name under which we were asked is ours. */
    boolean knowsHost(Context c) {
        String host = c.header("Host");
        return !local || host == null || isOurs(host("http://" + host));
    }

    /** Whether a request that changes something comes from a page of ours, as far as the browser says. */
    boolean isOwnPage(Context c) {
        String site = c.header("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin") || site.equals("none");
        }
        String origin = c.header("Origin");
        if (origin == null) {
            return true; // No browser: a page of a stranger cannot leave it out.
        }
        String from = host(origin);
        String to = host("http://" + c.header("Host"));
        return from != null && (from.equals(to) || from.equals(published));
    }

    private boolean isOurs(@Nullable String host) {
        return host != null && (LOCAL.contains(host) || host.equals(published));
    }

    private static @Nullable String host(String address) {
        try {
            String host = URI.create(address.strip()).getHost();
            return host == null ? null : host.toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
