package kizashi.crawl.platform;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kizashi.crawl.CrawlHome;
import kizashi.crawl.FetchedDocument;
import kizashi.extract.Extraction;
import kizashi.extract.Extractor;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import kizashi.model.Municipality;
import kizashi.model.Source;

/** What the vendors' test servers and their tests share. */
final class Vendor {
    static final Charset CP932 = Charset.forName("windows-31j");

    private Vendor() {}

    static Source source(String platform, URI url, Map<String, Object> options) {
        Source plain = CrawlHome.source("a", url, options);
        return new Source(
                "a-" + platform,
                new Municipality(null, "見本市", null, null, null),
                platform,
                List.of(url),
                "daily",
                options,
                plain.permission(),
                null);
    }

    /** The fields of query and form, each decoded in the vendor's charset; of repeated ones all, parted by a bar. */
    static Map<String, String> fields(HttpExchange x, Charset charset) throws IOException {
        String query = String.valueOf(x.getRequestURI().getRawQuery());
        String body = new String(x.getRequestBody().readAllBytes(), StandardCharsets.US_ASCII);
        Map<String, List<String>> all = new LinkedHashMap<>();
        for (String pair : (query + "&" + body).split("&")) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                all.computeIfAbsent(URLDecoder.decode(pair.substring(0, equals), charset), k -> new ArrayList<>())
                        .add(URLDecoder.decode(pair.substring(equals + 1), charset));
            }
        }
        return all.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, e -> String.join("|", e.getValue())));
    }

    static int answer(HttpExchange x, int status, String type, byte[] body) throws IOException {
        x.getResponseHeaders().set("Content-Type", type);
        x.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        x.getResponseBody().write(body);
        return status;
    }

    static int missing(HttpExchange x) throws IOException {
        x.sendResponseHeaders(404, -1);
        return 404;
    }

    /** The text of a delivered document, and the vendor's labels of its speeches. */
    static ExtractedText read(FetchedDocument document) {
        try (Extractor extractor = new Extractor()) {
            Extraction text = extractor.extract(
                    document.body(),
                    document.capture().contentType(),
                    null,
                    document.source().platform());
            return ((Extraction.Text) text).value();
        }
    }

    static List<String> speakers(FetchedDocument document) {
        return read(document).hints().stream()
                .filter(h -> h.kind() == Hint.Kind.SPEECH)
                .map(Hint::label)
                .toList();
    }
}
