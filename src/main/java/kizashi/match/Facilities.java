package kizashi.match;

import java.util.HashSet;
import java.util.Set;
import kizashi.japanese.analysis.Tokens;

/** Facilities by their names: what stands directly before センター, 公園, 小学校 as one compound (沼南近隣センター). */
final class Facilities {
    private static final Set<String> KINDS =
            Set.of("センタ", "センター", "公園", "小学校", "中学校", "学校", "図書館", "公民館", "会館", "病院", "保育園", "保育所", "駅", "体育館", "橋");
    private static final int LONGEST = 4;

    private Facilities() {}

    /** The compounds, each ending in the kind of facility; those without a name before are left out. */
    static Set<String> in(Tokens tokens) {
        Set<String> names = new HashSet<>();
        for (int i = 1; i < tokens.size(); i++) {
            if (!KINDS.contains(tokens.term(i))) {
                continue;
            }
            StringBuilder name = new StringBuilder(tokens.term(i));
            int j = i;
            while (j > 0 && i - j < LONGEST && tokens.end(j - 1) == tokens.start(j)) {
                j--;
                name.insert(0, tokens.term(j));
            }
            if (j < i) {
                names.add(name.toString());
            }
        }
        return names;
    }

    /** Whether both name facilities of one kind, and never the same: 近隣センター may be 沼南近隣センター, but not 柏の葉近隣センター. */
    static boolean differ(Set<String> here, Set<String> there) {
        boolean kind = false;
        for (String a : here) {
            for (String b : there) {
                if (a.endsWith(b) || b.endsWith(a)) {
                    return false;
                }
                kind |= KINDS.stream().anyMatch(k -> a.endsWith(k) && b.endsWith(k));
            }
        }
        return kind;
    }
}
