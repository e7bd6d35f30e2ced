package kizashi.web;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kizashi.deliver.FactWords;
import kizashi.index.SearchResult;
import kizashi.index.SearchResult.Hit;
import kizashi.match.MatterFacts;
import kizashi.model.Document;
import kizashi.model.Json;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/** Hits for programs: {@code {"total":n,"hits":[{…}]}}; offsets are UTF-16 units into the stored text. */
public final class SearchJson {
    private SearchJson() {}

    /** Writes the hits of one page of a search. */
    public static void print(PrintWriter out, SearchResult result) {
        Map<String, @Nullable Object> all = new LinkedHashMap<>();
        all.put("total", result.total());
        all.put("hits", result.hits().stream().map(SearchJson::hit).toList());
        all.put("complete", result.complete());
        all.put("facets", result.facets());
        all.put("coverage", result.coverage());
        out.println(Json.write(all));
    }

    static Map<String, @Nullable Object> hit(Hit hit) {
        Passage passage = hit.passage();
        Document document = passage.document();
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("municipality", document.municipality().name());
        fields.put(
                "lg_code",
                document.municipality().code() == null
                        ? null
                        : document.municipality().code().value());
        fields.put("prefecture", document.municipality().prefecture());
        fields.put("date", document.spokenOn());
        fields.put("published", document.publishedOn());
        fields.put("kind", Names.json(document.kind()));
        fields.put("title", document.title());
        fields.put("heading", passage.heading());
        fields.put("speaker", speaker(passage.speaker()));
        fields.put(
                "side",
                passage.speaker() == null ? null : passage.speaker().side().json());
        fields.put("department", passage.department());
        fields.put("quote", passage.text());
        fields.put("start", passage.start());
        fields.put("end", passage.end());
        fields.put("page", passage.page());
        fields.put("url", document.url());
        fields.put("sha256", document.sha256());
        fields.put("document", document.id());
        fields.put("key", passage.key());
        fields.put("score", hit.score());
        List<Map<String, Object>> highlights = new ArrayList<>();
        hit.highlights()
                .forEach(h -> highlights.add(Map.of(
                        "start",
                        h.start(),
                        "end",
                        h.end(),
                        "text",
                        passage.text().substring(h.start() - passage.start(), h.end() - passage.start()))));
        fields.put("highlights", highlights);
        MatterFacts facts = MatterFacts.of(
                passage,
                hit.highlights().stream()
                        .map(h -> new Signal.Span(h.start(), h.end(), ""))
                        .toList());
        fields.put("amounts", facts.sums().stream().map(m -> amount(passage, m)).toList());
        fields.put("programs", facts.programs());
        fields.put("funding", facts.funding());
        fields.put("times", facts.times().stream().map(SearchJson::time).toList());
        fields.put("exchange", exchange(passage.signal().exchange()));
        return fields;
    }

    /**
     * What a passage answers, or who answers what it asks; null outside an exchange. {@code answered} is false where no answer was found
     * in the sitting.
     */
    private static @Nullable Map<String, @Nullable Object> exchange(Signal.@Nullable Exchange exchange) {
        if (exchange == null) {
            return null;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("asker", exchange.asker());
        fields.put("addressee", exchange.addressee());
        fields.put("questions", exchange.questions());
        fields.put(
                "answers",
                exchange.answers().stream()
                        .map(a -> Map.of("start", a.start(), "end", a.end(), "by", a.text()))
                        .toList());
        fields.put("answered", exchange.answered());
        return fields;
    }

    /** A sum in yen, as written and as shown (約4,200,000円余り). */
    private static Map<String, @Nullable Object> amount(Passage passage, Signal.Money sum) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("text", sum.text());
        fields.put("yen", sum.yen());
        fields.put("upTo", sum.upTo());
        fields.put("bound", Names.json(sum.bound()));
        fields.put("shown", FactWords.sum(passage, sum));
        return fields;
    }

    /** A time as written, with the days that it means. */
    private static Map<String, @Nullable Object> time(Signal.TimeMention time) {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("text", time.text());
        fields.put("from", time.from());
        fields.put("to", time.to());
        fields.put("fiscalYear", time.fiscalYear());
        fields.put("shown", FactWords.resolved(time));
        return fields;
    }

    private static @Nullable Map<String, @Nullable Object> speaker(@Nullable Speaker speaker) {
        if (speaker == null) {
            return null;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("name", speaker.name());
        fields.put("fullName", speaker.fullName());
        fields.put("role", speaker.role());
        fields.put("department", speaker.department());
        fields.put("rank", speaker.rank());
        fields.put("seat", speaker.seat());
        fields.put("side", speaker.side().json());
        fields.put("resolution", resolution(speaker.resolution()));
        return fields;
    }

    /** How the full name is known: the roster's line, whether another sitting's, and who else it may be. */
    private static @Nullable Map<String, @Nullable Object> resolution(Speaker.@Nullable Resolution resolution) {
        if (resolution == null) {
            return null;
        }
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("method", Names.json(resolution.method()));
        fields.put("evidence", resolution.evidence());
        fields.put("document", resolution.documentId());
        fields.put("inferred", resolution.inferred());
        fields.put("possiblyMoved", resolution.possiblyMoved());
        fields.put("candidates", resolution.candidates());
        return fields;
    }

    /** Words of enums in JSON. */
    private static final class Names {
        static String json(Enum<?> value) {
            return value.name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
