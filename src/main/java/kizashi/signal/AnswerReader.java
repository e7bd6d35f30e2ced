package kizashi.signal;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Sentences;
import kizashi.model.Speech;

/** Cuts an official's speech into answers, by the words of {@code exchange.tsv}. */
final class AnswerReader {
    private static final int LONGEST_LEAD = 1500;
    private static final int LONGEST_OPENING = 120;
    private static final int BARE_OPENING = 30;
    private static final int LEAD_TAIL = 26;
    private static final int HAND_TAIL = 45;

    private final List<String> leads;
    private final List<String> offices;
    private final List<String> topics;
    private final List<String> items;
    private final List<String> handOvers;

    AnswerReader(SignalTables tables) {
        this.leads = tables.exchange("LEAD");
        this.offices = tables.exchange("OFFICE");
        this.topics = tables.exchange("TOPIC");
        this.items = tables.exchange("ITEM");
        this.handOvers = tables.exchange("HAND");
    }

    /** Whether a chair calls up another item of the agenda. */
    boolean opensItem(String text, Speech speech) {
        return Tails.contains(
                text.substring(speech.bodyStart(), Math.min(speech.end(), speech.bodyStart() + LONGEST_LEAD)), items);
    }

    /** The answers of an official's speech, in order; empty where he only hands over to others. */
    List<Answer> answers(String text, Speech speech, List<Sentences.Range> sentences) {
        List<Answer> answers = new ArrayList<>();
        int start = -1;
        int leadStart = -1;
        int leadEnd = -1;
        int end = -1;
        boolean named = false;
        for (Sentences.Range sentence : sentences) {
            if (handsOver(text, sentence)) {
                continue;
            }
            boolean lead = Tails.tailHas(text, sentence, LEAD_TAIL, leads);
            boolean opens = lead
                    || PassageSplitter.opensTopic(text, sentence, topics)
                            && (sentence.end() - sentence.start() < LONGEST_OPENING
                                    || QuestionReader.beginsParagraph(text, sentence));
            // A sentence that only names the topic goes with what follows; 「次に、返還は円で可能です」 is a whole answer.
            if (start >= 0 && opens && (end > leadEnd || !named)) {
                answers.add(new Answer(speech, start, leadStart, leadEnd, end));
                start = -1;
            }
            if (start < 0) {
                start = sentence.start();
                leadStart = start;
                leadEnd = sentence.end();
                named = lead || sentence.end() - sentence.start() < BARE_OPENING;
            } else if (opens) {
                leadStart = sentence.start(); // 私からは、３点お答えします。 初めに、…についてです。
                leadEnd = sentence.end();
                named = lead;
            }
            end = sentence.end();
        }
        if (start >= 0) {
            answers.add(new Answer(speech, start, leadStart, leadEnd, end));
        }
        return answers;
    }

    /** 「以下の御質問は、担当部長から御答弁申し上げます」 answers nothing, though it names what is asked. */
    private boolean handsOver(String text, Sentences.Range sentence) {
        if (!text.startsWith("ます。", sentence.end() - 3)) {
            return false;
        }
        String said = text.substring(Math.max(sentence.start(), sentence.end() - HAND_TAIL), sentence.end());
        for (String word : handOvers) {
            for (int at = said.indexOf(word); at > 0; at = said.indexOf(word, at + 1)) {
                String before = said.substring(0, at);
                for (String office : offices) {
                    if (before.endsWith(office)) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
