package kizashi.crawl.client;

import java.nio.file.Path;
import java.time.Duration;
import kizashi.model.Copyable;
import org.jspecify.annotations.Nullable;

/**
 * How to fetch.
 *
 * @param contact how the owner of a site reaches whoever runs this, an e-mail address or a page; empty means that nothing
 *     beyond loopback is fetched
 * @param operator the company, empty for none
 * @param gap the smallest pause between two requests to one host or address; beyond loopback never under 5 s
 * @param deadline for one request from DNS to the last byte
 * @param maxBytes of one body, decompressed
 * @param maxRedirects that one request may follow
 * @param requestsPerSource and host, in one run
 * @param parallelHosts fetched at the same time
 * @param robotsAge how long a robots.txt is believed; at most 24 hours
 * @param longestWait for a vendor that asks to come back later; longer pauses end the run of this source instead
 * @param proxy the company's proxy, or null
 * @param certificateAuthority PEM file with the company's own certificate authorities, or null
 */
@Copyable
public record CrawlSettings(
        String contact,
        String operator,
        Duration gap,
        Duration deadline,
        long maxBytes,
        int maxRedirects,
        int requestsPerSource,
        int parallelHosts,
        Duration robotsAge,
        Duration longestWait,
        @Nullable ProxyServer proxy,
        @Nullable Path certificateAuthority)
        implements CrawlSettingsBuilder.With {
    /** The smallest gap beyond this machine. */
    public static final Duration SMALLEST_GAP = Duration.ofSeconds(5);

    private static final Duration DAY = Duration.ofHours(24);

    /** Keeps robots.txt from being believed for more than a day. */
    public CrawlSettings {
        robotsAge = robotsAge.compareTo(DAY) > 0 ? DAY : robotsAge;
    }

    /** A proxy; user and password are null where it asks for none. */
    public record ProxyServer(
            String host,
            int port,
            @Nullable String user,
            @Nullable String password) {
        @Override
        public String toString() {
            return host + ":" + port + (user == null ? "" : " as " + user);
        }
    }

    /** The defaults, with a contact. */
    public static CrawlSettings defaults(String contact) {
        return new CrawlSettings(
                contact,
                "",
                SMALLEST_GAP,
                Duration.ofSeconds(60),
                50L << 20,
                5,
                500,
                4_000,
                DAY,
                Duration.ofMinutes(2),
                null,
                null);
    }

    /** The same with other bounds for one request. */
    public CrawlSettings withBounds(Duration newDeadline, long newMaxBytes) {
        return with(same -> same.deadline(newDeadline).maxBytes(newMaxBytes));
    }

    /** The same with another way out. */
    public CrawlSettings withNetwork(@Nullable ProxyServer otherProxy, @Nullable Path otherAuthority) {
        return with(same -> same.proxy(otherProxy).certificateAuthority(otherAuthority));
    }

    /** The same with other limits for a run. */
    public CrawlSettings withLimits(int newRequestsPerSource, int newParallelHosts, Duration newLongestWait) {
        return with(same -> same.requestsPerSource(newRequestsPerSource)
                .parallelHosts(newParallelHosts)
                .longestWait(newLongestWait));
    }

    /** Whether the owner of a site could reach us: something with an {@code @}, or a page. */
    public boolean hasContact() {
        return contact.contains("@") || contact.startsWith("http://") || contact.startsWith("https://");
    }

    /** What every request says of itself. */
    public String userAgent() {
        String who = operator.isBlank() ? "" : "; " + ascii(operator);
        return "Kizashi/0.1 (" + (hasContact() ? "+" + ascii(contact) : "loopback only") + who + ")";
    }

    private static String ascii(String text) {
        StringBuilder plain = new StringBuilder();
        text.codePoints()
                .forEach(c ->
                        plain.append(c > 0x20 && c < 0x7f && c != '(' && c != ')' ? (char) c : c == ' ' ? ' ' : '?'));
        return plain.toString();
    }
}
