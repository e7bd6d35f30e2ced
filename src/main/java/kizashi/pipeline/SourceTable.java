package kizashi.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kizashi.config.ConfigException;
import kizashi.japanese.Charsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * A table of addresses, residents or both: CSV with a line of column names. Addresses may hold commas without quotes, as lists
 * that were put together by hand do; a row that has more cells than names has them in its address.
 */
final class SourceTable {
    private static final List<String> CODE = List.of("団体コード", "code", "lgcode", "lg_code");
    private static final List<String> URLS = List.of("議事録検索URL", "url", "URL", "minutes_url");
    private static final List<String> POPULATION = List.of("人口", "population");

    private final List<String> names;
    private final List<Row> rows = new ArrayList<>();

    /**
     * A row.
     *
     * @param number from 1, without the line of names
     */
    record Row(
            long number,
            @Nullable String code,
            @Nullable String address,
            @Nullable String population) {}

    private SourceTable(CSVParser parser) {
        names = parser.getHeaderNames();
        int addressAt = at(URLS);
        for (CSVRecord row : parser) {
            int surplus = surplus(row);
            rows.add(new Row(
                    row.getRecordNumber(),
                    cell(row, at(CODE), addressAt, surplus),
                    address(row, addressAt, surplus),
                    cell(row, at(POPULATION), addressAt, surplus)));
        }
    }

    /**
     * Reads a table, in whatever of the usual encodings it was saved.
     *
     * @throws ConfigException when it has no column that is needed
     */
    static SourceTable read(Path table) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try {
            String text = Charsets.decode(Files.readAllBytes(table), List.of()).text();
            try (CSVParser parser = CSVParser.parse(text.startsWith("\uFEFF") ? text.substring(1) : text, format)) {
                List<String> names = parser.getHeaderNames();
                if (CODE.stream().noneMatch(names::contains)
                        || Stream.concat(URLS.stream(), POPULATION.stream()).noneMatch(names::contains)) {
                    throw new ConfigException(
                            table,
                            1,
                            null,
                            "needs the columns 団体コード (or code), and 議事録検索URL (or url) or 人口 (or population)");
                }
                return new SourceTable(parser);
            }
        } catch (IOException e) {
            throw new ConfigException(table, 0, null, "cannot be read as CSV: " + e.getMessage());
        }
    }

    /** Its rows, in order. */
    List<Row> rows() {
        return rows;
    }

    /** Whether it has a column of addresses. */
    boolean listsSources() {
        return at(URLS) >= 0;
    }

    private int at(List<String> possible) {
        return possible.stream()
                .mapToInt(names::indexOf)
                .filter(n -> n >= 0)
                .findFirst()
                .orElse(-1);
    }

    /** Cells beyond the names, without empty ones at the end. */
    private int surplus(CSVRecord row) {
        int cells = row.size();
        while (cells > names.size() && row.get(cells - 1).isBlank()) {
            cells--;
        }
        return Math.max(0, cells - names.size());
    }

    private static @Nullable String address(CSVRecord row, int at, int surplus) {
        if (at < 0 || at + surplus >= row.size()) {
            return null;
        }
        String whole =
                String.join(",", row.stream().skip(at).limit(1L + surplus).toList());
        return whole.isBlank() ? null : whole.strip();
    }

    private static @Nullable String cell(CSVRecord row, int at, int addressAt, int surplus) {
        int shifted = addressAt >= 0 && at > addressAt ? at + surplus : at;
        return at < 0 || shifted >= row.size() || row.get(shifted).isBlank()
                ? null
                : row.get(shifted).strip();
    }
}
