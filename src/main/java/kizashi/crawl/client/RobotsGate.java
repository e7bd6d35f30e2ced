package kizashi.crawl.client;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRules.RobotRulesMode;
import crawlercommons.robots.SimpleRobotRulesParser;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * robots.txt (RFC 9309): longest match, believed for at most a day. A file that cannot be read (5xx, network, 429) forbids
 * everything until it can; one that is not there (other 4xx) forbids nothing.
 */
public final class RobotsGate {
    /** What we read of a robots.txt; RFC 9309 asks for at least 500 KiB. */
    static final int READ_BYTES = 512 << 10;

    /** Our name in robots.txt. */
    static final String NAME = "kizashi";

    private static final String NO_FILE = "規則なし（robots.txt がありません）";
    private static final String NO_RULE = "規則なし（当てはまる規則がありません）";
    private static final Duration UNREADABLE_AGE = Duration.ofMinutes(10);
    private static final long LONGEST_DELAY = Duration.ofDays(1).toMillis();

    private final Clock clock;
    private final Duration age;
    private final Map<String, Entry> cache = new ConcurrentHashMap<>();

    RobotsGate(Clock clock, Duration age) {
        this.clock = clock;
        this.age = age;
    }

    /**
     * What robots.txt says of an address.
     *
     * @param allowed whether it may be fetched
     * @param rule the rule that decided, such as {@code Disallow: /cgi/}; where there is none, why, in Japanese
     * @param crawlDelay between two requests; zero where none is asked for
     * @param readable false where the file could not be read, so that nothing is allowed for now
     * @param sitemaps that it names
     */
    public record Verdict(boolean allowed, String rule, Duration crawlDelay, boolean readable, List<String> sitemaps) {}

    /** What a fetch of robots.txt brought: its status and bytes, or why there is none. */
    record Fetched(
            int status,
            byte[] body,
            @Nullable String contentType,
            @Nullable FetchResult problem) {}

    private record Entry(BaseRobotRules rules, @Nullable String unreadable, boolean missing, Instant until) {}

    /**
     * Asks.
     *
     * @param url the address to be fetched
     * @param fetch brings a robots.txt; called at most once in the time that an answer is believed
     */
    Verdict check(URI url, Function<URI, Fetched> fetch) {
        String origin = origin(url);
        Entry entry = cache.get(origin);
        if (entry == null || !clock.instant().isBefore(entry.until)) {
            entry = read(URI.create(origin + "/robots.txt"), fetch);
            cache.put(origin, entry);
        }
        if (entry.unreadable != null) {
            return new Verdict(false, entry.unreadable, Duration.ZERO, false, List.of());
        }
        long delay = entry.rules.getCrawlDelay();
        Duration crawlDelay = delay > 0 ? Duration.ofMillis(Math.min(delay, LONGEST_DELAY)) : Duration.ZERO;
        boolean allowed = entry.rules.isAllowed(url.toString());
        String rule = entry.missing ? NO_FILE : rule(entry.rules, url, allowed);
        return new Verdict(allowed, rule, crawlDelay, true, entry.rules.getSitemaps());
    }

    private Entry read(URI robots, Function<URI, Fetched> fetch) {
        Fetched fetched = fetch.apply(robots);
        Instant now = clock.instant();
        int status = fetched.status();
        if (fetched.problem() != null || status == 429 || status >= 500 || status < 200) {
            String why = fetched.problem() instanceof FetchResult.Failed f
                    ? f.trouble().label() + ": " + f.detail()
                    : fetched.problem() instanceof FetchResult.Denied d ? d.reason() : "status " + status;
            return new Entry(none(), "読めません（" + why + "）", false, now.plus(UNREADABLE_AGE));
        }
        if (status >= 300) {
            return new Entry(new SimpleRobotRules(RobotRulesMode.ALLOW_ALL), null, true, now.plus(age));
        }
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(LONGEST_DELAY, 0);
        BaseRobotRules rules = parser.parseContent(
                robots.toString(), wholeLines(fetched.body()), fetched.contentType(), List.of(NAME));
        return new Entry(rules, null, false, now.plus(age));
    }

    /** The rule that decided: the longest of those that match this address. */
    private static String rule(BaseRobotRules rules, URI url, boolean allowed) {
        if (rules.isAllowNone()) {
            return "Disallow: /";
        }
        if (!(rules instanceof SimpleRobotRules simple)) {
            return NO_RULE;
        }
        RobotRule longest = null;
        for (RobotRule rule : simple.getRobotRules()) {
            SimpleRobotRules alone = new SimpleRobotRules(RobotRulesMode.ALLOW_SOME);
            alone.addRule(rule.getPrefix(), false);
            boolean matches = !alone.isAllowed(url.toString());
            if (matches
                    && rule.isAllow() == allowed
                    && (longest == null
                            || rule.getPrefix().length() > longest.getPrefix().length())) {
                longest = rule;
            }
        }
        return longest == null ? NO_RULE : (longest.isAllow() ? "Allow: " : "Disallow: ") + longest.getPrefix();
    }

    /** A file that was cut off ends with half a rule, which could mean the opposite: leave it out. */
    private static byte[] wholeLines(byte[] body) {
        if (body.length < READ_BYTES) {
            return body;
        }
        int end = body.length;
        while (end > 0 && body[end - 1] != '\n' && body[end - 1] != '\r') {
            end--;
        }
        return Arrays.copyOf(body, end);
    }

    private static SimpleRobotRules none() {
        return new SimpleRobotRules(RobotRulesMode.ALLOW_NONE);
    }

    private static String origin(URI url) {
        return url.getScheme().toLowerCase(Locale.ROOT) + "://"
                + url.getRawAuthority().toLowerCase(Locale.ROOT);
    }
}
