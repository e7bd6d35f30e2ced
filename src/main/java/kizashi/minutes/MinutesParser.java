package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.model.ExtractedText;
import kizashi.model.Meeting;
import kizashi.model.Minutes;
import kizashi.model.PublicationState;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/** Reads the text of minutes: the meeting, who was there, who said what. Knows no municipality by name. */
public final class MinutesParser {

    /**
     * Reads a text. Never fails: what is no minutes comes back without speeches and with {@link Minutes#problem()} set.
     *
     * @param stored the text as stored; all offsets of the result point into it
     * @param label what is known of the meeting from elsewhere
     */
    public Minutes parse(ExtractedText stored, MeetingLabel label) {
        String text = stored.text();
        List<Header> headers = new TurnFinder(text).find();
        SpeakerReader speakers = new SpeakerReader(headers, Set.of(), Set.of());
        List<Speech> speeches = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            Header header = headers.get(i);
            int end = i + 1 < headers.size() ? headers.get(i + 1).start() : text.length();
            speeches.add(speech(text, header, end, i + 1, speakers));
        }
        Meeting meeting = new Meeting(null, null, null, null, null, null, null, PublicationState.FINAL);
        String problem = speeches.isEmpty() ? problem(text) : null;
        return new Minutes(meeting, List.of(), speeches, List.of(), problem);
    }

    private static Speech speech(String text, Header header, int next, int order, SpeakerReader speakers) {
        int end = next;
        while (end > header.end() && isBlank(text.charAt(end - 1))) {
            end--;
        }
        int body = Math.min(header.bodyStart(), end);
        return new Speech(
                order,
                header.start(),
                end,
                body,
                header.marker(),
                text.substring(header.textStart(), header.end()).strip(),
                speakers.read(header),
                text.substring(body, end),
                null);
    }

    private static @Nullable String problem(String text) {
        if (text.isBlank()) {
            return "本文がありません";
        }
        return "発言者の行が見つかりません";
    }

    private static boolean isBlank(char c) {
        return Letters.isSpace(c) || Letters.isBreak(c);
    }
}
