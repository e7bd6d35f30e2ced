package kizashi.match;

import java.util.regex.Pattern;
import kizashi.model.Passage;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Whether a passage tells that somebody else has the contract already. A tender is named in such a sentence too
 * (「公募型プロポーザルにより、株式会社…と契約を締結いたしました」), but it is over.
 */
public final class Concluded {
    private static final Pattern SOMEBODY = Pattern.compile("株式会社|有限会社|合同会社|法人|共同企業体|企業体|組合|業者");

    /** A verb in the past, or in a form that says that it is so now: しました, しており, したところ; not of what is not so, or not yet. */
    private static final String PAST = "(?:いたし|致し|し|され)(?:ました|まして|ており(?!ませ)|ている|てございま|た(?=ところ|もの|ので|こと|が|、|。|$))|済み";

    /**
     * What was done: a contract, a partner who was chosen, or a company by its name that was, whatever clauses stand between
     * (「…株式会社を事業者に選定し、本年３月に契約を締結したところです」).
     */
    private static final Pattern DONE = Pattern.compile("契約を?(?:の?締結)?(?:" + PAST + ")"
            + "|契約を(?:結び|結んで|交わし)(?:ました|まして|ており|おり|おります)"
            + "|(?:契約候補者|交渉権者|受託者|受注者|委託先|委託業者|委託事業者|契約の相手方|運営事業者|運行事業者)(?:に|として|を)[^。]{0,20}(?:決定|選定|決まり)(?:"
            + PAST + "|ました|ており)"
            + "|(?:会社|法人|企業体|組合)[^。、]{0,12}[をが][^。、]{0,20}(?:決定|選定|特定|選出|採択)(?:" + PAST + ")");

    private Concluded() {}

    /** The stage that a passage shows, {@link Stage#TAKEN} where its tender or contract is concluded with somebody. */
    public static @Nullable Stage stage(Passage passage) {
        var shown = passage.signal().stage();
        if (shown == null) {
            return null;
        }
        boolean over = shown.stage() == Stage.TENDER || shown.stage() == Stage.CONTRACT;
        return over && isIn(passage.text()) ? Stage.TAKEN : shown.stage();
    }

    private static boolean isIn(String text) {
        for (String sentence : text.split("[。\n]")) {
            if (SOMEBODY.matcher(sentence).find() && DONE.matcher(sentence).find()) {
                return true;
            }
        }
        return false;
    }
}
