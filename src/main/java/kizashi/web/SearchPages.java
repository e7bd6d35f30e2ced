package kizashi.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import kizashi.deliver.DigestItem;
import kizashi.deliver.Excerpt;
import kizashi.deliver.Words;
import kizashi.index.SearchRequest;
import kizashi.index.SearchResult;
import kizashi.index.query.QueryParser;
import kizashi.japanese.Sentences;
import kizashi.model.Passage;
import kizashi.pipeline.Kizashi;

/** Answers a query for the search page. */
final class SearchPages {
    private static final int PAGE = 20;
    private static final int FACET_VALUES = 8;

    private final Kizashi kizashi;

    SearchPages(Kizashi kizashi) {
        this.kizashi = kizashi;
    }

    SearchPage page(Context c, Screen screen) {
        SearchForm form = SearchForm.of(c);
        if (form.query().isBlank()) {
            return SearchPage.without(form, null);
        }
        int offset = Offsets.of(c);
        return switch (search(form, screen.words(), offset, PAGE)) {
            case Answer.No no -> SearchPage.without(form, no.message());
            case Answer.Yes yes ->
                page(
                        form,
                        new Sayings(screen.words()),
                        yes.result(),
                        offset,
                        kizashi.index().size());
        };
    }

    /** The hits as a table (BOM and CRLF, as spreadsheets like it), the best or newest {@value SearchRequest#WINDOW}. */
    void csv(Context c, Screen screen) {
        switch (search(SearchForm.of(c), screen.words(), 0, SearchRequest.WINDOW)) {
            case Answer.No no -> c.status(HttpStatus.BAD_REQUEST).result(no.message());
            case Answer.Yes yes -> {
                StringWriter text = new StringWriter();
                text.write('\ufeff');
                SearchCsv.print(
                        new PrintWriter(text), yes.result(), screen.words().language());
                c.contentType("text/csv; charset=utf-8")
                        .header("Content-Disposition", "attachment; filename=\"kizashi-search.csv\"")
                        .result(text.toString());
            }
        }
    }

    /** The hits for a program; {@code limit} up to {@value SearchRequest#WINDOW} and {@code offset} page on. */
    void json(Context c, Screen screen) {
        int limit = Offsets.number(c.queryParam("limit"), PAGE);
        switch (search(SearchForm.of(c), screen.words(), Offsets.of(c), limit)) {
            case Answer.No no -> c.status(HttpStatus.BAD_REQUEST).json(Map.of("error", no.message()));
            case Answer.Yes yes -> {
                StringWriter text = new StringWriter();
                SearchJson.print(new PrintWriter(text), yes.result());
                c.contentType("application/json; charset=utf-8").result(text.toString());
            }
        }
    }

    /** What a search brought, or why it could not be done. */
    private sealed interface Answer {
        /** It was done. */
        record Yes(SearchResult result) implements Answer {}

        /** It was not, and what to change. */
        record No(String message) implements Answer {}
    }

    private Answer search(SearchForm form, Words words, int offset, int limit) {
        try {
            return switch (kizashi.queryParser().parse(form.query())) {
                case QueryParser.Unreadable unreadable ->
                    new Answer.No(words.get(
                            "query." + unreadable.why(), unreadable.values().toArray()));
                case QueryParser.Readable readable ->
                    new Answer.Yes(kizashi.index()
                            .search(new SearchRequest(
                                    readable.expression(), form.filter(words), form.order(), offset, limit)));
            };
        } catch (IllegalArgumentException e) {
            return new Answer.No(String.valueOf(e.getMessage()));
        }
    }

    private static SearchPage page(SearchForm form, Sayings sayings, SearchResult result, int offset, long read) {
        boolean more = offset + PAGE < Math.min(result.total(), SearchRequest.WINDOW);
        return new SearchPage(
                form,
                null,
                result.total(),
                result.complete(),
                sayings.coverage(result.coverage(), read == 0 ? "coverage.empty" : "coverage.none"),
                facets(form, sayings, result),
                years(form, result),
                result.hits().stream().map(h -> hit(h, sayings)).toList(),
                offset == 0 ? null : form.address(Math.max(0, offset - PAGE)),
                more ? form.address(offset + PAGE) : null);
    }

    private static List<SearchPage.Facet> facets(SearchForm form, Sayings sayings, SearchResult result) {
        List<SearchPage.Facet> facets = new ArrayList<>();
        facet(facets, result, "prefecture", true, Function.identity(), form::withBody);
        facet(facets, result, "municipality", true, Function.identity(), form::withBody);
        facet(
                facets,
                result,
                "kind",
                false,
                sayings::kind,
                label -> Sayings.kindOf(label)
                        .map(kind -> form.withKind(kind.name()))
                        .orElse(form));
        facet(
                facets,
                result,
                "side",
                false,
                sayings::side,
                label -> Sayings.sideOf(label)
                        .map(side -> form.withSide(side.json()))
                        .orElse(form));
        return facets;
    }

    /** A property is worth a line where the hits have more than one value of it. */
    private static void facet(
            List<SearchPage.Facet> facets,
            SearchResult result,
            String key,
            boolean names,
            Function<String, String> said,
            Function<String, SearchForm> narrower) {
        List<SearchResult.Count> counts = result.facets().getOrDefault(key, List.of());
        if (counts.size() > 1) {
            facets.add(new SearchPage.Facet(
                    key,
                    names,
                    counts.stream()
                            .limit(FACET_VALUES)
                            .map(v -> new SearchPage.Value(
                                    said.apply(v.value()),
                                    v.count(),
                                    narrower.apply(v.value()).address(0)))
                            .toList()));
        }
    }

    private static List<SearchPage.Year> years(SearchForm form, SearchResult result) {
        List<SearchResult.Count> counts = result.facets().getOrDefault("year", List.of());
        long most = counts.stream().mapToLong(SearchResult.Count::count).max().orElse(0);
        Map<String, Long> collected = result.coverage().years().stream()
                .collect(Collectors.toMap(SearchResult.Count::value, SearchResult.Count::count));
        return counts.stream()
                .map(y -> new SearchPage.Year(
                        y.value(),
                        y.count(),
                        most,
                        String.format(
                                Locale.ROOT,
                                "%.1f",
                                1000.0 * y.count() / Math.max(1, collected.getOrDefault(y.value(), 0L))),
                        form.withYear(y.value()).address(0)))
                .toList();
    }

    private static SearchPage.Hit hit(SearchResult.Hit hit, Sayings sayings) {
        Passage passage = hit.passage();
        List<Sentences.Range> found = found(hit);
        List<DigestItem.Segment> excerpt = Excerpt.found(passage.text(), found, false);
        List<DigestItem.Segment> whole = Excerpt.found(passage.text(), found, true);
        return new SearchPage.Hit(
                passage.document().municipality().name(),
                sayings.named(passage),
                passage.speaker() == null
                        ? ""
                        : sayings.words().side(passage.speaker().side()),
                sayings.words().kind(passage.document().kind()),
                sayings.commitment(passage),
                sayings.day(passage.document()),
                excerpt,
                text(excerpt).equals(text(whole)) ? List.of() : whole,
                passage.document().title(),
                passage.document().url().toString(),
                passage.document().sha256().substring(0, 12));
    }

    private static String text(List<DigestItem.Segment> segments) {
        return segments.stream().map(DigestItem.Segment::text).collect(Collectors.joining());
    }

    private static List<Sentences.Range> found(SearchResult.Hit hit) {
        int start = hit.passage().start();
        return hit.highlights().stream()
                .map(h -> new Sentences.Range(h.start() - start, h.end() - start))
                .toList();
    }
}
