package kizashi.minutes.tei;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.TeiGrammar;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.minutes.person.FullNames;
import kizashi.minutes.person.Membership;
import kizashi.minutes.person.PastEntry;
import kizashi.model.Document;
import kizashi.model.DocumentBuilder;
import kizashi.model.DocumentKind;
import kizashi.model.ExtractedText;
import kizashi.model.Minutes;
import kizashi.model.Municipality;
import kizashi.model.PublicationState;
import kizashi.model.Side;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class TeiWriterTest {
    private static final String MINUTES = "令和７年９月10日（水曜日）開議\n出席議員\n１番　佐藤　次郎君　　２番　甲野　太郎君\n説明員\n産業振興課長　佐藤一郎\n"
            + "総務課長　　乙川花子\n主幹　丙山一夫\n主幹　丙山二夫\n\n○議長（甲野太郎君）　開きます。\n◎佐藤産業振興課長　お答えします。\n"
            + "◆１番（佐藤次郎君）　質問します。\n◎総務課長　お答えします。\n◎丙山主幹　お答えします。\n◎建設課長　お答えします。\n";

    /** The grammar, and what a grammar cannot say: every pointer leads somewhere. */
    @Test
    void everyReferenceResolvesAndTheGrammarTakesIt() throws Exception {
        Minutes minutes = new MinutesParser().parse(ExtractedText.plain(MINUTES), MeetingLabel.NONE);
        String xml = TeiWriter.write(minutes, document(), List.of());
        assertThat(TeiGrammar.problems(xml)).isEmpty();
        NodeList speeches = parse(xml).getElementsByTagName("u");
        assertThat(speeches.getLength()).isEqualTo(6);
        Set<String> speakers = new HashSet<>();
        for (int i = 0; i < speeches.getLength(); i++) {
            String who = ((Element) speeches.item(i)).getAttribute("who");
            assertThat(who).startsWith("#");
            speakers.add(who);
        }
        assertThat(speakers).as("nobody is taken for another").hasSize(6);
    }

    /** The grammar is worth something: each of these is refused. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "xml:id=\"p2\"|xml:id=\"p1\"",
                "who=\"#p2\"|who=\"#p99\"",
                "ana=\"#guest\"|ana=\"#nobody\"",
                "<surname>佐藤</surname>|<surname></surname>",
                "when=\"2025-09-10\"|when=\"令和７年\"",
                "<note type=\"speaker\">|<note type=\"loud\">",
                "ref=\"#body\"|ref=\"#elsewhere\""
            })
    void faultsAreFound(String right, String wrong) {
        Minutes minutes = new MinutesParser().parse(ExtractedText.plain(MINUTES), MeetingLabel.NONE);
        String xml = TeiWriter.write(minutes, document(), List.of());
        assertThat(xml).contains(right);
        assertThat(TeiGrammar.problems(xml.replace(right, wrong))).isNotEmpty();
    }

    @Test
    void whatIsNoSpeechIsANote() throws Exception {
        String text = "○議長（甲野太郎君）　御異議ありませんか。\n　　　（「異議なし」と呼ぶ者あり）\n　御異議なしと認めます。\n　〔産業課長乙川花子君登壇〕\n";
        Minutes minutes = new MinutesParser().parse(ExtractedText.plain(text), MeetingLabel.NONE);
        String xml = TeiWriter.write(minutes, document(), List.of());
        assertThat(TeiGrammar.problems(xml)).isEmpty();
        assertThat(xml).contains("<note type=\"comment\">（「異議なし」と呼ぶ者あり）</note>").contains(">御異議なしと認めます。</seg>");
    }

    /** Each of several speakers is a person; a witness belongs to neither the council nor the municipality. */
    @Test
    void severalAndGuests() throws Exception {
        String text = "令和７年第３回甲野市議会定例会会議録\n令和７年９月10日（水曜日）開議\n\n◎日程第１　議案第１号\n○議長（甲野太郎君）　開きます。\n"
                + "◆小林・中村委員　質問します。\n○参考人（山田花子君）　述べます。\n○議会事務局長（佐藤一郎君）　報告します。\n"
                + "◎日程第２　議案第２号\n○議長（甲野太郎君）　次に進みます。\n";
        Minutes minutes = new MinutesParser().parse(ExtractedText.plain(text), MeetingLabel.NONE);
        String xml = TeiWriter.write(minutes, document(), List.of());
        assertThat(TeiGrammar.problems(xml)).isEmpty();
        assertThat(xml)
                .contains("who=\"#p2 #p3\"")
                .contains("<surname>小林</surname>")
                .contains("<affiliation role=\"guest\" from=\"2025-09-10\" to=\"2025-09-10\"><roleName>参考人")
                .contains("<affiliation ref=\"#council\" role=\"secretariat\"")
                .contains("<event xml:id=\"session\"><label>令和７年第３回定例会</label></event>")
                .contains("ana=\"#parla.sitting #session\"");
        NodeList sections = parse(xml).getElementsByTagName("div");
        assertThat(sections.getLength()).isEqualTo(2);
        assertThat(sections.item(1).getTextContent()).startsWith("日程第２　議案第２号");
    }

    @Test
    void nobodyAndNothingIsStillTei() {
        Minutes minutes = new MinutesParser().parse(ExtractedText.plain("これは会議録ではない。"), MeetingLabel.NONE);
        assertThat(TeiGrammar.problems(TeiWriter.write(minutes, document(), List.of())))
                .isEmpty();
    }

    /** The real sittings beside the repository, where they are. */
    @Test
    void realSittingsAreTei() throws Exception {
        Path folder = Path.of("../shared/data/minutes");
        Assumptions.assumeTrue(Files.isDirectory(folder), "no real minutes beside the repository");
        List<Path> files;
        try (Stream<Path> all = Files.walk(folder)) {
            files = all.filter(file -> file.toString().endsWith(".txt"))
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            Minutes minutes = new MinutesParser().parse(ExtractedText.plain(Files.readString(file)), MeetingLabel.NONE);
            assertThat(TeiGrammar.problems(TeiWriter.write(minutes, document(), List.of())))
                    .as(file.toString())
                    .isEmpty();
        }
    }

    private static org.w3c.dom.Document parse(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xml)));
    }

    @Test
    void anOfficialOfTheSameSurnameLendsAMemberNoOffice() throws Exception {
        String text = "令和７年９月10日（水曜日）開議\n\n○委員長（甲野太郎君）　開きます。\n◆佐藤委員　質問します。\n◎佐藤産業振興課長　お答えします。\n";
        Minutes minutes = new MinutesParser().parse(ExtractedText.plain(text), MeetingLabel.NONE);
        LocalDate june = LocalDate.of(2025, 6, 1);
        Membership other = new Membership("佐藤", "防災課長", "防災課", Side.OFFICIAL, june, june);
        Membership own = new Membership("佐藤", "産業振興課長", "産業振興課", Side.OFFICIAL, june, june);
        String xml = TeiWriter.write(minutes, document(), List.of(other, own));
        assertThat(xml).doesNotContain("防災課長").contains("from=\"2025-06-01\" to=\"2025-09-10\"");
        assertThat(xml.split("2025-06-01", -1)).as("the official's alone").hasSize(2);
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

    /** A name of another sitting's roster is marked, dated by all days on which he was seen, and keeps who else may be meant. */
    @Test
    void inferredNamesAreMarked() throws Exception {
        String roster = "説明員\n産業振興課長　佐藤一郎\n主幹　丙山一夫\n主幹　丙山二夫\n\n○議長（甲野太郎君）　開きます。\n";
        String text = "令和７年９月10日（水曜日）開議\n\n○議長（甲野太郎君）　開きます。\n◎佐藤産業振興課長　お答えします。\n◎丙山主幹　お答えします。\n";
        MinutesParser parser = new MinutesParser();
        Minutes minutes = parser.parse(ExtractedText.plain(text), MeetingLabel.NONE);
        LocalDate june = LocalDate.of(2025, 6, 1);
        Membership member = new Membership("佐藤一郎", "産業振興課長", "産業振興課", Side.OFFICIAL, june, june);
        for (boolean moved : new boolean[] {false, true}) {
            LocalDate seen = moved ? LocalDate.of(2025, 3, 1) : june;
            List<PastEntry> past = parser.parse(ExtractedText.plain(roster), MeetingLabel.NONE).roster().stream()
                    .map(entry -> new PastEntry(entry, "other", seen, null))
                    .toList();
            String xml = TeiWriter.write(FullNames.inferred(minutes, past, "id"), document(), List.of(member));
            assertThat(TeiGrammar.problems(xml)).isEmpty();
            assertThat(xml)
                    .contains("<note type=\"candidates\">丙山一夫、丙山二夫</note>")
                    .contains("<persName cert=\"" + (moved ? "low" : "medium") + "\"><surname>佐藤")
                    .contains("<note type=\"inferred\">他の会議の名簿による氏名");
            assertThat(xml.contains("from=\"2025-06-01\" to=\"2025-09-10\"")).isEqualTo(!moved);
            assertThat(xml.contains("異動の可能性")).isEqualTo(moved);
        }
    }

    private static Document document() {
        return DocumentBuilder.builder()
                .id("id")
                .municipality(new Municipality(null, "甲野市", null, null, null))
                .kind(DocumentKind.MINUTES)
                .title("定例会")
                .detectedAt(Instant.EPOCH)
                .state(PublicationState.FINAL)
                .url(URI.create("https://kono.example/1"))
                .sha256("00")
                .textId("t")
                .sourceId("import")
                .backfill(true)
                .build();
    }
}
