package kizashi.signal.firmness;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether a clause says when something begins or happens. */
final class Dated {
    private static final String FIGURE = "(?:[0-9]{1,2}|[元一二三四五六七八九十]{1,3})";
    private static final String TIME = "(?:(?:令和|平成)" + FIGURE
            + "年度?|[来今本次新]年度|再来年度|翌年度|今年(?!度)|年度内|年度末|年内|年末|年明け|来年|本年|翌年|来春|今春|今夏|今秋|今冬|来月|今月|月内|近日中|" + FIGURE + "月(?:"
            + FIGURE
            + "日)?|[0-9]{1,2}日|明日|明後日|同日|本日(?=から|より)|次の年度|[春夏冬]休み|(?:大型)?連休|次(?:の|回の|回|期)?(?:定例会|臨時会)(?=に)|第[1-4]回(?:定例会|臨時会)(?=に)|来週|今週|(?:この|次の)[春夏秋冬]|第[1-4]四半期|[1-3]学期)";

    /** What a time can begin with; most places of a sentence need no closer look. */
    private static final String FIRST = "令平来今本次新再翌年月近明同元第次こ春夏冬連大一二三四五六七八九十0123456789";

    private static final String PART = "(?:の?" + FIGURE
            + "日)?(?:の?[月火水木金土日]曜日?|\\([月火水木金土日]\\))?(?:の?(?:[上中下]旬|初旬|末|当初|頭|初め|終わり|半ば|頃|ごろ|早々|春|夏|秋|冬|中|明け|お盆(?:前|明け|過ぎ)|前半|後半|第[1-4]四半期|[0-9]{1,2}日間)(?:頃|ごろ)?)?";

    /** 令和8年度の新規事業として、: what a year brings is opened so. */
    private static final String BRINGS = "の(?:新たな|新しい|新規|新規の|重点|重点的な|目玉|目玉の|主要)(?:取組|取り組み|事業|施策)?(?:として|とし、|といたし|は|で、)";

    private static final Pattern WHEN = Pattern.compile(
            TIME + PART + "(?:[市区県町村道府]?(?:議会|市会|県会|府会|定例会|臨時会)(?:に|で|へ|において|におきまして)|まで(?:に|の?間)?|以降|からの" + FIGURE
                    + "[かカヶヵ]年(?:間)?(?:で|に)|から|より|をもって|を(?:めど|目途)(?:に|と)|において|におきまして|には|に|中に|内に|、|は(?:、|(?=[^、。0-9約]{1,24}を))|の(?:主な)?(?:取組|取り組み|事業)|"
                    + BRINGS
                    + "|の[^、。はがを]{0,10}(?:概要|予定|計画|内容)は|の[^、。はがを]{0,24}(?:委員会|議会|定例会|臨時会|会議|審議会|協議会|総会|広報紙?|組織改正|組織再編|機構改革|人事異動)(?:から|において|におきまして|に|で))");
    private static final Pattern FROM = Pattern.compile(TIME + PART + "(?:から|より)(?!も)");
    private static final Pattern FISCAL = Pattern.compile("(?:(?:令和|平成)" + FIGURE
            + "年度|[来今本次新]年度)(?:から|より|中に|内に|中には|までに|におきまして|において|には|に|は|、|の(?:主な)?(?:取組|取り組み|事業)|" + BRINGS + ")");
    /** A clause that only describes a noun: 4月に設置した組織, 新年度から始まる計画. */
    private static final Pattern RELATIVE =
            Pattern.compile("予定の|(?:した|ました|された|される|する|します|まる|まった|なる)(?!予定|方針|計画|所存|方向|運び|見込|考え|段階|際)[一-龠々ァ-ヶA-Z「(0-9]");

    /** The same with any verb that stands right after the time: 4月から使用できる|施設. */
    private static final Pattern RIGHT_AFTER = Pattern.compile(
            "[一-龠々ァ-ヶー]{1,6}[ぁ-ん]{0,3}(?:た|(?<!におけ|によ|に関す|に対す|にあた)る)(?!予定|方針|計画|所存|方向|運び|見込|考え|段階|際|上|中)[一-龠々ァ-ヶA-Z「(0-9]");

    private static final Pattern ADJACENT = Pattern.compile(TIME + PART);

    private static final int REACH = 18;

    private static final Pattern BEGUN =
            Pattern.compile("(?:この(?:春|夏|秋|冬|" + FIGURE + "月)|今年度|本年度|今年|本年|今月|先月|先週|先日|昨日|先般|このたび|この度|このほど)(?:の?"
                    + FIGURE + "月)?(?:の?" + FIGURE + "日)?(?:から|より|に|、|新たに)");

