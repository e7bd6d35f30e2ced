package kizashi.crawl.platform;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.TreeMap;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/**
 * What stands around each link of a page and says what it leads to: the headings above it, the items and the row that hold it, the
 * words in front of it. Read in one pass over the page.
 */
final class Surroundings implements NodeVisitor {
    /** Below h1 … h6: captions, terms, and paragraphs that are headings without saying so. */
    private static final int LOW = 7;
    /** Words of a list item, by how deep it is. */
    private static final int ITEM = 8;

    private static final int LONGEST = 60;

    private final TreeMap<Integer, String> headings = new TreeMap<>();
    private final IdentityHashMap<Element, Around> byLink = new IdentityHashMap<>();
    private final IdentityHashMap<Element, TableWords> tables = new IdentityHashMap<>();
    private @Nullable String year;
    private int items;

    private Surroundings() {}

    /**
     * Around one link.
     *
     * @param headings above it that name a meeting or anything else, from the outermost to the innermost
     * @param beside what stands in front of it in its row, item or paragraph; empty for nothing
     * @param day beside it, as written; null for none
     * @param published whether that day is called the day of publication
     * @param year that a heading above it names, such as 令和7年; null without one
     */
    record Around(
            List<String> headings,
            String beside,
            @Nullable String day,
            boolean published,
            @Nullable String year) {
        /** A link of a feed. */
        static final Around NOTHING = new Around(List.of(), "", null, false, null);

        /** Keeps its own copy. */
        Around {
            headings = List.copyOf(headings);
        }
    }

    /** Reads a page. */
    static Surroundings of(Document page) {
        Surroundings all = new Surroundings();
        page.traverse(all);
        return all;
    }

    /** What stands around a link of the page. */
    Around around(Element link) {
        return byLink.getOrDefault(link, Around.NOTHING);
    }

    @Override
    public void head(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        switch (element.normalName()) {
            case "h1", "h2", "h3", "h4", "h5", "h6" ->
                heading(element.normalName().charAt(1) - '0', element.text());
            case "caption", "dt", "summary", "legend" -> heading(LOW, element.text());
            case "p", "div" -> paragraph(element);
            case "table" -> tables.put(element, TableWords.of(element));
            case "li" -> item(element);
            case "a", "area" -> {
                if (element.hasAttr("href")) {
                    byLink.put(element, read(element));
                }
            }
            case "option" -> byLink.put(element, new Around(new ArrayList<>(headings.values()), "", null, false, year));
            default -> {
                // Everything else is what the others are made of.
            }
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node instanceof Element element) {
            switch (element.normalName()) {
                case "li" -> headings.tailMap(ITEM + --items, true).clear();
                case "table", "dl" -> headings.tailMap(LOW, true).clear();
                default -> {
                    // A heading holds until one of its rank or above.
                }
            }
        }
    }

    /** A heading ends those of its rank and below; its year holds until the next one that is named. */
    private void heading(int level, String text) {
        String words = text.strip();
        headings.tailMap(level, true).clear();
        String named = MeetingTitle.year(words);
        year = named != null ? named : year;
        if (!words.isEmpty() && words.length() <= 2 * LONGEST) {
            headings.put(level, words);
        }
    }

    /** 「令和６年第４回定例会」 in a paragraph of its own is a heading, whatever it is called. */
    private void paragraph(Element element) {
        String words = element.text().strip();
        boolean heading = words.length() <= LONGEST / 2 + 10
                && MeetingTitle.namesMeeting(words)
                && words.indexOf('。') < 0
                && element.children()
                        .select("a, p, div, ul, ol, table, h1, h2, h3, h4, h5, h6, li, dl")
                        .isEmpty();
        if (heading) {
            heading(LOW, words);
        }
    }

    /** An item with a list of its own stands above it, as a heading does. */
    private void item(Element element) {
        if (element.selectFirst("ul, ol") != null) {
            StringBuilder lead = new StringBuilder();
            for (Node child : element.childNodes()) {
                if (child instanceof Element inner
                        && (inner.normalName().equals("ul")
                                || inner.normalName().equals("ol"))) {
                    break;
                }
                lead.append(child instanceof Element inner ? inner.text() : child.outerHtml());
            }
            heading(ITEM + items, org.jsoup.parser.Parser.unescapeEntities(lead.toString(), false));
        }
        items++;
    }

    private Around read(Element link) {
        List<String> above = new ArrayList<>(headings.values());
        Element cell = link.closest("td, th");
        Element table = cell == null ? null : cell.closest("table");
        TableWords words = table == null ? null : tables.get(table);
        String lead = lead(link);
        String day = ListPage.date(lead);
        String beside = day != null && TableWords.isDay(lead) ? "" : lead;
        boolean published = day != null && isPublication(lead);
        if (cell != null && words != null) {
            beside = (words.before(cell) + " " + beside).strip();
            TableWords.Day named = day == null ? words.day(cell) : null;
            day = named == null ? day : named.day();
            published |= named != null && isPublication(named.head());
        }
        String nearer = MeetingTitle.year(beside); // 平成29年 in front of the sessions of its row
        return new Around(above, beside, day, published, nearer == null ? year : nearer);
    }

    /** Whether words around a day say that it is that of publication. */
    static boolean isPublication(String words) {
        return words.contains("更新")
                || words.contains("掲載")
                || words.contains("公開")
                || words.contains("公表")
                || words.contains("登録")
                || words.contains("作成");
    }

    /** The words in front of a link in its paragraph or item, those nearest to it. */
    private static String lead(Element link) {
        Node node = link;
        StringBuilder text = new StringBuilder();
        while (true) {
            Node before = node.previousSibling();
            if (before == null) {
                Node parent = node.parent();
                if (!(parent instanceof Element inline) || inline.isBlock() || isCell(inline)) {
                    break;
                }
                node = parent;
                continue;
            }
            node = before;
            if (node instanceof Element element) {
                if (element.isBlock() || element.normalName().equals("br")) {
                    break;
                }
                if (element.normalName().equals("a") || element.selectFirst("a") != null) {
                    if (isTelling(text)) {
                        break;
                    }
                    text.setLength(0);
                    continue;
                }
                text.insert(0, element.text() + " ");
            } else if (node instanceof org.jsoup.nodes.TextNode words) {
                text.insert(0, words.text());
            }
        }
        String found = MeetingTitle.withoutNote(text.toString().strip());
        return isTelling(found) && found.length() <= LONGEST && found.indexOf('。') < 0 ? found : "";
    }

    private static boolean isCell(Element element) {
        return element.normalName().equals("td") || element.normalName().equals("th");
    }

    /** More than brackets and dots between two links. */
    private static boolean isTelling(CharSequence words) {
        return MeetingTitle.withoutNote(words.toString()).codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
