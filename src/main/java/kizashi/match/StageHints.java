package kizashi.match;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.FoldedText;
import kizashi.japanese.PhraseMatcher;
import kizashi.japanese.TsvTable;
import kizashi.model.Stage;

/** Common words that hint at a stage wherever they stand ({@code stage-hints.tsv}); none shows one by itself. */
final class StageHints {
    private final PhraseMatcher<Stage> words;

    StageHints() {
        List<Map.Entry<String, Stage>> phrases = new ArrayList<>();
        for (TsvTable.Row row :
                TsvTable.load(StageHints.class, "stage-hints.tsv", null).rows()) {
            phrases.add(Map.entry(row.get("wording"), Stage.valueOf(row.get("stage"))));
        }
        words = PhraseMatcher.of(phrases);
    }

    /**
     * The hints of a sentence.
     *
     * @param text of a passage
     * @param from where the sentence begins in it
     * @param to where it ends
     * @return by stage beginning and end of each in the text, in order
     */
    Map<Stage, List<int[]>> in(String text, int from, int to) {
        FoldedText folded = FoldedText.of(text, from, to);
        Map<Stage, List<int[]>> found = new EnumMap<>(Stage.class);
        List<PhraseMatcher.Hit<Stage>> hits = words.find(folded.text());
        for (PhraseMatcher.Hit<Stage> hit : hits) {
            if (hits.stream().noneMatch(other -> isPart(hit, other))) {
                found.computeIfAbsent(hit.value(), s -> new ArrayList<>())
                        .add(new int[] {folded.rawStart(hit.start()), folded.rawEnd(hit.end())});
            }
        }
        return found;
    }

    /** 「予定はございません」 is no 予定. */
    private static boolean isPart(PhraseMatcher.Hit<Stage> hit, PhraseMatcher.Hit<Stage> other) {
        return other.start() <= hit.start()
                && hit.end() <= other.end()
                && other.end() - other.start() > hit.end() - hit.start();
    }
}
