package kizashi.signal.exchange;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import kizashi.japanese.Sentences;
import kizashi.model.Speech;
import kizashi.signal.phrase.SignalTables;
import org.jspecify.annotations.Nullable;

/** Cuts a member's speech into questions. */
final class QuestionReader {
    /** A topic does not reach further back than this; what lies before is preamble. */
    private static final int LONGEST_LEAD = 1500;

    private static final int LONGEST_TAIL = 500;
    private static final int ANNOUNCING = 16;
    private static final int LONG_SENTENCE = 30;
    private static final int IMPLIED = 400;
    private static final int BARE_ASK = 20;
    private static final String ENDS = "。．！？!?」』）)";

    /** 「…とのことでしたので、改めて伺います。」: that something is asked, and not what. */
    private static final Pattern BARE =
            Pattern.compile("(?:^|[、\\s　])(?:(?:そこで|ここで|では|改めて|再度|重ねて|今一度|もう一度)、?)+お?(?:伺い?|尋ね|聞き|質問)(?:いたし|し)?ます。$");

    private static final Pattern HEADING = Pattern.compile("について(?:です|であります|でございます)。$");

    private final AskingSentences asking;
    private final List<String> topics;

    QuestionReader(SignalTables tables) {
        this.asking = new AskingSentences(tables);
        this.topics = tables.exchange("TOPIC");
    }

    /** The questions of a member's speech, in order; empty where he asks nothing. */
    List<Question> questions(String text, Speech speech, List<Sentences.Range> sentences) {
        List<Question> questions = new ArrayList<>();
        int topic = speech.bodyStart();
        int from = topic;
        boolean asked = false;
        int unasked = -1;
        for (int i = 0; i < sentences.size(); i++) {
            Sentences.Range sentence = sentences.get(i);
            boolean opens =
                    PassageSplitter.opensTopic(text, sentence, topics) || asked && asking.asksOnAnother(text, sentence);
            if (opens) {
                addUnasked(text, speech, sentences, unasked, i, questions);
                unasked = headsNumber(text, sentence) ? i : -1;
            }
            if (opens
                    || asked
                            && !questions.isEmpty()
                            && opensParagraph(text, sentence)
                            && !saysOnlyThat(text, questions)) {
                asked = false;
                topic = sentence.start();
                from = topic;
            } else if (asked) {
                explain(text, questions, sentence);
            }
            if (asking.asks(text, sentence) || isListed(text, sentences, i)) {
                asked = true;
                unasked = -1;
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
                        asking.addressee(text, sentence),
                        true));
                from = sentence.start() == topic ? topic : sentence.end();
            }
        }
        addUnasked(text, speech, sentences, unasked, sentences.size(), questions);
        return questions;
    }

    /** Whether a sentence asks something. */
    boolean asks(String text, Sentences.Range sentence) {
        return asking.asks(text, sentence);
    }

    /** 「第２は、保育士の処遇についてであります。」: a numbered line that only names its topic. */
    private static boolean headsNumber(String text, Sentences.Range sentence) {
        return NumberedTopic.opensHere(text, sentence.start(), sentence.end())
                && HEADING.matcher(text.substring(sentence.start(), sentence.end()))
                        .find();
    }

    /** Whether a sentence has its end: what minutes break off (「…の構造を自作の」) shows no question to anybody. */
    private static boolean isWhole(String text, Sentences.Range sentence) {
        return ENDS.indexOf(text.charAt(sentence.end() - 1)) >= 0;
    }

    /** A numbered topic under which a member says what is wished, but nothing that asks, is asked about all the same. */
    private void addUnasked(
            String text,
            Speech speech,
            List<Sentences.Range> sentences,
            int heading,
            int next,
            List<Question> questions) {
        if (heading < 0 || next - heading < 2) {
            return;
        }
        Sentences.Range first = sentences.get(heading);
        Sentences.Range last = sentences.get(next - 1);
        boolean ends = asking.closes(text, last);
        if (ends && next - heading < 3) {
            return;
        }
        last = ends ? sentences.get(next - 2) : last;
        for (int i = next - 2; i > heading && !isWhole(text, last); i--) {
            last = sentences.get(i);
        }
        questions.add(new Question(
                speech,
                first.start(),
                first.start(),
                last.start(),
                last.end(),
                last.end(),
                asking.addressee(text, last),
                false));
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

    static boolean beginsParagraph(String text, Sentences.Range sentence) {
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
                            q.speech(),
                            q.topic(),
                            q.start(),
                            q.askStart(),
                            q.end(),
                            sentence.end(),
                            q.addressee(),
                            q.asks()));
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
        if (q == null || q.topic() < topic || next.start() - q.end() > 2) {
            return Integer.MAX_VALUE;
        }
        String ask = text.substring(q.askStart(), q.end());
        boolean brief = ask.length() < BARE_ASK && ask.endsWith("ます。") && !ask.contains("つい");
        if (!brief && !saysOnlyThat(text, questions)) {
            return Integer.MAX_VALUE;
        }
        questions.remove(last);
        return q.start();
    }

    /** Whether the last question only says that something is asked, so that what is asked comes next, be it in a new paragraph. */
    private static boolean saysOnlyThat(String text, List<Question> questions) {
        Question q = questions.isEmpty() ? null : questions.get(questions.size() - 1);
        return q != null && BARE.matcher(text.substring(q.askStart(), q.end())).find();
    }

    /** What a member who is answered says last, where no words of asking mark it; null where he only thanks or ends. */
    @Nullable
    Question implied(String text, Speech speech, List<Sentences.Range> sentences) {
        if (sentences.isEmpty()) {
            return null;
        }
        Sentences.Range last = sentences.get(sentences.size() - 1);
        for (int i = sentences.size() - 2; i >= 0 && !isWhole(text, last); i--) {
            last = sentences.get(i);
        }
        if (asking.closes(text, last)) {
            return null;
        }
        int start = Math.max(sentences.get(0).start(), last.end() - IMPLIED);
        return new Question(
                speech, start, start, last.start(), last.end(), last.end(), asking.addressee(text, last), false);
    }
}
