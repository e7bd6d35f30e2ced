package kizashi.web;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kizashi.index.Coverage;
import kizashi.index.SearchResult;
import kizashi.model.CommitmentReading;
import kizashi.model.Passage;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/** How things are said on pages. */
final class Words {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Tokyo"));

    private Words() {}

    static String time(@Nullable Instant instant) {
        return instant == null ? "–" : TIME.format(instant);
    }

    static String day(@Nullable LocalDate day) {
        return day == null ? "日付未確認" : day.toString();
    }

    static String who(Passage passage) {
        Speaker speaker = passage.speaker();
        if (speaker != null) {
            return speaker.display();
        }
        return passage.department() == null ? "" : passage.department();
    }

    /** 踏み込み 3 検討, or null where nothing was said about the future. */
    static @Nullable String commitment(Passage passage) {
        CommitmentReading firmest = passage.signal().firmest();
        return firmest == null
                ? null
                : "踏み込み " + firmest.level().level() + " " + firmest.level().label();
    }

    static String coverage(Coverage coverage) {
        if (coverage.isEmpty()) {
            return "まだ何も収集されていません";
        }
        return "収集範囲: " + coverage.bodies().size() + " 自治体、" + coverage.passages() + " 箇所、"
                + (coverage.first() == null ? "日付未確認" : coverage.first() + "〜" + coverage.last()) + "、"
                + counts(coverage.kinds());
    }

    static String counts(List<SearchResult.Count> counts) {
        return counts.stream().map(c -> c.value() + " " + c.count()).collect(Collectors.joining("・"));
    }
}
