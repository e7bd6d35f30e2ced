package kizashi.extract.worker;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kizashi.extract.html.CellLines;
import org.apache.tika.sax.ContentHandlerDecorator;
import org.xml.sax.Attributes;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.AttributesImpl;

/** Passes on what parsers say of a document, but for rows of tables whose cells are read side by side ({@link CellLines}). */
final class RowLines extends ContentHandlerDecorator {
    private static final Set<String> LINES = Set.of("p", "br", "div", "li", "h1", "h2", "h3", "h4", "h5", "h6");
    /** A row with more is text; it is passed on as it comes. */
    private static final int MOST_EVENTS = 20_000;

    private interface Event {
        void pass() throws SAXException;
    }

    private final List<Event> row = new ArrayList<>();
    private final List<List<String>> cells = new ArrayList<>();
    private final StringBuilder line = new StringBuilder();
    private boolean inRow;

    RowLines(ContentHandler handler) {
        super(handler);
    }

    @Override
    public void startElement(String uri, String name, String qName, Attributes attributes) throws SAXException {
        if (name.equals("tr") || name.equals("table")) {
            // A table within a cell: the outer row is passed on as it came.
            passRow();
            inRow = name.equals("tr");
        }
        if (inRow && (name.equals("td") || name.equals("th"))) {
            cells.add(new ArrayList<>());
            line.setLength(0);
        } else if (inRow && LINES.contains(name)) {
            endLine();
        }
        AttributesImpl copy = new AttributesImpl(attributes);
        event(() -> super.startElement(uri, name, qName, copy));
    }

    @Override
    public void endElement(String uri, String name, String qName) throws SAXException {
        if (inRow && (LINES.contains(name) || name.equals("td") || name.equals("th"))) {
            endLine();
        }
        event(() -> super.endElement(uri, name, qName));
        if (inRow && name.equals("tr")) {
            List<List<String>> rows = CellLines.sideBySide(cells);
            if (rows == null) {
                passRow();
            } else {
                reset();
                for (List<String> cellsOfRow : rows) {
                    char[] text = (String.join("\t", cellsOfRow) + "\n").toCharArray();
                    super.characters(text, 0, text.length);
                }
            }
        }
    }

    @Override
    public void characters(char[] text, int from, int length) throws SAXException {
        if (inRow) {
            line.append(text, from, length);
        }
        char[] copy = new String(text, from, length).toCharArray();
        event(() -> super.characters(copy, 0, copy.length));
    }

    @Override
    public void ignorableWhitespace(char[] text, int from, int length) throws SAXException {
        char[] copy = new String(text, from, length).toCharArray();
        event(() -> super.ignorableWhitespace(copy, 0, copy.length));
    }

    @Override
    public void endDocument() throws SAXException {
        passRow();
        super.endDocument();
    }

    private void event(Event event) throws SAXException {
        if (!inRow) {
            event.pass();
            return;
        }
        row.add(event);
        if (row.size() > MOST_EVENTS) {
            passRow();
        }
    }

    private void endLine() {
        for (String part : line.toString().split("\n")) {
            if (!part.isBlank() && !cells.isEmpty()) {
                cells.getLast().add(part.strip());
            }
        }
        line.setLength(0);
    }

    private void passRow() throws SAXException {
        List<Event> events = List.copyOf(row);
        reset();
        for (Event event : events) {
            event.pass();
        }
    }

    private void reset() {
        row.clear();
        cells.clear();
        line.setLength(0);
        inRow = false;
    }
}
