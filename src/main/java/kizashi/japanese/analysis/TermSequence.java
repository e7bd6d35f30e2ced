package kizashi.japanese.analysis;

import java.util.ArrayList;
import java.util.List;

/**
 * Words that stand in fixed places behind one another, such as 子ども □ 居場所, where □ is a place that any word may fill.
 *
 * @param terms the words as the index knows them
 * @param places the place of each, the first being 0, each greater than the one before
 */
public record TermSequence(List<String> terms, List<Integer> places) {
    /** Keeps its own copies of the lists. */
    public TermSequence {
        terms = List.copyOf(terms);
        places = List.copyOf(places);
    }

    /** The words of a text that was cut, without regard to empty places before the first. */
    public static TermSequence of(Tokens tokens) {
        List<String> terms = new ArrayList<>();
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            terms.add(tokens.term(i));
            places.add(tokens.position(i) - tokens.position(0));
        }
        return new TermSequence(terms, places);
    }

    /** Whether there is no word. */
    public boolean isEmpty() {
        return terms.isEmpty();
    }

    /** How many words. */
    public int size() {
        return terms.size();
    }

    /** The place of the last word. */
    int length() {
        return places.isEmpty() ? 0 : places.get(places.size() - 1);
    }

    /** Whether the other stands in this one from its word {@code from} on, in the same places. */
    boolean hasAt(int from, TermSequence other) {
        if (from + other.size() > size()) {
            return false;
        }
        for (int i = 0; i < other.size(); i++) {
            if (!terms.get(from + i).equals(other.terms.get(i))
                    || places.get(from + i) - places.get(from) != other.places.get(i)) {
                return false;
            }
        }
        return true;
    }

    /** This sequence with {@code count} words from {@code from} on replaced by another. */
    TermSequence replace(int from, int count, TermSequence other) {
        List<String> newTerms = new ArrayList<>(terms.subList(0, from));
        List<Integer> newPlaces = new ArrayList<>(places.subList(0, from));
        int start = places.get(from);
        newTerms.addAll(other.terms);
        other.places.forEach(p -> newPlaces.add(start + p));
        int shift = start + other.length() - places.get(from + count - 1);
        for (int i = from + count; i < size(); i++) {
            newTerms.add(terms.get(i));
            newPlaces.add(places.get(i) + shift);
        }
        return new TermSequence(newTerms, newPlaces);
    }
}
