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
    private final TableChanges changes;

    TsvTable(String name, List<String> columns, List<Row> rows, TableChanges changes) {
        this.name = name;
        this.columns = columns;
        this.rows = rows;
        this.changes = changes;
    }

    /** A line of the table. */
    public static final class Row {
        private final String file;
        private final List<String> columns;
        private final int line;
        private final String[] cells;

        Row(String file, List<String> columns, int line, String[] cells) {
            this.file = file;
            this.columns = columns;
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
                throw new IllegalArgumentException(file + " has no column " + column + ": it has " + columns);
            }
            return index < cells.length ? cells[index].strip() : "";
        }

        /** Where the line stands, for messages: {@code needs.tsv:12}; of a home's own table with its folder. */
        public String place() {
            return file + ":" + line;
        }

        /** The line as one of a table with other columns; cells that it lacks are empty. */
        Row as(List<String> others) {
            String[] moved = others.stream()
                    .map(column -> columns.contains(column) ? get(column) : "")
                    .toArray(String[]::new);
            return new Row(file, others, line, moved);
        }
    }

    /** The lines in order. */
    public List<Row> rows() {
        return rows;
    }

    /**
     * The cells of a column in the lines of one kind, in order.
     *
     * @param column of the cells
     * @param by the column that tells of which kind a line is
     * @param kind of the lines
     */
    public List<String> cells(String column, String by, String kind) {
        return rows.stream()
                .filter(row -> row.get(by).equals(kind))
                .map(row -> row.get(column))
                .toList();
    }

    /** Names of the columns in order. */
    List<String> columns() {
        return columns;
    }

    /** Its file, as messages name it. */
    String name() {
        return name;
    }

    /** What a home's own table changed; nothing where it has none. */
    public TableChanges changes() {
        return changes;
    }

    /**
     * Reads a table that is bundled beside a class, and lays the lines of a home's own over it ({@link TableChanges}).
     *
     * @param beside the class whose package holds the bundled table
     * @param name file name
     * @param folder where a home's own table may lie; null for none
     * @param key the columns by which a line is known: an own line takes the place of all bundled ones with the same; none where the
     *     whole own table takes the place of the bundled one
     * @throws IllegalArgumentException naming file and line where the own table cannot be read
     */
    public static TsvTable load(Class<?> beside, String name, @Nullable Path folder, String... key) {
        Path own = folder == null ? null : folder.resolve(name);
        try (InputStream in = beside.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalArgumentException("no table " + name + " beside " + beside.getName());
            }
            TsvTable shipped = read(name, in);
            if (own == null || !Files.exists(own)) {
                return shipped;
            }
            try (InputStream lines = Files.newInputStream(own)) {
                TsvTable table = read(own.toString(), lines);
                return key.length == 0 ? table : new OwnRows(shipped, table, List.of(key)).merged();
            }
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
        forEachLine(in, (number, cells) -> {
            if (columns.isEmpty()) {
                columns.addAll(List.of(cells));
            } else {
                rows.add(new Row(name, columns, number, cells));
            }
        });
        return new TsvTable(name, columns, rows, TableChanges.none(name));
    }

    private static void forEachLine(InputStream in, LineReader to) throws IOException {
        BufferedReader reader = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
        int number = 0;
        for (String line = reader.readLine(); line != null; line = reader.readLine()) {
            number++;
            if (number == 1 && line.startsWith("\uFEFF")) {
                line = line.substring(1); // as spreadsheets save it
            }
            if (!line.isBlank() && !line.startsWith("#")) {
                to.read(number, line.split("\t", -1));
            }
        }
    }

    private interface LineReader {
        void read(int number, String[] cells);
    }
}
