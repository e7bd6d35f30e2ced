package kizashi.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.index.KeywordHits;

/** What stands in one passage, whoever asks: spans by the number of the term, from the beginning of its text. */
final class Found {
    private final Map<Integer, List<KeywordHits.Span>> spans = new HashMap<>();

    Found(KeywordHits hits) {
        for (KeywordHits.Hit hit : hits.keywords()) {
            spans.put(hit.number(), hit.spans());
        }
    }

    /** Where a term stands; empty where it does not, and for the number −1. */
    List<KeywordHits.Span> of(int number) {
        return spans.getOrDefault(number, List.of());
    }

    /** How many of these terms stand there. */
    int count(int[] numbers) {
        int count = 0;
        for (int number : numbers) {
            count += of(number).isEmpty() ? 0 : 1;
        }
        return count;
    }
}
