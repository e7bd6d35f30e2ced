package kizashi.signal.exchange;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Sentences;

/**
 * Groups the sentences of one speech or section into passages: runs of whole sentences of about {@value #SHORT} to
 * {@value #LONG} characters. A sentence that opens a new topic (次に、…) begins a new passage once the running one is long
 * enough to stand alone.
 */
public final class PassageSplitter {
    private static final int SHORT = 150;
    private static final int LONG = 400;
    private static final int ENOUGH_BEFORE_A_NEW_TOPIC = 60;

    private PassageSplitter() {}

    /**
     * The passages of a run of sentences; together they are all of them, in order.
     *
     * @param text the stored text
     * @param sentences the sentences of one speech or section
     * @param openings words at the start of a sentence that opens a topic
     */
    public static List<List<Sentences.Range>> group(
            String text, List<Sentences.Range> sentences, List<String> openings) {
        List<List<Sentences.Range>> groups = new ArrayList<>();
        List<Sentences.Range> current = new ArrayList<>();
        for (Sentences.Range sentence : sentences) {
            int length = current.isEmpty()
                    ? 0
                    : current.get(current.size() - 1).end() - current.get(0).start();
            int with = current.isEmpty() ? 0 : sentence.end() - current.get(0).start();
            boolean newTopic = length >= ENOUGH_BEFORE_A_NEW_TOPIC && opensTopic(text, sentence, openings);
            if (newTopic || with > LONG && length >= SHORT || length >= LONG) {
                groups.add(current);
                current = new ArrayList<>();
            }
            current.add(sentence);
        }
        if (!current.isEmpty()) {
            groups.add(current);
        }
        return groups;
    }

    /** Whether a sentence says that something else comes now. */
    static boolean opensTopic(String text, Sentences.Range sentence, List<String> openings) {
        for (String opening : openings) {
            if (text.startsWith(opening, sentence.start()) && sentence.start() + opening.length() < sentence.end()) {
                return true;
            }
        }
        return NumberedTopic.opens(text, sentence.start(), sentence.end());
    }
}
