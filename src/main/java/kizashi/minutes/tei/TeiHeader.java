package kizashi.minutes.tei;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.minutes.person.Membership;
import kizashi.minutes.person.NameMatch;
import kizashi.minutes.roster.OfficeMatch;
import kizashi.minutes.tei.TeiPersons.Person;
import kizashi.minutes.words.NameCosts;
import kizashi.model.Document;
import kizashi.model.Meeting;
import kizashi.model.Minutes;
import kizashi.model.Side;
import kizashi.model.Speaker.Resolution;
import org.jspecify.annotations.Nullable;

/** The header of a sitting's TEI: what it is, where it stands, and who took part. */
final class TeiHeader {
    /** What the offices of a council's own staff hold. */
    private static final List<String> SECRETARIAT = List.of("議会", "議事", "事務局", "書記");

    private final TeiXml xml;
    private final Meeting meeting;
    private final Document document;
    private final int speeches;

    TeiHeader(TeiXml xml, Minutes minutes, Document document) {
        this.xml = xml;
        this.meeting = minutes.meeting();
        this.document = document;
        this.speeches = minutes.speeches().size();
    }

    /** Which of the header's categories a speaker is of. */
    static String category(Side side) {
        return switch (side) {
            case CHAIR -> "chair";
            case MEMBER -> "regular";
            case OFFICIAL, OTHER -> "guest";
        };
    }

    void write(TeiPersons persons, List<Membership> known) {
        xml.open("teiHeader");
        file();
        classes();
        xml.open("profileDesc");
        setting();
        xml.open("particDesc");
        organisations();
        if (!persons.all().isEmpty()) {
            xml.open("listPerson");
            persons.all().forEach(person -> person(person, known));
            xml.close();
        }
        xml.close();
        xml.open("langUsage").open("language").with("ident", "ja").text("日本語").close();
        xml.close().close().close();
    }

