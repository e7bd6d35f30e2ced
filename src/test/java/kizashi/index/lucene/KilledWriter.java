package kizashi.index.lucene;

import java.nio.file.Path;
import kizashi.index.PassageIndex;
import kizashi.index.TestPassages;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Passage;

/** Writes passages and commits for ever, and says which commit is done, until it is killed. */
final class KilledWriter {
    static final int BATCH = 20;

    private KilledWriter() {}

    /** The passages of a batch. */
    static Passage[] batch(int number) {
        Passage[] passages = new Passage[BATCH];
        for (int i = 0; i < BATCH; i++) {
            passages[i] = TestPassages.official(
                    TestPassages.MIDORI, "2025-06-01", "高齢者の見守りについて、第" + number + "回の" + i + "件目を検討します。");
        }
        return passages;
    }

    public static void main(String[] args) {
        KizashiAnalyzer analyzer = KizashiAnalyzer.bundled();
        try (PassageIndex index = LuceneIndex.open(Path.of(args[0]), analyzer)) {
            String mark = index.mark();
            for (int number = mark == null ? 0 : Integer.parseInt(mark) + 1; ; number++) {
                index.write(TestPassages.analyzed(analyzer, batch(number)));
                // again, as a run does that was killed before it could take the batch out of the inbox
                index.write(TestPassages.analyzed(analyzer, batch(number)));
                index.commit(Integer.toString(number));
                System.out.println(number);
            }
        }
    }
}
