package kizashi.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/** What is unsure about a speaker's name, for readers: taken from another sitting's roster, perhaps moved since, one of several. */
public final class NameNotes {
    private NameNotes() {}

    /** The notes as keys of the words, what is filled in behind =; empty where nothing is unsure. */
    static List<String> of(@Nullable Speaker speaker) {
        List<String> notes = new ArrayList<>();
        if (speaker != null && speaker.resolution() != null) {
            Speaker.Resolution resolution = speaker.resolution();
            if (speaker.fullName() == null && !resolution.candidates().isEmpty()) {
                notes.add("candidates=" + String.join("、", resolution.candidates()));
            }
            if (resolution.inferred() && !isWrittenInFull(speaker)) {
                notes.add("inferred");
            }
            if (resolution.possiblyMoved()) {
                notes.add("moved");
            }
        }
        return notes;
    }

    /** What stands in the very document needs no other sitting's roster. */
    private static boolean isWrittenInFull(Speaker speaker) {
        return speaker.name() != null
                && speaker.fullName() != null
                && closed(speaker.name()).equals(closed(speaker.fullName()));
    }

    private static String closed(String name) {
        return name.replaceAll("[\\s　]", "");
    }

    static String said(String note, Words words) {
        int cut = note.indexOf('=');
        return cut < 0 ? words.get(note) : words.get(note.substring(0, cut), note.substring(cut + 1));
    }

    /** All notes in words; empty where nothing is unsure. */
    public static String said(@Nullable Speaker speaker, Words words) {
        return of(speaker).stream().map(note -> said(note, words)).collect(Collectors.joining(words.get("note.join")));
    }
}
