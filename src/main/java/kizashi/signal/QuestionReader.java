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

    private static final int LONGEST_TAIL = 500;
    private static final int ANNOUNCING = 16;
    private static final int LONG_SENTENCE = 30;
    private static final int IMPLIED = 400;
    private static final int LONGEST_OPENING = 120;
    private static final int BARE_OPENING = 30;
    private static final int ASK_TAIL = 24;
    private static final int LEAD_TAIL = 26;
    private static final int CLOSE_TAIL = 60;
    private static final int BARE_ASK = 20;
    private static final int HAND_TAIL = 45;

    private final List<String> asks;
    private final List<String> closings;
    private final List<String> leads;
    private final List<String> offices;
    private final List<String> topics;
    private final List<String> items;
    private final List<String> handOvers;

    QuestionReader(SignalTables tables) {
        this.asks = tables.exchange("ASK");
        this.closings = tables.exchange("CLOSE");
        this.leads = tables.exchange("LEAD");
        this.offices = tables.exchange("OFFICE");
        this.topics = tables.exchange("TOPIC");
        this.items = tables.exchange("ITEM");
        this.handOvers = tables.exchange("HAND");
    }

    /** The questions of a member's speech, in order; empty where he asks nothing. */
    List<Question> questions(String text, Speech speech, List<Sentences.Range> sentences) {
        List<Question> questions = new ArrayList<>();
        int topic = speech.bodyStart();
        int from = topic;
        boolean asked = false;
        for (int i = 0; i < sentences.size(); i++) {
            Sentences.Range sentence = sentences.get(i);
            boolean opens = PassageSplitter.opensTopic(text, sentence, topics);
            if (opens || asked && !questions.isEmpty() && opensParagraph(text, sentence)) {
                asked = false;
                topic = sentence.start();
                from = topic;
            } else if (asked) {
                explain(text, questions, sentence);
            }
            if (asks(text, sentence) || isListed(text, sentences, i)) {
                asked = true;
                dropAnnouncement(questions, topic, sentence);
                from = Math.min(from, dropBare(text, questions, topic, sentence));
                int floor = sentence.end() - LONGEST_LEAD;
                questions.add(new Question(
                        speech,
                        Math.max(topic, floor),
                        Math.max(from, floor),
                        sentence.start(),
                        sentence.end(),
                        sentence.end(),
                        addressee(text, sentence)));
                from = sentence.start() == topic ? topic : sentence.end();
            }
        }
        return questions;
    }

    /**
     * 「(1)学校体育施設の予約について」 in a list of what is asked: a numbered line that ends in its topic and is followed by the
     * next number, another topic or nothing.
     */
    private boolean isListed(String text, List<Sentences.Range> sentences, int i) {
        Sentences.Range line = sentences.get(i);
        int end = line.end() - (text.charAt(line.end() - 1) == '。' ? 1 : 0);
        if (!text.startsWith("について", end - 4) || !NumberedTopic.opensHere(text, line.start(), line.end())) {
            return false;
        }
        if (i + 1 == sentences.size()) {
            return true;
        }
        Sentences.Range next = sentences.get(i + 1);
        return text.startsWith("以上", next.start())
                || PassageSplitter.opensTopic(text, next, topics)
                        && !text.startsWith("まず", next.start())
                        && !text.startsWith("初めに", next.start());
    }

    /** A new paragraph after a question turns to something else, where it is long enough to say what. */
    private static boolean opensParagraph(String text, Sentences.Range sentence) {
        return beginsParagraph(text, sentence) && sentence.end() - sentence.start() >= LONG_SENTENCE;
    }

    private static boolean beginsParagraph(String text, Sentences.Range sentence) {
        int at = sentence.start() - 1;
        while (at > 0 && (text.charAt(at) == '\u3000' || text.charAt(at) == ' ')) {
            at--;
        }
        return at > 0 && text.charAt(at) == '\n';
    }

    /** 「次に、照明について伺います。市内には…」: what follows a question that opens its topic says what it is about. */
    private static void explain(String text, List<Question> questions, Sentences.Range sentence) {
        int last = questions.size() - 1;
        Question q = last < 0 ? null : questions.get(last);
        if (q != null && announces(text, q) && sentence.end() - q.end() < LONGEST_TAIL) {
            questions.set(
                    last,
                    new Question(
                            q.speech(), q.topic(), q.start(), q.askStart(), q.end(), sentence.end(), q.addressee()));
        }
    }

    private static boolean announces(String text, Question q) {
        if (q.askStart() == q.topic()) {
            return true;
        }
        String end = text.substring(Math.max(q.askStart(), q.end() - ANNOUNCING), q.end());
        return !end.contains("か。") && (end.contains("について伺") || end.contains("についても伺") || end.contains("についてお"));
    }

    /** 「次に、照明について伺います」 only announces the topic when a question under it follows. */
    private static void dropAnnouncement(List<Question> questions, int topic, Sentences.Range next) {
        int last = questions.size() - 1;
        if (last >= 0
                && questions.get(last).askStart() == topic
                && questions.get(last).topic() == topic
                && next.end() - questions.get(last).end() < LONGEST_LEAD) {
            questions.remove(last);
        }
    }

    /** 「そこで、伺います。」 asks nothing but what the next sentence asks; gives where what leads to that begins. */
    private static int dropBare(String text, List<Question> questions, int topic, Sentences.Range next) {
        int last = questions.size() - 1;
        Question q = last < 0 ? null : questions.get(last);
        if (q != null && NumberedTopic.announcesList(text, q.askStart(), q.end())) {
            questions.remove(last);
            return Integer.MAX_VALUE;
        }
        if (q == null
                || q.topic() < topic
                || next.start() - q.end() > 2
                || q.end() - q.askStart() >= BARE_ASK
                || !text.startsWith("ます。", q.end() - 3)
                || text.substring(q.askStart(), q.end()).contains("つい")) {
            return Integer.MAX_VALUE;
        }
        questions.remove(last);
        return q.start();
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
        return new Question(speech, start, start, last.start(), last.end(), last.end(), addressee(text, last));
    }

    /** Whether a chair calls up another item of the agenda. */
    boolean opensItem(String text, Speech speech) {
        return contains(
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
            boolean lead = tailHas(text, sentence, LEAD_TAIL, leads);
            boolean opens = lead
                    || PassageSplitter.opensTopic(text, sentence, topics)
                            && (sentence.end() - sentence.start() < LONGEST_OPENING || beginsParagraph(text, sentence));
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

    private boolean asks(String text, Sentences.Range sentence) {
        int closes = lastOf(text, sentence, CLOSE_TAIL, closings);
        if (closes >= 0 && closes >= lastOf(text, sentence, ASK_TAIL, asks)) {
            return asksWhileClosing(text, sentence, closes);
        }
        if (tells(text, sentence)) {
            return false;
        }
        char last = text.charAt(sentence.end() - 1);
        return last == '？'
                || last == '?'
                || text.startsWith("か。", sentence.end() - 2)
                || tailHas(text, sentence, ASK_TAIL, asks);
    }

    /** 「先生に教えていただきました」 tells of something; 「お尋ねしました」 says what was asked before. */
    private static boolean tells(String text, Sentences.Range sentence) {
        return text.startsWith("ました。", sentence.end() - 4) || text.startsWith("でした。", sentence.end() - 4);
    }

    /** 「…を求める考えはないか、知事の所見をお伺いし、私の質問を終わります」 asks last what it has said at length. */
    private static boolean asksWhileClosing(String text, Sentences.Range sentence, int closes) {
        if (closes - sentence.start() < LONG_SENTENCE) {
            return false;
        }
        String said = text.substring(sentence.start(), closes);
        for (String asking : ASKING_ON) {
            if (said.contains(asking)) {
                return true;
            }
        }
        return false;
    }

    private static final List<String> ASKING_ON =
            List.of("お伺いし", "を伺いまして", "を伺って", "お尋ねし", "お尋ねいたしまして", "お聞きし", "見解を求め", "所見を求め");

    private static boolean tailHas(String text, Sentences.Range sentence, int length, List<String> words) {
        return contains(text.substring(Math.max(sentence.start(), sentence.end() - length), sentence.end()), words);
    }

    /** Where the last of these words begins; -1 where none stands at the end of the sentence. */
    private static int lastOf(String text, Sentences.Range sentence, int length, List<String> words) {
        int from = Math.max(sentence.start(), sentence.end() - length);
        String said = text.substring(from, sentence.end());
        int last = -1;
        for (String word : words) {
            int at = said.lastIndexOf(word);
            last = at < 0 ? last : Math.max(last, from + at);
        }
        return last;
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
