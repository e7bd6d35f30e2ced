package kizashi.match.section;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kizashi.japanese.TsvTable;

/**
 * How a text speaks of a section that it names ({@code section-mentions.tsv}): an answer names the prefecture's sections, those that
 * did the matter once and those that one works with, and none of these is the one to write to.
 */
final class Mentions {
    /** So much of the text is read on either side. */
    private static final int AROUND = 40;

    static final Mentions BUNDLED = new Mentions();

    /** What a section is to the matter. */
    enum Role {
        /** Another body's. */
        OTHER,
        /** It was in charge, or was at all. */
        FORMER,
        /** Another leads. */
        WITH,
        /** It does something. */
        ACTS,
        /** Its head is told to do it, or does it with who speaks. */
        HEAD,
        /** It is named, and no more is said. */
        NAMED
    }

    private record Row(Role role, Pattern before, Pattern after) {}

    private final List<Row> rows = new ArrayList<>();

    private Mentions() {
        for (TsvTable.Row row :
                TsvTable.load(Mentions.class, "section-mentions.tsv", null).rows()) {
            rows.add(new Row(
                    Role.valueOf(row.get("role").toUpperCase(java.util.Locale.ROOT)),
                    Pattern.compile(row.get("before")),
                    Pattern.compile(row.get("after"))));
        }
    }

    /**
     * What a section is to the matter that a text speaks of.
     *
     * @param start of its name in the text
     * @param end after it
     */
    Role of(String text, int start, int end) {
        String before = text.substring(Math.max(0, start - AROUND), start);
        String after = text.substring(end, Math.min(text.length(), end + AROUND));
        for (Row row : rows) {
            if (row.before().matcher(before).find()
                    && row.after().matcher(after).lookingAt()) {
                return row.role();
            }
        }
        return Role.NAMED;
    }
}
