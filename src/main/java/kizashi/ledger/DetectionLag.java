package kizashi.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/** How long after it was spoken a document was detected; the documents that were there before are left out. */
public final class DetectionLag {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final int RECENT = 200;

    private DetectionLag() {}

    /** The median in days over the newest documents of a source; empty where there are none. */
    public static Optional<Long> medianDays(Ledger ledger, String sourceId) {
        List<Long> days = ledger.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select spoken_on, detected_at, json from document where source_id = :id and spoken_on is not null"
                                        + " order by detected_at desc limit :most")
                        .bind("id", sourceId)
                        .bind("most", RECENT)
                        .map((row, context) -> row.getString("json").contains("\"backfill\":true")
                                ? -1L
                                : ChronoUnit.DAYS.between(
                                        row.getObject("spoken_on", LocalDate.class),
                                        row.getObject("detected_at", java.time.OffsetDateTime.class)
                                                .atZoneSameInstant(JAPAN)
                                                .toLocalDate()))
                        .list());
        List<Long> sorted = days.stream().filter(d -> d >= 0).sorted().toList();
        return sorted.isEmpty() ? Optional.empty() : Optional.of(sorted.get(sorted.size() / 2));
    }
}
