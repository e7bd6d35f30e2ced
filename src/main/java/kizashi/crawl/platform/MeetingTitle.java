package kizashi.crawl.platform;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document's title, completed by what stands around its link. Many towns list 「12月3日 [PDF／320KB]」 under 「第4回定例会」 on
 * the page 「令和7年」: only the three together name a sitting.
 *
 * @param title the words, without the note on the file
 * @param day the sitting's own day as it can be told, such as 令和7年12月3日; null when nothing names one
 * @param note on the file (type and size), which changes when the file does; null without one
 */
record MeetingTitle(
        String title, @Nullable String day, @Nullable String note) {
    private static final List<String> SESSIONS = List.of("定例会", "定例議会", "臨時会", "臨時議会", "月会議", "定例日会議");
    private static final List<String> MEETINGS =
            List.of("定例会", "定例議会", "臨時会", "臨時議会", "委員会", "本会議", "協議会", "会議録", "議事録", "会議記録", "全員協議", "月会議", "定例日会議");
    private static final List<String> RECORDS = List.of("会議録", "議事録", "記録", "本会議", "定例会", "臨時会");
    private static final Pattern YEAR = Pattern.compile("(?:(?:令和|平成|昭和)(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2})年度?");
    private static final Pattern SPAN = Pattern.compile("[~〜-](?:[0-9]{1,2}|元)年度?");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("([0-9]{1,2})月([0-9]{1,2})日(から|~|〜|-|・|、|と)?");
    /** R071202 and 20251202, which some towns write instead of a day. */
    private static final Pattern CODE =
            Pattern.compile("(?<![0-9A-Za-z])(?:([RHrh])([0-9]{2})|(20[0-9]{2}))([01][0-9])([0-3][0-9])(?![0-9])");

    private static final Pattern SITTING =
            Pattern.compile("第?[0-9元一二三四五六七八九十]{1,4}(?:日目?|号|回|月)|初日|最終日|[0-9]{1,2}月[0-9]{1,2}日");
    private static final Pattern LATER = Pattern.compile("第?(?:[2-9]|[1-9][0-9]|[二三四五六七八九十]{1,2})(?:日目|日|号)|最終日");
    private static final Pattern NOTE = Pattern.compile(
            "(?<![.A-Z])(?:PDF|WORD|EXCEL|ワード|エクセル)(?![A-Z])(?:形式|ファイル|データ|版)?|[0-9][0-9.,]*\\s?(?:[KM]B|(?:キロ|メガ)?バイト)|ファイルサイズ|(?:別ウ[ィイ]ンドウ|新しいウ[ィイ]ンドウ)(?:で開く|で開きます)?",
            Pattern.CASE_INSENSITIVE);
    private static final String OPENING = "［(（〔【<＜[";
    private static final String CLOSING = "]］)）〕】>＞";
    private static final int MARCH = 3;
    private static final int LONGEST_COUNCIL = 20;
    /** What a link to a council's pages may say besides its name. */
    private static final List<String> COUNCIL_PAGES = List.of(
            "ホームページ", "トップページ", "ページ", "サイト", "トップ", "TOP", "情報", "事務局", "について", "ようこそ", "案内", "紹介", "公式", "の", "へ",
            "ご", "・", ">", "●", "■", "▶", "→");
    /** Words that may stand beside the year in a link to a year's page, or without one in a link to the list of all years. */
    private static final List<String> GENERIC = List.of(
            "会議録", "議事録", "会議の記録", "目次", "一覧", "本会議", "定例会", "臨時会", "市議会", "町議会", "村議会", "区議会", "議会", "会議", "以前", "以降",
            "まで", "分", "の", "度", "版", "開催", "及び", "および", "と", "・", "~", "-", "〜", "/", "(", ")", "[", "]", "→", "▶",
            ">", "●", "■", "◆", "年");

    /**
     * Completes a title.
     *
     * @param own words of the link
     * @param context what stands around it, from the outermost to the innermost
     * @param year that stands above the link, or in the words by which the page was reached; null when none does
     */
    static MeetingTitle of(String own, List<String> context, @Nullable String year) {
        String bare = withoutNote(own);
        String note = bare.equals(own.strip()) ? null : note(own);
        bare = bare.isEmpty() ? own.strip() : bare;
        String title = bare;
        for (int i = context.size() - 1; i >= 0 && !names(title, SESSIONS); i--) {
            String piece = withoutNote(context.get(i));
            boolean told =
                    isGeneric(piece) && !names(piece, SESSIONS) || fold(title).contains(fold(piece));
            if (!told && !(names(bare, List.of("委員会", "協議会")) && !names(piece, SESSIONS))) {
                title = piece + " " + title;
            }
        }
        String named = year(title);
        if (named == null
                && year != null
                && (namesMeeting(title) || context.stream().anyMatch(MeetingTitle::namesMeeting))) {
            title = year + " " + title;
            named = year;
        }
        String day = day(bare, named);
        for (int i = context.size() - 1;
                i >= 0 && day == null && !LATER.matcher(fold(bare)).find();
                i--) {
            day = onlyDay(context.get(i), named); // a session of one day
        }
        return new MeetingTitle(title, day, note);
    }

    /** Whether words name a meeting or its record. */
    static boolean namesMeeting(String words) {
        return names(words, MEETINGS);
    }

    /** Whether words are those of a link to a council's own pages: 村議会, ○○市議会のページ, 議会情報. */
    static boolean isCouncil(String words) {
        String plain = fold(words);
        int at = plain.indexOf("議会");
        if (at < 0 || plain.length() > LONGEST_COUNCIL) {
            return false;
        }
        String rest = plain.substring(0, at) + "\n" + plain.substring(at + 2);
        for (String word : COUNCIL_PAGES) {
            rest = rest.replace(word, "");
        }
        int name = rest.indexOf('\n');
        return rest.length() == name + 1 && (name == 0 || "市町村区県府都道".indexOf(rest.charAt(name - 1)) >= 0);
    }

    /** Whether words say which meeting or sitting it is: a number or a day. */
    static boolean namesSitting(String words) {
        return SITTING.matcher(fold(words)).find();
    }

    private static boolean names(String words, List<String> any) {
        String plain = fold(words);
        return any.stream().anyMatch(plain::contains);
    }

    /** The year that words name, such as 令和7年 or 2025年度; null when they name none. */
    static @Nullable String year(String words) {
        Matcher found = YEAR.matcher(fold(words));
        return found.find() ? found.group() : null;
    }

    /**
     * Whether words lead to a list of minutes: a year or a span of years and nothing else worth reading, or only words like
     * 「会議録」 and 「定例会・臨時会」.
     */
    static boolean isList(String words) {
        String plain = fold(withoutNote(words));
        return plain.length() <= 30
                && !plain.isEmpty()
                && (YEAR.matcher(plain).find() || names(plain, RECORDS))
                && isGeneric(plain);
    }

    /** Whether words say no more than a year and that there are minutes. */
    private static boolean isGeneric(String words) {
        String rest = SPAN.matcher(YEAR.matcher(fold(words)).replaceAll("")).replaceAll("");
        for (String word : GENERIC) {
            rest = rest.replace(word, "");
        }
        return rest.isEmpty();
    }

    /** The full date in the link's words, or its month and day in the year that is known from around. */
    private static @Nullable String day(String bare, @Nullable String year) {
        String whole = ListPage.date(bare);
        if (whole != null) {
            return whole;
        }
        Matcher code = CODE.matcher(fold(bare));
        if (code.find()) {
            String era = code.group(1) == null
                    ? code.group(3)
                    : (code.group(1).equalsIgnoreCase("R") ? "令和" : "平成") + Integer.parseInt(code.group(2));
            return era + "年" + Integer.parseInt(code.group(4)) + "月" + Integer.parseInt(code.group(5)) + "日";
        }
        return onlyDay(bare, year);
    }

    /** The one month and day that words name, in that year; null where they name none or a span. */
    private static @Nullable String onlyDay(String words, @Nullable String year) {
        Matcher day = MONTH_AND_DAY.matcher(fold(words));
        if (year == null || !day.find() || day.group(3) != null) {
            return null;
        }
        String date = day.group(1) + "月" + day.group(2) + "日";
        int month = Integer.parseInt(day.group(1));
        if (day.find()) {
            return null; // from one day to another: that is the session
        }
        if (year.endsWith("度")) {
            return month <= MARCH
                    ? null
                    : year.substring(0, year.length() - 1) + date; // a fiscal year ends in the next
        }
        return year + date;
    }

    /** What words say of the file: its type and size. */
    private static @Nullable String note(String words) {
        int first = -1;
        Matcher found = NOTE.matcher(Normalizer.normalize(words, Normalizer.Form.NFKC));
        StringBuilder note = new StringBuilder();
        while (found.find()) {
            first = first < 0 ? found.start() : first;
            note.append(note.isEmpty() ? "" : " ").append(found.group());
        }
        return first < 0 ? null : note.toString();
    }

    /** Words without what they say of the file; brackets in which nothing else stood go too. */
    static String withoutNote(String words) {
        StringBuilder rest = new StringBuilder(words.strip());
        for (int open = rest.length() - 1; open >= 0; open--) {
            if (OPENING.indexOf(rest.charAt(open)) >= 0) {
                int close = open + 1;
                while (close < rest.length() && CLOSING.indexOf(rest.charAt(close)) < 0) {
                    close++;
                }
                String within = rest.substring(open + 1, close);
                String bare = cut(within);
                if (!bare.equals(within)) {
                    int end = Math.min(rest.length(), close + 1);
                    rest.replace(
                            open, end, bare.isEmpty() ? "" : rest.charAt(open) + bare + rest.substring(close, end));
                }
            }
        }
        String bare = rest.toString().strip();
        String tail = cut(bare);
        return tail.isEmpty() ? bare : tail;
    }

    /** Cuts file types and sizes away, with what joined them. */
    private static String cut(String words) {
        String plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
        Matcher found = NOTE.matcher(plain);
        if (!found.find()) {
            return words;
        }
        StringBuilder rest = new StringBuilder(words.length() == plain.length() ? words : plain);
        int gone = 0;
        do {
            rest.delete(found.start() - gone, found.end() - gone);
            gone += found.end() - found.start();
        } while (found.find());
        int end = rest.length();
        while (end > 0 && " 　:：/／,，・、".indexOf(rest.charAt(end - 1)) >= 0) {
            end--;
        }
        int from = 0;
        while (from < end && " 　:：/／,，・、".indexOf(rest.charAt(from)) >= 0) {
            from++;
        }
        return rest.substring(from, end);
    }

    private static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
