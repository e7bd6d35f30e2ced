package kizashi.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
import kizashi.deliver.Language;
import kizashi.deliver.NameNotes;
import kizashi.deliver.Words;
import kizashi.deliver.export.CsvCell;
import kizashi.index.SearchResult;
import kizashi.index.SearchResult.Hit;
import kizashi.model.Document;
import kizashi.model.Passage;
import kizashi.model.Speaker;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Hits as CSV. Cells that a spreadsheet would take for a formula begin with an apostrophe. */
public final class SearchCsv {
    private static final List<String> COLUMNS = List.of(
            "municipality",
            "lg_code",
            "lg_key",
            "prefecture",
            "date",
            "kind",
            "title",
            "speaker",
            "note",
            "role",
            "side",
            "department",
            "quote",
            "start",
            "end",
            "url",
            "sha256",
            "score");

    private SearchCsv() {}

    /**
     * Writes the hits of one page of a search.
     *
     * @param language of the column names, and of the words for kind and side
     */
    public static void print(PrintWriter out, SearchResult result, Language language) {
        Words words = new Words(language, Screen.PLACE);
        try {
            CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
            csv.printRecord(COLUMNS.stream().map(c -> words.get("csv." + c)).toList());
            for (Hit hit : result.hits()) {
                print(csv, hit, words);
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(CSVPrinter csv, Hit hit, Words words) throws IOException {
        Passage passage = hit.passage();
        Document document = passage.document();
        Speaker speaker = passage.speaker();
        csv.printRecord(
                safe(document.municipality().name()),
                document.municipality().code(),
                document.municipality().key(),
                safe(document.municipality().prefecture()),
                document.spokenOn(),
                words.kind(document.kind()),
                safe(document.title()),
                safe(speaker == null ? null : speaker.bestName()),
                safe(NameNotes.said(speaker, words)),
                safe(speaker == null ? null : speaker.role()),
                speaker == null ? null : words.side(speaker.side()),
                safe(passage.department()),
                safe(passage.text()),
                passage.start(),
                passage.end(),
                safe(document.url().toString()),
                document.sha256(),
                hit.score());
    }

    private static @Nullable String safe(@Nullable String cell) {
        return cell == null ? null : CsvCell.safe(cell);
    }
}
