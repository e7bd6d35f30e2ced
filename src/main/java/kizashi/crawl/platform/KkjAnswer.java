package kizashi.crawl.platform;

import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/**
 * An answer of the tender portal, read as a stream: descriptions can be long, tags can be missing and in any order.
 *
 * @param hits how many records there are in all
 * @param records those in this answer, tag to text
 * @param error what it says instead, or null
 */
record KkjAnswer(
        int hits,
        List<Map<String, String>> records,
        @Nullable String error) {

    static KkjAnswer read(String xml) throws XMLStreamException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        XMLStreamReader in =
                factory.createXMLStreamReader(new StringReader(xml.substring(Math.max(0, xml.indexOf('<')))));
        List<Map<String, String>> records = new ArrayList<>();
        Map<String, String> record = null;
        int hits = 0;
        String error = null;
        while (in.hasNext()) {
            int event = in.next();
            if (event == XMLStreamConstants.END_ELEMENT && in.getLocalName().equals("SearchResult")) {
                record = null;
            }
            if (event != XMLStreamConstants.START_ELEMENT) {
                continue;
            }
            String name = in.getLocalName();
            if (name.equals("SearchResult")) {
                record = new LinkedHashMap<>();
                records.add(record);
            } else if (name.equals("SearchHits")) {
                hits = number(in.getElementText());
            } else if (name.equals("Error")) {
                error = in.getElementText().strip();
            } else if (record != null && !name.equals("Attachments") && !name.equals("Attachment")) {
                record.putIfAbsent(name, in.getElementText());
            }
        }
        return new KkjAnswer(Math.max(hits, records.size()), records, error);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text.strip());
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** A record as an answer of its own, always in the same bytes for the same record. */
    static String alone(Map<String, String> record) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter out = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            out.writeStartDocument("UTF-8", "1.0");
            out.writeStartElement("Results");
            out.writeStartElement("SearchResults");
            out.writeStartElement("SearchResult");
            for (Map.Entry<String, String> field : record.entrySet()) {
                // Its place in one answer, and when the portal looked: they change while the tender does not.
                if (!field.getKey().equals("ResultId") && !field.getKey().equals("Date")) {
                    out.writeStartElement(field.getKey());
                    out.writeCharacters(field.getValue());
                    out.writeEndElement();
                }
            }
            out.writeEndDocument();
            out.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a record that was read can be written", e);
        }
        return text.toString();
    }
}
