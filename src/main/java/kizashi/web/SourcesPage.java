package kizashi.web;

import java.util.List;
import kizashi.ledger.CollectedYears;
import kizashi.pipeline.SourceCoverage;
import kizashi.pipeline.SourceStanding;
import org.jspecify.annotations.Nullable;

/**
 * What is fetched on whose permission, how that goes, and how much of the country it is.
 *
 * @param query what names must contain, as typed
 * @param show chosen
 * @param all how many sources there are
 * @param open how many of them may be fetched
 * @param problems files that cannot be read, and why
 * @param coverage of the country, by prefecture
 * @param collected which kinds and years were read
 * @param total of sources that fit
 * @param rows this page of them
 */
public record SourcesPage(
        String query,
        Show show,
        int all,
        int open,
        List<String> problems,
        SourceCoverage coverage,
        List<CollectedYears.Row> collected,
        int total,
        List<SourceStanding> rows,
        @Nullable String previous,
        @Nullable String next) {

    /** Which sources; keys of their words end in the name. */
    public enum Show {
        /** All. */
        ALL,
        /** Those that may be fetched. */
        OPEN,
        /** Those that are not, for want of a permission or because of robots.txt. */
        DENIED,
        /** Those whose last runs failed or look wrong. */
        BAD
    }

    /** 45.1%, or null where no population is known. */
    public @Nullable String share(SourceCoverage.Row row) {
        return row.residents() == 0
                ? null
                : String.format(java.util.Locale.ROOT, "%.1f%%", 100.0 * row.residentsWatched() / row.residents());
    }

    /** A moment as shown. */
    public String time(SourceStanding row) {
        return Sayings.time(row.lastSuccess());
    }
}