    private static final Pattern SCHEDULED = Pattern.compile(TIME + PART + "(?:を|から|に|の)");
    private static final Pattern BEGINNING =
            Pattern.compile("新たな|開始|開設|開館|開校|開業|公表|着手|供用|完成|完了|開催|策定|導入|オープン|スタート|公募|募集|工事|リニューアル|発行|竣工|移転");

    /** What is still to come, with its time: 令和9年4月からの事業開始に向け, 来年4月の開館を目指し. */
    private static final Pattern TOWARD = Pattern.compile(
            TIME + PART
                    + "(?:から)?の?[^、。はがを]{0,16}(?:開店|開始|開設|開館|開校|開園|開業|開所|稼働|供用|完成|完了|竣工|オープン|スタート|施行|実施|導入|移転|運用)(?:に向け|を目指|を目標に|を見据え|を予定し|に合わせ|に間に合)");

    /** A time that opens a sentence, and stands alone there: 来年度の新規事業として、, また、4月から、. */
    private static final Pattern OPENS = Pattern.compile("^(?:[ぁ-ん]{1,6}、)?" + TIME + PART
            + "(?:から|より|に|には|は|からは|において|においては|におきまして|におきましては|の(?:主な)?取組として|" + BRINGS + "[^、]{0,8})、");

    private static final String SIGNS = "年月日週秋夏冬春次連";

    /** A month from which on it is so, with its year or without: 10月1日から, 令和7年10月より. */
    private static final Pattern MONTH_FROM =
            Pattern.compile("(?:令和([0-9]{1,2})年の?)?(?<![0-9])([0-9]{1,2})月(?:の?[0-9]{1,2}日)?(?:から|より)(?!も|の)");

    private static final int REIWA = 2018;

    private static final int APRIL = 4;

    /** A year that is not this one, or every year, beside a month; or the end of a span. */
    private static final Pattern OTHER_YEAR =
            Pattern.compile("[昨前毎例翌来0-9元]年(?![生間代齢])|年度|平成|昭和|毎[月週日回]|[0-9月日旬末頃春夏秋冬]まで|かけて|来月");

    private Dated() {}

    /** Whether a sentence is opened by a time that holds for all of it. */
    static boolean opens(String sentence) {
        return OPENS.matcher(sentence).lookingAt();
    }

    /**
     * A month from which on it is so: one of the fiscal year that is named with it, or, without any year beside it, the last one of that name.
     *
     * @param fiscalYear of the sitting, by its first calendar year; 0 if unknown
     */
    static boolean sinceMonth(String clause, int fiscalYear) {
        if (clause.indexOf('月') < 0) {
            return false;
        }
        Matcher month = MONTH_FROM.matcher(clause);
        if (!month.find()) {
            return false;
        }
        if (month.group(1) == null) {
            return !OTHER_YEAR.matcher(clause).find();
        }
        int year = REIWA + Integer.parseInt(month.group(1));
        return (Integer.parseInt(month.group(2)) < APRIL ? year - 1 : year) == fiscalYear;
    }

    /** Whether something is worked toward that has a time: 令和9年4月の供用開始を目指し. */
    static boolean toward(String clause) {
        return (clause.contains("に向け")
                        || clause.contains("を目")
                        || clause.contains("を見据え")
                        || clause.contains("を予定し")
                        || clause.contains("に間に合")
                        || clause.contains("に合わせ"))
                && TOWARD.matcher(clause).find();
    }

    /** A time that belongs to the act itself: 来年度から, 10月に, 年度内に. */
    static boolean when(String clause) {
        return found(WHEN, clause);
    }

