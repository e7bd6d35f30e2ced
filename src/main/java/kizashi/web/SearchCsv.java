package kizashi.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.List;
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
    private static final List<String> JAPANESE = List.of(
            "自治体", "団体コード", "lg_key", "都道府県", "日付", "種類", "文書", "発言者", "職名", "立場", "部署", "引用", "開始位置", "終了位置", "出典URL",
            "sha256", "関連度");
    private static final List<String> ENGLISH = List.of(
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

    private SearchCsv() {}

    /**
     * Writes the hits of one page of a search.
     *
     * @param language of the column names: {@code ja} or {@code en}
     */
    public static void print(PrintWriter out, SearchResult result, String language) {
        try {
            CSVPrinter csv = new CSVPrinter(out, CSVFormat.RFC4180);
            csv.printRecord(language.equals("en") ? ENGLISH : JAPANESE);
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
