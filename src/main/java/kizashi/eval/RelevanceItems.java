package kizashi.eval;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kizashi.config.ConfigException;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKind;
import kizashi.model.Json;
import kizashi.model.Municipality;
import kizashi.model.Passage;
import kizashi.model.PublicationState;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * The file of labelled passages: one JSON object a line with {@code id, profile, municipality, doc_id, idx, speaker, kind,
 * passage} and, where it is labelled, {@code grade}.
 */
final class RelevanceItems {
    private RelevanceItems() {}

    /**
     * One passage to be read against one profile.
     *
     * @param id of the line
     * @param profile id of the profile
     * @param passage the text as a passage of its own, offsets from 0
     * @param grade 0 to 3; null where it is not labelled
     */
    record Item(
            String id,
            String profile,
            Passage passage,
            @Nullable Integer grade) {}

    /** @throws ConfigException when a line is no JSON object with these keys, with the line's number */
    static List<Item> read(Path file) {
        List<Item> items = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (!line.isBlank()) {
                    items.add(item(Json.MAPPER.readTree(line)));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            throw new ConfigException(file, number, null, "this is no labelled passage: " + e.getMessage());
        }
        return items;
    }

    private static Item item(JsonNode node) {
        for (String key : List.of("id", "profile", "passage")) {
            if (!node.hasNonNull(key)) {
                throw new IllegalArgumentException("'" + key + "' is missing");
            }
        }
        String id = node.get("id").asText();
        String text = node.get("passage").asText();
        Document document = DocumentBuilder.builder()
                .id(node.path("doc_id").asText(id))
                .municipality(new Municipality(null, node.path("municipality").asText("未確認"), null, null, null))
                .kind(DocumentKind.MINUTES)
                .title("")
                .detectedAt(Instant.EPOCH)
                .state(PublicationState.FINAL)
                .url(URI.create("urn:kizashi:" + id))
                .sha256("")
                .textId(id)
                .sourceId("eval")
                .backfill(true)
                .build();
        Passage passage = new Passage(
                id,
                document,
                0,
                text.length(),
                text,
                null,
                speaker(node),
                node.path("idx").asInt(0),
                null,
                null,
                Signal.NOTHING);
        return new Item(
                id,
                node.get("profile").asText(),
                passage,
                node.hasNonNull("grade") ? node.get("grade").asInt() : null);
    }

    private static Speaker speaker(JsonNode node) {
        String kind = node.path("kind").asText("official").toUpperCase(Locale.ROOT);
        String label = node.hasNonNull("speaker") ? node.get("speaker").asText() : null;
        return new Speaker(null, label, null, List.of(), null, null, Side.valueOf(kind), null, null);
    }
}
