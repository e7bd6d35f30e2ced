package kizashi.match;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.model.Passage;
import kizashi.model.Signal.StageReading;
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

    /** 「12施設で契約しております。また、新たに…の公募を実施しているところです」: whoever has the contracts of before has not the one that is called for. */
    private static final Pattern ANEW = Pattern.compile("新たに|次期|今正に|今まさに|予定|実施しているところ|行っているところ|募集しているところ|公募しているところ");

    private Concluded() {}

    /** The stage that a passage shows, {@link Stage#TAKEN} where its tender or contract is concluded with somebody. */
    public static @Nullable Stage stage(Passage passage) {
        var shown = passage.signal().stage();
        return shown == null ? null : reading(passage) == null ? shown.stage() : Stage.TAKEN;
    }

    /**
     * The words by which a tender or contract that a passage shows is concluded: in a sentence on the same announced matter.
     *
     * @return null where it is not
     */
    public static @Nullable StageReading reading(Passage passage) {
        StageReading shown = passage.signal().stage();
        if (shown == null || shown.stage() != Stage.TENDER && shown.stage() != Stage.CONTRACT) {
            return null;
        }
        String text = passage.text();
        List<int[]> sentences = PassageReading.sentences(text);
        MatterOpenings openings = new MatterOpenings(text, sentences);
        int at = PassageReading.sentenceAt(sentences, shown.start() - passage.start());
        String calls = text.substring(sentences.get(at)[0], sentences.get(at)[1]);
        for (int i = 0; i < sentences.size(); i++) {
            int from = sentences.get(i)[0];
            String sentence = text.substring(from, sentences.get(i)[1]).strip();
            Matcher done = DONE.matcher(sentence);
            boolean before = i < at && ANEW.matcher(calls).find();
            if (!before && SOMEBODY.matcher(sentence).find() && done.find() && openings.isOneMatter(at, i)) {
                int start = passage.start() + text.indexOf(sentence, from) + done.start();
                return new StageReading(Stage.TAKEN, start, start + done.end() - done.start(), done.group());
            }
        }
        return null;
    }
}
