package kizashi.signal.phrase;

import java.util.List;
import kizashi.japanese.SuffixGraph;

/**
 * The other ways in which minutes write the same ending: some councils' stenographers put 頂く, 致します, 参ります, 出来る in kanji,
 * most in kana. The tables hold the kana; both are read.
 */
final class Spellings {
    private static final List<String[]> KANJI = List.of(new String[][] {
        {"いただ", "頂"},
        {"いただ", "戴"},
        {"いたし", "致し"},
        {"いたす", "致す"},
        {"まいり", "参り"},
        {"まいる", "参る"},
        {"ことは", "事は"},
        {"ことと", "事と"},
        {"ことに", "事に"},
        {"でき", "出来"},
        {"ください", "下さい"},
        {"ところ", "所"},
        {"ように", "様に"},
        {"ございま", "御座いま"},
        {"おりま", "居りま"},
        {"ふうに", "風に"},
    });

    private Spellings() {}

    /** Lets each ending be written in the other ways, too. */
    static void addTo(SuffixGraph<?> endings) {
        for (String[] pair : KANJI) {
            endings.alsoWritten(pair[0], pair[1]);
        }
    }
}
