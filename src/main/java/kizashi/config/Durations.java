package kizashi.config;

import java.time.Duration;
import java.time.format.DateTimeParseException;

/** Durations as people write them in YAML: {@code 500ms}, {@code 5s}, {@code 2m}, {@code 1h}, {@code 3d}, or ISO {@code PT5S}. */
public final class Durations {
    private Durations() {}

    /**
     * Reads one.
     *
     * @param text a number with its unit; a bare number is in seconds
     * @throws IllegalArgumentException when it is none of these forms, or negative
     */
    public static Duration parse(String text) {
        String plain = text.strip();
        int digits = 0;
        while (digits < plain.length() && plain.charAt(digits) >= '0' && plain.charAt(digits) <= '9') {
            digits++;
        }
        if (digits == 0 || digits > 12) {
            try {
                Duration iso = Duration.parse(plain);
                if (!iso.isNegative()) {
                    return iso;
                }
            } catch (DateTimeParseException e) {
                // said below, with the forms that are known
            }
            throw wrong(text);
        }
        long amount = Long.parseLong(plain.substring(0, digits));
        return switch (plain.substring(digits).strip()) {
            case "ms" -> Duration.ofMillis(amount);
            case "", "s" -> Duration.ofSeconds(amount);
            case "m", "min" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            case "d" -> Duration.ofDays(amount);
            default -> throw wrong(text);
        };
    }

    /** The shortest of these forms. */
    public static String text(Duration duration) {
        long ms = duration.toMillis();
        return ms % 1000 != 0
                ? ms + "ms"
                : ms % 3_600_000 == 0 && ms > 0
                        ? ms / 3_600_000 + "h"
                        : ms % 60_000 == 0 && ms > 0 ? ms / 60_000 + "m" : ms / 1000 + "s";
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("'" + text + "' is no duration: write 500ms, 5s, 2m, 1h or 3d");
    }
}
