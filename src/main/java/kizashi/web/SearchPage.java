package kizashi.web;

import java.util.List;
import kizashi.deliver.DigestItem;
import org.jspecify.annotations.Nullable;

/**
 * What the search page shows.
 *
 * @param form as it was sent
 * @param message why the query could not be answered; null when it was
 * @param total how many passages fit
 * @param complete false when time ran out
 * @param coverage what was searched, in words
 * @param facets how the hits spread; a value narrows the search to it
 * @param years the hits of each year, the oldest first
 * @param hits this page of them
 * @param previous address of the page before; null on the first
 * @param next address of the page after; null on the last
 */
public record SearchPage(
        SearchForm form,
        @Nullable String message,
        long total,
        boolean complete,
        String coverage,
        List<Facet> facets,
        List<Year> years,
        List<Hit> hits,
        @Nullable String previous,
        @Nullable String next) {

    /** The forms of a query that the page explains: ends of the keys of its words. */
    public static final List<String> HELP = List.of("and", "or", "phrase", "not", "field");

    /** A page without an answer: nothing was asked, or what was asked cannot be read. */
    static SearchPage without(SearchForm form, @Nullable String message) {
        return new SearchPage(form, message, 0, true, "", List.of(), List.of(), List.of(), null, null);
    }

    /** Whether there is an answer to show. */
    public boolean answered() {
        return !form.query().isBlank() && message == null;
    }

    /** The address of the same hits as a table or for a program. */
    public String download(String path) {
        return path + "?" + form.parameters();
    }

    /**
     * How the hits spread over the values of one property: 柏市 12.
     *
     * @param key {@code prefecture}, {@code municipality}, {@code kind} or {@code side}
     * @param names whether its values are names, which are Japanese on every screen
     */
    public record Facet(String key, boolean names, List<Value> values) {}

    /**
     * One value of it.
     *
     * @param address narrows the search to it
     */
    public record Value(String label, long count, String address) {}

    /**
     * One year of a trend.
     *
     * @param year such as 2025
     * @param count how many hits
     * @param most the count of the year that has most
     * @param share hits in 1,000 passages collected of that year, since more minutes alone bring more hits
     * @param address narrows the search to the year
     */
    public record Year(String year, long count, long most, String share, String address) {}

    /**
     * One passage as shown.
     *
     * @param pieces the sentences around the first word found
     * @param whole all of it; empty where that is no more
     */
    public record Hit(
            String municipality,
            @Nullable String who,
            String side,
            String kind,
            @Nullable String commitment,
            String date,
            List<DigestItem.Segment> pieces,
            List<DigestItem.Segment> whole,
            String title,
            String url,
            String hash) {}
}
