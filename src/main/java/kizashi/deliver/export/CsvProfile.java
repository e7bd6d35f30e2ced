package kizashi.deliver.export;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Who reads a CSV file; their needs conflict, so each has a profile of his own. */
public enum CsvProfile {
    /** A spreadsheet: UTF-8 with BOM. */
    EXCEL(StandardCharsets.UTF_8, true, 0),
    /** Salesforce Data Import Wizard or Data Loader: UTF-8 without BOM, standard fields of a Lead. */
    SALESFORCE(StandardCharsets.UTF_8, false, 0),
    /** HubSpot: UTF-8 without BOM. */
    HUBSPOT(StandardCharsets.UTF_8, false, 0),
    /** kintone: UTF-8 without BOM, headers are field names. */
    KINTONE(StandardCharsets.UTF_8, false, 0),
    /** Sansan's import of business cards: windows-31j, at most 10,000 rows, creates only. */
    SANSAN_CARD(Charset.forName("windows-31j"), false, 10_000),
    /** Sansan Data Hub: UTF-8, no line break in a cell. */
    SANSAN_DATAHUB(StandardCharsets.UTF_8, false, 0);

    private final Charset charset;
    private final boolean bom;
    private final int maxRows;

    CsvProfile(Charset charset, boolean bom, int maxRows) {
        this.charset = charset;
        this.bom = bom;
        this.maxRows = maxRows;
    }

    Charset charset() {
        return charset;
    }

    boolean bom() {
        return bom;
    }

    /** The most rows that the reader takes in one file; 0 for no bound. */
    int maxRows() {
        return maxRows;
    }

    /** The name on the command line: {@code sansan-card}. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The format of a name.
     *
     * @throws IllegalArgumentException when there is none, naming those that there are
     */
    public static CsvProfile of(String id) {
        for (CsvProfile profile : values()) {
            if (profile.id().equals(id)) {
                return profile;
            }
        }
        throw new IllegalArgumentException("there is no format '" + id + "'; there are "
                + String.join(
                        ", ",
                        java.util.Arrays.stream(values()).map(CsvProfile::id).toList()));
    }
}
