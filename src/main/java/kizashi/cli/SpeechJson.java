package kizashi.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import kizashi.model.Json;
import kizashi.model.Meeting;
import kizashi.model.Speaker;
import kizashi.model.Speech;

/** One speech as one line of JSON: the contract of {@code parse --format jsonl}, which other tools rely on. */
final class SpeechJson {
    private SpeechJson() {}

    /**
     * @param speech one turn; its order counts within its sitting
     * @param meeting the sitting, of which a file can hold several
     */
    static String line(Speech speech, Meeting meeting) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("order", speech.order());
        node.put("start", speech.start());
        node.put("end", speech.end());
        node.put("marker", speech.marker());
        node.put("header", speech.header());
        node.set("speaker", speaker(speech.speaker()));
        node.put("text", speech.text());
        node.set("meeting", meeting(meeting));
        return Json.write(node);
    }

    /** Which sitting: session, sitting, committee, its own day; null where unknown. */
    static ObjectNode meeting(Meeting meeting) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("session", meeting.session());
        node.put("sitting", meeting.sitting());
        node.put("committee", meeting.committee());
        node.put(
                "spokenOn",
                meeting.spokenOn() == null ? null : meeting.spokenOn().toString());
        return node;
    }

    private static ObjectNode speaker(Speaker speaker) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("name", speaker.name());
        node.put("role", speaker.role());
        node.put("department", speaker.department());
        node.put("rank", speaker.rank());
        node.put("seat", speaker.seat());
        node.put("side", speaker.side().json());
        node.put("fullName", speaker.fullName());
        node.set("resolution", Json.MAPPER.valueToTree(speaker.resolution()));
        return node;
    }
}
