package kizashi.signal;

import java.util.ArrayList;
import java.util.List;

/** Where the clauses of a sentence end. */
final class ClauseEnds {
    private ClauseEnds() {}

    /** Where the clause begins that a predicate starting at {@code before} governs. */
    static int mainStart(WordLists words, String text, int before) {
        for (int comma = text.lastIndexOf('、', before - 1); comma > 0; comma = text.lastIndexOf('、', comma - 1)) {
            if (words.closesClause(text, comma + 1)) {
                return comma + 1;
            }
        }
        return 0;
    }

    /** Ends of the clauses that concede something: 〜ませんが、. */
    static List<Integer> concessions(WordLists words, String text) {
        List<Integer> ends = new ArrayList<>();
        for (String boundary : words.of(WordList.CONCEDES)) {
            for (int at = text.indexOf(boundary); at >= 0; at = text.indexOf(boundary, at + 1)) {
                ends.add(at + (boundary.startsWith("ません") ? "ません".length() : 0));
            }
        }
        return ends;
    }
}
