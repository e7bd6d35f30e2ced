package kizashi.match;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.TsvTable;

/**
 * What a sentence of an answer says by itself: whether it is the set phrase with which an answer closes (「いずれにいたしましても、しっかり取り組んで
 * まいります」), and whether it leans on the sentence before it (「こちらにつきましては…」). The words are in {@code quote-words.tsv}.
 */
public final class QuoteWords {
    private static final TsvTable TABLE = TsvTable.load(QuoteWords.class, "quote-words.tsv", null);
    private static final List<String> CLOSING = words("CLOSING");
    private static final List<String> GOING_ON = words("GOING_ON");
    private static final List<String> AIM = words("AIM");
    private static final List<String> ACT = words("ACT");
    private static final List<String> BACK = words("BACK");
    private static final List<String> REASON = words("REASON");
    private static final List<String> SUPPLIERS = words("SUPPLIERS");
    private static final List<String> END = words("END");
    /** A longer sentence says something besides. */
    private static final int LONGEST_END = 30;

    /** 「…に努めてまいりたいと考えております。」 */
    private static final Pattern EFFORT = Pattern.compile("(?:" + String.join("|", words("EFFORT"))
            + ")(?:まい|いき|いく)[^。、]{0,22}(?:ます|です|た?い|ございます|所存であります|次第です)[。．\\s　]*$");

    /** 「…を国に要望するべく議論を進めているところです。」: behind what is asked no other clause begins. */
    private static final Pattern ASKING =
            Pattern.compile("(?:" + String.join("|", words("ASKED")) + ")[^。、]{0,40}[。．\\s　]*$");

    private static final List<String> WHOM = words("WHOM");

    /** No such ending is longer. */
    private static final int ENDING = 64;

    private static final Pattern FIGURE =
            Pattern.compile("[0-9０-９]|[一二三四五六七八九十]{1,3}(?:か所|箇所|校|台|人|年度|月)|(?:来|今|本|次|新)年度|来年|年内");

    /** 「一人一人に応じて」 counts nobody. */
    private static final Pattern EACH = Pattern.compile("[一1１]人[一1１]人");
    /** Words to close with say nothing of themselves: of one aim alone a plan may be told. */
    private static final int AIMS = 2;

    private QuoteWords() {}

    /**
     * Whether a sentence only closes an answer: it promises efforts, and names neither a figure, a time nor anything that could be seen to
     * be done.
     *
     * @param sentence one sentence, with its end
     */
    public static boolean isClosing(String sentence) {
        Matcher effort = EFFORT.matcher(sentence).region(Math.max(0, sentence.length() - ENDING), sentence.length());
        if (!effort.find()
                || FIGURE.matcher(EACH.matcher(sentence).replaceAll("")).find()) {
            return false;
        }
        if (beginsClause(sentence, CLOSING)) {
            return true;
        }
        return ACT.stream().noneMatch(sentence::contains)
                && (beginsClause(sentence, GOING_ON)
                        || AIM.stream().filter(sentence::contains).count() >= AIMS);
    }

    /**
     * Whether with a sentence the executive only asks others to act: 「国に要望してまいります」「県へ要望するべく議論を進めております」. Who asks does not do it; what is
     * done besides stands in a clause of its own.
     */
    public static boolean asksOthers(String sentence) {
        Matcher asks = ASKING.matcher(sentence).region(Math.max(0, sentence.length() - ENDING), sentence.length());
        return asks.find() && WHOM.stream().anyMatch(sentence.substring(0, asks.start())::contains);
    }

    /** Whether what a sentence is about stands in the one before it: 「こちらにつきましては、…」. */
    public static boolean leansBack(String sentence) {
        String said = sentence.strip();
        return BACK.stream().anyMatch(said::startsWith);
    }

    /** Whether why a sentence is said stands in the one before it: 「このため、…」. */
    public static boolean givesNoReason(String sentence) {
        String said = sentence.strip();
        return REASON.stream().anyMatch(said::startsWith);
    }

    /** Whether a sentence speaks of letting private suppliers do something: 「民間活力の導入も視野に入れ…」. */
    static boolean callsForSuppliers(String sentence) {
        return SUPPLIERS.stream().anyMatch(sentence::contains);
    }

    /** Whether with a sentence its speaker only says that he has done: 「私からは以上でございます。」 */
    public static boolean endsSpeech(String sentence) {
        String said = sentence.strip();
        return said.length() <= LONGEST_END && END.stream().anyMatch(said::contains);
    }

    /** Whether a sentence names something that can be seen to be done: to study, to build, to call for. */
    static boolean namesAct(String sentence) {
        return ACT.stream().anyMatch(sentence::contains);
    }

    private static boolean beginsClause(String sentence, List<String> words) {
        String said = sentence.strip();
        return words.stream().anyMatch(word -> said.startsWith(word) || said.contains("、" + word));
    }

    static List<String> words(String kind) {
        return TABLE.cells("word", "kind", kind);
    }
}
