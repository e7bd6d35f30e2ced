package kizashi.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.TimeReader;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Times without a year that were read as times to come, although the sentence says that it has happened: 「年度末に策定いたしました」
 * is last March.
 */
final class PastTimes {
    private static final int APRIL = 4;

    private PastTimes() {}

    /**
     * The times with those set back that are past.
     *
     * @param times of one sentence
     * @param text the stored text
     * @param end where the sentence ends
     * @param day on which it was said
     */
    static List<Signal.TimeMention> settle(
            List<Signal.TimeMention> times, String text, int end, @Nullable LocalDate day) {
        if (day == null || times.isEmpty()) {
            return times;
        }
        List<Signal.TimeMention> settled = new ArrayList<>(times.size());
        for (Signal.TimeMention time : times) {
            boolean ahead = time.to() != null && time.to().isAfter(day) && !saysWhichYear(time.text());
            settled.add(ahead && Tense.after(text, time.end(), end) == Tense.PAST ? earlier(time, day) : time);
        }
        return settled;
    }

    /** 来年度, 令和8年3月 and 今年度 can be meant in no other way. */
    private static boolean saysWhichYear(String time) {
        int year = time.indexOf('年');
        return "来次新翌今本昨前".indexOf(time.charAt(0)) >= 0
                || year > 0 && (Character.isDigit(time.charAt(year - 1)) || time.charAt(year - 1) == '元');
    }

    private static Signal.TimeMention earlier(Signal.TimeMention time, LocalDate day) {
        LocalDate from = time.from();
        LocalDate to = time.to();
        if (from == null || to == null) {
            return time;
        }
        if (from.isAfter(day)) {
            Integer year = time.fiscalYear() == null ? null : time.fiscalYear() - 1;
            return new Signal.TimeMention(
                    time.start(), time.end(), time.text(), from.minusYears(1), to.minusYears(1), year);
        }
        // 年度内に…しました: from the beginning of the fiscal year until now
        LocalDate begin = time.fiscalYear() == null ? from : LocalDate.of(TimeReader.fiscalYear(day), APRIL, 1);
        return new Signal.TimeMention(time.start(), time.end(), time.text(), begin, day, time.fiscalYear());
    }
}
