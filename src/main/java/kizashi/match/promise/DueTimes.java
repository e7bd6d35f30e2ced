package kizashi.match.promise;

import java.time.LocalDate;
import java.util.regex.Pattern;
import kizashi.model.Passage;
import kizashi.model.Signal.TimeMention;

/** Whether a time that a promise names is one by which something is to be done. */
final class DueTimes {
    private static final int LOOK = 24;
    private static final int CLAUSE = 80;

    /** 「令和９年度の導入」 is when something is done; 「令和９年度の重点テーマ」 only says which theme. */
    private static final Pattern DONE_THEN = Pattern.compile(
            "の?[^、。]{0,10}?(?:導入|実施|開始|開設|設置|整備|運用|策定|稼働|完成|供用|改定|改訂|見直し|着手|実現|開校|開園|開館|創設|公募|発注|契約|事業化|制度化|予算化"
                    + "|予算(?:案)?(?:に|へ|で|化|編成|要求|計上)|当初予算|補正予算|判断|検討|結論|上期|下期|上半期|下半期|前半|後半|早|中|末|初め|内|まで"
                    + "|[春夏秋冬]|第[0-9０-９一二三四]|[0-9０-９一二三四五六七八九十]+(?:月|か月|カ月))");

    /** What is held then is a meeting, at which the matter is spoken of: 「今月末開催予定の検討会の御意見を」. */
    private static final Pattern MEETING = Pattern.compile(
            "(?:[^。、]|(?<=[一-鿿々ァ-ヺー])、){0,60}?(?:検討会|協議会|懇談会|審議会|委員会|説明会|意見交換会|ワークショップ|会議|部会|シンポジウム)[^。、]{0,12}(?:開催|立ち上げ|立上げ|設置|開き|開く|開か|委員|で|に|の皆)"
                    + "|に?開催[^。、]{0,20}(?:会|会議)");

    /** How far a plan looks, or by when a target is to be reached: 「2050年までの長期ビジョン」「2030年度46％削減」. */
    private static final Pattern HORIZON = Pattern.compile(
            "(?:まで)?(?:の|を見据え|を展望|を目標|に向け|における|時点)[^。、]{0,12}(?:ビジョン|計画|構想|戦略|目標|見通し|推計|将来像|カーボン|脱炭素|ゼロ|人口|需要)"
                    + "|(?:まで)?(?:に|の)?[^。、0-9０-９]{0,12}[0-9０-９.．]{1,4}(?:％|%|パーセント|割|ポイント)"
                    + "|(?:まで)?(?:に|の)?[^。、]{0,8}(?:カーボンニュートラル|ゼロカーボン|脱炭素)");

    /** No answer puts a study off for longer than a council sits. */
    private static final int TERM_YEARS = 4;

    private DueTimes() {}

    /**
     * @param day on which it was said
     */
    static boolean isDue(Passage passage, TimeMention time, LocalDate day) {
        String text = passage.text();
        int from = time.end() - passage.start();
        if (from < 0 || from >= text.length()) {
            return true;
        }
        String clause = text.substring(from, Math.min(text.length(), from + CLAUSE));
        if (MEETING.matcher(clause).lookingAt() || HORIZON.matcher(clause).lookingAt() || isTooFar(time, day)) {
            return false;
        }
        if (time.fiscalYear() == null) {
            return true;
        }
        String after = text.substring(from, Math.min(text.length(), from + LOOK));
        char first = after.charAt(0);
        // 「令和９年度から」「来年度、…」 go on by a particle or a comma; a noun or の before one makes it a name.
        boolean names = first == 'の' || first >= '一' && first <= '鿿' || first >= 'ァ' && first <= 'ヺ';
        return !names || DONE_THEN.matcher(after).lookingAt();
    }

    private static boolean isTooFar(TimeMention time, LocalDate day) {
        LocalDate to = time.to();
        return to != null && to.isAfter(day.plusYears(TERM_YEARS));
    }
}
