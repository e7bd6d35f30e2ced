package kizashi.minutes.meeting;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kizashi.japanese.Letters;
import kizashi.japanese.TsvTable;
import kizashi.model.PublicationState;
import org.jspecify.annotations.Nullable;

/** Whether minutes are final, by the notes that preliminary ones bear ({@code publication-notes.tsv}). */
final class PublicationNotes {
    private static final int LONGEST_TITLE = 40;
    private static final List<Note> NOTES = read();

    private PublicationNotes() {}

    /**
     * What a note says.
     *
     * @param alone whether only a line, a box or the end of a title can say so
     */
    private record Note(PublicationState state, boolean alone, String word) {}

    /** The state that the title or a line before the first speech tells; of several notes the first of the table counts. */
    static PublicationState state(@Nullable String title, String head) {
        String all = title == null ? head : title + "\n" + head;
        String plain = Letters.withoutSpaces(all);
        for (Note note : NOTES) {
            boolean fits = plain.contains(note.word())
                    && (!note.alone() || all.lines().anyMatch(line -> isMarked(line, note.word())));
            if (fits) {
                return note.state();
            }
        }
        return PublicationState.FINAL;
    }

    /** 速報, 【速報】, （第２号）速報: a word that stands alone on its line, in a box, or at an end of a title. */
    private static boolean isMarked(String line, String word) {
        String plain = line.length() > 2 * LONGEST_TITLE ? "" : Letters.withoutSpaces(line);
        boolean ofMinutes = plain.contains("会議") || plain.contains("例会") || plain.contains("時会");
        boolean title = ofMinutes && plain.indexOf('。') < 0 && !plain.contains("日程");
        for (int at = plain.length() > LONGEST_TITLE ? -1 : plain.indexOf(word);
                at >= 0;
                at = plain.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean begins = at == 0 || !Letters.isNameLetter(plain.charAt(at - 1));
            boolean ends = end == plain.length() || !Letters.isNameLetter(plain.charAt(end));
            boolean alone = at <= 1 && end >= plain.length() - 1;
            if (begins && ends && (alone || title)) {
                return true;
            }
        }
        return false;
    }

    private static List<Note> read() {
        List<Note> notes = new ArrayList<>();
        for (List<String> row : TsvTable.rows(PublicationNotes.class, "publication-notes.tsv", 4)) {
            PublicationState state = PublicationState.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            notes.add(new Note(state, row.get(1).equals("alone"), row.get(2)));
        }
        return notes;
    }
}
