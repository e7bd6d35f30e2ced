package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.List;
import kizashi.minutes.roster.RosterHeadings.Kind;
import org.jspecify.annotations.Nullable;

/**
 * The words of which councils make headings over those who answer them, in any order: whose side it is (町当局, 執行部側, 知事部局), that
 * they were there (出席者, 説明のため出席した, 席), and what goes with these (の, 及び, 職氏名). A heading is made of these and nothing else.
 */
final class HeadingWords {
    private static final int LONGEST = 40;

    private final List<Word> words = new ArrayList<>();

    /** What a word adds to a heading. */
    enum Part {
        /** Whose side. */
        OF,
        /** That they are there. */
        WITH,
        /** What goes with these. */
        AND;

        /** The part that a word of the table names; null for another. */
        static @Nullable Part of(String match) {
            return switch (match) {
                case "of" -> OF;
                case "with" -> WITH;
                case "and" -> AND;
                default -> null;
            };
        }
    }

    void add(Part part, String text, Kind kind) {
        words.add(new Word(part, text, kind));
    }

    /** Whether a line can hold such a heading at all. */
    boolean mayBeIn(String line) {
        return line.indexOf('席') >= 0 || line.contains("説明");
    }

    /** Whom a heading of such words lists; null where other letters are left, the side is not told or nobody is said to be there. */
    @Nullable
    Kind kind(String heading) {
        int n = heading.length();
        // 町長　出席 is an office and a mark.
        boolean office = heading.endsWith("長出席") || heading.endsWith("知事出席");
        if (n > LONGEST || office || !mayBeIn(heading)) {
            return null;
        }
        // Bit 1: a side was named, bit 2: presence, bit 4: persons who are neither side's.
        boolean[][] reached = new boolean[n + 1][8];
        reached[0][0] = true;
        for (int at = 0; at < n; at++) {
            for (Word word : words) {
                if (heading.startsWith(word.text(), at)) {
                    int adds = word.part() == Part.WITH
                            ? 2
                            : word.part() == Part.AND ? 0 : word.kind() == Kind.OTHERS ? 5 : 1;
                    for (int said = 0; said < 8; said++) {
                        reached[at + word.text().length()][said | adds] |= reached[at][said];
                    }
                }
            }
        }
        return reached[n][7] ? Kind.OTHERS : reached[n][3] ? Kind.OFFICIALS : null;
    }

    private record Word(Part part, String text, Kind kind) {}
}
