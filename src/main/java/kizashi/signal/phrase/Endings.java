package kizashi.signal.phrase;

import java.util.ArrayList;
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
        List<Map.Entry<String, Mood>> others = new ArrayList<>();
        List<Map.Entry<String, Mood>> afterIntention = new ArrayList<>();
        for (Map.Entry<String, Mood> ending : said) {
            String written = ending.getKey();
            if (written.startsWith(INTENTION)) {
                spell(written.substring(INTENTION.length()), ending.getValue(), afterIntention);
            } else {
                spell(written, ending.getValue(), others);
            }
        }
        List<Map.Entry<String, Boolean>> intended = new ArrayList<>();
        spell(INTENTION, true, intended);
        this.whole = SuffixTable.of(others);
        this.denials = SuffixTable.of(afterIntention);
        this.intentions = SuffixTable.of(intended);
    }

    private static <T> void spell(String written, T value, List<Map.Entry<String, T>> all) {
        for (String ending : Politeness.expand(written)) {
            for (String spelling : Spellings.of(ending)) {
                all.add(Map.entry(spelling, value));
            }
        }
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
