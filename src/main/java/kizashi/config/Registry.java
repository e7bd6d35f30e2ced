package kizashi.config;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import kizashi.model.LgCode;
import kizashi.model.Municipality;

/**
 * The registry of local bodies: 1,788 with a council, and apart from them the wards of designated cities and the six
 * northern villages, which have none.
 */
public final class Registry {
    private static final String FILE = "municipalities.tsv";

    private final Map<LgCode, Body> byCode = new TreeMap<>();
    private final Map<String, List<Body>> byName = new LinkedHashMap<>();

    private final Map<LgCode, Integer> populations;

    private Registry(Map<LgCode, Integer> populations) {
        this.populations = populations;
    }

    /** Lays the lines of a table over what is there, by code. */
    private void lay(Path file, String table) {
        int line = 0;
        for (String row : table.split("\n")) {
            line++;
            if (!row.isBlank() && !row.startsWith("#") && !row.startsWith("code\t")) {
                add(file, line, row.stripTrailing().split("\t"));
            }
        }
    }

    /** What a body is. */
    public enum BodyType {
        PREFECTURE,
        DESIGNATED_CITY,
        SPECIAL_WARD,
        CITY,
        TOWN,
        VILLAGE,
        /** A ward of a designated city: no council of its own. */
        WARD,
        /** One of the six villages of the northern territories: no council. */
        NORTHERN_VILLAGE;

        /** Whether it has a council whose papers can be read. */
        public boolean hasCouncil() {
            return this != WARD && this != NORTHERN_VILLAGE;
        }
    }

    /** One body of the registry. */
    public record Body(Municipality municipality, BodyType type) {}

    /** The registry that comes with the program. */
    public static Registry bundled() {
        return bundled(Map.of());
    }

    private static Registry bundled(Map<LgCode, Integer> populations) {
        try (InputStream in = Objects.requireNonNull(Registry.class.getResourceAsStream(FILE))) {
            Registry registry = new Registry(populations);
            registry.lay(Path.of(FILE), new String(in.readAllBytes(), StandardCharsets.UTF_8));
            return registry.named();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The registry of the program, with the lines of the home ({@code config/municipalities.tsv}) laid over it by code: a town that was
     * merged or renamed is a line, and not a copy of two thousand that would grow old; with the residents that the home was told of
     * ({@link Populations}).
     *
     * @throws ConfigException when a line of the file is wrong: a code with a wrong check digit, an unknown type
     */
    public static Registry read(Home home) {
        Path file = home.config().resolve(FILE);
        Registry registry = bundled(Populations.read(home));
        if (!Files.exists(file)) {
            return registry;
        }
        try {
            registry.lay(file, Files.readString(file));
            return registry.named();
        } catch (IOException e) {
            throw new ConfigException(file, 0, null, "cannot be read: " + e.getMessage());
        }
    }

    /** The body with this code. */
    public Optional<Body> byCode(LgCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * Every body of this name; 26 names occur twice, so the list can have more than one.
     *
     * @param name such as 柏市, or 千葉県柏市 to say which
     */
    public List<Body> byName(String name) {
        return Collections.unmodifiableList(
                byName.getOrDefault(Normalizer.normalize(name.strip(), Normalizer.Form.NFKC), List.of()));
    }

    /** Every body, in order of code. */
    public Collection<Body> all() {
        return Collections.unmodifiableCollection(byCode.values());
    }

    /** The bodies with a council, in order of code. */
    public List<Body> councils() {
        return byCode.values().stream().filter(b -> b.type().hasCouncil()).toList();
    }

    private void add(Path file, int line, String[] cell) {
        if (cell.length < 5) {
            throw new ConfigException(file, line, null, "needs code, name, kana, prefecture and type, tab-separated");
        }
        try {
            BodyType type =
                    BodyType.valueOf(cell[4].toUpperCase(java.util.Locale.ROOT).replace('-', '_'));
            Integer population = cell.length > 5 && !cell[5].isBlank() ? Integer.valueOf(cell[5].strip()) : null;
            LgCode code = new LgCode(cell[0]);
            Integer residents = populations.getOrDefault(code, population);
            Body body = new Body(new Municipality(code, cell[1], cell[2], cell[3], residents), type);
            byCode.put(code, body);
        } catch (IllegalArgumentException e) {
            throw new ConfigException(file, line, null, String.valueOf(e.getMessage()));
        }
    }

    /** With the names of what its lines gave in the end: a body that was renamed is not found by its old one. */
    private Registry named() {
        byName.clear();
        for (Body body : byCode.values()) {
            Municipality m = body.municipality();
            byName.computeIfAbsent(m.name(), n -> new ArrayList<>(1)).add(body);
            if (body.type() != BodyType.PREFECTURE) {
                byName.computeIfAbsent(m.prefecture() + m.name(), n -> new ArrayList<>(1))
                        .add(body);
            }
        }
        return this;
    }
}
