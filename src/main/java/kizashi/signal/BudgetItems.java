package kizashi.signal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.FoldedText;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Signal;
import kizashi.model.Stage;
import kizashi.signal.phrase.WordList;
import kizashi.signal.phrase.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * The sentences of an official that tell what stands in a budget: those that say so by themselves, and, where a budget is explained
 * ({@link BudgetTalk}), what will be done by it.
 *
 * @param words the lists that the rules ask for
 * @param talk where the speech explains a budget
 * @param body name of the council's body: what another one does is not in its budget
 */
record BudgetItems(WordLists words, BudgetTalk talk, String body) {
    /** An item of a budget says so by itself, whoever explains it: 「公園費は、…するものでございます」「9項11目防犯対策費、説明欄2…」. */
    private static final Pattern NAMED_ITEM = Pattern.compile(
            "^(?:次の|次に、|続いて、|また、|同じく、?|[0-9]{1,3}ページの?)?((?:[0-9]{1,2}款[^、。]{0,20}、?)?(?:[0-9]{1,2}項)?(?:[0-9]{1,2}目)?[^、。0-9]{1,20}費)(?:は|では|において|におきまして|につきまして(?:は|も)|でございますが|ですが|、説明欄[^。]{1,60}ですが|、説明欄[^。]{1,60}でございますが)、?");

    /** 「照明灯を更新するものでございます」: an explanation tells by its end what the money is for. */
    private static final Pattern DONE_BY_IT = Pattern.compile("(もので(?:す|ござい|あり))[^。]{0,4}。?\\s*$");

    /** 「教育費は、…トイレ洋式化等により、事業費が約28億円の増加となっております」. */
    private static final Pattern MORE =
            Pattern.compile("(?:円の(?:増|追加)|円(?:増|を増)|増額)[^。]{0,14}(?:なり|なって|です|ござい|いたし|見込)");

    /**
     * The stage that a sentence of an official shows as part of a budget.
     *
     * @param at where the sentence begins
     * @param reading how firm it is
     * @return null where it shows none
     */
    Signal.@Nullable StageReading read(String stored, FoldedText folded, int at, CommitmentReading reading) {
        String text = folded.text();
        if (text.contains("決算")) {
            return null;
        }
        Matcher item = NAMED_ITEM.matcher(text);
        Matcher done = DONE_BY_IT.matcher(text);
        boolean tells = done.find();
        if (item.find() && (tells || MORE.matcher(text).find())) {
            return reading(stored, folded.rawStart(item.start(1)), folded.rawEnd(item.end(1)));
        }
        if (!talk.explains(at) || OtherBodies.act(text, tells ? done.start() : text.length(), body)) {
            return null;
        }
        String phrase = stored.substring(reading.phraseStart(), reading.phraseEnd());
        boolean acts = reading.level().compareTo(Commitment.WILL_DO) >= 0
                || reading.level() == Commitment.LEANING && !words.in(WordList.BUDGET_STRIVES, phrase);
        if (acts) {
            return reading(stored, reading.phraseStart(), reading.phraseEnd());
        }
        return tells ? reading(stored, folded.rawStart(done.start(1)), folded.rawEnd(done.end(1))) : null;
    }

    /** 「運行継続に必要な経費を助成するもの」: the money goes to those who get it, and buys nothing for the body. */
    boolean isHelp(String text) {
        return words.in(WordList.BUDGET_HELP, text);
    }

    private static Signal.StageReading reading(String stored, int start, int end) {
        return new Signal.StageReading(Stage.BUDGET, start, end, stored.substring(start, end));
    }
}
