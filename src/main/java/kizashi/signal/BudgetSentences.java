package kizashi.signal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.FoldedText;
import kizashi.model.Commitment;
import kizashi.model.Signal;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/** That what an executive will do stands in a budget, where he says so first: 「新年度予算においては、新たな調理場を整備いたします」. */
final class BudgetSentences {
    private static final Pattern IN_BUDGET = Pattern.compile(
            "((?:(?:新|来|今|本|翌)年度|令和[0-9元]{1,2}年度|今回|この度|このたび)の?(?:(?:当初|補正|[0-9]{1,2}月補正)の?)?予算案?)(?:において|におきまして|では|でも|にて)[はも]?、");

    /** 「努めることとしております」 commits little, but says what the budget is for. */
    private static final Pattern IS_FOR = Pattern.compile("こと(?:に|と)(?:いた)?して(?:おり|おる|いる|い)");

    private BudgetSentences() {}

    /**
     * The stage that a sentence of the executive shows by its frame.
     *
     * @param level how firm it is: a figure or a comparison of two budgets commits nobody
     * @param own name of the council's body
     * @return null where it shows none
     */
    static Signal.@Nullable StageReading in(String stored, FoldedText folded, Commitment level, String own) {
        boolean says = level.compareTo(Commitment.LEANING) >= 0
                || level == Commitment.NONE && IS_FOR.matcher(folded.text()).find();
        if (!says) {
            return null;
        }
        Matcher budget = IN_BUDGET.matcher(folded.text());
        if (!budget.find() || OtherBodies.act(folded.text(), budget.start(), own)) {
            return null;
        }
        int start = folded.rawStart(budget.start(1));
        int end = folded.rawEnd(budget.end(1));
        return new Signal.StageReading(Stage.BUDGET, start, end, stored.substring(start, end));
    }
}
