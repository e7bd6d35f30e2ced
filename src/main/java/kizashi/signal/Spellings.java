package kizashi.signal;

import java.util.ArrayList;
import java.util.List;

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

    /** The spelling of the table first, then each other one. */
    static List<String> of(String entry) {
        List<String> all = List.of(entry);
        for (String[] pair : KANJI) {
            if (entry.contains(pair[0])) {
                all = new ArrayList<>(all);
                for (String known : List.copyOf(all)) {
                    all.add(known.replace(pair[0], pair[1]));
                }
            }
        }
        return all;
    }
}
