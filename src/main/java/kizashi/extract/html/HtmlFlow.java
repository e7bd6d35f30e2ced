package kizashi.extract.html;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;

/**
 * Elements of a page to running text with lines: a block or a line break ends a line, the cells of a table's row are parted by
 * a tab, full-width spaces stay as they are, white space of the source collapses (between Japanese characters it is
 * nothing at all, for it only wraps the source).
 */
public final class HtmlFlow {
    private static final Set<String> BLOCKS = Set.of(
            "p",
            "div",
            "li",
            "ul",
            "ol",
            "dl",
            "dt",
            "dd",
            "tr",
            "table",
            "tbody",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "section",
            "article",
            "header",
            "footer",
            "main",
            "nav",
            "aside",
            "blockquote",
            "pre",
            "form",
            "fieldset",
            "address",
            "hr",
            "body",
            "figure",
            "caption",
            "center",
            "title");
    private static final Set<String> SKIPPED = Set.of(
            "script",
            "style",
            "noscript",
            "template",
            "rt",
            "rp",
            "select",
            "button",
            "textarea",
            "svg",
            "iframe",
            "object");

    private final StringBuilder text = new StringBuilder();
    private boolean pendingSpace;
    private boolean pendingBreak;

    /** Appends an element with all that is in it. */
    public HtmlFlow append(Element element) {
        NodeTraversor.traverse(new Visitor(), element);
        return this;
    }

    /** Makes sure that what follows begins a line; answers the offset where it will begin. */
    public int startLine() {
        pendingSpace = false;
        pendingBreak = false;
        trimLine();
        if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
            text.append('\n');
        }
        return text.length();
    }

    /** The offset where text appended next begins, at the latest. */
    public int length() {
        return text.length();
    }

    /** Appends text as it is. */
    public HtmlFlow raw(String more) {
        flush();
        text.append(more);
        return this;
    }

    /** The text so far. */
    public String text() {
        return text.toString();
    }

    private void flush() {
        if (text.isEmpty()) {
            pendingBreak = false;
            pendingSpace = false;
            return;
        }
        if (pendingBreak) {
            trimLine();
            if (!text.isEmpty() && text.charAt(text.length() - 1) != '\n') {
                text.append('\n');
            }
        } else if (pendingSpace && text.charAt(text.length() - 1) != '\n') {
            text.append(' ');
        }
        pendingBreak = false;
        pendingSpace = false;
    }

    private void trimLine() {
        int end = text.length();
        while (end > 0 && (text.charAt(end - 1) == ' ' || text.charAt(end - 1) == '\t')) {
            end--;
        }
        text.setLength(end);
    }

    private void collapse(String source) {
        boolean broken = false;
        for (int i = 0; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == '\n' || c == '\r') {
                broken = true;
                pendingSpace = true;
            } else if (c == ' ' || c == '\t' || c == '\f' || c == '\u00A0') {
                pendingSpace = true;
            } else if (c >= 0x20) {
                if (broken && c > 0x2E7F && !text.isEmpty() && text.charAt(text.length() - 1) > 0x2E7F) {
                    pendingSpace = false;
                }
                broken = false;
                flush();
                text.append(c);
            }
        }
    }

    private void verbatim(String source) {
        flush();
        text.append(source.replace("\r\n", "\n").replace('\r', '\n'));
    }

    private final class Visitor implements NodeVisitor {
        private int skipping;
        private int pre;
        private int cells;
        private int cellStart;

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element e) {
                String name = e.normalName();
                if (skipping > 0 || SKIPPED.contains(name) || isHidden(e)) {
                    skipping++;
                    return;
                }
                if (name.equals("td") || name.equals("th")) {
                    cellStart = text.length();
                    cells++;
                }
                if (name.equals("br")) {
                    flush();
                    trimLine();
                    text.append('\n');
                } else if (BLOCKS.contains(name)) {
                    pendingBreak |= !beginsCell();
                    pre += name.equals("pre") ? 1 : 0;
                }
            } else if (skipping == 0 && node instanceof TextNode t) {
                if (pre > 0) {
                    verbatim(t.getWholeText());
                } else {
                    collapse(t.getWholeText());
                }
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (!(node instanceof Element e)) {
                return;
            }
            if (skipping > 0) {
                skipping--;
                return;
            }
            String name = e.normalName();
            if (name.equals("td") || name.equals("th")) {
                endCell(e);
            } else if (BLOCKS.contains(name)) {
                pendingBreak = true;
                pre -= name.equals("pre") ? 1 : 0;
            }
        }

        /** A paragraph that opens a cell stays on the row's line. */
        private boolean beginsCell() {
            return cells > 0 && text.length() == cellStart;
        }

        private void endCell(Element cell) {
            cells--;
            boolean empty = text.length() == cellStart;
            if (empty && pendingBreak) {
                // The row's own line break, which no text has made yet.
                startLine();
            }
            pendingBreak = false;
            pendingSpace = false;
            if (cell.nextElementSibling() != null) {
                text.append('\t');
            }
        }

        private boolean isHidden(Element e) {
            if (!e.hasAttr("style") && !e.hasAttr("hidden")) {
                return false;
            }
            return e.hasAttr("hidden") || e.attr("style").replace(" ", "").contains("display:none");
        }
    }
}
