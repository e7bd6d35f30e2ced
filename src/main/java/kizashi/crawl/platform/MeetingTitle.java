package kizashi.crawl.platform;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A document's title, completed by what stands around its link. Many towns list 「12月3日 [PDF／320KB]」 under 「第4回定例会」 on
 * the page 「令和7年」: only the three together name a sitting.
 *
 * @param title the words, without the note on the file
 * @param day the sitting's own day as it can be told, such as 令和7年12月3日; null when the link names none
 * @param note on the file (type and size), which changes when the file does; null without one
 */
record MeetingTitle(
        String title, @Nullable String day, @Nullable String note) {
    private static final List<String> MEETINGS =
            List.of("定例会", "定例議会", "臨時会", "臨時議会", "委員会", "本会議", "協議会", "会議録", "議事録", "会議記録");
    private static final Pattern YEAR = Pattern.compile("(?:(?:令和|平成|昭和)(?:元|[0-9]{1,2})|(?:19|20)[0-9]{2})年度?");
    private static final Pattern MONTH_AND_DAY = Pattern.compile("([0-9]{1,2})月([0-9]{1,2})日");
    private static final Pattern FILE = Pattern.compile("PDF|[0-9]\\s?[KM]B|[0-9]\\s?バイト|キロバイト|メガバイト|WORD|EXCEL|ファイル");
    private static final String OPENING = "[［(（〔【<＜";
    private static final String CLOSING = "]］)）〕】>＞";
    private static final int MARCH = 3;
    /** Words that may stand beside the year in a link to a year's page. */
    private static final List<String> BESIDE_YEAR = List.of(
            "会議録", "議事録", "会議の記録", "目次", "一覧", "本会議", "定例会", "臨時会", "市議会", "町議会", "村議会", "議会", "会議", "以前", "以降", "まで",
            "分", "の", "度", "版", "開催", "と", "及び", "・", "~", "-", "〜", "(", ")", "[", "]", "→", "▶", ">", "●", "■", "◆",
            "年");

    /**
     * Completes a title.
     *
     * @param own words of the link
     * @param heading the meeting that the heading above it names, or null
     * @param year that stands above the link, or in the words by which the page was reached; null when none does
     */
    static MeetingTitle of(String own, @Nullable String heading, @Nullable String year) {
        String note = null;
        String bare = own.strip();
        for (String found = fileNote(bare); found != null; found = fileNote(bare)) {
            note = note == null ? found : found + note;
            bare = bare.substring(0, bare.length() - found.length()).strip();
        }
        bare = bare.isEmpty() ? own.strip() : bare;
        String title = bare;
        if (heading != null && !namesMeeting(bare)) {
            title = fileNote(heading) == null
                    ? heading + " " + bare
                    : heading.replace(String.valueOf(fileNote(heading)), "") + " " + bare;
        }
        String named = year(title);
        if (named == null && year != null && namesMeeting(title)) {
            title = year + " " + title;
            named = year;
        }
        return new MeetingTitle(title, day(bare, named), note);
    }

    /** Whether words name a meeting or its record. */
    static boolean namesMeeting(String words) {
        String plain = fold(words);
        return MEETINGS.stream().anyMatch(plain::contains);
    }

    /** The year that words name, such as 令和7年 or 2025年度; null when they name none. */
    static @Nullable String year(String words) {
        Matcher found = YEAR.matcher(fold(words));
        return found.find() ? found.group() : null;
    }

    /** Whether words name a year, or a span of years, and nothing else worth reading: a link to the list of that year. */
    static boolean isYear(String words) {
        String plain = fold(words);
        if (plain.length() > 30 || !YEAR.matcher(plain).find()) {
            return false;
        }
        String rest = YEAR.matcher(plain).replaceAll("");
        for (String word : BESIDE_YEAR) {
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
        Matcher day = MONTH_AND_DAY.matcher(fold(bare));
        if (year == null || !day.find()) {
            return null;
        }
        String date = day.group();
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

    /** The note in brackets at the end, such as 「[PDFファイル／1.52MB]」; null without one. */
    private static @Nullable String fileNote(String words) {
        int end = words.length() - 1;
        if (end < 1 || CLOSING.indexOf(words.charAt(end)) < 0) {
            return null;
        }
        int open = end;
        while (open >= 0 && OPENING.indexOf(words.charAt(open)) < 0) {
            open--;
        }
        if (open < 0) {
            return null;
        }
        String note = words.substring(open);
        String plain = Normalizer.normalize(note, Normalizer.Form.NFKC).toUpperCase(Locale.ROOT);
        return FILE.matcher(plain).find() ? note : null;
    }

    private static String fold(String words) {
        return Normalizer.normalize(words, Normalizer.Form.NFKC)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
