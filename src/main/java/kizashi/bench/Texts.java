package kizashi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKeys;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import kizashi.model.Municipality;
import kizashi.model.Passage;
import kizashi.model.PublicationState;
import kizashi.signal.PassageReader;

/**
 * The texts of a folder, and the way from a text to its passages that ingest takes.
 *
 * @param texts every {@code .txt} below the folder, in the order of their paths
 * @param bytes their length in UTF-8
 */
public record Texts(List<Text> texts, long bytes) {
    /**
     * One file.
     *
     * @param name its path
     * @param text its content
     */
    public record Text(String name, String text) {}

    /**
     * Reads a folder.
     *
     * @throws IllegalArgumentException when it holds no text
     */
    public static Texts read(Path folder) {
        List<Text> texts = new ArrayList<>();
        long bytes = 0;
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file :
                    files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
                byte[] content = Files.readAllBytes(file);
                bytes += content.length;
                texts.add(new Text(folder.relativize(file).toString(), new String(content, StandardCharsets.UTF_8)));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + folder + ": " + e.getMessage(), e);
        }
        if (texts.isEmpty()) {
            throw new IllegalArgumentException(
                    "there is no .txt file in " + folder + ": name a folder of minutes as text");
        }
        return new Texts(List.copyOf(texts), bytes);
    }

    /** Megabytes (10⁶ bytes of UTF-8). */
    public double megabytes() {
        return bytes / 1e6;
    }

    /** From a text to passages: the parse and signal stages as ingest calls them. */
    static final class Reading {
        private final MinutesParser parser = new MinutesParser();
        private final PassageReader passages = new PassageReader();

        List<Passage> passages(Text text) {
            ExtractedText stored = ExtractedText.plain(text.text());
            List<Passage> all = new ArrayList<>();
            for (Minutes sitting : parser.sittings(stored, MeetingLabel.NONE)) {
                all.addAll(passages.ofMinutes(document(text, stored), stored, sitting));
            }
            return all;
        }

        private static Document document(Text text, ExtractedText stored) {
            Municipality body = new Municipality(null, text.name().split("[/_]")[0], null, null, null);
            String sha256 = DocumentKeys.sha256(stored.text());
            LocalDate day = LocalDate.of(2025, 4, 1);
            return DocumentBuilder.builder()
                    .id(DocumentKeys.document(body, DocumentKind.MINUTES, text.name(), day))
                    .municipality(body)
                    .kind(DocumentKind.MINUTES)
                    .title(text.name())
                    .spokenOn(day)
                    .detectedAt(Instant.EPOCH)
                    .state(PublicationState.FINAL)
                    .url(URI.create("http://127.0.0.1/" + sha256))
                    .sha256(sha256)
                    .textId(sha256)
                    .sourceId("bench")
                    .backfill(true)
                    .build();
        }
    }

    /** All passages with their words: what benchmarks of a later stage begin with. */
    public List<AnalyzedPassage> analyzed(KizashiAnalyzer analyzer) {
        Reading reading = new Reading();
        List<AnalyzedPassage> all = new ArrayList<>();
        for (Text text : texts) {
            reading.passages(text).forEach(p -> all.add(AnalyzedPassage.of(p, analyzer)));
        }
        return all;
    }
}
