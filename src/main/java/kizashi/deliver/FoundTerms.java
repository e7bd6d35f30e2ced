package kizashi.deliver;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.match.FoldedTerm;
import kizashi.model.Match;

/**
 * The keywords of a match as a reader is told of them. A keyword that the profile has and the text does not is named with the
 * words that stand there for it (火葬場（斎場）), so that nobody looks for what is not to be found.
 */
final class FoundTerms {
    private static final String JOIN = "・";

    private FoundTerms() {}

    /** The keywords in the order in which they are found, each once. */
    static List<String> of(Match match) {
        Map<String, Set<String>> found = new LinkedHashMap<>();
        match.terms()
                .forEach(hit -> found.computeIfAbsent(hit.term(), t -> new LinkedHashSet<>())
                        .add(hit.text().strip()));
        return found.entrySet().stream()
                .map(e -> named(e.getKey(), e.getValue()))
                .toList();
    }

    private static String named(String term, Set<String> texts) {
        String folded = FoldedTerm.of(term);
        boolean stands = texts.stream().anyMatch(text -> FoldedTerm.of(text).contains(folded));
        return stands ? term : term + "（" + String.join(JOIN, texts) + "）";
    }
}
