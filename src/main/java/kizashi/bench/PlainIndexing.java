package kizashi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import kizashi.japanese.analysis.KizashiAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.FSDirectory;

/**
 * The baseline: Lucene as one would first use it, with our analyzer. A document for each passage, with its key and its text,
 * indexed with positions and stored; one commit. It is given the passages ready cut.
 */
final class PlainIndexing {
    private PlainIndexing() {}

    /**
     * A passage of the baseline.
     *
     * @param key stored beside the text
     * @param text indexed and stored
     */
    record Entry(String key, String text) {}

    static void run(Path folder, KizashiAnalyzer analyzer, List<Entry> entries) {
        IndexWriterConfig config = new IndexWriterConfig(analyzer)
                .setOpenMode(IndexWriterConfig.OpenMode.CREATE)
                .setRAMBufferSizeMB(48);
        try (FSDirectory directory = FSDirectory.open(folder);
                IndexWriter writer = new IndexWriter(directory, config)) {
            for (Entry entry : entries) {
                Document document = new Document();
                document.add(new StringField("key", entry.key(), Store.YES));
                document.add(new TextField("text", entry.text(), Store.YES));
                writer.addDocument(document);
            }
            writer.commit();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot write " + folder + ": " + e.getMessage(), e);
        }
    }
}
