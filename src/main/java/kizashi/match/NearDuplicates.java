package kizashi.match;

import java.util.ArrayList;
import java.util.List;
import kizashi.model.Match;

/**
 * The same words published more than once: preliminary and official text, minutes and a committee's report, the same answer
 * by two officials. One of them is shown, all are kept as sources.
 */
public final class NearDuplicates {
    private NearDuplicates() {}

    /**
     * One item with all its sources.
     *
     * @param shown the one to show: the first of the list, which comes best first
     * @param others the same words elsewhere
     */
    public record Item(Match shown, List<Match> others) {
        /** Keeps its own copy. */
        public Item {
            others = List.copyOf(others);
        }
    }

    /**
     * Puts together what says the same; the order of the first of each is kept.
     *
     * @param matches best first
     */
    public static List<Item> group(List<Match> matches) {
        List<Match> heads = new ArrayList<>();
        List<Shingles> prints = new ArrayList<>();
        List<List<Match>> others = new ArrayList<>();
        for (Match match : matches) {
            Shingles print = Shingles.of(match.passage().text());
            int at = 0;
            while (at < heads.size() && !same(heads.get(at), prints.get(at), match, print)) {
                at++;
            }
            if (at < heads.size()) {
                others.get(at).add(match);
            } else {
                heads.add(match);
                prints.add(print);
                others.add(new ArrayList<>());
            }
        }
        List<Item> items = new ArrayList<>();
        for (int i = 0; i < heads.size(); i++) {
            items.add(new Item(heads.get(i), others.get(i)));
        }
        return items;
    }

    private static boolean same(Match a, Shingles printA, Match b, Shingles printB) {
        return a.passage().key().equals(b.passage().key()) || printA.sameAs(printB);
    }
}
