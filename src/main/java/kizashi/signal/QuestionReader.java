package kizashi.signal;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Sentences;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/** Cuts a member's speech into questions and an official's into answers. */
final class QuestionReader {
    /** A topic does not reach further back than this; what lies before is preamble. */
    private static final int LONGEST_LEAD = 1500;

    private static final List<String> ASKS = List.of(
            "伺います",
            "伺いたい",
            "お伺い",
            "お聞かせ",
            "お聞きします",
            "お聞きいたします",
            "お聞きしたい",
            "聞かせて",
            "お示しください",
            "お示しいただ",
            "お示し願",
            "お尋ね",
            "お答えください",
            "お答え願",
            "教えてください",
            "教えていただ",
            "答弁を求め",
            "御答弁",
            "ご答弁",
            "見解を求め",
            "御見解",
            "ご見解",
            "説明を求め",
            "御所見",
            "ご所見",
            "でしょうか",
            "ますか",
            "ですか",
            "ませんか",
            "でしょう。",
            "質問します",
            "質問いたします",
            "説明してください",
            "説明願",
            "いかがお考え",
            "求めます",
            "お願いできます",
            "のか。",
            "のか、",
            "いかがですか",
            "どうですか");

    private static final List<String> NOT_ASKS = List.of(
            "ではないでしょうか",
            "質問を終わ",
            "質問を終え",
            "発言を終わ",
            "以上で",
            "次の質問に移",
            "質問に入ります",
            "答弁ありがとう",
            "御答弁をいただき",
            "御答弁いただき",
            "御答弁ありがと",
            "ありがとうございま");

    private static final List<String> LEADS = List.of(
            "についてお答え",
            "にお答え",
            "お答えいたします",
            "お答えします",
            "お答え申し上げます",
            "について御質問",
            "の御質問",
            "のご質問",
            "のお尋ね",
            "とのお尋ね",
            "についてです。",
            "についてでございます。",
            "についてであります。",
            "に関してでございます。",
            "に関してです。",
            "についてでございますが",
            "についてですが",
            "につきましてです",
            "御答弁いたします",
            "御答弁申し上げます");

    private static final List<String> OFFICES = List.of(
            "市長", "副市長", "知事", "副知事", "町長", "村長", "区長", "教育長", "部長", "局長", "課長", "事業管理者", "管理者", "消防長", "委員長", "担当局長",
            "企業局長");

    private QuestionReader() {}

    /** The questions of a member's speech, in order; empty where he asks nothing. */
    static List<Question> questions(String text, Speech speech) {
        List<Question> questions = new ArrayList<>();
        int topic = -1;
        for (Sentences.Range sentence : Sentences.split(text, speech.bodyStart(), speech.end())) {
            boolean opens = PassageSplitter.opensTopic(text, sentence);
            if (topic < 0 || opens && topic < lastEnd(questions, topic)) {
                topic = sentence.start();
            } else if (opens) {
                topic = sentence.start();
            }
            if (asks(text, sentence)) {
                int start = Math.max(topic, sentence.end() - LONGEST_LEAD);
                questions.add(new Question(speech, start, sentence.start(), sentence.end(), addressee(text, sentence)));
                topic = sentence.end();
            }
        }
        return questions;
    }

    private static int lastEnd(List<Question> questions, int otherwise) {
        return questions.isEmpty()
                ? otherwise
                : questions.get(questions.size() - 1).end();
    }

    /** The answers of an official's speech, in order; never empty where he says anything. */
    static List<Answer> answers(String text, Speech speech) {
        List<Answer> answers = new ArrayList<>();
        List<Sentences.Range> sentences = Sentences.split(text, speech.bodyStart(), speech.end());
        int start = -1;
        int leadEnd = -1;
        int end = -1;
        for (Sentences.Range sentence : sentences) {
            boolean lead = leads(text, sentence);
            boolean opens =
                    lead || PassageSplitter.opensTopic(text, sentence) && sentence.end() - sentence.start() < 120;
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

    private static boolean asks(String text, Sentences.Range sentence) {
        String said = text.substring(Math.max(sentence.start(), sentence.end() - 60), sentence.end());
        for (String not : NOT_ASKS) {
            if (said.contains(not)) {
                return false;
            }
        }
        String tail = said.substring(Math.max(0, said.length() - 24));
        for (String ask : ASKS) {
            if (tail.contains(ask)) {
                return true;
            }
        }
        return tail.endsWith("か。") || tail.endsWith("？") || tail.endsWith("?");
    }

    private static boolean leads(String text, Sentences.Range sentence) {
        String tail = text.substring(Math.max(sentence.start(), sentence.end() - 26), sentence.end());
        for (String lead : LEADS) {
            if (tail.contains(lead)) {
                return true;
            }
        }
        return false;
    }

    /** 「教育長の見解を伺います」 names whom it asks. */
    private static @Nullable String addressee(String text, Sentences.Range sentence) {
        String said = text.substring(sentence.start(), sentence.end());
        String best = null;
        for (String office : OFFICES) {
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
