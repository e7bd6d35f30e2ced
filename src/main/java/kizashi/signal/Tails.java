package kizashi.signal;

import java.util.List;
import kizashi.japanese.Sentences;

/** Looks for words at the end of a sentence, where Japanese says what it is. */
final class Tails {
    private Tails() {}

    /** Whether one of these words stands among the last characters of a sentence. */
    static boolean tailHas(String text, Sentences.Range sentence, int length, List<String> words) {
        return contains(text.substring(Math.max(sentence.start(), sentence.end() - length), sentence.end()), words);
    }

    /** Whether one of these words stands in it. */
    static boolean contains(String said, List<String> words) {
        for (String word : words) {
            if (said.contains(word)) {
                return true;
            }
        }
        return false;
    }
}
