package kizashi.minutes.meeting;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.EraDates;
import kizashi.japanese.Letters;
import kizashi.minutes.meeting.SittingHeads.Word;
import org.jspecify.annotations.Nullable;

/**
 * The lines before the first speech without those that tell of other sittings as well: a table of contents, the schedule of the
 * session (会期日程), a list of days. What they number and date is no more this sitting than any other.
 */
final class HeadLines {
    /** A line that is longer is no line of a table. */
    private static final int LONGEST_ROW = 60;
    /** So many dots lead to the number of a page. */
    private static final int LEADER = 3;
    /** So many letters may stand before the day of a row: 第１日　, （２）. */
    private static final int BEFORE_DAY = 5;

    private HeadLines() {}

    /** The lines that tell of the sitting itself. */
    static String ofSitting(String head) {
        List<String> lines = head.lines().toList();
        List<Row> rows = lines.stream().map(HeadLines::row).toList();
        List<String> own = new ArrayList<>();
        for (int i = 0; i < lines.size(); ) {
            String plain = plain(lines.get(i));
            int end = isContents(plain) ? contentsEnd(lines, i + 1) : 0;
            end = end > 0 ? end : daysEnd(lines, rows, i);
            if (end > i) {
                i = end;
                continue;
            }
            if (!isOfContents(plain)) {
                own.add(lines.get(i));
            }
            i++;
        }
        return String.join("\n", own);
    }

    private static String plain(String line) {
        return line.length() > 4 * LONGEST_ROW ? line : Letters.withoutSpaces(line);
    }

    /** 目次, 会議録目次, 目次（９月定例会）. */
    private static boolean isContents(String plain) {
        return plain.length() < LONGEST_ROW / 2 && (plain.startsWith("目次") || plain.endsWith("目次"));
    }

    /** Where the contents end: at the title of the minutes, their list of those present or the call of the session; 0 where that is not told. */
    private static int contentsEnd(List<String> lines, int from) {
        for (int i = from; i < lines.size(); i++) {
            String plain = plain(lines.get(i));
            boolean entry = plain.isEmpty() || isOfContents(plain) || isContents(plain) || endsInPage(lines.get(i));
            boolean begins = SittingHeads.has(plain, Word.TITLE)
                    || plain.contains("招集告示")
                    || plain.contains("招集年月日")
                    || plain.contains("告示第")
                    || plain.contains("開議")
                    || plain.contains("午前")
                    || plain.contains("午後");
            if (!entry && begins && !plain.contains("署名")) {
                return i;
            }
        }
        return 0;
    }

    /** 会期の決定………３: dots lead to a page. */
    private static boolean isOfContents(String plain) {
        int end = plain.length();
        while (end > 0 && (Letters.isDigit(plain.charAt(end - 1)) || "－-".indexOf(plain.charAt(end - 1)) >= 0)) {
            end--;
        }
        int dots = end;
        while (dots > 0 && "…‥・･．.─".indexOf(plain.charAt(dots - 1)) >= 0) {
            dots--;
        }
        return end < plain.length() && end - dots >= LEADER;
    }

    /** 会期の決定　　３: a number alone behind a space. */
    private static boolean endsInPage(String line) {
        String row = line.strip();
        int digits = row.length();
        while (digits > 0 && Letters.isDigit(row.charAt(digits - 1))) {
            digits--;
        }
        return digits > 1 && digits < row.length() && Letters.isSpace(row.charAt(digits - 1));
    }

    /** Where a list of days ends that begins on a line; 0 where none does. */
    private static int daysEnd(List<String> lines, List<Row> rows, int from) {
        boolean headed = isSchedule(plain(lines.get(from)));
        int first = headed ? from + 1 : from;
        while (headed
                && first < lines.size()
                && first - from < LEADER
                && !rows.get(first).dated()) {
            first++;
        }
        boolean opens = !headed && (isLabelled(lines, from) || isOfOpening(lines.get(from)));
        if (first >= lines.size() || !rows.get(first).dated() || opens) {
            return 0;
        }
        int days = 1;
        int end = first + 1;
        for (int i = first + 1; i < lines.size(); i++) {
            Row row = rows.get(i);
            if (row.dated() && row.isLike(rows.get(first)) && !row.isSameDay(rows.get(end - 1))) {
                days++;
                end = i + 1;
            } else if (row.dated() || !goesOn(lines.get(i)) || i - end >= LEADER) {
                break;
            }
        }
        return days > 1 ? end : 0;
    }

    private static boolean isSchedule(String plain) {
        boolean named = plain.contains("会期日程")
                || plain.contains("会期及び日程")
                || plain.contains("審議日程")
                || plain.contains("日程表")
                || plain.contains("会議予定")
                || plain.contains("会期予定");
        return named && plain.length() < LONGEST_ROW;
    }

    /** 日時 on the line above: the days on which a committee sat. */
    private static boolean isLabelled(List<String> lines, int from) {
        for (int i = Math.max(0, from - 2); i < from; i++) {
            String plain = plain(lines.get(i));
            if (plain.contains("日時") || plain.contains("開催日") || plain.contains("期日") || plain.contains("会議日")) {
                return true;
            }
        }
        return false;
    }

    /** 12月11日　開会, below which 第３号（１月８日） stands, is no row of a list. */
    private static boolean isOfOpening(String line) {
        return line.contains("開会") || line.contains("閉会") || line.contains("散会");
    }

    /** What is held on a day can stand on lines of its own. */
    private static boolean goesOn(String line) {
        String plain = plain(line);
        return plain.length() < LONGEST_ROW
                && !isSchedule(plain)
                && !SittingHeads.has(plain, Word.TITLE)
                && !SittingHeads.has(plain, Word.ROSTER)
                && plain.indexOf('。') < 0;
    }

    private static Row row(String line) {
        String plain = plain(line);
        if (plain.length() > LONGEST_ROW || plain.contains("開議") || plain.contains("再開")) {
            return Row.NONE;
        }
        List<EraDates.Found> days = EraDates.find(plain, 0, plain.length());
        boolean begins = days.size() == 1 && days.get(0).start() <= BEFORE_DAY;
        for (int i = 0; begins && i < days.get(0).start(); i++) {
            char c = plain.charAt(i);
            begins = Letters.isDigit(c) || "第日号（）().．・○〇●◎◇◆□■".indexOf(c) >= 0;
        }
        return begins ? new Row(days.get(0)) : Row.NONE;
    }

    /** A line that begins with a day, or another one. */
    private record Row(EraDates.@Nullable Found day) {
        static final Row NONE = new Row(null);

        boolean dated() {
            return day != null;
        }

        /** Whether both days are written in one manner: with a year and a day of the week, or without. */
        boolean isLike(Row other) {
            EraDates.Found a = day;
            EraDates.Found b = other.day;
            return a != null
                    && b != null
                    && (a.year() == null) == (b.year() == null)
                    && (a.weekday() > 0) == (b.weekday() > 0);
        }

        boolean isSameDay(Row other) {
            EraDates.Found a = day;
            EraDates.Found b = other.day;
            return a != null && b != null && a.month() == b.month() && a.day() == b.day();
        }
    }
}
