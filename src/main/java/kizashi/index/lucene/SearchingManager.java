package kizashi.index.lucene;

import java.io.IOException;
import kizashi.japanese.analysis.KizashiAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.search.ReferenceManager;
import org.jspecify.annotations.Nullable;

/** Keeps the newest view of the index, and each view as long as somebody reads it. */
final class SearchingManager extends ReferenceManager<Searching> {
    private final KizashiAnalyzer analyzer;

    SearchingManager(DirectoryReader reader, KizashiAnalyzer analyzer) {
        this.analyzer = analyzer;
        this.current = new Searching(reader, analyzer);
    }

    @Override
    protected void decRef(Searching searching) throws IOException {
        searching.reader().decRef();
    }

    @Override
    protected @Nullable Searching refreshIfNeeded(Searching old) throws IOException {
        IndexReader newer = DirectoryReader.openIfChanged((DirectoryReader) old.reader());
        return newer == null ? null : new Searching(newer, analyzer);
    }

    @Override
    protected boolean tryIncRef(Searching searching) {
        return searching.reader().tryIncRef();
    }

    @Override
    protected int getRefCount(Searching searching) {
        return searching.reader().getRefCount();
    }
}
