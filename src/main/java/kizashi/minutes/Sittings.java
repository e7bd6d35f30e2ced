package kizashi.minutes;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.minutes.person.FullNames;
import kizashi.minutes.person.PastEntry;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import kizashi.model.Meeting;
import kizashi.model.Minutes;
import kizashi.model.RosterEntry;
import kizashi.model.Speaker;
import kizashi.model.Speaker.Resolution;
import kizashi.model.Speech;

/**
 * The sittings of one text, each read by itself, so that nothing of one (its day, its list, its agenda) is taken for another's;
 * their offsets point into the whole text.
 */
final class Sittings {
    private final MinutesParser parser;

    Sittings(MinutesParser parser) {
        this.parser = parser;
    }

    /**
     * Reads each.
     *
     * @param breaks where those after the first begin
     * @param listed everybody on the lists of the text
     * @return those in which somebody speaks
     */
    List<Minutes> read(ExtractedText stored, MeetingLabel label, List<Integer> breaks, List<RosterEntry> listed) {
        List<Minutes> sittings = new ArrayList<>();
        int start = 0;
        for (int i = 0; i <= breaks.size(); i++) {
            int end = i < breaks.size() ? breaks.get(i) : stored.text().length();
            ExtractedText part = part(stored, start, end);
            Minutes minutes = parser.parse(part, sittings.isEmpty() ? label : later(label, sittings), listed);
            if (!minutes.speeches().isEmpty()) {
                sittings.add(moved(sittings.isEmpty() ? minutes : withOwnDay(minutes, part), start));
                start = end;
            } // else it goes on with the next: a head without speeches is part of what follows
        }
        return named(sittings);
    }

    /** The text between two offsets with what its carrier says of it. */
    private static ExtractedText part(ExtractedText stored, int start, int end) {
        List<Hint> hints = new ArrayList<>();
        for (Hint hint : stored.hints()) {
            if (hint.start() >= start && hint.end() <= end) {
                hints.add(new Hint(hint.start() - start, hint.end() - start, hint.kind(), hint.label()));
            }
        }
        return new ExtractedText(
                stored.text().substring(start, end), stored.extractor(), stored.title(), List.of(), hints);
    }

    /** What came along for the file names its first sitting: of it only whose it is and its title hold for the others. */
    private static MeetingLabel later(MeetingLabel label, List<Minutes> before) {
        // In which year a day without one is: the sitting before, if it says so, else what came along.
        LocalDate last = before.get(before.size() - 1).meeting().spokenOn();
        return new MeetingLabel(label.municipality(), label.title(), null, last != null ? last : label.date(), true);
    }

    /** A later sitting's day stands in its own part of the text, or it is unknown. */
    private static Minutes withOwnDay(Minutes minutes, ExtractedText part) {
        Meeting meeting = minutes.meeting();
        String basis = meeting.dateBasis();
        if (basis == null || part.text().contains(basis)) {
            return minutes;
        }
        Meeting undated = new Meeting(
                meeting.council(),
                meeting.session(),
                meeting.sitting(),
                meeting.committee(),
                null,
                null,
                null,
                meeting.state());
        return new Minutes(undated, minutes.roster(), minutes.speeches(), minutes.agenda(), minutes.problem());
    }

    private static Minutes moved(Minutes minutes, int by) {
        return new Minutes(
                minutes.meeting(),
                minutes.roster().stream().map(entry -> moved(entry, by)).toList(),
                minutes.speeches().stream().map(speech -> moved(speech, by)).toList(),
                minutes.agenda().stream()
                        .map(item ->
                                new Minutes.AgendaItem(item.start() + by, item.end() + by, item.title(), item.member()))
                        .toList(),
                minutes.problem());
    }

    private static RosterEntry moved(RosterEntry entry, int by) {
        return new RosterEntry(
                entry.name(),
                entry.surname(),
                entry.role(),
                entry.department(),
                entry.path(),
                entry.rank(),
                entry.seat(),
                entry.side(),
                entry.present(),
                entry.section(),
                entry.start() + by,
                entry.end() + by,
                entry.raw());
    }

    private static Speech moved(Speech speech, int by) {
        return new Speech(
                speech.order(),
                speech.start() + by,
                speech.end() + by,
                speech.bodyStart() + by,
                speech.marker(),
                speech.header(),
                speech.speaker(),
                speech.text(),
                speech.heading());
    }

    /** A sitting without a list of its own: the lists of the others name its speakers as those of other files would, as inferred. */
    private static List<Minutes> named(List<Minutes> sittings) {
        List<Minutes> named = new ArrayList<>();
        for (int i = 0; i < sittings.size(); i++) {
            Minutes minutes = sittings.get(i);
            List<PastEntry> others = new ArrayList<>();
            for (int k = 0; k < sittings.size(); k++) {
                Minutes other = sittings.get(k);
                LocalDate day = other.meeting().spokenOn();
                if (k != i && day != null) {
                    String source = String.valueOf(day);
                    other.roster()
                            .forEach(e -> others.add(new PastEntry(
                                    e, source, day, other.meeting().committee())));
                }
            }
            named.add(fromThisText(FullNames.inferred(minutes, others, "")));
        }
        return named;
    }

    /** What the parser gives has no documents yet: the day that stood for one goes. */
    private static Minutes fromThisText(Minutes minutes) {
        List<Speech> speeches = new ArrayList<>();
        for (Speech speech : minutes.speeches()) {
            Speaker speaker = speech.speaker();
            Resolution known = speaker.resolution();
            if (known == null || known.documentId() == null) {
                speeches.add(speech);
                continue;
            }
            Resolution here = new Resolution(
                    known.method(),
                    known.evidence(),
                    null,
                    known.inferred(),
                    known.possiblyMoved(),
                    known.candidates());
            speeches.add(speech.by(speaker.known(speaker.fullName(), here)));
        }
        return new Minutes(minutes.meeting(), minutes.roster(), speeches, minutes.agenda(), minutes.problem());
    }
}
