package kizashi.web;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import kizashi.index.Filter;
import kizashi.index.SearchRequest;
import kizashi.index.SearchResult;
import kizashi.index.query.QueryParser;
import kizashi.model.DocumentKind;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;

/** Answers a query for the search page. */
final class SearchPages {
    private static final int PAGE = 20;
    private static final int FACET_VALUES = 8;
    private static final Map<String, String> FACETS =
            Map.of("municipality", "自治体", "kind", "種類", "side", "立場", "year", "年");

    private final Kizashi kizashi;

    SearchPages(Kizashi kizashi) {
        this.kizashi = kizashi;
    }

    SearchPage page(Context c) {
        Form form = new Form(
                param(c, "q"), param(c, "side"), param(c, "kind"), param(c, "from"), param(c, "to"), param(c, "sort"));
        if (form.query().isBlank()) {
            return form.answer(null, null, List.of(), "", null, null);
        }
        try {
            int offset = Math.max(0, Integer.parseInt(param(c, "offset").isEmpty() ? "0" : param(c, "offset")));
            return switch (kizashi.queryParser().parse(form.query())) {
                case QueryParser.Unreadable unreadable ->
                    form.answer(unreadable.message(), null, List.of(), "", null, null);
                case QueryParser.Readable readable -> answer(form, readable, offset);
            };
        } catch (DateTimeParseException e) {
            return form.answer("日付は 2026-04-01 の形で入れてください", null, List.of(), "", null, null);
        } catch (NumberFormatException e) {
            return form.answer("ページの位置が読めません", null, List.of(), "", null, null);
        } catch (IllegalArgumentException e) {
            return form.answer(e.getMessage(), null, List.of(), "", null, null);
        }
    }

    private SearchPage answer(Form form, QueryParser.Readable readable, int offset) {
        Filter filter = new Filter(
                form.side().isEmpty()
                        ? Set.of()
                        : Set.of(Side.valueOf(form.side().toUpperCase(Locale.ROOT))),
                day(form.from()),
                day(form.to()),
                List.of(),
                List.of(),
                form.kind().isEmpty() ? Set.of() : Set.of(DocumentKind.valueOf(form.kind())));
        SearchRequest.Order order = form.sort().equals("new") ? SearchRequest.Order.NEW : SearchRequest.Order.BEST;
        SearchResult result =
                kizashi.index().search(new SearchRequest(readable.expression(), filter, order, offset, PAGE));
        List<SearchPage.Facet> facets = new ArrayList<>();
        FACETS.forEach((key, name) -> {
            List<SearchResult.Count> counts = result.facets().getOrDefault(key, List.of());
            if (counts.size() > 1) {
                facets.add(new SearchPage.Facet(
                        name,
                        counts.stream()
                                .limit(FACET_VALUES)
                                .map(v -> v.value() + " " + v.count())
                                .toList()));
            }
        });
        String previous = offset == 0 ? null : form.address(Math.max(0, offset - PAGE));
        boolean more = offset + PAGE < Math.min(result.total(), SearchRequest.WINDOW);
        return form.answer(
                null,
                result,
                facets,
                Words.coverage(result.coverage()),
                previous,
                more ? form.address(offset + PAGE) : null);
    }

    private static SearchPage.Hit hit(SearchResult.Hit hit) {
        Passage passage = hit.passage();
        return new SearchPage.Hit(
                passage.document().municipality().name(),
                Words.who(passage),
                passage.speaker() == null ? "" : passage.speaker().side().label(),
                passage.document().kind().label(),
                Words.commitment(passage),
                Words.day(passage.document().spokenOn()),
                pieces(hit),
                passage.document().title(),
                passage.document().url().toString(),
                passage.document().sha256().substring(0, 12));
    }

    private static List<SearchPage.Piece> pieces(SearchResult.Hit hit) {
        Passage passage = hit.passage();
        List<SearchPage.Piece> pieces = new ArrayList<>();
        int at = 0;
        for (SearchResult.Highlight mark : hit.highlights()) {
            int from = mark.start() - passage.start();
            int to = mark.end() - passage.start();
            if (from > at) {
                pieces.add(new SearchPage.Piece(passage.text().substring(at, from), false));
            }
            pieces.add(new SearchPage.Piece(passage.text().substring(from, to), true));
            at = to;
        }
        pieces.add(new SearchPage.Piece(passage.text().substring(at), false));
        return pieces;
    }

    private static String param(Context c, String name) {
        String value = c.queryParam(name);
        return value == null ? "" : value.strip();
    }

    private static @Nullable LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    /** The form as it was sent. */
    private record Form(String query, String side, String kind, String from, String to, String sort) {

        SearchPage answer(
                @Nullable String message,
                @Nullable SearchResult result,
                List<SearchPage.Facet> facets,
                String coverage,
                @Nullable String previous,
                @Nullable String next) {
            return new SearchPage(
                    query,
                    side,
                    kind,
                    from,
                    to,
                    sort,
                    message,
                    result == null ? 0 : result.total(),
                    result == null || result.complete(),
                    coverage,
                    facets,
                    result == null
                            ? List.of()
                            : result.hits().stream().map(SearchPages::hit).toList(),
                    previous,
                    next);
        }

        String address(int offset) {
            return "/search?q=" + encode(query) + "&side=" + encode(side) + "&kind=" + encode(kind) + "&from="
                    + encode(from) + "&to=" + encode(to) + "&sort=" + encode(sort) + "&offset=" + offset;
        }

        private static String encode(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8);
        }
    }
}
