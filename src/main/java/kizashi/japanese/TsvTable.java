package kizashi.japanese;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A table that people edit: tab-separated, UTF-8, {@code #} lines comments, missing cells at the end of a line empty. The
 * first line gives the columns' names ({@link #load}); a short list needs none ({@link #rows(Class, String, int)}).
 */
public final class TsvTable {
    private final String name;
    private final List<String> columns;
    private final List<Row> rows;

    private TsvTable(String name, List<String> columns, List<Row> rows) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
    }

    /** A line of the table. */
    public final class Row {
        private final int line;
        private final String[] cells;

        private Row(int line, String[] cells) {
            this.line = line;
            this.cells = cells;
        }

        /**
         * The cell of a column; empty when the line is shorter.
         *
         * @throws IllegalArgumentException when the table has no such column
         */
        public String get(String column) {
            int index = columns.indexOf(column);
            if (index < 0) {
                throw new IllegalArgumentException(name + " has no column " + column + ": it has " + columns);
            }
            return index < cells.length ? cells[index].strip() : "";
        }

        /** Where the line stands, for messages: {@code needs.tsv:12}. */
        public String place() {
            return name + ":" + line;
        }
    }

    /** The lines in order. */
    public List<Row> rows() {
        return rows;
    }

    /**
     * Reads a table: the file of that name in a folder where there is one, else the one that is bundled beside a class.
     *
     * @param beside the class whose package holds the bundled table
     * @param name file name
     * @param folder where a user's own table may lie; null for none
     */
    public static TsvTable load(Class<?> beside, String name, @Nullable Path folder) {
        Path own = folder == null ? null : folder.resolve(name);
        try (InputStream in =
                own != null && Files.exists(own) ? Files.newInputStream(own) : beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no table " + name + " beside " + beside.getName());
            }
            return read(name, in);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read table " + (own != null ? own : name), e);
        }
    }

    /**
     * The lines of a table without column names that lies beside a class.
     *
     * @param beside a class of the table's package
     * @param name file name
     * @param columns how many cells a line has at least
     */
    public static List<List<String>> rows(Class<?> beside, String name, int columns) {
        List<List<String>> rows = new ArrayList<>();
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no table " + name + " beside " + beside.getName());
            }
            forEachLine(in, (number, cells) -> {
                List<String> row = new ArrayList<>(List.of(cells));
                while (row.size() < columns) {
                    row.add("");
                }
                rows.add(List.copyOf(row));
            });
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read table " + name, e);
        }
        return rows;
    }

    private static TsvTable read(String name, InputStream in) throws IOException {
        List<String> columns = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        TsvTable table = new TsvTable(name, columns, rows);
        forEachLine(in, (number, cells) -> {
            if (columns.isEmpty()) {
                columns.addAll(List.of(cells));
            } else {
                rows.add(table.new Row(number, cells));
            }
        });
        return table;
    }

    private static void forEachLine(InputStream in, LineReader to) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#")) {
                to.read(number, line.split("\t", -1));
            }
        }
    }

    private interface LineReader {
        void read(int number, String[] cells);
    }
}
