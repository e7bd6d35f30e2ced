package kizashi.signal;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Sentences;

/**
 * Groups the sentences of one speech or section into passages: runs of whole sentences of about {@value #SHORT} to
 * {@value #LONG} characters. A sentence that opens a new topic (次に、…) begins a new passage once the running one is long
 * enough to stand alone.
 */
final class PassageSplitter {
    private static final int SHORT = 150;
    private static final int LONG = 400;
    private static final int ENOUGH_BEFORE_A_NEW_TOPIC = 60;

    private static final List<String> OPENINGS = List.of(
            "次に", "つぎに", "続きまして", "続いて", "最後に", "まず", "初めに", "はじめに", "第１に", "第２に", "第３に", "１点目", "２点目", "３点目", "４点目",
            "５点目", "１つ目", "２つ目", "３つ目", "一つ目", "二つ目", "三つ目", "また次に", "さらに次に");

    private PassageSplitter() {}

    /**
     * The passages of a run of sentences; together they are all of them, in order.
     *
     * @param text the stored text
     * @param sentences the sentences of one speech or section
     */
    static List<List<Sentences.Range>> group(String text, List<Sentences.Range> sentences) {
        List<List<Sentences.Range>> groups = new ArrayList<>();
        List<Sentences.Range> current = new ArrayList<>();
        for (Sentences.Range sentence : sentences) {
            int length = current.isEmpty()
                    ? 0
                    : current.get(current.size() - 1).end() - current.get(0).start();
            int with = current.isEmpty() ? 0 : sentence.end() - current.get(0).start();
            boolean newTopic = length >= ENOUGH_BEFORE_A_NEW_TOPIC && opensTopic(text, sentence);
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
    static boolean opensTopic(String text, Sentences.Range sentence) {
        for (String opening : OPENINGS) {
            if (text.startsWith(opening, sentence.start()) && sentence.start() + opening.length() < sentence.end()) {
                return true;
            }
        }
        return false;
    }
}
