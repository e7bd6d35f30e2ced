package kizashi.match.cases;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.TsvTable;
import kizashi.match.FoldedTerm;
import kizashi.model.Match;
import kizashi.model.Passage;

/**
 * The plans, schemes, facilities and drills with a keyword in their names: 空家等対策計画, 避難所開設運営訓練. What a council says of such a one
 * in another session, or on another page of a report, is on the same matter, however little else the words share. A keyword that is such a
 * name itself (公共施設等総合管理計画) tells no matters apart: the profile looks for all that stands in that plan, one facility after the other.
 */
final class NamedMatters {
    private static final List<String> ENDINGS = TsvTable.rows(NamedMatters.class, "named-matters.tsv", 2).stream()
            .map(row -> row.get(0))
            .toList();

    /** More would be a sentence without a particle. */
    private static final int LONGEST = 16;

    private NamedMatters() {}

    /** The names, folded, each from its keyword on: whose it is (本市の, 第２期岡山市) comes and goes. */
    static Set<String> of(Match match) {
        Set<String> names = new HashSet<>();
        Passage passage = match.passage();
        String text = passage.text();
        for (Match.TermHit hit : match.terms()) {
            int start = Math.clamp((long) hit.start() - passage.start(), 0, text.length());
            int end = Math.clamp((long) hit.end() - passage.start(), start, text.length());
            int run = end;
            while (run < text.length() && run - start < LONGEST && NameSigns.is(text.charAt(run))) {
                run++;
            }
            String name = named(text.substring(start, run), end - start);
            if (!name.isEmpty()) {
                names.add(FoldedTerm.of(name));
            }
        }
        return names;
    }

    /** The longest beginning that ends as names do, beyond the keyword; empty where there is none. */
    private static String named(String run, int keyword) {
        int longest = 0;
        for (String ending : ENDINGS) {
            int at = run.lastIndexOf(ending);
            int end = at + ending.length();
            if (at > 0 && end > keyword) {
                longest = Math.max(longest, end);
            }
        }
        return run.substring(0, longest);
    }
}
