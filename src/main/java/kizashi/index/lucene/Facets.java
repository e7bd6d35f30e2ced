package kizashi.index.lucene;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kizashi.index.Coverage;
import kizashi.index.SearchResult.Count;
import kizashi.model.DocumentKind;
import kizashi.model.Side;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.StringDocValuesReaderState;
import org.apache.lucene.facet.StringValueFacetCounts;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.NumericDocValues;
import org.jspecify.annotations.Nullable;

/** Counts the values of one reader's passages. What is costly to prepare is kept as long as the reader. */
final class Facets {
    private final IndexReader reader;
    private final Map<String, StringDocValuesReaderState> states = new HashMap<>();

    Facets(IndexReader reader) {
        this.reader = reader;
    }

    /** Facets of a result: dimension to values, most frequent first. */
    Map<String, List<Count>> counts(FacetsCollector found) throws IOException {
        Map<String, List<Count>> facets = new LinkedHashMap<>();
        facets.put("municipality", values(found, PassageDocuments.BODY));
        facets.put("prefecture", values(found, PassageDocuments.PREFECTURE_IS));
        facets.put("kind", kinds(found));
        facets.put(
                "side",
                values(found, PassageDocuments.SIDE).stream()
                        .map(c -> new Count(Side.valueOf(c.value()).label(), c.count()))
                        .toList());
        facets.put("year", years(found));
        return facets;
    }

    /** What there is among the passages found. */
    Coverage coverage(FacetsCollector found) throws IOException {
        long passages = 0;
        long first = Long.MAX_VALUE;
        long last = Long.MIN_VALUE;
        for (FacetsCollector.MatchingDocs segment : found.getMatchingDocs()) {
            passages += segment.totalHits();
            NumericDocValues days = segment.context().reader().getNumericDocValues(PassageDocuments.DATE);
            var ids = segment.bits() == null ? null : segment.bits().iterator();
            if (days == null || ids == null) {
                continue;
            }
            for (int doc = ids.nextDoc();
                    doc != org.apache.lucene.search.DocIdSetIterator.NO_MORE_DOCS;
                    doc = ids.nextDoc()) {
                if (days.advanceExact(doc)) {
                    first = Math.min(first, days.longValue());
                    last = Math.max(last, days.longValue());
                }
            }
        }
        return new Coverage(
                passages, values(found, PassageDocuments.BODY), years(found), kinds(found), day(first), day(last));
    }

    private static @Nullable LocalDate day(long epochDay) {
        return epochDay == Long.MAX_VALUE || epochDay == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(epochDay);
    }

    private List<Count> kinds(FacetsCollector found) throws IOException {
        return values(found, PassageDocuments.KIND).stream()
                .map(c -> new Count(DocumentKind.valueOf(c.value()).label(), c.count()))
                .toList();
    }

    private List<Count> years(FacetsCollector found) throws IOException {
        return values(found, PassageDocuments.YEAR).stream()
                .sorted(Comparator.comparing(Count::value))
                .toList();
    }

    private List<Count> values(FacetsCollector found, String field) throws IOException {
        StringDocValuesReaderState state = state(field);
        if (state == null) {
            return List.of();
        }
        FacetResult result = new StringValueFacetCounts(state, found).getAllChildren(field);
        List<Count> counts = new ArrayList<>();
        if (result != null) {
            for (LabelAndValue value : result.labelValues) {
                counts.add(new Count(value.label, value.value.longValue()));
            }
        }
        counts.sort(Comparator.comparingLong(Count::count).reversed().thenComparing(Count::value));
        return counts;
    }

    private synchronized @Nullable StringDocValuesReaderState state(String field) throws IOException {
        StringDocValuesReaderState known = states.get(field);
        if (known == null && FieldInfos.getMergedFieldInfos(reader).fieldInfo(field) != null) {
            known = new StringDocValuesReaderState(reader, field);
            states.put(field, known);
        }
        return known;
    }
}
