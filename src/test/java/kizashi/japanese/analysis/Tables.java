package kizashi.japanese.analysis;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** Reads a table of cases; lines that begin with {@code #} are remarks. */
public final class Tables {
    private Tables() {}

    /** The columns of each line. */
    public static Stream<String[]> read(String resource) throws Exception {
        try (InputStream in = Objects.requireNonNull(Tables.class.getResourceAsStream(resource), resource)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            return lines.stream()
                    .filter(l -> !l.isBlank() && !l.startsWith("#"))
                    .map(l -> l.split("\t", -1));
        }
    }
}
