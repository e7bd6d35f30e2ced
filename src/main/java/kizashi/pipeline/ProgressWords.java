package kizashi.pipeline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kizashi.crawl.CrawlProgress;
import kizashi.deliver.Words;
import org.jspecify.annotations.Nullable;

/** How far something is, as a person says it. */
public final class ProgressWords {
    private static final int SECONDS_UNTIL = 90;
    private static final int MINUTES_UNTIL = 100;

    private ProgressWords() {}

    /**
     * A crawl: 「文書 12/61　残り約9秒　情報源 0/2」; what matters most stands first, since a narrow terminal cuts the rest.
     *
     * @param words with the bundle of this package
     */
    public static String of(CrawlProgress now, Words words) {
        List<String> parts = new ArrayList<>();
        if (now.documents() > 0) {
            parts.add(words.plain("progress.documents", now.documentsDone(), now.documents()));
        }
        String left = left(now.left(), words);
        if (left != null) {
            parts.add(left);
        }
        parts.add(words.plain("progress.sources", now.sourcesDone(), now.sources()));
        return String.join(words.get("progress.join"), parts);
    }

    /** 「残り約9秒」; null while that is not known, or nothing is left. */
    public static @Nullable String left(@Nullable Duration left, Words words) {
        return left == null || !left.isPositive() ? null : words.get("progress.left", time(left, words));
    }

    /** Seconds, minutes, or hours and minutes: 「40秒」, "12 min", 「2時間10分」. */
    static String time(Duration left, Words words) {
        long seconds = Math.max(1, left.toSeconds());
        if (seconds < SECONDS_UNTIL) {
            return words.get("time.seconds", seconds);
        }
        long minutes = (seconds + 30) / 60;
        return minutes < MINUTES_UNTIL
                ? words.get("time.minutes", minutes)
                : words.get("time.hours", minutes / 60, minutes % 60);
    }
}
