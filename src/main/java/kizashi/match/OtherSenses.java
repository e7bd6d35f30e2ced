package kizashi.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.TsvTable;
import kizashi.model.Match;

/** Keywords in another sense by the words beside them: 「オンデマンド型の教材」 is no bus. From {@code other-senses.tsv}. */
final class OtherSenses {
    /** 「オンデマンド型の教材」, 「オンデマンドによる研修」. */
    private static final int NEAR = 8;

    private static final Map<String, List<String>> BESIDE = read();

    private OtherSenses() {}

    private static Map<String, List<String>> read() {
        Map<String, List<String>> beside = new HashMap<>();
        for (TsvTable.Row row :
                TsvTable.load(OtherSenses.class, "other-senses.tsv", null).rows()) {
            beside.merge(
                    FoldedTerm.of(row.get("keyword")),
                    List.of(FoldedTerm.of(row.get("beside"))),
                    (a, b) -> java.util.stream.Stream.concat(a.stream(), b.stream())
                            .toList());
        }
        return beside;
    }

    /** Whether every keyword of a match stands in another sense. */
    static boolean isAll(Match match) {
        return !match.terms().isEmpty() && match.terms().stream().allMatch(h -> isOne(match, h));
    }

    private static boolean isOne(Match match, Match.TermHit hit) {
        List<String> words = BESIDE.get(FoldedTerm.of(hit.term()));
        if (words == null) {
            return false;
        }
        String text = match.passage().text();
        int start = match.passage().start();
        int from = Math.clamp((long) hit.start() - start - NEAR, 0, text.length());
        int to = Math.clamp((long) hit.end() - start + NEAR, from, text.length());
        String around = FoldedTerm.of(text.substring(from, to));
        return words.stream().anyMatch(around::contains);
    }
}
