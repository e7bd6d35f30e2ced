package kizashi.signal;

import java.time.LocalDate;
import java.util.List;
import kizashi.japanese.EraDates;
import org.jspecify.annotations.Nullable;

/**
 * Whether a wording of a plan tells of one that is no news: made years ago (「平成28年３月に計画を策定し」), only the background of what has
 * been done since (「計画を策定し、取り組んでまいりました」), or the nation's or prefecture's.
 */
final class OldPlans {
    /** Where nobody knows on which day it was said, what is of an era before (令和) is old. */
    private static final int FIRST_OF_ERA = 2019;

    private static final int REACH = 45;

    /** A plan runs for three to five years: one made since still says what is meant to be done. */
    private static final int RUNS_YEARS = 3;

    /** What is made now out of a plan of old: 「平成28年に策定した計画を今年度改定し」. */
    private static final List<String> ANEW = List.of("今年度", "本年度", "来年度", "次期", "新たな", "新しい", "改定", "改訂", "見直");

    /** How a sentence ends that looks back. */
    private static final List<String> LOOKS_BACK = List.of("てまいりました", "でまいりました", "てきました", "できました", "ておりました", "でおりました");

    private static final List<String> OTHERS = List.of("国の", "県の", "府の", "都の", "道の", "政府の");

    private OldPlans() {}

    /**
     * Whether the wording shows nothing for that reason.
     *
     * @param text a folded sentence
     * @param start of the wording in it
     * @param end of the wording in it
     * @param day on which it was said; null where unknown
     */
    static boolean isOne(String text, int start, int end, @Nullable LocalDate day) {
        String word = text.substring(start, end);
        boolean made = word.endsWith("策定") || text.startsWith("策定", end + 1);
        Age age = made ? age(text.substring(Math.max(0, start - REACH), start), day) : Age.UNSAID;
        boolean background = made && text.startsWith("し、", end) && age == Age.UNSAID
                || word.endsWith("おいて")
                || word.endsWith("おきまして");
        return age == Age.OLD || background && looksBack(text) || isOthers(text, start);
    }

    private enum Age {
        OLD,
        RUNS,
        UNSAID
    }

    /** How old what was made in the last year that is named is. */
    private static Age age(String before, @Nullable LocalDate day) {
        Age age = Age.UNSAID;
        int at = 0;
        for (int end = before.indexOf('年'); end >= 0; end = before.indexOf('年', end + 1)) {
            Integer year = EraDates.year(before.substring(at, end + 1));
            if (year != null) {
                age = year < (day == null ? FIRST_OF_ERA : day.getYear() - RUNS_YEARS) ? Age.OLD : Age.RUNS;
                at = end + 1;
            }
        }
        String since = before.substring(at);
        return ANEW.stream().anyMatch(since::contains) ? Age.RUNS : age;
    }

    private static boolean looksBack(String text) {
        int end = text.length();
        while (end > 0 && "。」 ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        String said = text.substring(0, end);
        return LOOKS_BACK.stream().anyMatch(said::endsWith);
    }

    /** 「国の依存症対策推進基本計画」: whose it is stands before the whole name. */
    private static boolean isOthers(String text, int start) {
        int from = start;
        while (from > 0 && isName(text.charAt(from - 1))) {
            from--;
        }
        String before = text.substring(0, from);
        return OTHERS.stream().anyMatch(before::endsWith) && !before.endsWith("本県の") && !before.endsWith("本道の");
    }

    private static boolean isName(char c) {
        return Character.isIdeographic(c) || c >= 'ァ' && c <= 'ー';
    }
}
