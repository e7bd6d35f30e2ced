package kizashi.extract.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import org.jspecify.annotations.Nullable;

/** The Diet's minutes: one {@code meetingRecord} of the API's {@code meeting} answer, alone or as the first of an answer. */
final class KokkaiPage implements PlatformPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String platform() {
        return "kokkai";
    }

    @Override
    public boolean recognises(ServedPage page) {
        return page.contains("\"speechRecord\"") && page.contains("\"nameOfHouse\"");
    }

    @Override
    public @Nullable ExtractedText read(ServedPage page) {
        JsonNode root;
        try {
            root = JSON.readTree(page.text());
        } catch (JsonProcessingException e) {
            return null;
        }
        JsonNode meeting = root.path("meetingRecord").isArray()
                ? root.path("meetingRecord").path(0)
                : root;
        if (!meeting.path("speechRecord").isArray()) {
            return null;
        }
        VendorText text = new VendorText();
        for (JsonNode speech : meeting.path("speechRecord")) {
            String words = speech.path("speech").asText("").replace("\r\n", "\n");
            if (words.isBlank()) {
                continue;
            }
            // Number 0 is not a speech but the sitting's head: who was there, what was on the agenda.
            if (speech.path("speechOrder").asInt() == 0) {
                text.add(words + "\n", Hint.Kind.ROSTER, "会議録情報");
            } else {
                text.speech(words + "\n", label(speech, words));
            }
        }
        String name = name(meeting);
        text.hint(0, 0, Hint.Kind.MEETING, name);
        text.hint(0, 0, Hint.Kind.DATE, meeting.path("date").asText(""));
        return text.isEmpty() ? null : text.build("kokkai+1", name);
    }

    private static String name(JsonNode meeting) {
        return "第" + meeting.path("session").asText() + "回国会 "
                + meeting.path("nameOfHouse").asText() + " "
                + meeting.path("nameOfMeeting").asText() + " "
                + meeting.path("issue").asText();
    }

    /** The header as printed; it names the speaker more fully than the field does. */
    private static @Nullable String label(JsonNode speech, String words) {
        String printed = HeaderLine.label(words, 0);
        String speaker = speech.path("speaker").asText("");
        return printed != null ? printed : speaker.isEmpty() ? null : "○" + speaker;
    }
}
