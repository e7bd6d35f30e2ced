package kizashi.minutes.tei;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.jspecify.annotations.Nullable;

/** Writes XML into memory, where nothing can fail, without the letters that XML cannot hold. */
final class TeiXml {
    private static final String TEI = "http://www.tei-c.org/ns/1.0";

    private final StringWriter out = new StringWriter();
    private final XMLStreamWriter xml;

    TeiXml() {
        try {
            xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("TEI");
            xml.writeDefaultNamespace(TEI);
        } catch (XMLStreamException e) {
            throw surprise(e);
        }
    }

    TeiXml open(String name) {
        try {
            xml.writeStartElement(name);
        } catch (XMLStreamException e) {
            throw surprise(e);
        }
        return this;
    }

    /** An attribute; none for null. */
    TeiXml with(String name, @Nullable Object value) {
        try {
            if (value != null) {
                xml.writeAttribute(name, clean(value.toString()));
            }
        } catch (XMLStreamException e) {
            throw surprise(e);
        }
        return this;
    }

    TeiXml text(String text) {
        try {
            xml.writeCharacters(clean(text));
        } catch (XMLStreamException e) {
            throw surprise(e);
        }
        return this;
    }

    TeiXml close() {
        try {
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw surprise(e);
        }
        return this;
    }

    /** An element of nothing but text. */
    TeiXml element(String name, String text) {
        return open(name).text(text).close();
    }

    /** The whole document. */
    String end() {
        try {
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw surprise(e);
        }
        return out.toString();
    }

    private static IllegalStateException surprise(XMLStreamException e) {
        return new IllegalStateException("writing XML into memory", e);
    }

    private static String clean(String text) {
        StringBuilder clean = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(clean::appendCodePoint);
        return clean.toString();
    }
}
