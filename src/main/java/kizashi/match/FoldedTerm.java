package kizashi.match;

import kizashi.japanese.JapaneseText;

/** A term as terms are compared: width, case and variants of characters folded, as the analysis of the index folds them. */
public final class FoldedTerm {
    private FoldedTerm() {}

    /** The folded form, without white space at its ends. */
    public static String of(String term) {
        return JapaneseText.bundled().fold(term).strip();
    }
}
