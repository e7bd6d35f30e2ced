package kizashi.config;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads the settings of a home, and its secrets. */
public final class SettingsFiles {
    private static final String DEFAULTS = "/kizashi/config/defaults.yml";

    private SettingsFiles() {}

    /**
     * The defaults with {@code config/kizashi.yml} laid over them.
     *
     * @throws ConfigException when that file has an unknown key or a wrong value
     */
    public static Settings read(Home home) {
        Path file = home.config().resolve("kizashi.yml");
        ObjectNode merged = defaults();
        JsonNode own = ownOf(home);
        if (own != null) {
            requireKnown(file, merged, own, "");
            lay(merged, own);
        }
        Settings settings = YamlFile.convert(file, merged, Settings.class);
        if (!Settings.LANGUAGES.contains(settings.language())) {
            throw new ConfigException(file, 0, "language", "is one of " + String.join(", ", Settings.LANGUAGES));
        }
        return settings;
    }

    /** The secrets of a home; the environment beats the file. */
    public static Settings.Secrets secrets(Home home, Map<String, String> environment) {
        Path file = home.config().resolve("secrets.yml");
        Settings.Secrets stored =
                Files.exists(file) ? YamlFile.read(file, Settings.Secrets.class) : new Settings.Secrets(null, null);
        return new Settings.Secrets(
                environment.getOrDefault("KIZASHI_MAIL_PASSWORD", stored.mailPassword()),
                environment.getOrDefault("KIZASHI_PROXY_PASSWORD", stored.proxyPassword()));
    }

    /** Every setting with its value, in the order of the defaults. */
    public static List<Settings.Shown> shown(Home home) {
        ObjectNode merged = defaults();
        JsonNode own = ownOf(home);
        if (own != null) {
            lay(merged, own);
        }
        List<Settings.Shown> lines = new ArrayList<>();
        flatten("", merged, own, lines);
        return lines;
    }

    /** The commented defaults as they stand in the jar. */
    public static String defaultsText() {
        try (InputStream in = Objects.requireNonNull(SettingsFiles.class.getResourceAsStream(DEFAULTS))) {
            return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ObjectNode defaults() {
        return YamlFile.parseObject(Path.of("defaults.yml"), defaultsText());
    }

    private static @Nullable JsonNode ownOf(Home home) {
        Path file = home.config().resolve("kizashi.yml");
        if (!Files.exists(file)) {
            return null;
        }
        try {
            String text = Files.readString(file);
            return text.lines().allMatch(l -> l.isBlank() || l.startsWith("#"))
                    ? null
                    : YamlFile.parseObject(file, text);
        } catch (IOException e) {
            throw new ConfigException(file, 0, null, "cannot be read: " + e.getMessage());
        }
    }

    private static void requireKnown(Path file, JsonNode known, JsonNode own, String prefix) {
        List<String> names = new ArrayList<>();
        known.fieldNames().forEachRemaining(names::add);
        for (Map.Entry<String, JsonNode> entry : own.properties()) {
            JsonNode expected = known.get(entry.getKey());
            String key = prefix + entry.getKey();
            if (expected == null) {
                String near = YamlFile.nearest(entry.getKey(), names);
                throw new ConfigException(
                        file,
                        YamlFile.lineOf(file, entry.getKey()),
                        key,
                        near != null
                                ? "is not known; did you mean '" + near + "'?"
                                : "is not known; known are " + String.join(", ", names));
            }
            if (expected.isObject() != entry.getValue().isObject()) {
                throw new ConfigException(
                        file,
                        YamlFile.lineOf(file, entry.getKey()),
                        key,
                        expected.isObject() ? "needs keys below it" : "needs a single value");
            }
            if (expected.isObject()) {
                requireKnown(file, expected, entry.getValue(), key + ".");
            }
        }
    }

    private static void lay(ObjectNode under, JsonNode over) {
        for (Map.Entry<String, JsonNode> entry : over.properties()) {
            if (under.get(entry.getKey()) instanceof ObjectNode below
                    && entry.getValue().isObject()) {
                lay(below, entry.getValue());
            } else {
                under.set(entry.getKey(), entry.getValue());
            }
        }
    }

    private static void flatten(String prefix, JsonNode node, @Nullable JsonNode own, List<Settings.Shown> lines) {
        for (Map.Entry<String, JsonNode> entry : node.properties()) {
            JsonNode mine = own == null ? null : own.get(entry.getKey());
            if (entry.getValue().isObject()) {
                flatten(prefix + entry.getKey() + ".", entry.getValue(), mine, lines);
            } else {
                lines.add(new Settings.Shown(
                        prefix + entry.getKey(), entry.getValue().asText(), mine != null));
            }
        }
    }
}
