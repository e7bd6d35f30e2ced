package kizashi.web;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param query as typed
 * @param side filter as typed, empty for all
 * @param kind filter as typed, empty for all
 * @param from first day as typed
 * @param to last day as typed
 * @param sort {@code best} or {@code new}
 * @param message why the query could not be answered; null when it was
 * @param total how many passages fit
 * @param complete false when time ran out
 * @param coverage what was searched, in words
 * @param facets how the hits spread
 * @param hits this page of them
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
public record SearchPage(
        String query,
        String side,
        String kind,
        String from,
        String to,
        String sort,
        @Nullable String message,
        long total,
        boolean complete,
        String coverage,
        List<Facet> facets,
        List<Hit> hits,
        @Nullable String previous,
        @Nullable String next) {

    /** How the hits spread over the values of one property: 柏市 12. */
    public record Facet(String name, List<String> values) {}

    /** A run of text that was searched for, or not. */
    public record Piece(String text, boolean marked) {}

    /** One passage as shown. */
    public record Hit(
            String municipality,
            String who,
            String side,
            String kind,
            @Nullable String commitment,
            String date,
            List<Piece> pieces,
            String title,
            String url,
            String hash) {}
}
