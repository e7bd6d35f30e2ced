package kizashi.deliver.export;

import java.util.List;

/**
 * What became of an export.
 *
 * @param rows written
 * @param losses characters that the file's encoding does not have, each with where it stood
 * @param neutralised cells that would have been formulas
 * @param notes what the user has to know before the import
 */
public record CsvReport(int rows, List<Loss> losses, int neutralised, List<String> notes) {

    /** Keeps its own copies of the lists. */
    public CsvReport {
        losses = List.copyOf(losses);
        notes = List.copyOf(notes);
    }

    /**
     * A character that was replaced by 〓.
     *
     * @param character as it was
     * @param row of the file, from 1 without the header
     * @param column its header
     */
    public record Loss(String character, int row, String column) {}
}
