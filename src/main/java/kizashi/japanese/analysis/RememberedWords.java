package kizashi.japanese.analysis;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.CRC32C;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Cuts the names, pitches and keywords of profiles, and remembers in a file what their words are: the same thousands of short
 * texts are asked for by each process. The file is of use to the analyzer that wrote it alone ({@link AnalysisFiles#hash}); one
 * that is missing, damaged or another's is as none, and costs only the time to cut the texts again. Synonyms are not in it: they
 * are applied to what is remembered. Safe for many threads.
 */
public final class RememberedWords {
    private static final Logger LOG = LoggerFactory.getLogger(RememberedWords.class);
    /** Raised when the file is written in another way. */
    private static final int FORMAT = 1;
    /** Format and checksum, before the characters. */
    private static final int HEAD = Integer.BYTES + Long.BYTES;

    private final KizashiAnalyzer analyzer;
    private final @Nullable Path file;
    /** What was asked for since the words were last kept; null before the file was read. */
    private @Nullable Map<String, TermSequence> asked;

    private PackedWords stored = PackedWords.NONE;

    private RememberedWords(KizashiAnalyzer analyzer, @Nullable Path file) {
        this.analyzer = analyzer;
        this.file = file;
    }

    /** Remembers nothing. */
    public static RememberedWords of(KizashiAnalyzer analyzer) {
        return new RememberedWords(analyzer, null);
    }

    /**
     * Remembers in a file, which is read when the first text is asked for.
     *
     * @param file need not exist
     */
    public static RememberedWords in(Path file, KizashiAnalyzer analyzer) {
        return new RememberedWords(analyzer, file);
    }

    /** The analyzer that cuts what is not remembered. */
    public KizashiAnalyzer analyzer() {
        return analyzer;
    }

    /** A keyword as {@link KizashiAnalyzer#keyword} gives it. */
    public Keyword keyword(String term) {
        return analyzer.keyword(term, sequence(term));
    }

    /** The words of a text. */
    public synchronized TermSequence sequence(String text) {
        if (file == null) {
            return analyzer.exact(text);
        }
        Map<String, TermSequence> known = asked;
        if (known == null) {
            stored = read(file);
            known = new HashMap<>();
            asked = known;
        }
        TermSequence sequence = known.get(text);
        if (sequence == null) {
            TermSequence before = stored.find(text);
            sequence = before == null ? analyzer.exact(text) : before;
            known.put(text, sequence);
        }
        return sequence;
    }

    /**
     * Writes what was asked for since the last time, if the file does not hold just that, and lets go of it: the next text reads
     * the file again. A file that cannot be written is no error, since the words can be cut again.
     */
    public synchronized void keep() {
        Map<String, TermSequence> known = asked;
        if (file != null && known != null && !stored.holdsJust(known.keySet())) {
            try {
                write(file, PackedWords.pack(known, analyzer.files().hash()));
            } catch (IOException e) {
                LOG.warn("the words of the profiles cannot be kept in {}: {}", file, e.getMessage());
            }
        }
        asked = null;
        stored = PackedWords.NONE;
    }

    private PackedWords read(Path from) {
        try {
            if (!Files.isRegularFile(from)) {
                return PackedWords.NONE;
            }
            ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(from));
            if (bytes.remaining() < HEAD || bytes.getInt() != FORMAT) {
                return PackedWords.NONE;
            }
            long sum = bytes.getLong();
            char[] chars = new char[bytes.remaining() / Character.BYTES];
            bytes.asCharBuffer().get(chars);
            return sum == checksum(bytes)
                    ? PackedWords.read(chars, analyzer.files().hash())
                    : PackedWords.NONE;
        } catch (IOException e) {
            LOG.warn("the words of the profiles cannot be read from {}: {}", from, e.getMessage());
            return PackedWords.NONE;
        }
    }

    private static void write(Path to, char[] chars) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(HEAD + chars.length * Character.BYTES);
        bytes.position(HEAD).asCharBuffer().put(chars);
        bytes.putInt(0, FORMAT).putLong(Integer.BYTES, checksum(bytes.position(HEAD)));
        Path folder = to.toAbsolutePath().getParent();
        Files.createDirectories(folder);
        Path fresh = Files.createTempFile(folder, "words", ".tmp");
        try {
            Files.write(fresh, bytes.array());
            Files.move(fresh, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(fresh);
        }
    }

    /** Of all that follows. */
    private static long checksum(ByteBuffer bytes) {
        CRC32C sum = new CRC32C();
        sum.update(bytes);
        return sum.getValue();
    }
}
