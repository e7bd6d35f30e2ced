package kizashi.extract.html;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;

/** Rows of a page's tables whose cells are read side by side ({@link CellLines}). */
public final class TableRows {
    private TableRows() {}

    /** Makes of each such row of an element as many as its cells have lines. */
    public static void unfold(Element element) {
        for (Element row : element.select("tr:has(br), tr:has(p), tr:has(div), tr:has(li)")) {
            if (row.selectFirst("table") != null) {
                continue;
            }
            List<List<String>> cells = new ArrayList<>();
            for (Element cell : row.select("> td, > th")) {
                cells.add(new HtmlFlow()
                        .append(cell)
                        .text()
                        .lines()
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .toList());
            }
            List<List<String>> lines = CellLines.sideBySide(cells);
            if (lines != null) {
                replace(row, lines);
            }
        }
    }

    private static void replace(Element row, List<List<String>> lines) {
        for (List<String> line : lines) {
            Element own = new Element("tr");
            line.forEach(cell -> own.appendElement("td").appendChild(new TextNode(cell)));
            row.before(own);
        }
        row.remove();
    }
}
