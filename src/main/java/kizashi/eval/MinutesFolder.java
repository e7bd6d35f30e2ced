package kizashi.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kizashi.config.ConfigException;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Json;
import kizashi.model.Minutes;
import kizashi.model.Municipality;
import kizashi.model.Passage;
import kizashi.model.PublicationState;
import kizashi.signal.PassageReader;
import org.jspecify.annotations.Nullable;

/** Minutes in a folder, each a {@code .txt} with a {@code .meta.json} beside it, read as the program reads them. */
final class MinutesFolder {
    private MinutesFolder() {}

    /**
     * One sitting.
     *
     * @param document whose id is the {@code doc_id} of the meta file; /2 and so on after it for further sittings of the same file
     * @param minutes as parsed
     * @param passages with their signals
     */
    record Sitting(Document document, Minutes minutes, List<Passage> passages) {}

    /** All sittings under a folder, by municipality and day. */
    static List<Sitting> read(Path folder) {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(f -> f.toString().endsWith(".meta.json"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new ConfigException(folder, 0, null, "cannot be read as a folder of minutes: " + e.getMessage());
        }
        MinutesParser parser = new MinutesParser();
        PassageReader reader = new PassageReader();
        List<Sitting> sittings = new ArrayList<>();
        for (Path meta : files) {
            sittings.addAll(read(meta, parser, reader));
        }
        sittings.sort(java.util.Comparator.comparing(
                        (Sitting s) -> s.document().municipality().key())
                .thenComparing(s -> day(s.document()))
                .thenComparing(s -> s.document().id()));
        return sittings;
    }

    /** Whether a document is a file's, as its first sitting or a further one. */
    static boolean isOf(String file, String documentId) {
        return documentId.equals(file) || documentId.startsWith(file + "/");
    }

    private static LocalDate day(Document document) {
        LocalDate day = document.spokenOn();
        return day == null ? LocalDate.MIN : day;
    }

    private static List<Sitting> read(Path meta, MinutesParser parser, PassageReader reader) {
        try {
            JsonNode node = Json.MAPPER.readTree(Files.readString(meta));
            String name = meta.getFileName().toString().replace(".meta.json", ".txt");
            ExtractedText text = ExtractedText.plain(Files.readString(meta.resolveSibling(name)));
            String title = node.path("meeting_name").asText("");
            LocalDate day = date(node.path("meeting_date").asText(""));
            List<Sitting> sittings = new ArrayList<>();
            for (Minutes minutes : parser.sittings(
                    text, new MeetingLabel(node.path("municipality").asText(null), title, null, day, true))) {
                LocalDate spoken = minutes.meeting().spokenOn();
                String id = node.path("doc_id").asText(name);
                Document document = DocumentBuilder.builder()
                        .id(sittings.isEmpty() ? id : id + "/" + (sittings.size() + 1))
                        .municipality(
                                new Municipality(null, node.path("municipality").asText("未確認"), null, null, null))
                        .kind(DocumentKind.MINUTES)
                        .title(title)
                        .spokenOn(spoken == null && sittings.isEmpty() ? day : spoken)
                        .detectedAt(Instant.EPOCH)
                        .state(PublicationState.FINAL)
                        .url(URI.create(node.path("source_url").asText("urn:kizashi:" + name)))
                        .sha256("")
                        .textId(name)
                        .sourceId("eval")
                        .backfill(true)
                        .build();
                sittings.add(new Sitting(document, minutes, reader.ofMinutes(document, text, minutes)));
            }
            return sittings;
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException(meta, 0, null, "cannot be read: " + e.getMessage());
        }
    }

    private static @Nullable LocalDate date(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }
}
