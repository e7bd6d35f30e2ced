package kizashi.minutes.meeting;

import java.time.LocalDate;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.japanese.EraDates;
import kizashi.japanese.Letters;
import org.jspecify.annotations.Nullable;

/**
 * The sitting's own day. Sources, the surest first: the sitting's label, the carrier's date, the lines before the first
 * speech, the title, what the chair says (次の本会議は明10日), the date that came with the label. The session's opening day is taken only where the text itself opens
 * the session. Unknown stays unknown.
 *
 * @param date the day; null when unknown
 * @param basis the words from which it was read
 * @param conflict two sources that name different days, in words; null when they agree
 */
record SittingDay(
        @Nullable LocalDate date,
        @Nullable String basis,
        @Nullable String conflict) {
    private static final SittingDay UNKNOWN = new SittingDay(null, null, null);
    private static final List<String> OWN_DAY = List.of("開議", "再開", "開催日", "日時", "本日", "期日", "年月日", "会議日");
    private static final List<String> FIRST_DAY = List.of("招集", "召集", "告示", "会期", "閉会中");

    /** What stands beside the day on which the booklet was made. */
    private static final List<String> PRINTING =
            List.of("印刷", "発行", "発刊", "刊行", "作成", "調製", "編集", "公開日", "掲載", "更新", "登録日", "校了", "納品");

    private static final int LONGEST_PRINTING = 60;
    private static final List<String> LATE_SESSIONS =
            List.of("12月定例", "１２月定例", "十二月定例", "12月会議", "１２月会議", "十二月会議", "12月議会", "１２月議会", "11月定例", "１１月定例", "十一月定例");
    private static final int LATE_MONTH = 11;
    private static final int SUMMONED = 1;

    /** What stands before the sitting's own day where it has neither year nor day of the week. */
    private static final List<String> BEFORE_DAY = List.of("開議", "開催日", "日時", "期日", "会議日");

    static SittingDay find(
            MeetingLabel label,
            @Nullable String title,
            @Nullable String hinted,
            String printed,
            String opening,
            String closing,
            boolean committee,
            @Nullable String sitting) {
        String head = withoutPrinting(printed);
        Integer year = title == null ? null : EraDates.year(title);
        if (year == null) {
            year = label.date() != null ? (Integer) label.date().getYear() : EraDates.year(head);
        }
        // A day that is known for sure is in the year in which the sitting was: no January is the next one's.
        boolean ownYear =
                (title == null || EraDates.year(title) == null) && label.date() != null && !label.maybeOpeningDay();
        boolean late = !ownYear && (opensLate(head, year) || opensLate(label));
        SittingDay byLabel = ofLabel(label, title, year);
        SittingDay byHint = hinted == null ? UNKNOWN : first(hinted, year);
        SittingDay byHead = ofHead(head, year, sitting, late);
        SittingDay byTitle = title == null ? UNKNOWN : ofTitle(title, year, label.date());
        SittingDay chosen = UNKNOWN;
        // Which of the places a day comes from counts, not whether two say the same: identity is meant.
        Set<SittingDay> mayContradict = Collections.newSetFromMap(new IdentityHashMap<>());
        mayContradict.add(byHead);
        mayContradict.add(byHint);
        mayContradict.remove(byTitle);
        for (SittingDay day : new SittingDay[] {
            byLabel,
            byHint,
            byHead,
            byTitle,
            DayInSpeech.find(opening, closing, label.date(), year),
            ofDate(label, title, opening, committee, sitting)
        }) {
            if (day.date == null) {
                continue;
            }
            if (chosen.date == null) {
                chosen = day;
            } else if (mayContradict.contains(day)
                    && !day.date.equals(chosen.date)
                    && chosen.conflict == null
                    && day.basis != null) {
                String words = "「" + chosen.basis + "」と「" + day.basis + "」";
                chosen = new SittingDay(chosen.date, chosen.basis, words);
            }
        }
        return chosen;
    }

    /** Without the lines that say when the booklet was made: 印刷　令和８年１月20日. */
    private static String withoutPrinting(String head) {
        if (PRINTING.stream().noneMatch(head::contains)) {
            return head;
        }
        return head.lines()
                .filter(line ->
                        line.length() > LONGEST_PRINTING || PRINTING.stream().noneMatch(line::contains))
                .collect(Collectors.joining("\n"));
    }

    /** The day as found; of a session that began late in the year, one of January or February is the next year's unless its weekday gainsays it. */
    private static @Nullable LocalDate ofSession(EraDates.Found found, @Nullable Integer year, boolean late) {
        LocalDate day = found.in(year);
        if (day == null || !late || found.year() != null || day.getMonthValue() > 2) {
            return day;
        }
        return found.weekday() > 0 && found.weekdayFits(day) ? day : day.plusYears(1);
    }

    /** Whether the head says that the session began at the end of the year: then its days of January are the next year's. */
    private static boolean opensLate(String head, @Nullable Integer year) {
        for (String line : head.lines().toList()) {
            String plain = line.length() > 200 ? "" : Letters.withoutSpaces(line);
            if (LATE_SESSIONS.stream().anyMatch(plain::contains)) {
                return true;
            }
            boolean opening = plain.contains("開会") || FIRST_DAY.stream().anyMatch(plain::contains);
            List<EraDates.Found> days = opening ? EraDates.find(plain, 0, plain.length()) : List.of();
            EraDates.Found first = days.isEmpty() ? null : days.get(0);
            if (first != null
                    && first.month() >= LATE_MONTH
                    && (first.year() == null || first.year().equals(year))) {
                return true;
            }
        }
        return false;
    }

    private static boolean opensLate(MeetingLabel label) {
        LocalDate opened = label.maybeOpeningDay() ? label.date() : null;
        return opened != null && opened.getMonthValue() >= LATE_MONTH;
    }

    private static SittingDay ofLabel(MeetingLabel label, @Nullable String title, @Nullable Integer year) {
        String sitting = label.sitting();
        if (sitting == null) {
            return UNKNOWN;
        }
        for (EraDates.Found found : EraDates.find(sitting, 0, sitting.length())) {
            LocalDate day = found.in(year);
            if (day == null) {
                continue;
            }
            return new SittingDay(rolled(day, found, label.date(), title), sitting.strip(), null);
        }
        return UNKNOWN;
    }

    /** A session that opens in December can sit in January; its title keeps the old year. */
    private static LocalDate rolled(
            LocalDate day, EraDates.Found found, @Nullable LocalDate opened, @Nullable String title) {
        String plain = title == null ? "" : Letters.withoutSpaces(title);
        boolean lateSession =
                plain.contains("12月") || plain.contains("１２月") || plain.contains("第４回") || plain.contains("第4回");
        boolean next = opened != null ? day.isBefore(opened.minusDays(60)) : lateSession && day.getMonthValue() <= 2;
        return found.year() == null && next ? day.plusYears(1) : day;
    }

    private static SittingDay first(String text, @Nullable Integer year) {
        for (EraDates.Found found : EraDates.find(text, 0, text.length())) {
            LocalDate day = found.in(year);
            if (day != null) {
                return new SittingDay(day, text.strip(), null);
            }
        }
        return UNKNOWN;
    }

    /** A title with a whole day in it names the sitting's day, unless it spans several (２月17日～３月21日). */
    private static SittingDay ofTitle(String title, @Nullable Integer year, @Nullable LocalDate opened) {
        List<EraDates.Found> found = EraDates.find(title, 0, title.length());
        EraDates.Found own = found.size() == 1 ? found.get(0) : null;
        for (EraDates.Found one : found) {
            own = Numbered.followsAt(title, one.end()) ? one : own;
        }
        LocalDate day = own == null ? ShortDates.find(title, year) : own.in(year);
        if (day == null) {
            return UNKNOWN;
        }
        return new SittingDay(own == null ? day : rolled(day, own, opened, title), title.strip(), null);
    }

    private static SittingDay ofHead(String head, @Nullable Integer year, @Nullable String sitting, boolean late) {
        OptionalInt number = Numbered.value(sitting);
        SittingDay best = UNKNOWN;
        int bestScore = 0;
        int start = 0;
        while (start < head.length()) {
            int end = head.indexOf('\n', start);
            end = end < 0 ? head.length() : end;
            String line = head.substring(start, end);
            start = end + 1;
            if (line.length() > 200) {
                continue;
            }
            List<EraDates.Found> days = EraDates.find(line, 0, line.length());
            // A line with several days is a term or a timetable.
            boolean whole = days.size() == 1
                    && (days.get(0).year() != null
                            || days.get(0).weekday() > 0
                            || namesSitting(line, number)
                            || BEFORE_DAY.stream().anyMatch(Letters.withoutSpaces(line)::startsWith));
            if (!whole) {
                continue;
            }
            LocalDate day = ofSession(days.get(0), year, late);
            int score = day == null ? 0 : score(line, days.get(0), day, number);
            if (day != null && score > bestScore) {
                best = new SittingDay(day, line.strip(), null);
                bestScore = score;
            }
        }
        return best;
    }

    /** 第４日　６月18日: the line that numbers the sitting says its day. */
    private static boolean namesSitting(String line, OptionalInt number) {
        return number.isPresent() && number.equals(Numbered.value(Numbered.find(line)));
    }

    private static int score(String line, EraDates.Found found, LocalDate day, OptionalInt number) {
        if (!found.weekdayFits(day)) {
            return 0;
        }
        String plain = Letters.withoutSpaces(line);
        boolean firstDayOnly = FIRST_DAY.stream().anyMatch(plain::contains);
        boolean laterSitting = number.isPresent() && number.getAsInt() > 1;
        if (firstDayOnly && (laterSitting || number.isEmpty())) {
            return 0;
        }
        if (plain.contains("招集告示")) {
            return 0; // the day on which the session was called
        }
        if (firstDayOnly) {
            return SUMMONED; // mostly, but not always, the day on which the session was opened
        }
        if (OWN_DAY.stream().anyMatch(plain::contains)) {
            return 5;
        }
        if (plain.contains("開会") && laterSitting) {
            return 0;
        }
        return found.weekday() > 0 || plain.contains("開会") || plain.contains("午前") || plain.contains("午後")
                ? 4
                : plain.length() <= found.end() - found.start() + 6 ? 3 : plain.contains("会") ? 1 : 0;
    }

    /** The date that came along, where it cannot be another sitting's: its first sitting, or a committee's only one. */
    private static SittingDay ofDate(
            MeetingLabel label, @Nullable String title, String opening, boolean committee, @Nullable String sitting) {
        LocalDate date = label.date();
        if (date == null) {
            return UNKNOWN;
        }
        if (!label.maybeOpeningDay()) {
            return new SittingDay(date, date.toString(), null);
        }
        OptionalInt number = Numbered.value(sitting);
        boolean inSession = title != null && (title.contains("定例") || title.contains("臨時"));
        boolean opens =
                opening.contains("開会") && (opening.contains("定例") || opening.contains("臨時") || opening.contains("招集"));
        boolean first = number.isPresent() && number.getAsInt() == 1;
        if (opens && !committee || first || committee && !inSession) {
            String why = opens && !committee ? "開会の宣告" : first ? sitting : "委員会の開催日";
            return new SittingDay(date, date + "（" + why + "）", null);
        }
        return UNKNOWN;
    }
}
