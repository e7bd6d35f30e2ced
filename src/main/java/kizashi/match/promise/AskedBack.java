package kizashi.match.promise;

import java.util.regex.Pattern;
import kizashi.model.Signal;

/**
 * A member who asks what became of an earlier answer (「６月定例会で検討すると答弁されましたが、その後の状況を伺います」) says what is answered: who
 * answers need not name it again.
 */
final class AskedBack {
    private static final Pattern BACK = Pattern.compile(
            "(?:検討|研究|調査)(?:する|して|したい|を進め)[^。]{0,20}?(?:答弁|お答え|回答|答え)|その後[^。]{0,20}(?:状況|経過|経緯|検討|どう|いかが)|進捗|進ちょく|どうなっ");

    /** Longer questions ask several things. */
    private static final int ONE_THING = 260;

    private AskedBack() {}

    /**
     * Whether the question that a deciding sentence answers asks what became of the subject of a promise.
     *
     * @param subject of the promise
     * @param decision made in an answer
     */
    static boolean about(Subject subject, Decision decision) {
        Signal.Exchange exchange = decision.passage().signal().exchange();
        if (exchange == null || decision.passage().speaker() == null || !subject.tells()) {
            return false;
        }
        for (Signal.Span question : exchange.questions()) {
            String asked = question.text();
            if (asked != null
                    && asked.length() <= ONE_THING
                    && BACK.matcher(asked).find()) {
                double own = subject.shareIn(decision.text());
                if (own > 0 && subject.isNamedIn(asked + "。" + decision.text())) {
                    return true;
                }
            }
        }
        return false;
    }
}
