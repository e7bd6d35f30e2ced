package kizashi.japanese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the tables that hold language cases. One row a line, cells between tabs; lines that are empty or begin with {@code #}
 * are for people. Whoever can edit text can extend them.
 */
public final class Tsv {
    private Tsv() {}

    /**
     * The rows of a table that lies beside a class.
     *
     * @param beside a class of the table's package
     * @param name the file's name
     * @param columns how many cells a row has at least; missing ones at its end become empty
     * @throws IllegalStateException when there is no such table, or a row has an empty first cell: a fault of the build
     */
    public static List<List<String>> rows(Class<?> beside, String name, int columns) {
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("table " + name + " beside " + beside.getName() + " is missing");
            }
            return rows(in, name, columns);
        } catch (IOException e) {
            throw new UncheckedIOException("table " + name, e);
        }
    }

    private static List<List<String>> rows(InputStream in, String name, int columns) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            List<String> cells = new ArrayList<>(List.of(line.split("\t", -1)));
            while (cells.size() < columns) {
                cells.add("");
            }
            if (cells.size() == 1 && cells.get(0).isEmpty()) {
                throw new IllegalStateException(name + ":" + number + ": an empty row");
            }
            rows.add(List.copyOf(cells));
        }
        return rows;
    }
}
