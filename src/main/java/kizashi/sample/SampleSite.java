package kizashi.sample;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kizashi.model.DocumentKeys;

/** Everything that the sample councils publish on one publishing day: path to body. */
final class SampleSite {
    /**
     * A body that the server gives out.
     *
     * @param type content type
     * @param body the bytes
     * @param etag strong validator
     * @param modified when it was published
     */
    record Resource(String type, byte[] body, String etag, LocalDate modified) {

        /** A body with the validator that follows from it. */
        static Resource of(String type, byte[] body, LocalDate modified) {
            return new Resource(type, body, "\"" + DocumentKeys.sha256(body).substring(0, 20) + "\"", modified);
        }
    }

    private final Map<String, SampleDocument> documents = new HashMap<>();
    private final Map<String, Resource> made = new ConcurrentHashMap<>();

    SampleSite(SampleLibrary library, int publishingDay) {
        LocalDate today = library.calendar().today();
        for (Council council : SampleLibrary.councils()) {
            List<SampleDocument> all = library.documents(council, publishingDay);
            all.forEach(d -> documents.put(d.path(), d));
            String base = "/" + council.slug() + "/";
            made.put(base + "index.html", html(council, ListPages.front(council), today));
            for (String list : List.of("gikai", "news")) {
                made.put(base + list + "/index.html", html(council, ListPages.list(council, list, all), today));
            }
        }
    }

    /** What stands at a path, or null. PDF and Word are set when they are first asked for. */
    @org.jspecify.annotations.Nullable
    Resource at(String path) {
        SampleDocument document = documents.get(path);
        return document == null ? made.get(path) : made.computeIfAbsent(path, p -> write(document));
    }

    private static Resource write(SampleDocument document) {
        return switch (document.format()) {
            case "pdf" -> Resource.of("application/pdf", PdfWriter.document(document), document.published());
            case "docx" ->
                Resource.of(
                        "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
                        WordWriter.document(document),
                        document.published());
            default -> html(document.council(), HtmlWriter.document(document), document.published());
        };
    }

    private static Resource html(Council council, String page, LocalDate modified) {
        Charset charset =
                council.charset().equals("UTF-8") ? StandardCharsets.UTF_8 : Charset.forName(council.charset());
        return Resource.of("text/html; charset=" + council.charsetLabel(), page.getBytes(charset), modified);
    }
}
