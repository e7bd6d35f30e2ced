package kizashi.deliver;

import java.text.NumberFormat;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kizashi.match.FoldedTerm;
import kizashi.match.MatterFacts;
import kizashi.model.Passage;
import kizashi.model.Signal.Money;
import kizashi.model.Signal.TimeMention;

/** Sums and times in one spelling, whatever the minutes' own: 約4,200,000円余り, 2028年4月（再来年度の４月）. */
public final class FactWords {
    /** How exact a sum is, as said before it; the longer ones first. */
    private static final List<String> BEFORE = List.of(
            "上限額は", "限度額は", "上限は", "最大で", "上限額", "限度額", "上限", "最大", "最高", "おおよそ", "おおむね", "およそ", "概ね", "ほぼ", "約");

    private static final List<String> AFTER = List.of(
            "を上限", "を限度", "余り", "あまり", "程度", "前後", "以内", "以下", "未満", "以上", "規模", "まで", "ほど", "余", "超", "強", "弱");

    private static final int YEAR_MONTHS = 12;

    private FactWords() {}

    /** The sums of a passage in yen, with the words that say how exact they are; each once. */
    public static List<String> sums(Passage passage, MatterFacts facts) {
        Set<String> shown = new LinkedHashSet<>();
        facts.sums().forEach(sum -> shown.add(sum(passage, sum)));
        return List.copyOf(shown);
    }

    /** One sum: 上限25,000,000円. */
    public static String sum(Passage passage, Money sum) {
        String text = passage.text();
        int start = Math.clamp((long) sum.start() - passage.start(), 0, text.length());
        int end = Math.clamp((long) sum.end() - passage.start(), start, text.length());
        String before = BEFORE.stream()
                .filter(w -> text.startsWith(w, start - w.length()))
                .findFirst()
                .orElse("");
        String after =
                AFTER.stream().filter(w -> text.startsWith(w, end)).findFirst().orElse("");
        if (before.isEmpty() && after.isEmpty()) {
            switch (sum.bound()) {
                case ABOUT -> before = "約";
                case OVER -> after = "余り";
                case AT_MOST -> before = "上限";
                case EXACT -> {}
            }
        }
        String yen = yen(sum.yen()) + (sum.upTo() == null ? "" : "〜" + yen(sum.upTo()));
        return before.replaceAll("[はで]$", "") + yen + after;
    }

    private static String yen(long amount) {
        return NumberFormat.getIntegerInstance(Locale.ROOT).format(amount) + "円";
    }

    /** The times, resolved, with the wording where that says it otherwise; each once. */
    public static List<String> times(MatterFacts facts) {
        Set<String> shown = new LinkedHashSet<>();
        for (TimeMention time : facts.times()) {
            String resolved = resolved(time);
            String said = time.text().strip().replaceAll("\\s+", "");
            boolean same = FoldedTerm.of(said).equals(FoldedTerm.of(resolved));
            shown.add(same ? resolved : resolved + "（" + said + "）");
        }
        return List.copyOf(shown);
    }

    /** 2028年4月, 2025年末, 2026年度, 2026年10月1日, 2026年4月〜9月. */
    public static String resolved(TimeMention time) {
        LocalDate from = time.from();
        LocalDate to = time.to();
        if (from == null || to == null) {
            return time.text();
        }
        if (from.equals(to)) {
            return month(from) + from.getDayOfMonth() + "日";
        }
        if (time.fiscalYear() != null
                && from.plusMonths(YEAR_MONTHS).minusDays(1).equals(to)) {
            return time.fiscalYear() + "年度";
        }
        boolean untilEnd = to.equals(to.withDayOfMonth(to.lengthOfMonth()));
        if (from.getYear() == to.getYear() && from.getMonth() == to.getMonth()) {
            return month(from);
        }
        if (from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), YEAR_MONTHS, 31))) {
            return from.getYear() + "年";
        }
        if (to.getMonthValue() == YEAR_MONTHS
                && untilEnd
                && from.getYear() == to.getYear()
                && from.getDayOfMonth() != 1) {
            return to.getYear() + "年末";
        }
        if (from.getDayOfMonth() == 1 && untilEnd) {
            return month(from) + "〜" + (from.getYear() == to.getYear() ? to.getMonthValue() + "月" : month(to));
        }
        return month(to) + (untilEnd ? "末" : to.getDayOfMonth() + "日") + "まで";
    }

    private static String month(LocalDate day) {
        return day.getYear() + "年" + day.getMonthValue() + "月";
    }

    /** All in one line, each kind under its name: 金額 … ／ 財源 … ／ 時期 …; empty for nothing. */
    public static String line(Passage passage, MatterFacts facts, Words words) {
        return line(sums(passage, facts), facts, times(facts), words);
    }

    static String line(List<String> sums, MatterFacts facts, List<String> times, Words words) {
        List<String> parts = new ArrayList<>();
        add(parts, words.get("fact.sums"), sums);
        add(parts, words.get("fact.programs"), facts.programs());
        add(parts, words.get("fact.funding"), facts.funding());
        add(parts, words.get("fact.times"), times);
        return String.join(" ／ ", parts);
    }

    private static void add(List<String> parts, String name, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(name + " " + String.join("、", values));
        }
    }
}
