package kizashi.signal;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Sentences;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/** Cuts a member's speech into questions and an official's into answers, by the words of {@code exchange.tsv}. */
final class QuestionReader {
    /** A topic does not reach further back than this; what lies before is preamble. */
    private static final int LONGEST_LEAD = 1500;

    private static final int IMPLIED = 400;
    private static final int LONGEST_OPENING = 120;
    private static final int ASK_TAIL = 24;
    private static final int LEAD_TAIL = 26;
    private static final int CLOSE_TAIL = 60;

    private final List<String> asks;
    private final List<String> closings;
    private final List<String> leads;
    private final List<String> offices;
    private final List<String> topics;

    QuestionReader(SignalTables tables) {
        this.asks = tables.exchange("ASK");
        this.closings = tables.exchange("CLOSE");
        this.leads = tables.exchange("LEAD");
        this.offices = tables.exchange("OFFICE");
        this.topics = tables.exchange("TOPIC");
    }

    /** The questions of a member's speech, in order; empty where he asks nothing. */
    List<Question> questions(String text, Speech speech, List<Sentences.Range> sentences) {
        List<Question> questions = new ArrayList<>();
        int topic = speech.bodyStart();
        int from = topic;
        for (Sentences.Range sentence : sentences) {
            if (PassageSplitter.opensTopic(text, sentence, topics)) {
                topic = sentence.start();
                from = topic;
            }
            if (asks(text, sentence)) {
                dropAnnouncement(questions, topic);
                int floor = sentence.end() - LONGEST_LEAD;
                questions.add(new Question(
                        speech,
                        Math.max(topic, floor),
                        Math.max(from, floor),
                        sentence.start(),
                        sentence.end(),
                        addressee(text, sentence)));
                from = sentence.start() == topic ? topic : sentence.end();
            }
        }
        return questions;
    }

    /** 「次に、照明について伺います」 only announces the topic when a question under it follows. */
    private static void dropAnnouncement(List<Question> questions, int topic) {
        int last = questions.size() - 1;
        if (last >= 0
                && questions.get(last).askStart() == topic
                && questions.get(last).topic() == topic) {
            questions.remove(last);
        }
    }

    /** What a member who is answered says last, where no words of asking mark it; null where he only thanks or ends. */
    @Nullable
    Question implied(String text, Speech speech, List<Sentences.Range> sentences) {
        if (sentences.isEmpty()) {
            return null;
        }
        Sentences.Range last = sentences.get(sentences.size() - 1);
        if (contains(text.substring(last.start(), last.end()), closings)) {
            return null;
        }
        int start = Math.max(sentences.get(0).start(), last.end() - IMPLIED);
        return new Question(speech, start, start, last.start(), last.end(), addressee(text, last));
    }

    /** The answers of an official's speech, in order; never empty where he says anything. */
    List<Answer> answers(String text, Speech speech, List<Sentences.Range> sentences) {
        List<Answer> answers = new ArrayList<>();
        int start = -1;
        int leadEnd = -1;
        int end = -1;
        for (Sentences.Range sentence : sentences) {
            boolean lead = tailHas(text, sentence, LEAD_TAIL, leads);
            boolean opens = lead
                    || PassageSplitter.opensTopic(text, sentence, topics)
                            && sentence.end() - sentence.start() < LONGEST_OPENING;
            if (start >= 0 && opens && end > leadEnd) {
                answers.add(new Answer(speech, start, leadEnd, end));
                start = -1;
            }
            if (start < 0) {
                start = sentence.start();
                leadEnd = sentence.end();
            } else if (opens) {
                leadEnd = sentence.end(); // お答えします。 次に、…についてです。
            }
            end = sentence.end();
        }
        if (start >= 0) {
            answers.add(new Answer(speech, start, leadEnd, end));
        }
        return answers;
    }

    private boolean asks(String text, Sentences.Range sentence) {
        if (tailHas(text, sentence, CLOSE_TAIL, closings)) {
            return false;
        }
        char last = text.charAt(sentence.end() - 1);
        return last == '？'
                || last == '?'
                || text.startsWith("か。", sentence.end() - 2)
                || tailHas(text, sentence, ASK_TAIL, asks);
    }

    private static boolean tailHas(String text, Sentences.Range sentence, int length, List<String> words) {
        return contains(text.substring(Math.max(sentence.start(), sentence.end() - length), sentence.end()), words);
    }

    private static boolean contains(String said, List<String> words) {
        for (String word : words) {
            if (said.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** 「教育長の見解を伺います」 names whom it asks. */
    private @Nullable String addressee(String text, Sentences.Range sentence) {
        String said = text.substring(sentence.start(), sentence.end());
        String best = null;
        for (String office : offices) {
            int at = said.indexOf(office);
            if (at < 0 || at + office.length() >= said.length()) {
                continue;
            }
            char after = said.charAt(at + office.length());
            if ("にのへ、はか".indexOf(after) >= 0 && (best == null || office.length() > best.length())) {
                int start = at;
                while (start > 0 && at - start < 10 && isHan(said.charAt(start - 1))) {
                    start--;
                }
                best = said.substring(start, at + office.length());
            }
        }
        return best;
    }

    private static boolean isHan(char c) {
        return Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN;
    }
}
