package kizashi.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kizashi.index.Filter;
import kizashi.index.SearchRequest;
import kizashi.model.DocumentKind;
import kizashi.model.LgCode;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * The search form as it was sent; an empty string stands for all.
 *
 * @param query as typed
 * @param body a municipality's name or LG code, or a prefecture
 * @param side filter as typed
 * @param kind filter as typed
 * @param from first day as typed
 * @param to last day as typed
 * @param sort {@code best} or {@code new}
 */
public record SearchForm(String query, String body, String side, String kind, String from, String to, String sort) {

    /** Reads the parameters of a request. */
    static SearchForm of(Context c) {
        return new SearchForm(
                param(c, "q"),
                param(c, "body"),
                param(c, "side"),
                param(c, "kind"),
                param(c, "from"),
                param(c, "to"),
                param(c, "sort"));
    }

    /**
     * Where is searched.
     *
     * @throws IllegalArgumentException when a value is none of those that the form offers
     * @throws java.time.format.DateTimeParseException when a day is none
     */
    Filter filter() {
        boolean prefecture = body.length() > 2 && "都道府県".indexOf(body.charAt(body.length() - 1)) >= 0;
        boolean code = !body.isEmpty() && body.chars().allMatch(c -> c >= '0' && c <= '9');
        String municipality = code ? new LgCode(body).value() : body;
        return new Filter(
                side.isEmpty() ? Set.of() : Set.of(chosen(Side.class, side)),
                day(from),
                day(to),
                body.isEmpty() || prefecture ? List.of() : List.of(municipality),
                prefecture ? List.of(body) : List.of(),
                kind.isEmpty() ? Set.of() : Set.of(chosen(DocumentKind.class, kind)));
    }

    SearchRequest.Order order() {
        return sort.equals("new") ? SearchRequest.Order.NEW : SearchRequest.Order.BEST;
    }

    /** The same search from another hit on. */
    String address(int offset) {
        return "/search?" + parameters() + "&offset=" + offset;
    }

    /** Its parameters, for an address. */
    public String parameters() {
        return "q=" + encode(query) + "&body=" + encode(body) + "&side=" + encode(side) + "&kind=" + encode(kind)
                + "&from=" + encode(from) + "&to=" + encode(to) + "&sort=" + encode(sort);
    }

    SearchForm withBody(String other) {
        return new SearchForm(query, other, side, kind, from, to, sort);
    }

    SearchForm withSide(Side other) {
        return new SearchForm(query, body, other.json(), kind, from, to, sort);
    }

    SearchForm withKind(DocumentKind other) {
        return new SearchForm(query, body, side, other.name(), from, to, sort);
    }

    SearchForm withYear(String year) {
        return new SearchForm(query, body, side, kind, year + "-01-01", year + "-12-31", sort);
    }

    private static <E extends Enum<E>> E chosen(Class<E> values, String text) {
        for (E value : values.getEnumConstants()) {
            if (value.name().equalsIgnoreCase(text)) {
                return value;
            }
        }
        throw new IllegalArgumentException("「" + text + "」は選べません");
    }

    private static String param(Context c, String name) {
        String value = c.queryParam(name);
        return value == null ? "" : value.strip();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
