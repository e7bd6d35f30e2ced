package kizashi.match;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.TableChanges;
import org.jspecify.annotations.Nullable;

/**
 * The weights of scoring, from one documented file: {@code weights.tsv} beside this class, whose lines a file {@code
 * config/weights.tsv} of the home may override one by one.
 */
public final class Weights {
    /** Name of the file, shipped and in a home's {@code config}. */
    public static final String FILE = "weights.tsv";

    private final Map<String, Double> values;

    private Weights(Map<String, Double> values) {
        this.values = values;
    }

    /** The weights as shipped. */
    public static Weights shipped() {
        return load(null);
    }

    /**
     * The shipped weights with those of a home laid over them.
     *
     * @param override lines {@code name<TAB>value<TAB>meaning}; null or missing for none
     * @throws IllegalArgumentException for a name that scoring does not know or a value that is no number, with the line
     */
    public static Weights load(@Nullable Path override) {
        Map<String, Double> values = new LinkedHashMap<>();
        try (InputStream in = Weights.class.getResourceAsStream(FILE)) {
            if (in == null) {
                throw new IllegalStateException("weights.tsv is missing beside " + Weights.class);
            }
            read(new String(in.readAllBytes(), StandardCharsets.UTF_8), FILE, values, false);
            if (override != null && Files.exists(override)) {
                read(Files.readString(override), override.toString(), values, true);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the weights: " + e.getMessage(), e);
        }
        return new Weights(values);
    }

    /** Which weights a home changes. */
    public static TableChanges changes(Path override) {
        Weights own = load(override);
        List<String> changed = shipped().values.entrySet().stream()
                .filter(shipped -> own.of(shipped.getKey()) != shipped.getValue())
                .map(Map.Entry::getKey)
                .toList();
        return new TableChanges(FILE, List.of(), changed, List.of(), List.of());
    }

    private static void read(String text, String file, Map<String, Double> values, boolean known) {
        int number = 0;
        for (String line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] cells = line.split("\t", -1);
            String where = file + ":" + number + ": ";
            if (known && !values.containsKey(cells[0])) {
                throw new IllegalArgumentException(
                        where + "key '" + cells[0] + "' is no weight; known are " + values.keySet());
            }
            try {
                values.put(cells[0], Double.valueOf(cells.length > 1 ? cells[1].strip() : ""));
            } catch (NumberFormatException e) {
                throw new IllegalArgumentException(where + "key '" + cells[0] + "' needs a number after a tab", e);
            }
        }
    }

    /** The weight of that name. */
    public double of(String name) {
        Double value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException("weights.tsv has no line '" + name + "'");
        }
        return value;
    }
}
