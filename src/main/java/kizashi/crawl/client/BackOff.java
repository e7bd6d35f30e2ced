package kizashi.crawl.client;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** How long to leave a server alone: as long as it says, at most a day; otherwise a minute, doubling, up to a day. */
final class BackOff {
    private static final Duration FIRST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofHours(24);
    private static final double JITTER = 0.1;

    private BackOff() {}

    /**
     * When to come back.
     *
     * @param retryAfter the header, seconds or a date, or null
     * @param failures in a row, this one included, from 1
     * @param now the present
     * @param random for the jitter, which only ever makes it longer
     */
    static Instant until(@Nullable String retryAfter, int failures, Instant now, RandomGenerator random) {
        Duration asked = asked(retryAfter, now);
        if (asked != null) {
            return now.plus(shorter(asked));
        }
        int doublings = Math.min(failures - 1, 20);
        Duration plain = shorter(FIRST.multipliedBy(1L << Math.max(0, doublings)));
        return now.plus(plain).plusMillis((long) (plain.toMillis() * JITTER * random.nextDouble()));
    }

    /** What a Retry-After header asks for, or null when it says nothing that can be read. */
    static @Nullable Duration asked(@Nullable String retryAfter, Instant now) {
        if (retryAfter == null || retryAfter.isBlank()) {
            return null;
        }
        String plain = retryAfter.strip();
        if (plain.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return plain.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(plain));
        }
        try {
            Duration left = Duration.between(
                    now,
                    ZonedDateTime.parse(plain, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            // A day has whole seconds: round up, never come back too early.
            return left.isNegative() ? Duration.ZERO : left.plusSeconds(1);
        } catch (DateTimeException e) {
            return null;
        }
    }

    private static Duration shorter(Duration d) {
        return d.compareTo(LONGEST) > 0 ? LONGEST : d;
    }
}
