package kizashi.signal.firmness;

import java.util.regex.Pattern;
import kizashi.model.Commitment;
import org.jspecify.annotations.Nullable;

/**
 * A level with the rules that led to it.
 *
 * @param level how firm
 * @param why in words; empty for none
 * @param decided what is said to be done; null where no single predicate decided
 */
record Verdict(Commitment level, String why, @Nullable Predicate decided) {
    static final Verdict NONE = new Verdict(Commitment.NONE, "", null);

    /** 「新たなプランは作成せず、」: one thing is not done, and the main clause says what goes on in its place. */
    private static final Pattern NOT_DONE = Pattern.compile(
            "[はをも](?:新たに|独自に)?(?:作成|策定|設置|導入|新設|開発|整備|建設|購入|更新|計上|採用|実施)(?:は|を|も)?(?:せず|いたさず|行わず|しないことと(?:し|いたしまして))、");

    /**
     * The same, or no more than a direction where a clause before says that something is not done: a refusal is no decision.
     *
     * @param before the folded sentence up to its main predicate
     */
    Verdict besideRefusal(String before) {
        boolean firm = level == Commitment.WILL_DO || level == Commitment.DECIDED;
        return firm && NOT_DONE.matcher(before).find()
                ? new Verdict(Commitment.LEANING, why + "、ほかのことはしない", decided)
                : this;
    }
}
