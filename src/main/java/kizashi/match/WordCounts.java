package kizashi.match;

import java.util.HashSet;
import java.util.Set;
import kizashi.japanese.analysis.Tokens;

/** Counts in how many passages each word stands, whoever asks for it; lengths are in words. */
public final class WordCounts extends CountedPassages {
    /** Counts one more passage. */
    public void add(Tokens tokens) {
        Set<String> words = new HashSet<>();
        for (int i = 0; i < tokens.size(); i++) {
            words.add(tokens.term(i));
        }
        count(words, tokens.size());
    }
}
