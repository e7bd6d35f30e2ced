package kizashi.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import kizashi.model.Json;
import kizashi.model.Speaker;
import kizashi.model.Speech;

/** One speech as one line of JSON: the contract of {@code parse --format jsonl}, which other tools rely on. */
final class SpeechJson {
    private SpeechJson() {}

    static String line(Speech speech) {
        ObjectNode node = Json.MAPPER.createObjectNode();
        node.put("order", speech.order());
        node.put("start", speech.start());
        node.put("end", speech.end());
        node.put("marker", speech.marker());
        node.put("header", speech.header());
        node.set("speaker", speaker(speech.speaker()));
        node.put("text", speech.text());
        return Json.write(node);
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
