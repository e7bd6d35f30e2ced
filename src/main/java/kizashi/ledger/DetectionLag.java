package kizashi.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kizashi.model.Document;
import kizashi.model.Json;
import org.jspecify.annotations.Nullable;

/**
 * How late a source's newest documents were published and detected, as medians in days; what was there before the source was
 * watched (backfill) is left out.
 *
 * @param spokenToPublished 発言日 to 公開日, null where no document says both
 * @param publishedToDetected 公開日 to 検知日
 * @param spokenToDetected 発言日 to 検知日
 */
public record DetectionLag(
        @Nullable Long spokenToPublished,
        @Nullable Long publishedToDetected,
        @Nullable Long spokenToDetected) {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int RECENT = 200;

    /** Over the newest 200 documents of a source. */
    public static DetectionLag of(Ledger ledger, String sourceId) {
        List<Document> documents = ledger.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select json from document where source_id = :id order by detected_at desc limit :most")
                        .bind("id", sourceId)
                        .bind("most", RECENT)
                        .mapTo(String.class)
                        .map(json -> Json.read(json, Document.class))
                        .list());
        List<Document> news = documents.stream().filter(d -> !d.backfill()).toList();
        return new DetectionLag(
                median(news, d -> between(d.spokenOn(), d.publishedOn())),
                median(news, d -> between(d.publishedOn(), detected(d))),
                median(news, d -> between(d.spokenOn(), detected(d))));
    }

    private static LocalDate detected(Document document) {
        return LocalDate.ofInstant(document.detectedAt(), JAPAN);
    }

    private static @Nullable Long between(@Nullable LocalDate from, @Nullable LocalDate to) {
        return from == null || to == null ? null : Long.valueOf(ChronoUnit.DAYS.between(from, to));
    }

    private static @Nullable Long median(List<Document> documents, Function<Document, @Nullable Long> days) {
        List<Long> sorted = documents.stream()
                .map(days)
                .filter(Objects::nonNull)
                .filter(d -> d >= 0)
                .sorted()
                .toList();
        return sorted.isEmpty() ? null : sorted.get(sorted.size() / 2);
    }
}
