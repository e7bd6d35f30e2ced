package kizashi.config;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLGenerator;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import kizashi.model.LgCode;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.jspecify.annotations.Nullable;

/** Reads YAML (and JSON, which is YAML) into records, strictly; writes it atomically. */
public final class YamlFile {
    private static final int SUGGEST_WITHIN = 3;
    private static final ObjectMapper MAPPER = new ObjectMapper(YAMLFactory.builder()
                    .disable(YAMLGenerator.Feature.WRITE_DOC_START_MARKER)
                    .disable(YAMLGenerator.Feature.SPLIT_LINES)
                    .build())
            .registerModule(new JavaTimeModule())
            .registerModule(new SimpleModule().addDeserializer(LgCode.class, new LgCodeReader()))
            .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.ACCEPT_SINGLE_VALUE_AS_ARRAY);

    private YamlFile() {}

    /**
     * Reads one file.
     *
     * @param file to read, UTF-8
     * @param type a record whose components are the keys; what may be missing is {@code @Nullable} there
     * @throws ConfigException when the file is missing, is no YAML, or has an unknown key or a wrong value
     */
    public static <T> T read(Path file, Class<T> type) {
        return read(file, text(file), type);
    }

    /** The text of a file. */
    static String text(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            throw new ConfigException(file, 0, null, "there is no such file");
        } catch (CharacterCodingException e) {
            throw new ConfigException(file, 0, null, "cannot be read as UTF-8 text: " + e.getMessage());
        } catch (IOException e) {
            throw new ConfigException(file, 0, null, "cannot be read: " + e.getMessage());
        }
    }

    /**
     * Reads a file whose text is known.
     *
     * @param file for the message
     */
    static <T> T read(Path file, String text, Class<T> type) {
        try {
            T value = MAPPER.readValue(text, type);
            if (value == null) {
                throw new ConfigException(file, 0, null, "the file is empty");
            }
            return value;
        } catch (UnrecognizedPropertyException e) {
            // The parser has read ahead by the time it knows that a key is unknown: look the line up.
            int stands = lineOf(file, e.getPropertyName());
            throw new ConfigException(file, stands > 0 ? stands : line(e.getLocation()), key(e), unknownKey(e));
        } catch (JsonMappingException e) {
            throw new ConfigException(file, line(e.getLocation()), key(e), plain(e));
        } catch (JacksonException e) {
            throw new ConfigException(file, line(e.getLocation()), null, "this is not YAML: " + plain(e));
        }
    }

    /**
     * Writes a value as YAML so that a reader sees the old file or the new one, never half of it.
     *
     * @throws ConfigException when it cannot be written; the old file is then unharmed
     */
    public static void write(Path file, Object value) {
        writeAtomically(file, text(file, value));
    }

    /**
     * A value as YAML.
     *
     * @param file for the message
     */
    public static String text(Path file, Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JacksonException e) {
            throw new ConfigException(file, 0, null, "cannot be written as YAML: " + e.getOriginalMessage());
        }
    }

    /**
     * Writes a text so that a reader sees the old file or the new one, never half of it.
     *
     * @throws ConfigException when it cannot be written; the old file is then unharmed
     */
    public static void writeAtomically(Path file, String text) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(fresh, text, StandardCharsets.UTF_8);
            try {
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } catch (AtomicMoveNotSupportedException e) {
                Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new ConfigException(file, 0, null, "cannot be written: " + e.getMessage());
        }
    }

    /**
     * Parses a text whose top level has keys.
     *
     * @param file for the message
     * @throws ConfigException when it is no YAML or has no keys
     */
    static ObjectNode parseObject(Path file, String text) {
        try {
            if (MAPPER.readTree(text) instanceof ObjectNode object) {
                return object;
            }
            throw new ConfigException(file, 1, null, "needs keys at its top level, such as 'contact: …'");
        } catch (JacksonException e) {
            throw new ConfigException(file, line(e.getLocation()), null, "this is not YAML: " + plain(e));
        }
    }

    /** Turns a tree into a record; the errors name the key. */
    static <T> T convert(Path file, JsonNode tree, Class<T> type) {
        try {
            return MAPPER.treeToValue(tree, type);
        } catch (JsonMappingException e) {
            String key = key(e);
            throw new ConfigException(
                    file, key == null ? 0 : lineOf(file, key.substring(key.lastIndexOf('.') + 1)), key, plain(e));
        } catch (JacksonException e) {
            throw new ConfigException(file, 0, null, plain(e));
        }
    }

    /** The first line of a file that sets a key, from 1; 0 when none does. */
    static int lineOf(Path file, String key) {
        try {
            List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
            for (int i = 0; i < lines.size(); i++) {
                if (lines.get(i).strip().startsWith(key + ":")) {
                    return i + 1;
                }
            }
        } catch (IOException e) {
            return 0; // The message then names the file and the key alone.
        }
        return 0;
    }

    /** The known word nearest to a misspelt one, or null when none is near. */
    public static @Nullable String nearest(String word, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        return known.stream()
                .min(Comparator.comparingInt(k -> distance.apply(word, k)))
                .filter(k -> distance.apply(word, k) <= SUGGEST_WITHIN)
                .orElse(null);
    }

    private static String unknownKey(UnrecognizedPropertyException e) {
        Collection<String> known =
                e.getKnownPropertyIds().stream().map(Object::toString).toList();
        String near = nearest(e.getPropertyName(), known);
        return near != null
                ? "is not known; did you mean '" + near + "'?"
                : "is not known; known are " + known.stream().sorted().collect(Collectors.joining(", "));
    }

    private static String plain(JacksonException e) {
        if (e instanceof MismatchedInputException mismatch && mismatch.getPath().isEmpty()) {
            return "needs keys at its top level, such as 'name: …'";
        }
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknownKey(unknown);
        }
        Throwable cause = e.getCause();
        if (e instanceof MismatchedInputException mismatch
                && !(cause instanceof IllegalArgumentException)
                && mismatch.getTargetType() != null) {
            return YamlTypes.wanted(mismatch);
        }
        String message = cause instanceof IllegalArgumentException && cause.getMessage() != null
                ? cause.getMessage()
                : e.getOriginalMessage();
        return message.lines().findFirst().orElse("unreadable");
    }

    private static @Nullable String key(JsonMappingException e) {
        String key = e.getPath().stream()
                .map(r -> r.getFieldName() != null ? "." + r.getFieldName() : "[" + r.getIndex() + "]")
                .collect(Collectors.joining());
        return key.isEmpty() ? null : key.startsWith(".") ? key.substring(1) : key;
    }

    private static int line(@Nullable JsonLocation location) {
        return location == null ? 0 : Math.max(0, location.getLineNr());
    }

    private static final class LgCodeReader extends StdScalarDeserializer<LgCode> {
        private static final long serialVersionUID = 1L;

        LgCodeReader() {
            super(LgCode.class);
        }

        @Override
        public LgCode deserialize(JsonParser parser, DeserializationContext context) throws IOException {
            if (parser.currentToken() != JsonToken.VALUE_STRING) {
                throw JsonMappingException.from(
                        parser, "an LG code is text: put it in quotes, as \"" + parser.getText() + "\"");
            }
            try {
                return new LgCode(parser.getText());
            } catch (IllegalArgumentException e) {
                throw JsonMappingException.from(parser, String.valueOf(e.getMessage()), e);
            }
        }
    }
}
