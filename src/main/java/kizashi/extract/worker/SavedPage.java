package kizashi.extract.worker;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import kizashi.extract.frames.Frames;
import kizashi.extract.frames.Titles;
import kizashi.extract.html.HtmlFlow;
import kizashi.extract.html.HtmlSource;
import kizashi.extract.html.TableRows;
import kizashi.model.ExtractedText;
import kizashi.model.NoText;
import org.apache.james.mime4j.dom.Body;
import org.apache.james.mime4j.dom.Entity;
import org.apache.james.mime4j.dom.Multipart;
import org.apache.james.mime4j.dom.SingleBody;
import org.apache.james.mime4j.message.DefaultMessageBuilder;
import org.jsoup.nodes.Document;

/** A web page that a browser saved with its frames and pictures as one file (MHTML): its pages one after the other. */
final class SavedPage {
    private static final String EXTRACTOR = "mhtml+1";
    private static final int HEAD = 4096;
    private static final int DEEPEST = 5;

    private final StringBuilder text = new StringBuilder();
    private String title = "";

    private SavedPage() {}

    /** Whether the bytes begin like such a file. */
    static boolean isOne(byte[] bytes) {
        String head = new String(bytes, 0, Math.min(HEAD, bytes.length), StandardCharsets.ISO_8859_1)
                .toLowerCase(Locale.ROOT);
        return head.contains("mime-version:") && head.contains("content-type: multipart/related");
    }

    /**
     * Reads it.
     *
     * @throws IOException when it is broken
     */
    static Frames.Response read(byte[] bytes, int maxChars) throws IOException {
        SavedPage page = new SavedPage();
        page.add(new DefaultMessageBuilder().parseMessage(new ByteArrayInputStream(bytes)), 0);
        if (page.text.length() > maxChars) {
            return FileReader.none(NoText.Reason.LIMIT, "文字が多すぎます (" + maxChars + " 字まで)");
        }
        String text = Blank.tidy(page.text.toString());
        if (text.isBlank()) {
            return FileReader.none(NoText.Reason.EMPTY, "文字がありません (no text in it)");
        }
        String title = Titles.confirmed(Titles.useful(page.title), text);
        return new Frames.Response(new ExtractedText(text, EXTRACTOR, title, List.of(), List.of()), null);
    }

    private void add(Entity entity, int depth) throws IOException {
        Body body = entity.getBody();
        if (body instanceof Multipart parts && depth < DEEPEST) {
            for (Entity part : parts.getBodyParts()) {
                add(part, depth + 1);
            }
        } else if (body instanceof SingleBody single && "text/html".equalsIgnoreCase(entity.getMimeType())) {
            ByteArrayOutputStream bytes = new ByteArrayOutputStream();
            single.writeTo(bytes);
            Document page = HtmlSource.parse(bytes.toByteArray(), "text/html; charset=" + entity.getCharset());
            if (page != null) {
                title = title.isEmpty() ? page.title().strip() : title;
                TableRows.unfold(page.body());
                text.append(new HtmlFlow().append(page.body()).text()).append('\n');
            }
        }
    }
}
