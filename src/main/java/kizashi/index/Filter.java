package kizashi.index;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import kizashi.model.DocumentKind;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Which passages come into question. An empty list or null stands for all.
 *
 * @param sides who speaks
 * @param from first day (発言日, Japan); a passage without a date never fits a bound
 * @param to last day
 * @param municipalities LG codes, or names (a name that two bodies bear stands for both)
 * @param prefectures names such as 千葉県
 * @param kinds what the document is
 */
public record Filter(
        Set<Side> sides,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        List<String> municipalities,
        List<String> prefectures,
        Set<DocumentKind> kinds) {
    /** Everything. */
    public static final Filter ALL = new Filter(Set.of(), null, null, List.of(), List.of(), Set.of());

    /** Keeps its own copies of the collections. */
    public Filter {
        sides = Set.copyOf(sides);
        municipalities = List.copyOf(municipalities);
        prefectures = List.copyOf(prefectures);
        kinds = Set.copyOf(kinds);
    }

    /** The same with other days. */
    public Filter between(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Filter(sides, first, last, municipalities, prefectures, kinds);
    }

    /** The same with these sides. */
    public Filter side(Side... only) {
        return new Filter(Set.of(only), from, to, municipalities, prefectures, kinds);
    }

    /** The same with these bodies, by LG code or name. */
    public Filter in(List<String> only) {
        return new Filter(sides, from, to, only, prefectures, kinds);
    }

    /** The same with these kinds of documents. */
    public Filter kind(DocumentKind... only) {
        return new Filter(sides, from, to, municipalities, prefectures, Set.of(only));
    }
}
