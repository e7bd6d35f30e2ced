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
    @Test
    void speechesPointAtPersonsWithDatedAffiliations() throws Exception {
        String text = "令和７年９月10日（水曜日）開議\n説明員\n産業振興課長　佐藤一郎\n\n○議長（甲野太郎君）　開きます。\u0001\n◎佐藤産業振興課長　お答えします。\n";
        Minutes minutes = new MinutesParser().parse(ExtractedText.plain(text), MeetingLabel.NONE);
        Document document = new Document(
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
        Membership known = new Membership(
                "佐藤一郎", "産業振興課長", "産業振興課", Side.OFFICIAL, LocalDate.of(2025, 6, 1), LocalDate.of(2025, 9, 10));
        String xml = TeiWriter.write(minutes, document, List.of(known));
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        org.w3c.dom.Document parsed = factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
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
}
