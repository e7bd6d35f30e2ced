package kizashi.extract.platform;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kizashi.model.Hint;

/** Headings that share the speakers' marker ({@code not-speakers.tsv}: how the label begins, what the block is). */
final class NotSpeakers {
    private record Heading(String start, Hint.Kind kind) {}

    private static final List<Heading> HEADINGS = load();

    private NotSpeakers() {}

    /** What a block with this label is: a speech unless the table says otherwise. */
    static Hint.Kind kind(String label) {
        String bare = label.substring(1).replace("\u3000", "").replace(" ", "");
        for (Heading heading : HEADINGS) {
            if (bare.startsWith(heading.start)) {
                return heading.kind;
            }
        }
        return Hint.Kind.SPEECH;
    }

    private static List<Heading> load() {
        List<Heading> headings = new ArrayList<>();
        try (InputStream in = NotSpeakers.class.getResourceAsStream("/kizashi/extract/not-speakers.tsv")) {
            if (in == null) {
                throw new IllegalStateException("not-speakers.tsv is not on the class path");
            }
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8).split("\n")) {
                String[] cells = line.split("\t");
                if (cells.length >= 2 && !line.startsWith("#")) {
                    headings.add(new Heading(cells[0], Hint.Kind.valueOf(cells[1].strip())));
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException("not-speakers.tsv cannot be read", e);
        }
        return List.copyOf(headings);
    }
}
