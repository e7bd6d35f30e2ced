package kizashi.extract.platform;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.TsvTable;
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
        for (List<String> row : TsvTable.rows(NotSpeakers.class, "not-speakers.tsv", 2)) {
            headings.add(new Heading(row.get(0), Hint.Kind.valueOf(row.get(1).strip())));
        }
        return List.copyOf(headings);
    }
}
