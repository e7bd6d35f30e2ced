package kizashi.extract.platform;

import java.util.ArrayList;
import java.util.List;
import kizashi.extract.html.HtmlFlow;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jspecify.annotations.Nullable;

/**
 * VOICES: the body page ({@code ACT=203}), a whole sitting or one speech. Each speech follows an anchor {@code HUID…} that is its
 * number; what the page says of the meeting stands in its title.
 */
final class VoicesPage implements PlatformPage {
    private static final String ANCHOR = "HUID";

    @Override
    public String platform() {
        return "voices";
    }

    @Override
    public boolean recognises(ServedPage page) {
        return page.contains("NAME=\"HUID") || page.contains("name=\"HUID") || page.contains("NAME=HUID");
    }

    @Override
    public @Nullable ExtractedText read(ServedPage page) {
        Document document = page.document();
        if (document == null) {
            return null;
        }
        VendorText text = new VendorText();
        for (Element part : parts(document)) {
            String block = new HtmlFlow().append(part).text().stripTrailing();
            if (!block.isBlank()) {
                text.speech(block + "\n", null);
            }
        }
        if (text.isEmpty()) {
            return null;
        }
        String title = document.title().strip();
        if (title.contains("会") && title.contains("年")) {
            text.hint(0, 0, Hint.Kind.MEETING, title);
        }
        return text.build("voices+1", title.isEmpty() ? null : title);
    }

    /** The page cut at its anchors, each part in an element of its own. */
    private static List<Element> parts(Document document) {
        List<Element> parts = new ArrayList<>();
        collect(document.body(), parts);
        return parts;
    }

    private static void collect(Element element, List<Element> parts) {
        for (Node node : new ArrayList<>(element.childNodes())) {
            if (node instanceof Element e
                    && e.normalName().equals("a")
                    && e.attr("name").startsWith(ANCHOR)) {
                parts.add(new Element("div"));
            }
            boolean holdsAnchors = node instanceof Element e && e.selectFirst("a[name^=" + ANCHOR + "]") != null;
            if (holdsAnchors && !((Element) node).normalName().equals("a")) {
                collect((Element) node, parts);
            } else if (!parts.isEmpty()
                    && !(node instanceof Element e && e.normalName().equals("form"))) {
                parts.getLast().appendChild(node.clone());
            }
        }
    }
}
