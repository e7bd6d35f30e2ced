package kizashi.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kizashi.index.KeywordHits;
import kizashi.match.CompiledProfiles.Prepared;

/**
 * Where one profile's keywords stand in one passage, in the order of the text; what lies inside a longer one of the same
 * profile does not count (デマンド in オンデマンド), nor does the same place twice (ＡＩ and AI).
 *
 * @param prepared whose
 * @param hits at least one
 */
record ProfileHits(Prepared prepared, List<Hit> hits) {
    /**
     * One occurrence.
     *
     * @param keyword index among the profile's keywords
     * @param start offset in the passage's text
     * @param end offset after it
     */
    record Hit(int keyword, int start, int end) {}

    static ProfileHits of(Prepared prepared, Found found) {
        List<Hit> all = new ArrayList<>();
        for (int k = 0; k < prepared.keywords().length; k++) {
            for (KeywordHits.Span span : found.of(prepared.keywords()[k])) {
                all.add(new Hit(k, span.start(), span.end()));
            }
        }
        all.sort(Comparator.comparingInt(Hit::start)
                .thenComparing(Comparator.comparingInt(Hit::end).reversed())
                .thenComparingInt(Hit::keyword));
        List<Hit> kept = new ArrayList<>();
        int reached = -1;
        for (Hit hit : all) {
            if (hit.end() > reached) {
                kept.add(hit);
                reached = hit.end();
            }
        }
        return new ProfileHits(prepared, kept);
    }
}
