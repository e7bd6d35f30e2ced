package kizashi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import kizashi.index.SearchResult;
import kizashi.index.SearchResult.Hit;
import kizashi.model.Document;
import kizashi.model.Passage;
import kizashi.model.Speaker;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** Hits as CSV. Cells that a spreadsheet would take for a formula begin with an apostrophe. */
final class SearchCsv {
    private SearchCsv() {}

    static void print(PrintWriter out, SearchResult result) {
        try {
            CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
            csv.printRecord(
                    "municipality",
                    "lg_code",
                    "lg_key",
                    "prefecture",
                    "date",
                    "kind",
                    "title",
                    "speaker",
                    "role",
                    "side",
                    "department",
                    "quote",
                    "start",
                    "end",
                    "url",
                    "sha256",
                    "score");
            for (Hit hit : result.hits()) {
                print(csv, hit);
            }
            csv.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void print(CSVPrinter csv, Hit hit) throws IOException {
        Passage passage = hit.passage();
        Document document = passage.document();
        Speaker speaker = passage.speaker();
        csv.printRecord(
                safe(document.municipality().name()),
                document.municipality().code(),
                document.municipality().key(),
                safe(document.municipality().prefecture()),
                document.spokenOn(),
                document.kind().label(),
                safe(document.title()),
                safe(speaker == null ? null : speaker.bestName()),
                safe(speaker == null ? null : speaker.role()),
                speaker == null ? null : speaker.side().label(),
                safe(passage.department()),
                safe(passage.text()),
                passage.start(),
                passage.end(),
                safe(document.url().toString()),
                document.sha256(),
                hit.score());
    }

    private static @Nullable String safe(@Nullable String cell) {
        return cell != null && !cell.isEmpty() && "=+-@\t\r\n＝＋－＠".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
    }
}
