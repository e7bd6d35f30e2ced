package kizashi.signal.exchange;

import java.util.List;
import java.util.regex.Pattern;
import kizashi.japanese.Sentences;
import kizashi.signal.phrase.SignalTables;
import org.jspecify.annotations.Nullable;

/** Tells which sentences of a member ask, and whom, by the words of {@code exchange.tsv}. */
final class AskingSentences {
    private static final int LONG_SENTENCE = 30;
    private static final int ASK_TAIL = 24;
    private static final int CLOSE_TAIL = 60;

    /** 「要求額は。」「渡していると聞きましたが、効果は。」 ask for what they name; 「高いですよ、これは。」 does not. */
    private static final Pattern ELLIPTIC =
            Pattern.compile("(?:[^、]*|.*[がで]、[^、]*)[\\p{IsHan}\\p{IsKatakana}ー]は。", Pattern.DOTALL);

    /** 「以下、質問します。」「幾つか伺います。」「あとは自席にて質問します。」 say that questions come. */
    private static final Pattern ANNOUNCES = Pattern.compile(
            "(?:(?:では、|それでは、|そこで、)?(?:以下|幾つか|いくつか|何点か|数点|順次)[^。つ]{0,10}|[^。]{0,24}(?:質問席|発言席|自席)(?:にて|で|から|より)、?(?:順次|再度|再)?)"
                    + "(?:質問|伺|尋ね|聞き)[^。つ]{0,10}ます。");

    /** 「また、太陽光発電について伺います。」 behind another question asks about something else; 「…についても伺います」 about more of it. */
    private static final Pattern ON_ANOTHER = Pattern.compile(
            "(?:また|さらに|加えて|併せて|あわせて|そして|それから|そのほか)、?[^。、]{2,40}について(?:、[^。]{0,30})?(?:お?伺|お?尋ね|お聞き|質問|見解|所見)[^。]{0,16}。");

    private static final List<String> ASKING_ON =
            List.of("お伺いし", "を伺いまして", "を伺って", "お尋ねし", "お尋ねいたしまして", "お聞きし", "見解を求め", "所見を求め");

    private final List<String> asks;
    private final List<String> closings;
    private final List<String> offices;

    AskingSentences(SignalTables tables) {
        this.asks = tables.exchange("ASK");
        this.closings = tables.exchange("CLOSE");
        this.offices = tables.exchange("OFFICE");
    }

    /** Whether a sentence only thanks, sums up or ends. */
    boolean closes(String text, Sentences.Range sentence) {
        return Tails.contains(text.substring(sentence.start(), sentence.end()), closings);
    }

    /** Whether a sentence asks something of the executive. */
    boolean asks(String text, Sentences.Range sentence) {
        int closes = lastOf(text, sentence, CLOSE_TAIL, closings);
        if (closes >= 0 && closes >= lastOf(text, sentence, ASK_TAIL, asks)) {
            return asksWhileClosing(text, sentence, closes);
        }
        if (tells(text, sentence)
                || ANNOUNCES
                        .matcher(text.substring(sentence.start(), sentence.end()))
                        .matches()) {
            return false;
        }
        char last = text.charAt(sentence.end() - 1);
        return last == '？'
                || last == '?'
                || text.startsWith("か。", sentence.end() - 2)
                || text.startsWith("は。", sentence.end() - 2)
                        && ELLIPTIC.matcher(text.substring(sentence.start(), sentence.end()))
                                .matches()
                || Tails.tailHas(text, sentence, ASK_TAIL, asks);
    }

    /** Whether a sentence does nothing but ask about another matter than the question before it. */
    boolean asksOnAnother(String text, Sentences.Range sentence) {
        return ON_ANOTHER
                .matcher(text.substring(sentence.start(), sentence.end()))
                .matches();
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

    /** 「教育長の見解を伺います」 names whom it asks. */
    @Nullable
    String addressee(String text, Sentences.Range sentence) {
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