    /** A time that stands right before the act: 来年度実施, 令和9年度の完成, 8年3月策定. */
    static boolean rightBefore(String text, int act) {
        int from = Math.max(0, act - REACH);
        Matcher matcher = ADJACENT.matcher(text).region(from, act);
        while (matcher.find()) {
            int end = matcher.end();
            int name = text.startsWith("からの", end) || text.startsWith("よりの", end) ? end + 2 : end;
            if (isOneName(text, name, act)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a time is all that stands before an offset: 審査は7月下旬頃|を予定しております. */
    static boolean endsAt(String text, int end) {
        Matcher matcher = ADJACENT.matcher(text).region(Math.max(0, end - REACH), end);
        while (matcher.find()) {
            if (matcher.end() == end) {
                return true;
            }
        }
        return false;
    }

    /** A clause with a subject of its own, from its time on: 来年度から計画が始まり、. */
    private static final Pattern ANOTHER =
            Pattern.compile(TIME + PART + "(?:から|より|に|には|は)[^、。をは]{0,24}が[^、。をは]{0,14}[しれりてっ]、");

    /** The clause without times that say when something else comes about: 来年度から計画が始まり、|取組を進めます. */
    static String ownTimes(String clause) {
        return ANOTHER.matcher(clause).replaceAll("");
    }

    /** Whether a time is named at all. */
    static boolean names(String clause) {
        return ADJACENT.matcher(clause).find();
    }

    /** Nothing between, or nouns joined by の: 8年度以降の改修工事の|実施. */
    private static boolean isOneName(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            boolean particle = c >= 'ぁ' && c <= 'ん' && c != 'の';
            if (particle || c == '。' || c == '、' && i > from) {
                return false;
            }
        }
        return true;
    }

    /** A time from which on it is so. */
    static boolean from(String clause) {
        return found(FROM, clause);
    }

    /** A fiscal year in which it is done: 令和8年度は. */
    static boolean fiscal(String clause) {
        return found(FISCAL, clause);
    }

    /** Whether a beginning or an end is named: 供用開始, 完成. */
    static boolean begins(String clause) {
        return BEGINNING.matcher(clause).find();
    }

    /** The beginning of something is set for a time: 供用開始は令和9年度を予定. */
    static boolean scheduled(String clause) {
        boolean span = clause.contains("から") && clause.contains("まで") && names(clause);
        return span
                || SCHEDULED.matcher(clause).find() && BEGINNING.matcher(clause).find();
    }

    /**
     * A time at which something began that is news now: 今年度から.
     *
     * @param thisYear the fiscal year of the sitting as it is spoken (令和7年度), empty if unknown
     */
    static boolean begun(String clause, String thisYear) {
        if ((clause.indexOf('年') >= 0
                        || clause.indexOf('月') >= 0
                        || clause.indexOf('日') >= 0
                        || clause.contains("この")
                        || clause.contains("先"))
                && BEGUN.matcher(clause).find()) {
            return true;
        }
        int at = thisYear.isEmpty() ? -1 : clause.indexOf(thisYear);
        int end = at + thisYear.length();
        return at >= 0 && (clause.startsWith("から", end) || clause.startsWith("より", end) || clause.startsWith("に", end));
    }

    /**
     * Something is so from this year on, and was not before: 今年度から, この四月より. What stands after another comma has a time of its own.
     *
     * @param clause up to its predicate
     */
    static boolean begunFrom(String clause) {
        Matcher matcher = BEGUN.matcher(clause);
        while (matcher.find()) {
            String time = matcher.group();
            boolean from = time.endsWith("から") || time.endsWith("より");
            if (from && clause.indexOf('、', matcher.end() + 1) < 0) {
                return true;
            }
        }
        return false;
    }

    /** A sign that every time has; most clauses have none. */
    private static boolean mayName(String clause) {
        for (int i = 0; i < clause.length(); i++) {
            if (SIGNS.indexOf(clause.charAt(i)) >= 0) {
                return true;
            }
        }
        return clause.contains("半期") || clause.contains("学期");
    }

    private static boolean found(Pattern time, String clause) {
        if (!mayName(clause)) {
            return false;
        }
        Matcher matcher = time.matcher(clause);
        for (int i = 0; i < clause.length(); i++) {
            char c = clause.charAt(i);
            boolean kana =
                    c >= 'ぁ' && c <= 'ん' && !clause.startsWith("この", i); // half of a sentence; only この秋 begins so
            if (!kana
                    && FIRST.indexOf(c) >= 0
                    && matcher.region(i, clause.length()).lookingAt()
                    && !notRightAfter(clause, matcher.end())) {
                return true;
            }
        }
        return false;
    }

    private static boolean notRightAfter(String clause, int end) {
        if (clause.startsWith("向け", end) || clause.startsWith("の", end) || clause.startsWith("を", end)) {
            return true;
        }
        if (clause.charAt(end - 1) == '、' || clause.startsWith("、", end) || clause.startsWith("も、", end)) {
            return false; // set off by a comma, it belongs to the predicate
        }
        Matcher relative = RELATIVE.matcher(clause);
        relative.region(end, Math.min(clause.length(), end + REACH));
        return relative.find()
                || RIGHT_AFTER.matcher(clause).region(end, clause.length()).lookingAt();
    }
}
