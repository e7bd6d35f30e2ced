package kizashi.index.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import kizashi.japanese.analysis.KizashiAnalyzer;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;

/** How an index lies in its folder: how it is opened, with which settings it is written, what a commit says beside it. */
final class IndexFolder {
    private static final double BUFFER_MEGABYTES = 48;

    private IndexFolder() {}

    /** What lies in a folder, to be read; nothing where no index was made yet. */
    static Directory readable(Path folder) throws IOException {
        Directory directory = Files.isDirectory(folder) ? FSDirectory.open(folder) : new ByteBuffersDirectory();
        if (!DirectoryReader.indexExists(directory)) {
            directory = new ByteBuffersDirectory();
            new IndexWriter(directory, new IndexWriterConfig()).close();
        }
        return directory;
    }

    /** Takes every file away, readable or not. */
    static void empty(Path folder) {
        try (Directory directory = FSDirectory.open(folder)) {
            for (String file : directory.listAll()) {
                directory.deleteFile(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot empty " + folder + ": " + e.getMessage(), e);
        }
    }

    static IndexWriter writer(Directory directory, KizashiAnalyzer analyzer) throws IOException {
        IndexWriterConfig config = new IndexWriterConfig(new FieldAnalyzer(analyzer))
                .setSimilarity(Searching.SIMILARITY)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setOpenMode(OpenMode.CREATE_OR_APPEND)
                .setCommitOnClose(false);
        return new IndexWriter(directory, config);
    }

    /** What the last commit says. */
    static Map<String, String> commitData(IndexWriter writer) {
        Map<String, String> data = new HashMap<>();
        Iterable<Map.Entry<String, String>> stored = writer.getLiveCommitData();
        if (stored != null) {
            stored.forEach(e -> data.put(e.getKey(), e.getValue()));
        }
        return data;
    }
}
