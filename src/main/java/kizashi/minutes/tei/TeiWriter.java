package kizashi.minutes.tei;

import java.util.List;
import kizashi.minutes.person.Membership;
import kizashi.model.Document;
import kizashi.model.Minutes;
import kizashi.model.Speech;

/**
 * Writes minutes as Parla-CLARIN TEI (https://clarin-eric.github.io/parla-clarin/): a header with the meeting and its source,
 * the persons with their dated affiliations, the speeches with {@code u/@who}.
 */
public final class TeiWriter {
    private static final int LONGEST_NOTE = 80;

    private TeiWriter() {}

    /**
     * One document of TEI.
     *
     * @param minutes what was read
     * @param document where it stands
     * @param memberships who held which office from when to when; empty where only this sitting is known
     */
    public static String write(Minutes minutes, Document document, List<Membership> memberships) {
        TeiXml xml = new TeiXml();
        xml.with("xml:lang", "ja");
        TeiPersons persons = new TeiPersons(minutes);
        new TeiHeader(xml, minutes, document).write(persons, memberships);
        body(xml, minutes, persons);
        return xml.end();
    }

    private static void body(TeiXml xml, Minutes minutes, TeiPersons persons) {
        xml.open("text").open("body").open("div").with("type", "debateSection");
        String heading = null;
        for (Speech speech : minutes.speeches()) {
            if (speech.heading() != null && !speech.heading().equals(heading)) {
                boolean first = heading == null && speech.order() == 1;
                heading = speech.heading();
                if (!first) {
                    xml.close().open("div").with("type", "debateSection");
                }
                xml.element("head", heading);
            }
            note(xml, "speaker", (speech.marker() == null ? "" : speech.marker()) + speech.header());
            String who = persons.pointersTo(speech.speaker());
            String id = "u" + speech.order();
            xml.open("u")
                    .with("xml:id", id)
                    .with("who", who.isEmpty() ? null : who)
                    .with("ana", "#" + TeiHeader.category(speech.speaker().side()));
            said(xml, id, speech.text());
            xml.close();
        }
        xml.close().close().close();
    }

    /** One segment a line; what the stenographer saw or heard is a note. */
    private static void said(TeiXml xml, String id, String text) {
        int segments = 0;
        for (String line : text.split("[\\r\\n]+")) {
            String words = line.strip();
            if (isNote(words)) {
                note(xml, "comment", words);
            } else if (!words.isEmpty()) {
                xml.open("seg")
                        .with("xml:id", id + "." + ++segments)
                        .text(words)
                        .close();
            }
        }
    }

    /** 〔産業課長佐藤一郎君登壇〕, （「異議なし」と呼ぶ者あり）. */
    private static boolean isNote(String line) {
        if (line.length() < 3 || line.length() > LONGEST_NOTE) {
            return false;
        }
        char close = switch (line.charAt(0)) {
            case '〔' -> '〕';
            case '（' -> '）';
            case '(' -> ')';
            default -> 0;
        };
        return close != 0 && line.indexOf(close) == line.length() - 1;
    }

    private static void note(TeiXml xml, String type, String text) {
        xml.open("note").with("type", type).text(text).close();
    }
}
