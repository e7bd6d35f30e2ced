package kizashi.match.promise;

import java.util.regex.Pattern;
import kizashi.model.Passage;
import kizashi.model.Signal.TimeMention;

/** Whether a time that a promise names is one by which something is to be done. */
final class DueTimes {
    private static final int LOOK = 24;

    /** 「令和９年度の導入」 is when something is done; 「令和９年度の重点テーマ」 only says which theme. */
    private static final Pattern DONE_THEN = Pattern.compile(
            "の?[^、。]{0,10}?(?:導入|実施|開始|開設|設置|整備|運用|策定|稼働|完成|供用|改定|改訂|見直し|着手|実現|開校|開園|開館|創設|公募|発注|契約|事業化|制度化|予算化"
                    + "|予算(?:案)?(?:に|へ|で|化|編成|要求|計上)|当初予算|補正予算|判断|検討|結論|上期|下期|上半期|下半期|前半|後半|早|中|末|初め|内|まで"
                    + "|[春夏秋冬]|第[0-9０-９一二三四]|[0-9０-９一二三四五六七八九十]+(?:月|か月|カ月))");

    private DueTimes() {}

    static boolean isDue(Passage passage, TimeMention time) {
        String text = passage.text();
        int from = time.end() - passage.start();
        if (time.fiscalYear() == null || from < 0 || from >= text.length()) {
            return true;
        }
        String after = text.substring(from, Math.min(text.length(), from + LOOK));
        char first = after.charAt(0);
        // 「令和９年度から」「来年度、…」 go on by a particle or a comma; a noun or の before one makes it a name.
        boolean names = first == 'の' || first >= '一' && first <= '鿿' || first >= 'ァ' && first <= 'ヺ';
        return !names || DONE_THEN.matcher(after).lookingAt();
    }
}
