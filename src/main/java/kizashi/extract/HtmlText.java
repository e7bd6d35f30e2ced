package kizashi.extract;

import java.util.List;
import kizashi.extract.html.HtmlFlow;
import kizashi.extract.html.HtmlSource;
import kizashi.extract.html.TableRows;
import kizashi.model.ExtractedText;
import kizashi.model.NoText;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/**
 * A web page to text: of an ordinary page the part that holds its content counts, without menus.
 */
final class HtmlText {
    private static final String EXTRACTOR = "html+2";
    private static final String CONTENT =
            "main, [role=main], article, #main, #tmp_contents, #contents, #content, #honbun, #main_body, .main, .contents";

    private HtmlText() {}

    static Extraction read(byte[] bytes, @Nullable String contentType) {
        Document page = HtmlSource.parse(bytes, contentType);
        if (page == null) {
            return Extraction.none(NoText.Reason.LIMIT, "ページが大きすぎます (" + (HtmlSource.MAX_BYTES >> 20) + " MB まで)");
        }
        Element content = content(page);
        TableRows.unfold(content);
        String text = tidy(new HtmlFlow().append(content).text());
        if (text.isBlank()) {
            return Extraction.none(NoText.Reason.EMPTY, "ページに文字がありません (no text in the page)");
        }
        return new Extraction.Text(new ExtractedText(text, EXTRACTOR, title(page), List.of(), List.of()));
    }

    /** The page's own title: its main heading where there is just one, else its title. */
    static @Nullable String title(Document page) {
        String title = page.title().strip();
        List<Element> headings = page.select("h1");
        String heading = headings.size() == 1 ? headings.getFirst().text().strip() : "";
        String best = heading.length() >= 4 ? heading : title;
        return best.isEmpty() ? null : best;
    }

    private static Element content(Document page) {
        Element body = page.body();
        int whole = body.text().length();
        for (Element candidate : page.select(CONTENT)) {
            int length = candidate.text().length();
            if (length >= 200 || length * 10 >= whole * 3) {
                return withoutMenus(candidate);
            }
        }
        return withoutMenus(body);
    }

    private static Element withoutMenus(Element element) {
        Element copy = element.clone();
        copy.select("nav, header, footer, aside, [role=navigation], .breadcrumb, #breadcrumb, #topicpath")
                .remove();
        return copy.text().length() * 2 >= element.text().length() ? copy : element;
    }

    /** No more than one empty line in a row, none at the ends. */
    static String tidy(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int empty = 0;
        for (String line : text.split("\n", -1)) {
            String kept = line.stripTrailing();
            empty = kept.isEmpty() ? empty + 1 : 0;
            if (empty > 1 || (kept.isEmpty() && out.isEmpty())) {
                continue;
            }
            out.append(kept).append('\n');
        }
        int end = out.length();
        while (end > 1 && out.charAt(end - 1) == '\n' && out.charAt(end - 2) == '\n') {
            end--;
        }
        out.setLength(end);
        return out.toString();
    }
}
