package kizashi.minutes.meeting;

import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import org.jspecify.annotations.Nullable;

/** How a session is called: 令和７年第３回定例会, 令和７年９月定例会, 令和７年第１回定例会３月会議. */
final class SessionName {
    private static final List<String> SESSIONS =
            List.of("定例会議", "臨時会議", "定例会", "臨時会", "定例市会", "臨時市会", "特別市会", "通常会議", "定例議会", "臨時議会", "定例月議会", "招集会", "会議");

    /** How far from its year and its number a session is named, in letters without spaces. */
    private static final int LONGEST_HEAD = 600;

    private static final String NUMBER = "[0-9０-９元〇一二三四五六七八九十]{1,4}";
    private static final String YEAR = "(?<year>(?:令和|平成|昭和)" + NUMBER + "年度?|(?<![0-9０-９])[0-9０-９]{4}年)";
    private static final String TURN = "(?<turn>第" + NUMBER + "回|" + NUMBER + "月(?!" + NUMBER + "日))";
    private static final String KIND =
            "(?<kind>(?:（" + NUMBER + "月）)?(?:定例会議|臨時会議|定例会|臨時会|定例市会|臨時市会|定例議会|臨時議会)(?![議案]))";
    private static final String COUNCIL = "(?:[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}ー]{1,12}?(?:議会|市会))?";
    private static final String LINE = "\n?";
    /** 令和七年 / 第二回甲野市議会定例会. */
    private static final Pattern IN_ORDER = Pattern.compile(YEAR + LINE + TURN + LINE + COUNCIL + LINE + KIND);
    /** 甲野市議会定例会会議録 / 令和七年第二回. */
    private static final Pattern KIND_FIRST = Pattern.compile(KIND + "(?:会議録)?" + LINE + YEAR + LINE + TURN);
    /** 第二回甲野市議会定例会会議録 / 令和七年九月十日. */
    private static final Pattern YEAR_LAST =
            Pattern.compile("(?<![年度])(?<turn>第" + NUMBER + "回)" + COUNCIL + LINE + KIND + "[^。]{0,80}?" + YEAR);

    /** 令和七年九月議会. */
    private static final Pattern BY_MONTH =
            Pattern.compile(YEAR + LINE + "(?<turn>" + NUMBER + "月)(?<kind>議会)(?![議運事だ])");

    private SessionName() {}

    /**
     * The session that the first line names which names one.
     *
     * @param names the title and the lines before the first speech
     * @param council the council that a text names; null for none
     */
    static @Nullable String in(String names, Function<String, @Nullable String> council) {
        for (String line : names.split("\n")) {
            String plain = Letters.withoutSpaces(line);
            int era = Math.max(Math.max(plain.indexOf("令和"), plain.indexOf("平成")), calendarYear(plain));
            if (era < 0 || plain.length() - era > 80 && plain.indexOf("会") < 0) {
                continue;
            }
            for (String kind : SESSIONS) {
                int at = plain.indexOf(kind, era);
                if (at > 0
                        && !isOtherWord(plain, at + kind.length(), kind)
                        && at - era < 24
                        && plain.substring(era, at).indexOf('日') < 0) {
                    int end = bracketEnd(plain, era, meetingEnd(plain, at + kind.length()));
                    return withoutCouncil(plain.substring(era, end), council);
                }
            }
        }
        return overLines(names);
    }

    /**
     * 令和７年第３回定例会 for 令和７年第３回甲野市議会定例会: whose session it is is told beside it, and one session has one name whether a
     * label or the minutes' own head names it.
     */
    private static String withoutCouncil(String session, Function<String, @Nullable String> councilIn) {
        String council = councilIn.apply(session);
        int at = council == null ? -1 : session.indexOf(council);
        if (council == null || at < 1) {
            return session;
        }
        String rest = session.substring(at + council.length());
        boolean boxed = rest.length() > 2
                && "（(".indexOf(rest.charAt(0)) >= 0
                && "）)".indexOf(rest.charAt(rest.length() - 1)) >= 0;
        return session.substring(0, at) + (boxed ? rest.substring(1, rest.length() - 1) : rest);
    }

    /** 県議会（定例会）: a bracket that opened is closed. */
    private static int bracketEnd(String plain, int start, int end) {
        boolean open = plain.lastIndexOf('（', end - 1) >= start || plain.lastIndexOf('(', end - 1) >= start;
        return open && end < plain.length() && "）)".indexOf(plain.charAt(end)) >= 0 ? end + 1 : end;
    }

    /** Where a line begins with a year of the calendar: 2025年第３回定例会; −1 where it does not. */
    private static int calendarYear(String plain) {
        boolean begins = plain.length() > 5 && plain.charAt(4) == '年';
        for (int i = 0; begins && i < 4; i++) {
            begins = Letters.isDigit(plain.charAt(i));
        }
        return begins ? 0 : -1;
    }

    /** 定例会議案 and 定例会議事日程 are words of 議案 and 議事日程. */
    private static boolean isOtherWord(String plain, int end, String kind) {
        if (kind.equals("会議")) {
            return end < plain.length() && "案事員決録日室場".indexOf(plain.charAt(end)) >= 0; // 会議録
        }
        return kind.endsWith("例会議") && end < plain.length() && "案事員決録".indexOf(plain.charAt(end)) >= 0
                || kind.endsWith("時会議") && end < plain.length() && "案事員決録".indexOf(plain.charAt(end)) >= 0;
    }

    /** 定例会３月会議: a council that sits all year meets by months. */
    private static int meetingEnd(String plain, int end) {
        int i = end;
        while (i < plain.length() && KanjiNumerals.isNumeral(plain.charAt(i))) {
            i++;
        }
        return i > end && plain.startsWith("月会議", i) ? i + 3 : end;
    }

    /** A session of which year, number and kind stand on several lines, or not in the usual order. */
    private static @Nullable String overLines(String names) {
        String flat = names.lines()
                .map(Letters::withoutSpaces)
                .filter(line -> !line.isEmpty())
                .collect(Collectors.joining("\n"));
        String head = flat.substring(0, Math.min(flat.length(), LONGEST_HEAD));
        for (Pattern order : List.of(IN_ORDER, KIND_FIRST, YEAR_LAST, BY_MONTH)) {
            Matcher found = order.matcher(head);
            if (found.find()) {
                return found.group("year") + found.group("turn") + found.group("kind");
            }
        }
        return null;
    }
}
