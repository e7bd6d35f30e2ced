package kizashi.minutes.meeting;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kizashi.japanese.TsvTable;

/** What lines at the border of two sittings say ({@code sitting-heads.tsv}). */
final class SittingHeads {
    private static final Map<Word, List<String>> WORDS = read();

    /** What a word tells. */
    enum Word {
        CLOSING,
        OPENING,
        ROSTER,
        TITLE,
        SESSION,
        PAPER
    }

    private SittingHeads() {}

    /** Whether a line, written without spaces, has a word of a kind. */
    static boolean has(String line, Word kind) {
        for (String word : words(kind)) {
            if (line.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** The words of a kind. */
    static List<String> words(Word kind) {
        return WORDS.getOrDefault(kind, List.of());
    }

    private static Map<Word, List<String>> read() {
        Map<Word, List<String>> words = new EnumMap<>(Word.class);
        for (List<String> row : TsvTable.rows(SittingHeads.class, "sitting-heads.tsv", 3)) {
            words.computeIfAbsent(Word.valueOf(row.get(0).toUpperCase(Locale.ROOT)), k -> new ArrayList<>())
                    .add(row.get(1));
        }
        return words;
    }
}
