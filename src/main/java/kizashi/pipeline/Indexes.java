package kizashi.pipeline;

import java.nio.file.Path;
import kizashi.config.Home;
import kizashi.index.PassageIndex;
import kizashi.index.lucene.IndexCheck;
import kizashi.index.lucene.LuceneIndex;
import kizashi.japanese.analysis.AnalysisFiles;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.signal.phrase.SignalTables;
import org.jspecify.annotations.Nullable;

/** The index of a home: the one place that chooses which implementation it is. */
public final class Indexes {
    private Indexes() {}

    /** The analyzer with the tables of a home; a mistake in one names file and line. */
    public static KizashiAnalyzer analyzer(Home home) {
        return new KizashiAnalyzer(AnalysisFiles.of(home.analysis(), SignalTables.files()));
    }

    /** Opens the index for writing; the caller holds the home's lock. */
    public static PassageIndex open(Home home) {
        return LuceneIndex.open(home.indexStore(), analyzer(home));
    }

    /** Opens the index for reading, beside whoever writes it. */
    public static PassageIndex openReadOnly(Home home) {
        return LuceneIndex.openReadOnly(home.indexStore(), analyzer(home));
    }

    /**
     * Opens the index to be made anew. What is there stays readable for others until the first commit, unless it cannot be
     * read at all; then it is removed.
     */
    public static PassageIndex rebuild(Home home) {
        return LuceneIndex.openToRebuild(home.indexStore(), analyzer(home));
    }

    /** What is wrong with the files of the index, in one line; null when nothing is. Reads all of it. */
    public static @Nullable String problem(Home home) {
        Path store = home.indexStore();
        return java.nio.file.Files.isDirectory(store) ? IndexCheck.problem(store) : null;
    }
}
