package kizashi.eval;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Sentences;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.signal.firmness.CommitmentReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads labelled sentences (JSON Lines with {@code id}, {@code sentence}, optionally {@code before}, {@code label},
 * {@code date} and {@code municipality}) and
 * compares the labels with the reader's.
 */
public final class CommitmentEval {
    private final ObjectMapper json = new ObjectMapper();
    private final CommitmentReader reader;

    /** An evaluation of one reader. */
    public CommitmentEval(CommitmentReader reader) {
        this.reader = reader;
    }

    /**
     * A sentence that was read.
     *
     * @param id the file's
     * @param label the file's, null where it gives none
     * @param predicted the reader's label
     * @param phrase what decided, empty for none
     * @param why the rule, null for none
     * @param sentence its text
     */
    public record Item(
            String id,
            @Nullable String label,
            String predicted,
            String phrase,
            @Nullable String why,
            String sentence) {}

    /**
     * Reads every sentence of a file.
     *
     * @throws IOException when the file cannot be read, or a line is no JSON object with {@code id} and {@code sentence}
     */
    public List<Item> run(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        try (BufferedReader lines = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
            int number = 0;
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                if (!line.isBlank()) {
                    items.add(item(line, file + ":" + number));
                }
            }
        }
        return items;
    }

    private Item item(String line, String place) throws IOException {
        JsonNode node;
        try {
            node = json.readTree(line);
        } catch (com.fasterxml.jackson.core.JsonProcessingException e) {
            throw new IOException(place + ": not JSON", e);
        }
        if (!node.hasNonNull("id") || !node.hasNonNull("sentence")) {
            throw new IOException(place + ": needs \"id\" and \"sentence\"");
        }
        String sentence = node.get("sentence").asText();
        String before = node.path("before").asText("");
        CommitmentReading reading = reader.read(
                before + sentence,
                new Sentences.Range(before.length(), before.length() + sentence.length()),
                node.path("municipality").asText(""),
                day(node.path("date").asText(""), place));
        return new Item(
                node.get("id").asText(),
                node.hasNonNull("label") ? node.get("label").asText() : null,
                reading.level().json(),
                (before + sentence).substring(reading.phraseStart(), reading.phraseEnd()),
                reading.why(),
                sentence);
    }

    private static @Nullable LocalDate day(String date, String place) throws IOException {
        try {
            return date.isEmpty() ? null : LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            throw new IOException(place + ": no date: " + date, e);
        }
    }

    /** The figures over those items that carry a label; null where none does. */
    public static @Nullable LabelScore score(List<Item> items) {
        List<String> gold = new ArrayList<>();
        List<String> predicted = new ArrayList<>();
        for (Item item : items) {
            if (item.label() != null) {
                gold.add(item.label());
                predicted.add(item.predicted());
            }
        }
        if (gold.isEmpty()) {
            return null;
        }
        List<String> labels = new ArrayList<>();
        for (Commitment level : Commitment.values()) {
            labels.add(level.json());
        }
        return LabelScore.of(labels, gold, predicted);
    }
}
