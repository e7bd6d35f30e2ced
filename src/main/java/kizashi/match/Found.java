package kizashi.match;

import java.util.Arrays;
import java.util.List;
import kizashi.index.KeywordHits;

/** What stands in one passage, whoever asks: spans by the number of the term, from the beginning of its text. Used again. */
final class Found {
    /** For each term its place among the hits, −1 for one that does not stand there. */
    private final int[] places;

    private List<KeywordHits.Hit> hits = List.of();

    Found(int terms) {
        places = new int[terms];
        Arrays.fill(places, -1);
    }

    /** Forgets the passage before and takes another. */
    void read(KeywordHits of) {
        for (KeywordHits.Hit hit : hits) {
            places[hit.number()] = -1;
        }
        hits = of.keywords();
        for (int i = 0; i < hits.size(); i++) {
            places[hits.get(i).number()] = i;
        }
    }

    /** Where a term stands; empty where it does not, and for the number −1. */
    List<KeywordHits.Span> of(int number) {
        int place = number < 0 ? -1 : places[number];
        return place < 0 ? List.of() : hits.get(place).spans();
    }

    /** The place among the hits of the term with this number, which is none below 0; −1 where it does not stand. */
    int place(int number) {
        return places[number];
    }

    boolean has(int number) {
        return number >= 0 && places[number] >= 0;
    }

    /** How many of these terms stand there. */
    int count(int[] numbers) {
        int count = 0;
        for (int number : numbers) {
            count += has(number) ? 1 : 0;
        }
        return count;
    }
}
