package kizashi.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import kizashi.japanese.FoldedText;
import kizashi.japanese.TimeReader;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/** The day that a listing names beside a document. */
final class ListedDate {
    private ListedDate() {}

    /**
     * The first single day in a label.
     *
     * @param label such as 令和８年６月８日 or 06月08日－02号; null for none
     * @param seen when it was seen, on which a label without a year depends
     * @return null when the label names no single day
     */
    static @Nullable LocalDate of(@Nullable String label, Instant seen) {
        if (label == null) {
            return null;
        }
        LocalDate day = LocalDate.ofInstant(seen, Kizashi.JAPAN);
        for (Signal.TimeMention time : TimeReader.read(label, FoldedText.of(label), day)) {
            if (time.from() != null && time.from().equals(time.to())) {
                return time.from();
            }
        }
        return null;
    }
}
