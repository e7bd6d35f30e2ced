package kizashi.minutes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.TsvTable;

/** What looks like a speaker's header and is none: headings of lists, agenda, times ({@code non-speakers.tsv}). */
final class NonSpeakers {
    private static final NonSpeakers SHARED = new NonSpeakers();

    private final Set<String> whole = new HashSet<>();
    private final Set<String> notes = new HashSet<>();
    private final List<String> beginnings = new ArrayList<>();
    private final List<String> noteEndings = new ArrayList<>();
    private final List<String> endings = new ArrayList<>();

    private NonSpeakers() {
        for (List<String> row : TsvTable.rows(NonSpeakers.class, "non-speakers.tsv", 2)) {
            switch (row.get(0)) {
                case "is" -> whole.add(row.get(1));
                case "begins" -> beginnings.add(row.get(1));
                case "note" -> notes.add(row.get(1));
                case "note-ends" -> noteEndings.add(row.get(1));
                case "ends" -> endings.add(row.get(1));
                default -> throw new IllegalStateException("non-speakers.tsv: unknown match " + row.get(0));
            }
        }
    }

    static NonSpeakers shared() {
        return SHARED;
    }

    /** Whether a header, written without spaces, names nobody. */
    boolean contains(String header) {
        return whole.contains(header)
                || beginsWithAny(header, beginnings) && !Ranks.shared().isRank(header) // 請願者 speaks, 請願第１号 does not
                || endsWithAny(header, endings);
    }

    /** Whether what stands in a bracket after a header is a note (続, 登壇) and no name. */
    boolean isNote(String inside) {
        return notes.contains(inside) || endsWithAny(inside, noteEndings);
    }

    // Loops, since these are asked of every bracket and line of a text.

    private static boolean beginsWithAny(String text, Iterable<String> words) {
        for (String word : words) {
            if (text.startsWith(word)) {
                return true;
            }
        }
        return false;
    }

    private static boolean endsWithAny(String text, Iterable<String> words) {
        for (String word : words) {
            if (text.endsWith(word)) {
                return true;
            }
        }
        return false;
    }
}