    private void file() {
        xml.open("fileDesc").open("titleStmt");
        xml.element("title", document.municipality().name() + " " + document.title());
        xml.open("meeting")
                .with("n", meeting.sitting())
                .with("when", meeting.spokenOn())
                .with("corresp", "#council")
                .with("ana", meetingKinds());
        xml.text(Stream.of(meeting.council(), meeting.session(), meeting.committee())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" ")));
        xml.close().close();
        xml.open("extent").open("measure").with("unit", "utterances").with("quantity", speeches);
        xml.text(speeches + "発言").close().close();
        xml.open("publicationStmt")
                .element("p", "Kizashi: " + document.state().label())
                .close();
        xml.open("sourceDesc").open("bibl").element("title", document.title());
        idno("URI", document.url().toString());
        idno("sha256", document.sha256());
        if (meeting.spokenOn() != null) {
            xml.open("date").with("when", meeting.spokenOn()).close();
        }
        xml.close().close().close();
    }

    private void idno(String type, String value) {
        xml.open("idno").with("type", type).text(value).close();
    }

    /** What {@code u/@ana} points at. */
    private void classes() {
        xml.open("encodingDesc").open("classDecl").open("taxonomy").with("xml:id", "speakerTypes");
        category("chair", "議長・委員長");
        category("regular", "議員・委員");
        category("guest", "説明員その他");
        xml.close();
        xml.open("taxonomy").with("xml:id", "meetingTypes");
        category("parla.sitting", "本会議");
        category("parla.committee", "委員会");
        xml.close().close().close();
    }

    /** What kind of meeting it is, and the session that it belongs to where that is known. */
    private String meetingKinds() {
        String kind = meeting.committee() == null ? "#parla.sitting" : "#parla.committee";
        return meeting.session() == null ? kind : kind + " #session";
    }

    private void category(String id, String words) {
        xml.open("category").with("xml:id", id);
        xml.open("catDesc").element("term", words).close();
        xml.close();
    }

    private void setting() {
        xml.open("settingDesc").open("setting");
        xml.open("name")
                .with("type", "place")
                .text(document.municipality().name())
                .close();
        xml.open("name").with("type", "country").with("key", "JP").text("日本").close();
        if (meeting.spokenOn() != null) {
            xml.open("date").with("when", meeting.spokenOn()).close();
        }
        xml.close().close();
    }

    private void organisations() {
        String council = meeting.council();
        xml.open("listOrg");
        organisation("body", "localGovernment", document.municipality().name(), null);
        organisation(
                "council",
                "council",
                council == null ? document.municipality().name() + "議会" : council,
                meeting.session());
        xml.close();
    }

    private void organisation(String id, String role, String name, @Nullable String session) {
        xml.open("org").with("xml:id", id).with("role", role).element("orgName", name);
        if (session != null) {
            xml.open("event")
                    .with("xml:id", "session")
                    .element("label", session)
                    .close();
        }
        xml.close();
    }

    private void person(Person person, List<Membership> known) {
        xml.open("person").with("xml:id", person.id()).open("persName").with("cert", person.certainty());
        String name = person.name();
        if (name == null) {
            xml.text("（氏名未確認）");
        } else {
            int end = NameCosts.surnameEnd(name);
            xml.element("surname", name.substring(0, end));
            if (end < name.length()) {
                xml.element("forename", name.substring(end));
            }
        }
        xml.close();
        boolean dated = false;
        for (Membership membership : known) {
            if (name != null && NameMatch.fold(membership.name()).equals(NameMatch.fold(name))) {
                boolean own = OfficeMatch.degree(membership.role(), person.role()) != OfficeMatch.Degree.NONE;
                if (!own && NameCosts.surnameEnd(name) == name.length()) {
                    continue; // a surname alone is many persons': the office must be his as well
                }
                boolean seen = own && !"low".equals(person.certainty());
                LocalDate day = seen ? meeting.spokenOn() : null;
                affiliation(
                        membership.side(),
                        membership.role(),
                        day != null && day.isBefore(membership.from()) ? day : membership.from(),
                        day != null && day.isAfter(membership.to()) ? day : membership.to(),
                        null);
                dated |= seen;
            }
        }
        if (!dated) {
            affiliation(person.side(), person.role(), meeting.spokenOn(), meeting.spokenOn(), person.certainty());
        }
        doubts(person.resolution());
        xml.close();
    }

    /** Where a name was taken from that this sitting does not give, and who else may be meant. */
    private void doubts(@Nullable Resolution how) {
        if (how == null) {
            return;
        }
        if (how.inferred()) {
            String words = "他の会議の名簿による氏名" + (how.possiblyMoved() ? "（異動の可能性あり）" : "");
            String evidence = how.evidence();
            xml.open("note").with("type", "inferred");
            xml.text(evidence == null ? words : words + "：" + evidence.strip()).close();
        }
        if (!how.candidates().isEmpty()) {
            xml.open("note").with("type", "candidates");
            xml.text(String.join("、", how.candidates())).close();
        }
    }

    /**
     * Members and the one in the chair belong to the council and so does its secretariat, officials to the municipality; witnesses
     * and guests to neither.
     */
    private void affiliation(
            Side side, @Nullable String role, @Nullable Object from, @Nullable Object to, @Nullable String certainty) {
        boolean staff =
                side == Side.OTHER && role != null && SECRETARIAT.stream().anyMatch(role::contains);
        boolean council = side == Side.MEMBER || side == Side.CHAIR;
        xml.open("affiliation")
                .with("ref", council || staff ? "#council" : side == Side.OFFICIAL ? "#body" : null)
                .with(
                        "role",
                        council ? "member" : staff ? "secretariat" : side == Side.OFFICIAL ? "executive" : "guest")
                .with("from", from)
                .with("to", to)
                .with("cert", certainty);
        xml.element("roleName", role == null ? "（職名未確認）" : role).close();
    }
}
