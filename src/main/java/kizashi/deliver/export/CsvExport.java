package kizashi.deliver.export;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.CharsetEncoder;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import kizashi.deliver.Language;
import kizashi.deliver.OneLine;
import kizashi.deliver.Words;
import kizashi.model.Municipality;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.QuoteMode;

/**
 * Writes opportunities as CSV (RFC 4180, CRLF) for a spreadsheet or a CRM. The first column is the key under which the
 * same opportunity is found again; no cell is ever a formula; what the encoding cannot hold is reported.
 */
public final class CsvExport {
    private static final String SUBSTITUTE = "〓";

    private final Options options;
    private final List<CsvReport.Loss> losses = new ArrayList<>();
    private final CharsetEncoder encoder;
    private int neutralised;

    private CsvExport(Options options) {
        this.options = options;
        this.encoder = options.profile().charset().newEncoder();
    }

    /**
     * How to write.
     *
     * @param profile who reads it
     * @param words the language of labels in cells
     * @param sansanHeader for {@link CsvProfile#SANSAN_CARD}: the first line of the form that Sansan hands out, untouched;
     *     empty for the columns that are known
     * @param sansanUser for {@link CsvProfile#SANSAN_CARD}: the user who will own the cards
     */
    public record Options(CsvProfile profile, Words words, List<String> sansanHeader, String sansanUser) {

        /** Keeps its own copy of the list. */
        public Options {
            sansanHeader = List.copyOf(sansanHeader);
        }

        /** Japanese labels, nothing special. */
        public static Options of(CsvProfile profile) {
            return of(profile, Language.JA);
        }

        /** Labels in a language, nothing special. */
        public static Options of(CsvProfile profile, Language language) {
            return new Options(profile, new Words(language), List.of(), "");
        }
    }

    /**
     * Writes a file. The stream is flushed, not closed.
     *
     * @param opportunities in the order of the rows
     * @param profiles for their names
     * @param accounts what the CRM knows of a municipality; {@link CrmAccount#UNKNOWN} where nothing
     * @param today on which it is told, in Japan
     * @throws IOException when the stream cannot take it
     */
    public static CsvReport write(
            OutputStream out,
            Options options,
            List<Opportunity> opportunities,
            List<Profile> profiles,
            Function<Municipality, CrmAccount> accounts,
            LocalDate today)
            throws IOException {
        List<CsvRow> rows = new ArrayList<>();
        for (Opportunity o : opportunities) {
            rows.add(CsvRow.of(o, profiles, accounts.apply(o.municipality()), options.words(), today));
        }
        return new CsvExport(options).write(out, rows);
    }

    private CsvReport write(OutputStream out, List<CsvRow> rows) throws IOException {
        CsvProfile profile = options.profile();
        CSVFormat format =
                CSVFormat.RFC4180.builder().setQuoteMode(QuoteMode.MINIMAL).get();
        Writer writer = new OutputStreamWriter(out, profile.charset());
        if (profile.bom()) {
            writer.write('\uFEFF');
        }
        CSVPrinter printer = new CSVPrinter(writer, format);
        List<String> header = header();
        printer.printRecord(header);
        int number = 1;
        for (CsvRow row : rows) {
            List<String> cells = cells(row);
            for (int i = 0; i < cells.size(); i++) {
                cells.set(i, cell(cells.get(i), number, header.get(i)));
            }
            printer.printRecord(cells);
            number++;
        }
        printer.flush();
        return new CsvReport(rows.size(), losses, neutralised, notes(rows.size()));
    }

    private List<String> header() {
        if (options.profile() == CsvProfile.SANSAN_CARD) {
            return options.sansanHeader().isEmpty() ? SansanCard.HEADER : options.sansanHeader();
        }
        List<String> header = new ArrayList<>();
        for (CsvColumn column : CsvColumn.values()) {
            header.add(column.header(options.profile(), options.words()));
        }
        return header;
    }

    private List<String> cells(CsvRow row) {
        if (options.profile() == CsvProfile.SANSAN_CARD) {
            return SansanCard.row(header(), row, options.sansanUser());
        }
        List<String> cells = new ArrayList<>();
        for (CsvColumn column : CsvColumn.values()) {
            cells.add(value(column, row));
        }
        return cells;
    }

    private String value(CsvColumn column, CsvRow row) {
        String value = column.value(row);
        return switch (options.profile()) {
            // A lead without a last name is refused.
            case SALESFORCE -> lead(column, row, value);
            // A trailing tab, which nobody sees, keeps the leading zero of 011002 in Excel.
            case EXCEL -> column == CsvColumn.LG_CODE && !value.isEmpty() ? value + "\t" : value;
            case SANSAN_DATAHUB -> column.isDate() && !value.isEmpty() ? value + " 00:00:00" : value;
            default -> value;
        };
    }

    /** The row is a person there, who is never the councillor that asks. */
    private static String lead(CsvColumn column, CsvRow row, String value) {
        return switch (column) {
            case NAME -> row.leadNameOrSection();
            case ROLE -> Objects.requireNonNullElse(row.leadRole(), "");
            case DEPARTMENT -> row.isMember() ? "" : value;
            case NAME_NOTE -> row.isMember() ? "" : value;
            default -> value;
        };
    }

    private String cell(String value, int row, String column) {
        boolean code = value.endsWith("\t");
        String plain = CsvCell.safe(encodable(OneLine.of(value), row, column));
        if (plain.length() > OneLine.of(value).length()) {
            neutralised++;
        }
        return code ? plain + "\t" : plain;
    }

    /** What the encoding lacks becomes 〓 and is reported; characters that differ in code point alone are exchanged. */
    private String encodable(String value, int row, String column) {
        if (options.profile() != CsvProfile.SANSAN_CARD || encoder.canEncode(value)) {
            return value;
        }
        StringBuilder out = new StringBuilder();
        value.codePoints().forEach(c -> {
            String character = new String(Character.toChars(twin(c)));
            if (encoder.canEncode(character)) {
                out.append(character);
            } else {
                losses.add(new CsvReport.Loss(character, row, column));
                out.append(SUBSTITUTE);
            }
        });
        return out.toString();
    }

    /** The code point that windows-31j uses for the same character. */
    private static int twin(int c) {
        return switch (c) {
            case 0x301C -> 0xFF5E;
            case 0x2212 -> 0xFF0D;
            case 0x2016 -> 0x2225;
            case 0x2014 -> 0x2015;
            case 0x00A2 -> 0xFFE0;
            case 0x00A3 -> 0xFFE1;
            case 0x00AC -> 0xFFE2;
            case 0x00A0 -> ' ';
            default -> c;
        };
    }

    private List<String> notes(int rows) {
        List<String> notes = new ArrayList<>();
        CsvProfile profile = options.profile();
        Words words = options.words();
        if (profile.maxRows() > 0 && rows > profile.maxRows()) {
            notes.add(words.plain("csv.note.rows", profile.maxRows(), rows));
        }
        switch (profile) {
            case SALESFORCE, HUBSPOT, KINTONE -> notes.add(words.get("csv.note." + profile.id()));
            case SANSAN_CARD -> {
                notes.add(words.get("csv.note.sansan-card"));
                if (options.sansanHeader().isEmpty()) {
                    notes.add(words.get("csv.note.sansan-card.form"));
                }
                if (options.sansanUser().isBlank()) {
                    notes.add(words.get("csv.note.sansan-card.user"));
                }
            }
            default -> {}
        }
        return notes;
    }
}
