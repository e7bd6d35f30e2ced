package kizashi.config;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kizashi.model.LgCode;
import kizashi.model.Municipality;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * The municipalities that a company already knows ({@code config/accounts.csv}): LG code, CRM id, owner, state. Routes an
 * opportunity to its owner and mutes what is excluded.
 *
 * @param byCode in the order of the file
 */
public record Accounts(Map<LgCode, Account> byCode) {
    private static final Map<String, String> COLUMNS = Map.ofEntries(
            Map.entry("lg_code", "lg_code"),
            Map.entry("団体コード", "lg_code"),
            Map.entry("crm_id", "crm_id"),
            Map.entry("crm id", "crm_id"),
            Map.entry("owner", "owner"),
            Map.entry("担当", "owner"),
            Map.entry("state", "state"),
            Map.entry("状態", "state"));

    /** Keeps its own copy. */
    public Accounts {
        byCode = Map.copyOf(byCode);
    }

    /** How the company stands to a municipality. */
    public enum State {
        /** A customer (既存). */
        EXISTING("既存"),
        /** Talks are under way (商談中). */
        NEGOTIATING("商談中"),
        /** Must not be approached (除外): muted. */
        EXCLUDED("除外");

        private final String label;

        State(String label) {
            this.label = label;
        }

        /** The word on screens. */
        public String label() {
            return label;
        }
    }

    /**
     * One line of the file.
     *
     * @param code whose
     * @param crmId its id in the company's CRM
     * @param owner who looks after it: a name or a mail address
     * @param state how the company stands to it; null where the file leaves it empty
     */
    public record Account(
            LgCode code,
            @Nullable String crmId,
            @Nullable String owner,
            @Nullable State state) {}

    /** The name of the file in {@code config/}. */
    public static final String FILE = "accounts.csv";

    /**
     * Those of a home, as they are now.
     *
     * @throws ConfigException as {@link #read}
     */
    public static Accounts of(Home home) {
        return read(home.config().resolve(FILE));
    }

    /**
     * Reads the file.
     *
     * @param file UTF-8, with or without BOM; header {@code lg_code,crm_id,owner,state} (or 団体コード,CRM ID,担当,状態).
     *     A missing file means no accounts
     * @throws ConfigException when a column, a code or a state is wrong, with the line
     */
    public static Accounts read(Path file) {
        if (!Files.exists(file)) {
            return new Accounts(Map.of());
        }
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setIgnoreEmptyLines(true)
                .setTrim(true)
                .get();
        try (CSVParser parser = CSVParser.parse(withoutBom(file), format)) {
            Map<String, Integer> columns = columns(file, parser.getHeaderNames());
            Map<LgCode, Account> accounts = new LinkedHashMap<>();
            for (CSVRecord row : parser) {
                Account account = account(file, row, columns, (int) parser.getCurrentLineNumber());
                accounts.put(account.code(), account);
            }
            return new Accounts(accounts);
        } catch (IOException | java.io.UncheckedIOException e) {
            throw new ConfigException(file, 0, null, "cannot be read as UTF-8 CSV: " + e.getMessage());
        }
    }

    /** The account of a municipality; null where there is none. */
    public @Nullable Account of(Municipality municipality) {
        return municipality.code() == null ? null : byCode.get(municipality.code());
    }

    /** Whether nothing about this municipality may be delivered. */
    public boolean muted(Municipality municipality) {
        Account account = of(municipality);
        return account != null && account.state() == State.EXCLUDED;
    }

    private static String withoutBom(Path file) throws IOException {
        String text = Files.readString(file, StandardCharsets.UTF_8);
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private static Map<String, Integer> columns(Path file, List<String> header) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        for (int i = 0; i < header.size(); i++) {
            String name = header.get(i).toLowerCase(Locale.ROOT);
            String column = COLUMNS.get(name);
            if (column == null) {
                String near = YamlFile.nearest(name, COLUMNS.keySet());
                throw new ConfigException(
                        file,
                        1,
                        header.get(i),
                        "is no column; "
                                + (near == null
                                        ? "the columns are lg_code, crm_id, owner, state"
                                        : "did you mean '" + near + "'?"));
            }
            columns.put(column, i);
        }
        if (!columns.containsKey("lg_code")) {
            throw new ConfigException(file, 1, "lg_code", "is missing: the columns are lg_code, crm_id, owner, state");
        }
        return columns;
    }

    private static Account account(Path file, CSVRecord row, Map<String, Integer> columns, int line) {
        String code = cell(row, columns, "lg_code");
        try {
            LgCode lg = new LgCode(code == null ? "" : code.startsWith("LG-") ? code.substring(3) : code);
            return new Account(
                    lg, cell(row, columns, "crm_id"), cell(row, columns, "owner"), state(file, row, columns, line));
        } catch (IllegalArgumentException e) {
            String hint = code != null && code.matches("[0-9]{5}")
                    ? "; a spreadsheet has dropped its leading zero: is it \"0" + code + "\"?"
                    : "";
            throw new ConfigException(file, line, "lg_code", e.getMessage() + hint);
        }
    }

    private static @Nullable State state(Path file, CSVRecord row, Map<String, Integer> columns, int line) {
        String text = cell(row, columns, "state");
        if (text == null) {
            return null;
        }
        for (State state : State.values()) {
            if (state.name().equalsIgnoreCase(text) || state.label().equals(text)) {
                return state;
            }
        }
        throw new ConfigException(
                file, line, "state", "'" + text + "' is no state; write existing, negotiating or excluded");
    }

    private static @Nullable String cell(CSVRecord row, Map<String, Integer> columns, String name) {
        Integer at = columns.get(name);
        if (at == null || at >= row.size() || row.get(at).isBlank()) {
            return null;
        }
        return row.get(at);
    }
}
