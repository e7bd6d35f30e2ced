package kizashi.extract.platform;

import kizashi.extract.html.HtmlFlow;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * DB-Search in its three generations: framed ({@code div.page-text__voice}), Bootstrap ({@code span.voice__title} above
 * {@code p.js-textwrap-container}) and Laravel ({@code li.voice-block[data-voice-title]}).
 */
final class DbsrPage implements PlatformPage {
    private static final String[] TITLE = {".command__docname", ".command__title", ".document__title-text", ".doc-title"
    };
    private static final String DATE = ".command__date, time[datetime], .document__date";

    @Override
    public String platform() {
        return "dbsr";
    }

    @Override
    public boolean recognises(ServedPage page) {
        return page.head().toLowerCase(java.util.Locale.ROOT).contains("<html")
                && (page.contains("page-text__voice") || page.contains("voice__text") || page.contains("voice__title"));
    }

    @Override
    public @Nullable ExtractedText read(ServedPage page) {
        Document document = page.document();
        if (document == null) {
            return null;
        }
        VendorText text = new VendorText();
        for (Element block : document.select("li.voice-block")) {
            add(text, block.selectFirst("p.voice__text"), block.attr("data-voice-title"));
        }
        if (text.isEmpty()) {
            bootstrap(document, text);
        }
        if (text.isEmpty()) {
            for (Element block : document.select("div.page-text__voice")) {
                block.select(".page-text__number").remove();
                add(text, block.selectFirst("p.page-text__text"), null);
            }
        }
        if (text.isEmpty()) {
            return null;
        }
        String title = null;
        for (int i = 0; i < TITLE.length && title == null; i++) {
            title = words(document.selectFirst(TITLE[i]));
        }
        if (title != null) {
            text.hint(0, 0, Hint.Kind.MEETING, title);
        }
        String date = words(document.selectFirst(DATE));
        if (date != null) {
            text.hint(0, 0, Hint.Kind.DATE, date);
        }
        return text.build("dbsr+1", title);
    }

    private static void bootstrap(Document document, VendorText text) {
        for (Element body : document.select("p.js-textwrap-container")) {
            Element around = body.parent();
            Element title = null;
            for (int up = 0; up < 3 && around != null && title == null; up++) {
                title = around.selectFirst(".voice__title");
                around = around.parent();
            }
            add(text, body, title == null ? null : title.text());
        }
    }

    private static void add(VendorText text, @Nullable Element body, @Nullable String label) {
        if (body == null) {
            return;
        }
        String block = new HtmlFlow().append(body).text().stripTrailing();
        if (!block.isBlank()) {
            text.speech(block + "\n", label == null || label.isBlank() ? null : label.strip());
        }
    }

    private static @Nullable String words(@Nullable Element element) {
        if (element == null) {
            return null;
        }
        String words = element.text().strip();
        return words.isEmpty() ? null : words;
    }
}
