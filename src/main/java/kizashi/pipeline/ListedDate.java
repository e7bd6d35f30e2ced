package kizashi.pipeline;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day that a listing names beside a document. */
final class ListedDate {
    private ListedDate() {}

    static @Nullable LocalDate of(@Nullable String label, Instant seen) {
        return null;
    }
}
