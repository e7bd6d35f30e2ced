package kizashi.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Set;
import kizashi.deliver.Words;
import kizashi.index.Filter;
import kizashi.index.SearchRequest;
import kizashi.model.Copyable;
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
@Copyable
public record SearchForm(String query, String body, String side, String kind, String from, String to, String sort)
        implements SearchFormBuilder.With {

    /** Reads the parameters of a request. */
    static SearchForm of(Context c) {
        return new SearchForm(
                Parameters.of(c, "q"),
                Parameters.of(c, "body"),
                Parameters.of(c, "side"),
                Parameters.of(c, "kind"),
                Parameters.of(c, "from"),
                Parameters.of(c, "to"),
                Parameters.of(c, "sort"));
    }

    /**
     * Where is searched.
     *
     * @param words to say what is wrong
     * @throws IllegalArgumentException when a value is none of those that the form offers, or no day or code
     */
    Filter filter(Words words) {
        boolean prefecture =
                body.length() > 2 && words.get("japanese.prefecture").indexOf(body.charAt(body.length() - 1)) >= 0;
        boolean code = !body.isEmpty() && body.chars().allMatch(c -> c >= '0' && c <= '9');
        String municipality = code ? code(words) : body;
        return new Filter(
                side.isEmpty() ? Set.of() : Set.of(Choices.of(Side.class, side, words)),
                day(from, words),
                day(to, words),
                body.isEmpty() || prefecture ? List.of() : List.of(municipality),
                prefecture ? List.of(body) : List.of(),
                kind.isEmpty() ? Set.of() : Set.of(Choices.of(DocumentKind.class, kind, words)));
    }

    private String code(Words words) {
        try {
            return new LgCode(body).value();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(words.get("problem.code", body), e);
        }
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

    SearchForm withYear(String year) {
        return with(same -> same.from(year + "-01-01").to(year + "-12-31"));
    }

    private static @Nullable LocalDate day(String text, Words words) {
        try {
            return text.isEmpty() ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException(words.get("problem.day"), e);
        }
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
