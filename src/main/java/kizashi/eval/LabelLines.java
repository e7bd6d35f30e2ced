package kizashi.eval;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import kizashi.model.Json;
import org.jspecify.annotations.Nullable;

/** Labels that people gave, as JSON Lines: one object a line, empty lines left out. */
final class LabelLines {
    private LabelLines() {}

    /**
     * One line.
     *
     * @param node its object
     * @param place file and line, for messages
     */
    record Line(JsonNode node, String place) {
        /** The text of a key; empty where it is missing. */
        String text(String key) {
            return node.path(key).asText("");
        }

        /** The text of a key; null where it is missing. */
        @Nullable
        String orNull(String key) {
            return node.hasNonNull(key) ? node.get(key).asText() : null;
        }

        /**
         * The day of {@code date}, in JST; null where none is given.
         *
         * @throws IOException when it is none
         */
        @Nullable
        LocalDate day() throws IOException {
            String date = text("date");
            try {
                return date.isEmpty() ? null : LocalDate.parse(date);
            } catch (DateTimeParseException e) {
                throw new IOException(place + ": no date: " + date, e);
            }
        }
    }

    /**
     * All lines of a file.
     *
     * @param needed keys without which a line says nothing
     * @throws IOException when it cannot be read, or a line is no JSON object with these keys
     */
    static List<Line> read(Path file, String... needed) throws IOException {
        List<Line> read = new ArrayList<>();
        int number = 0;
        for (String text : Files.readAllLines(file)) {
            number++;
            if (!text.isBlank()) {
                read.add(line(text, file + ":" + number, needed));
            }
        }
        return read;
    }

    private static Line line(String text, String place, String... needed) throws IOException {
        JsonNode node;
        try {
            node = Json.MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IOException(place + ": not JSON", e);
        }
        for (String key : needed) {
            if (!node.hasNonNull(key)) {
                throw new IOException(place + ": needs \"" + String.join("\" and \"", needed) + "\"");
            }
        }
        return new Line(node, place);
    }
}
