package kizashi.extract.platform;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import kizashi.model.ExtractedText;
import kizashi.model.Hint;
import kizashi.model.Side;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Discuss Net Premium: the answer of {@code minutes/get_minute}, one sitting as blocks with a type code (1 contents, 2 roster,
 * 3 heading, 4 chair, 5 question, 6 answer, 7 list, 8 document, 9 material) and the speaker as title.
 */
final class DiscussnetPage implements PlatformPage {
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public String platform() {
        return "discussnet";
    }

    @Override
    public boolean recognises(ServedPage page) {
        return page.head().contains("\"tenant_minutes\"");
    }

    @Override
    public @Nullable ExtractedText read(ServedPage page) {
        JsonNode root;
        try {
            root = JSON.readTree(withoutCallback(page.text()));
        } catch (JsonProcessingException e) {
            return null;
        }
        JsonNode minutes = root.path("tenant_minutes");
        if (!minutes.isArray()) {
            return null;
        }
        VendorText text = new VendorText();
        String meeting = root.path("council_name").asText("");
        for (JsonNode block : minutes) {
            add(text, block);
        }
        if (!meeting.isEmpty()) {
            text.hint(0, 0, Hint.Kind.MEETING, meeting);
        }
        String day = root.path("schedule_name").asText("");
        if (!day.isEmpty()) {
            text.hint(0, 0, Hint.Kind.DATE, day);
        }
        return text.isEmpty() ? null : text.build("discussnet+2", meeting.isEmpty() ? null : meeting);
    }

    private static void add(VendorText text, JsonNode block) {
        String body = body(block.path("body").asText(""));
        if (body.isBlank()) {
            return;
        }
        String title = block.path("title").asText("");
        String type = block.path("minute_type").asText("");
        switch (block.path("minute_type_code").asInt()) {
            case 2 -> text.add(body, Hint.Kind.ROSTER, title);
            case 4 -> text.speech(body, label(type, title), Side.CHAIR);
            case 5 -> text.speech(body, label(type, title), Side.MEMBER);
            case 6 -> text.speech(body, label(type, title), Side.OFFICIAL);
            // Some councils keep a whole committee's words in one such block: its speeches are found in the text.
            case 3 -> heading(text, body, title);
            default -> text.add(body, Hint.Kind.NOT_SPEECH, title);
        }
    }

    private static void heading(VendorText text, String body, String title) {
        if (body.length() > 2000) {
            text.add(body);
        } else {
            text.add(body, Hint.Kind.HEADING, title);
        }
    }

    /** {@code ○} of the type {@code ○議長} and the title {@code 議長（甲野太郎君）}. */
    private static @Nullable String label(String type, String title) {
        String marker = HeaderLine.startsWithMarker(type, 0) ? type.substring(0, 1) : "";
        if (title.isBlank() || title.equals("null")) {
            return null;
        }
        return HeaderLine.startsWithMarker(title, 0) ? title : marker + title;
    }

    private static String body(String html) {
        String text = html.replace("\r\n", "\n");
        text = text.startsWith("<pre>") ? text.substring(5) : text;
        text = text.endsWith("</pre>") ? text.substring(0, text.length() - 6) : text;
        text = text.replace("<br>", "\n").replace("<br/>", "\n").replace("<br />", "\n");
        return text.indexOf('&') >= 0 || text.indexOf('<') >= 0 ? withoutTags(text) : text;
    }

    private static String withoutTags(String text) {
        StringBuilder out = new StringBuilder(text.length());
        int from = 0;
        while (from < text.length()) {
            int open = text.indexOf('<', from);
            int close = open < 0 ? -1 : text.indexOf('>', open);
            boolean tag = close > 0
                    && close - open < 200
                    && (Character.isLetter(text.charAt(open + 1)) || text.charAt(open + 1) == '/');
            if (!tag) {
                int to = open < 0 ? text.length() : open + 1;
                out.append(text, from, to);
                from = to;
            } else {
                out.append(text, from, open);
                from = close + 1;
            }
        }
        return Parser.unescapeEntities(out.toString(), false);
    }

    /** JSONP is served to whoever adds a callback. */
    private static String withoutCallback(String text) {
        String json = text.startsWith("\uFEFF") ? text.substring(1) : text;
        int brace = json.indexOf('{');
        int paren = json.indexOf('(');
        return paren >= 0 && paren < brace ? json.substring(paren + 1, json.lastIndexOf(')')) : json;
    }
}
