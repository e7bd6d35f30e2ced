package kizashi.signal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a clause says when something begins or happens. */
final class Dated {
    private static final String TIME =
            "(?:令和[0-9元]{1,2}年度?|[来今本次新]年度|翌年度|年度内|年内|来年|本年|来春|来月|今月|[0-9]{1,2}月|[0-9]{1,2}日)";
    private static final String PART = "(?:の?(?:[上中下]旬|初旬|末|当初|頃|ごろ|早々|春|夏|秋|冬|中|前半|後半|第[1-4]四半期))?";
    private static final Pattern WHEN =
            Pattern.compile(TIME + PART + "(?:までに|から|より|に|には|中に|内に|、|は、|において|におきまして|の(?:主な)?(?:取組|取り組み|事業))");
    private static final Pattern FROM = Pattern.compile(TIME + PART + "(?:から|より)(?!も)");
    private static final Pattern WITHIN = Pattern.compile("(?:年度内|年内|年度中|年度末|月中|月末)(?:に|までに|を目途に|をめどに|を目処に)");
    private static final Pattern NOT_WHEN =
            Pattern.compile("に(?:向け|策定|改定|実施した|実施し|行った|改正|設置した|開設した|締結した|おける|係る|かけて)|以降|からの|より策定");
    private static final Pattern BEGUN =
            Pattern.compile("(?:今年度|本年度|今年|本年|今月|先月|本年[0-9]{1,2}月|このたび|この度)(?:[0-9]{1,2}月)?(?:から|より|に|、|新たに)");

    private Dated() {}

    /** A time that belongs to the act itself: 来年度から, 10月に, 年度内に. */
    static boolean when(String clause) {
        return found(WHEN, clause);
    }

    /** A time from which on it is so. */
    static boolean from(String clause) {
        return found(FROM, clause);
    }

    /** A time limit: 年度内に. */
    static boolean within(String clause) {
        return found(WITHIN, clause);
    }

    /** A time at which something began that is news now: 今年度から. */
    static boolean begun(String clause) {
        return BEGUN.matcher(clause).find();
    }

    private static boolean found(Pattern time, String clause) {
        if (clause.indexOf('年') < 0 && clause.indexOf('月') < 0 && clause.indexOf('春') < 0) {
            return false;
        }
        Matcher matcher = time.matcher(clause);
        while (matcher.find()) {
            Matcher not = NOT_WHEN.matcher(clause);
            not.region(Math.max(matcher.start(), matcher.end() - 2), Math.min(clause.length(), matcher.end() + 4));
            if (!not.lookingAt() && !notRightAfter(clause, matcher.end())) {
                return true;
            }
        }
        return false;
    }

    private static boolean notRightAfter(String clause, int end) {
        return clause.startsWith("向け", end)
                || clause.startsWith("おける", end)
                || clause.startsWith("係る", end)
                || clause.startsWith("策定した", end)
                || clause.startsWith("実施した", end)
                || clause.startsWith("の", end);
    }
}
