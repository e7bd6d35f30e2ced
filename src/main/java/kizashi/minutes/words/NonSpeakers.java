package kizashi.minutes.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.japanese.TsvTable;

/** What looks like a speaker's header and is none: headings of lists, agenda, times ({@code non-speakers.tsv}). */
public final class NonSpeakers {
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

    /** The bundled table, read once. */
    public static NonSpeakers shared() {
        return SHARED;
    }

    /** Whether a header, written without spaces, names nobody. */
    public boolean contains(String header) {
        return whole.contains(header)
                || beginsWithAny(header, beginnings) && !Ranks.shared().isRank(header) // 請願者 speaks, 請願第１号 does not
                || endsWithAny(header, endings);
    }

    /** Whether what stands in a bracket after a header is a note (続, 登壇, 質問２) and no name. */
    public boolean isNote(String inside) {
        int end = inside.length();
        while (end > 1 && Letters.isDigit(inside.charAt(end - 1))) {
            end--;
        }
        String note = end == inside.length() ? inside : inside.substring(0, end);
        return notes.contains(note) || endsWithAny(note, noteEndings);
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
