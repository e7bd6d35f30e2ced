package kizashi.minutes;

import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import kizashi.model.Document;
import kizashi.model.Minutes;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/**
 * Writes minutes as Parla-CLARIN TEI (https://clarin-eric.github.io/parla-clarin/): a header with the meeting and its source,
 * the persons with their dated affiliations, the speeches with {@code u/@who}.
 */
public final class TeiWriter {
    private static final String TEI = "http://www.tei-c.org/ns/1.0";

    private TeiWriter() {}

    /**
     * One document of TEI.
     *
     * @param minutes what was read
     * @param document where it stands
     * @param memberships who held which office from when to when; empty where only this sitting is known
     */
    public static String write(Minutes minutes, Document document, List<Membership> memberships) {
        StringWriter out = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(out);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("TEI");
            xml.writeDefaultNamespace(TEI);
            xml.writeAttribute("xml:lang", "ja");
            Map<String, Person> persons = persons(minutes);
            header(xml, minutes, document, persons, memberships);
            body(xml, minutes, persons);
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing XML into memory", e);
        }
        return out.toString();
    }

    private static void header(
            XMLStreamWriter xml,
            Minutes minutes,
            Document document,
            Map<String, Person> persons,
            List<Membership> known)
            throws XMLStreamException {
        xml.writeStartElement("teiHeader");
        xml.writeStartElement("fileDesc");
        xml.writeStartElement("titleStmt");
        element(xml, "title", document.municipality().name() + " " + document.title());
        xml.writeStartElement("meeting");
        attribute(xml, "n", minutes.meeting().sitting());
        attribute(xml, "when", minutes.meeting().spokenOn());
        xml.writeCharacters(String.join(
                        " ",
                        List.of(
                                text(minutes.meeting().council()),
                                text(minutes.meeting().session()),
                                text(minutes.meeting().committee())))
                .strip());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("publicationStmt");
        element(xml, "p", "Kizashi: " + document.state().label());
        xml.writeEndElement();
        xml.writeStartElement("sourceDesc");
        xml.writeStartElement("bibl");
        element(xml, "title", document.title());
        xml.writeStartElement("idno");
        xml.writeAttribute("type", "URI");
        xml.writeCharacters(clean(document.url().toString()));
        xml.writeEndElement();
        xml.writeStartElement("idno");
        xml.writeAttribute("type", "sha256");
        xml.writeCharacters(document.sha256());
        xml.writeEndElement();
        if (minutes.meeting().spokenOn() != null) {
            xml.writeStartElement("date");
            attribute(xml, "when", minutes.meeting().spokenOn());
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("profileDesc");
        xml.writeStartElement("particDesc");
        xml.writeStartElement("listOrg");
        xml.writeStartElement("org");
        xml.writeAttribute("xml:id", "body");
        xml.writeAttribute("role", "localGovernment");
        element(xml, "orgName", document.municipality().name());
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeStartElement("listPerson");
        for (Person person : persons.values()) {
            person(xml, person, minutes, known);
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static void person(XMLStreamWriter xml, Person person, Minutes minutes, List<Membership> known)
            throws XMLStreamException {
        xml.writeStartElement("person");
        xml.writeAttribute("xml:id", person.id);
        xml.writeStartElement("persName");
        String name = person.name;
        if (name == null) {
            xml.writeCharacters("（氏名未確認）");
        } else {
            int end = NameCosts.surnameEnd(name);
            element(xml, "surname", name.substring(0, end));
            if (end < name.length()) {
                element(xml, "forename", name.substring(end));
            }
        }
        xml.writeEndElement();
        boolean dated = false;
        for (Membership membership : known) {
            if (membership.name().equals(name)) {
                affiliation(xml, membership.role(), membership.from(), membership.to());
                dated |= membership.role().equals(person.role);
            }
        }
        if (!dated) {
            Object day = minutes.meeting().spokenOn();
            affiliation(xml, person.role, day, day);
        }
        xml.writeEndElement();
    }

    private static void affiliation(
            XMLStreamWriter xml, @Nullable String role, @Nullable Object from, @Nullable Object to)
            throws XMLStreamException {
        xml.writeStartElement("affiliation");
        xml.writeAttribute("ref", "#body");
        attribute(xml, "from", from);
        attribute(xml, "to", to);
        element(xml, "roleName", role == null ? "（職名未確認）" : role);
        xml.writeEndElement();
    }

    private static void body(XMLStreamWriter xml, Minutes minutes, Map<String, Person> persons)
            throws XMLStreamException {
        xml.writeStartElement("text");
        xml.writeStartElement("body");
        xml.writeStartElement("div");
        xml.writeAttribute("type", "debateSection");
        String heading = null;
        for (Speech speech : minutes.speeches()) {
            if (speech.heading() != null && !speech.heading().equals(heading)) {
                heading = speech.heading();
                note(xml, "agenda", heading);
            }
            note(xml, "speaker", (speech.marker() == null ? "" : speech.marker()) + speech.header());
            Person person = persons.get(key(speech.speaker()));
            xml.writeStartElement("u");
            xml.writeAttribute("xml:id", "u" + speech.order());
            attribute(xml, "who", person == null ? null : "#" + person.id);
            xml.writeAttribute("ana", ana(speech.speaker().side()));
            for (String line : speech.text().split("[\\r\\n]+")) {
                if (!line.isBlank()) {
                    element(xml, "seg", line.strip());
                }
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String ana(Side side) {
        return switch (side) {
            case CHAIR -> "#chair";
            case MEMBER -> "#regular";
            case OFFICIAL, OTHER -> "#guest";
        };
    }

    /** Speakers and those on the roster, each once. */
    private static Map<String, Person> persons(Minutes minutes) {
        Map<String, Person> persons = new LinkedHashMap<>();
        for (Speech speech : minutes.speeches()) {
            Speaker speaker = speech.speaker();
            persons.computeIfAbsent(
                    key(speaker), k -> new Person("p" + (persons.size() + 1), speaker.bestName(), speaker.role()));
        }
        for (RosterEntry entry : minutes.roster()) {
            boolean known = persons.values().stream().anyMatch(p -> p.name != null && p.name.equals(entry.name()));
            if (!known && entry.present()) {
                persons.put("r" + entry.start(), new Person("p" + (persons.size() + 1), entry.name(), entry.role()));
            }
        }
        return persons;
    }

    private static String key(Speaker speaker) {
        String name = speaker.bestName();
        return name == null
                ? "office " + speaker.role()
                : name + (speaker.fullName() == null ? " " + speaker.role() : "");
    }

    private static void note(XMLStreamWriter xml, String type, String text) throws XMLStreamException {
        xml.writeStartElement("note");
        xml.writeAttribute("type", type);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(clean(text));
        xml.writeEndElement();
    }

    private static void attribute(XMLStreamWriter xml, String name, @Nullable Object value) throws XMLStreamException {
        if (value != null) {
            xml.writeAttribute(name, clean(value.toString()));
        }
    }

    private static String text(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** Without the control letters that XML cannot hold. */
    private static String clean(String text) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints()
                .filter(c ->
                        c == '\t' || c == '\n' || c >= ' ' && c != 0xFFFE && c != 0xFFFF && (c < 0xD800 || c > 0xDFFF))
                .forEach(out::appendCodePoint);
        return out.toString();
    }

    /** A person of this sitting. */
    private record Person(
            String id, @Nullable String name, @Nullable String role) {}
}
