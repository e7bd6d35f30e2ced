package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import kizashi.model.Document;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import kizashi.model.Municipality;
import kizashi.model.PublicationState;
import kizashi.model.Side;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TeiWriterTest {
    private static final String MINUTES = "令和７年９月10日（水曜日）開議\n出席議員\n１番　佐藤　次郎君　　２番　甲野　太郎君\n説明員\n産業振興課長　佐藤一郎\n"
            + "総務課長　　乙川花子\n主幹　丙山一夫\n主幹　丙山二夫\n\n○議長（甲野太郎君）　開きます。\n◎佐藤産業振興課長　お答えします。\n"
            + "◆１番（佐藤次郎君）　質問します。\n◎総務課長　お答えします。\n◎丙山主幹　お答えします。\n◎建設課長　お答えします。\n";

    /** What Parla-CLARIN asks of a file: the header's parts, and references that lead somewhere. */
    @Test
    void everyReferenceResolvesAndTheHeaderIsWhole() throws Exception {
        Minutes minutes = new MinutesParser().parse(ExtractedText.plain(MINUTES), MeetingLabel.NONE);
        org.w3c.dom.Document parsed = parse(TeiWriter.write(minutes, document(), List.of()));
        assertThat(parsed.getDocumentElement().getNamespaceURI()).isEqualTo("http://www.tei-c.org/ns/1.0");
        for (String required : List.of(
                "teiHeader",
                "fileDesc",
                "titleStmt",
                "title",
                "publicationStmt",
                "sourceDesc",
                "profileDesc",
                "particDesc",
                "listPerson",
                "text",
                "body")) {
            assertThat(parsed.getElementsByTagName(required).getLength())
                    .as(required)
                    .isPositive();
        }
        java.util.Set<String> ids = new java.util.HashSet<>();
        NodeList all = parsed.getElementsByTagName("*");
        for (int i = 0; i < all.getLength(); i++) {
            String id = ((Element) all.item(i)).getAttribute("xml:id");
            assertThat(id.isEmpty() || ids.add(id)).as("twice: " + id).isTrue();
        }
        for (int i = 0; i < all.getLength(); i++) {
            Element element = (Element) all.item(i);
            for (String attribute : List.of("who", "ref", "corresp")) {
                String value = element.getAttribute(attribute);
                if (value.startsWith("#")) {
                    assertThat(ids).as(element.getTagName() + "/@" + attribute).contains(value.substring(1));
                }
            }
        }
        NodeList speeches = parsed.getElementsByTagName("u");
        assertThat(speeches.getLength()).isEqualTo(6);
        java.util.Set<String> speakers = new java.util.HashSet<>();
        for (int i = 0; i < speeches.getLength(); i++) {
            String who = ((Element) speeches.item(i)).getAttribute("who");
            assertThat(who).startsWith("#");
            speakers.add(who);
        }
        assertThat(speakers).as("nobody is taken for another").hasSize(6);
    }

    private static org.w3c.dom.Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void speechesPointAtPersonsWithDatedAffiliations() throws Exception {
        String text = "令和７年９月10日（水曜日）開議\n説明員\n産業振興課長　佐藤一郎\n\n○議長（甲野太郎君）　開きます。\u0001\n◎佐藤産業振興課長　お答えします。\n";
        Minutes minutes = new MinutesParser().parse(ExtractedText.plain(text), MeetingLabel.NONE);
        Document document = document();
        Membership known = new Membership(
                "佐藤一郎", "産業振興課長", "産業振興課", Side.OFFICIAL, LocalDate.of(2025, 6, 1), LocalDate.of(2025, 9, 10));
        String xml = TeiWriter.write(minutes, document, List.of(known));
        org.w3c.dom.Document parsed = parse(xml);
        NodeList speeches = parsed.getElementsByTagName("u");
        assertThat(speeches.getLength()).isEqualTo(2);
        String who = ((Element) speeches.item(1)).getAttribute("who").substring(1);
        NodeList persons = parsed.getElementsByTagName("person");
        boolean found = false;
        for (int i = 0; i < persons.getLength(); i++) {
            Element person = (Element) persons.item(i);
            if (person.getAttribute("xml:id").equals(who)) {
                found = true;
                Element affiliation =
                        (Element) person.getElementsByTagName("affiliation").item(0);
                assertThat(affiliation.getAttribute("from")).isEqualTo("2025-06-01");
                assertThat(affiliation.getAttribute("to")).isEqualTo("2025-09-10");
                assertThat(person.getTextContent())
                        .contains("佐藤")
                        .contains("一郎")
                        .contains("産業振興課長");
            }
        }
        assertThat(found).isTrue();
    }

    private static Document document() {
        return new Document(
                "id",
                new Municipality(null, "甲野市", null, null, null),
                DocumentKind.MINUTES,
                "定例会",
                null,
                null,
                Instant.EPOCH,
                PublicationState.FINAL,
                URI.create("https://kono.example/1"),
                "00",
                "t",
                "import",
                true);
    }
}
