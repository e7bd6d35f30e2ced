package kizashi.signal.phrase;

import java.util.List;
import java.util.Map;
import kizashi.japanese.SuffixTable;
import org.jspecify.annotations.Nullable;

/**
 * The endings of predicates. Before a denial an intention may stand (計画は|今のところ持っておりません): every intention with every time
 * and every denial would be hundreds of thousands of phrases, so the intention is looked for once the denial is found.
 */
public final class Endings {
    private static final String INTENTION = "<意図>";

    private final SuffixTable<Mood> whole;
    private final SuffixTable<Mood> denials;
    private final SuffixTable<Boolean> intentions;

    /**
     * @param said endings in the order of their table, placeholders of {@link Politeness} still in them; of two that are written the
     *     same the first counts
     */
    Endings(List<Map.Entry<String, Mood>> said) {
        EndingParts<Mood> others = new EndingParts<>();
        EndingParts<Mood> afterIntention = new EndingParts<>();
        for (Map.Entry<String, Mood> ending : said) {
            String written = ending.getKey();
            if (written.startsWith(INTENTION)) {
                afterIntention.add(written.substring(INTENTION.length()), ending.getValue());
            } else {
                others.add(written, ending.getValue());
            }
        }
        EndingParts<Boolean> intended = new EndingParts<>();
        intended.add(INTENTION, true);
        this.whole = others.table();
        this.denials = afterIntention.table();
        this.intentions = intended.table();
    }

    /**
     * The longest ending before an offset.
     *
     * @param text folded like the tables
     * @param end where the ending must end
     * @return null where none fits
     */
    public SuffixTable.@Nullable Suffix<Mood> longest(String text, int end) {
        SuffixTable.Suffix<Mood> best = whole.longest(text, end);
        SuffixTable.Suffix<Mood> denial = denials.longest(text, end);
        SuffixTable.Suffix<Boolean> intention = denial == null ? null : intentions.longest(text, denial.start());
        if (denial == null || intention == null || best != null && best.start() <= intention.start()) {
            return best;
        }
        return new SuffixTable.Suffix<>(intention.start(), denial.value());
    }
}
