package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import kizashi.minutes.header.Header;
import kizashi.minutes.meeting.AgendaReader;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.minutes.meeting.MeetingReader;
import kizashi.minutes.meeting.SittingBreaks;
import kizashi.minutes.meeting.SpeechEnds;
import kizashi.minutes.person.FullNames;
import kizashi.minutes.roster.RosterReader;
import kizashi.minutes.words.BodyEvidence;
import kizashi.model.ExtractedText;
import kizashi.model.Meeting;
import kizashi.model.Minutes;
import kizashi.model.Minutes.AgendaItem;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import kizashi.model.Speaker;
import kizashi.model.Speech;

/**
 * Reads the text of minutes: the meeting, who was there, who said what. Knows no municipality by name.
 *
 * <p>Safe for use by several threads at once.
 */
public final class MinutesParser {

    /**
     * Reads a text that holds the minutes of one sitting or, as small councils publish them, of several. Never fails: what is no
     * minutes comes back as one sitting without speeches and with {@link Minutes#problem()} set.
     *
     * @param stored the text as stored; all offsets of the results point into it
     * @param label what is known of the meeting from elsewhere
     * @return the sittings in order, at least one
     */
    public List<Minutes> sittings(ExtractedText stored, MeetingLabel label) {
        Read whole = read(stored, label, List.of());
        List<Integer> breaks = whole.minutes.speeches().isEmpty()
                ? List.of()
                : SittingBreaks.find(stored.text(), whole.headers, whole.minutes.meeting());
        if (breaks.isEmpty()) {
            return List.of(whole.minutes);
        }
        List<Minutes> sittings = new Sittings(this).read(stored, label, breaks, whole.minutes.roster());
        return sittings.size() > 1 ? sittings : List.of(whole.minutes);
    }

    /**
     * Reads a text as that of one sitting.
     *
     * @param stored the text as stored; all offsets of the result point into it
     * @param label what is known of the meeting from elsewhere
     */
    public Minutes parse(ExtractedText stored, MeetingLabel label) {
        return read(stored, label, List.of()).minutes;
    }

    /** One sitting, and the headers of its speeches. */
    private record Read(Minutes minutes, List<Header> headers) {}

    /**
     * Reads one sitting.
     *
     * @param others who is on the lists of the other sittings of the same text: their names and offices help to tell these apart in
     *     headers of a sitting that has no list
     */
    Minutes parse(ExtractedText stored, MeetingLabel label, List<RosterEntry> others) {
        return read(stored, label, others).minutes;
    }

    private static Read read(ExtractedText stored, MeetingLabel label, List<RosterEntry> others) {
        String text = stored.text();
        String unreadable = Problems.ofText(text);
        String meant = unreadable == null ? CarrierSigns.meant(text) : text;
        List<Header> headers = unreadable == null
                ? CarrierSigns.asWritten(text, new TurnFinder(meant, stored.hints()).find())
                : List.of();
        if (unreadable == null && Problems.isNotMinutes(text, headers)) {
            headers = List.of();
        }
        List<RosterEntry> roster = List.of();
        if (unreadable == null) {
            RosterReader.Result lists = RosterReader.read(text, headers);
            roster = lists.entries();
            headers = CarrierSigns.asWritten(text, ListedNames.added(meant, lists.headers(), roster));
        }
        List<Speech> speeches = speeches(stored, meant, headers, roster, others);
        if (Problems.isListOfSpeakers(speeches)) {
            speeches = List.of();
        }
        List<AgendaItem> agenda = AgendaReader.read(text, speeches);
        Meeting meeting = MeetingReader.read(stored, label, headers);
        String silent = unreadable != null ? unreadable : Problems.ofSpeeches(text, speeches);
        String garbled = silent != null ? silent : Problems.ofPart(stored);
        String problem = garbled != null ? garbled : Problems.ofDays(text, speeches, meeting.spokenOn());
        return new Read(new Minutes(meeting, roster, withHeadings(speeches, agenda), agenda, problem), headers);
    }

    private static List<Speech> speeches(
            ExtractedText stored,
            String meant,
            List<Header> headers,
            List<RosterEntry> roster,
            List<RosterEntry> others) {
        String text = stored.text();
        CarrierWords carrier = new CarrierWords(stored.hints());
        SpeakerReader speakers = new SpeakerReader(headers, roster.isEmpty() ? others : roster, new BodyEvidence(text));
        List<Speech> speeches = new ArrayList<>();
        Speaker before = null;
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            boolean last = i + 1 == headers.size();
            int next = last ? text.length() : headers.get(i + 1).start();
            next = carrier.end(header.bodyStart(), next);
            Speaker named = DittoHeaders.filled(speakers.read(header, carrier.side(header.start())), before);
            before = named.side() == Side.CHAIR ? before : named;
            Speaker speaker = FullNames.resolve(named, roster);
            int body = Math.min(header.bodyStart(), next);
            int end = Math.max(header.end(), SpeechEnds.find(meant, body, next, speaker.side(), last));
            body = Math.min(body, end);
            speeches.add(new Speech(
                    i + 1,
                    header.start(),
                    end,
                    body,
                    header.marker(),
                    text.substring(header.textStart(), header.end()).strip(),
                    speaker,
                    text.substring(body, end),
                    null));
        }
        return speeches;
    }

    private static List<Speech> withHeadings(List<Speech> speeches, List<AgendaItem> agenda) {
        if (agenda.isEmpty()) {
            return speeches;
        }
        NavigableMap<Integer, String> headings = AgendaReader.headings(agenda);
        List<Speech> done = new ArrayList<>();
        for (Speech s : speeches) {
            Map.Entry<Integer, String> heading = headings.floorEntry(s.start());
            done.add(s.under(heading == null ? null : heading.getValue()));
        }
        return done;
    }
}
