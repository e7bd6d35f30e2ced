package kizashi.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import kizashi.model.LgCode;

/** How many people live where, as a home was told: {@code config/population.tsv}, a code and a number a line. */
public final class Populations {
    private static final String HEADER =
            "# Residents by LG code, from `kizashi source import`; the registry takes them from here.\n";

    private Populations() {}

    /**
     * What the home knows; empty where it was told nothing.
     *
     * @throws ConfigException when a line is no code and number
     */
    public static Map<LgCode, Integer> read(Home home) {
        Path file = file(home);
        Map<LgCode, Integer> residents = new TreeMap<>((a, b) -> a.value().compareTo(b.value()));
        if (!Files.exists(file)) {
            return residents;
        }
        int line = 0;
        try {
            for (String row : Files.readAllLines(file)) {
                line++;
                if (!row.isBlank() && !row.startsWith("#")) {
                    String[] cell = row.strip().split("\t");
                    if (cell.length != 2) {
                        throw new ConfigException(file, line, null, "needs a code and a number with a tab between");
                    }
                    residents.put(new LgCode(cell[0]), Integer.valueOf(cell[1]));
                }
            }
        } catch (IllegalArgumentException e) {
            throw new ConfigException(file, line, null, String.valueOf(e.getMessage()));
        } catch (IOException e) {
            throw new ConfigException(file, 0, null, "cannot be read: " + e.getMessage());
        }
        return residents;
    }

    /** Adds to what the home knows; a newer number takes the place of an older one. */
    public static void add(Home home, Map<LgCode, Integer> more) {
        if (more.isEmpty()) {
            return;
        }
        Map<LgCode, Integer> all = read(home);
        all.putAll(more);
        StringBuilder text = new StringBuilder(HEADER);
        all.forEach((code, number) ->
                text.append(code.value()).append('\t').append(number).append('\n'));
        YamlFile.writeAtomically(file(home), text.toString());
    }

    private static Path file(Home home) {
        return home.config().resolve("population.tsv");
    }
}
