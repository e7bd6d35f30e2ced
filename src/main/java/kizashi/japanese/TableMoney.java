package kizashi.japanese;

import java.util.ArrayList;
import java.util.List;
import kizashi.model.Signal;
import kizashi.model.Signal.Bound;

/** Sums of a table, whose unit stands in its heading (単位：千円) and not beside the numbers. */
public final class TableMoney {
    private TableMoney() {}

    /**
     * The unit that a table's heading names.
     *
     * @param folded folded text such as 「(単位:千円)」
     * @return yen for each unit; 0 where no unit of money is named
     */
    public static long unit(String folded) {
        int at = folded.indexOf("単位");
        if (at < 0) {
            return 0;
        }
        int from = at + 2;
        while (from < folded.length()
                && (folded.charAt(from) == ':' || folded.charAt(from) == '・' || folded.charAt(from) == 'は')) {
            from++;
        }
        for (String unit : List.of("百万円", "千円", "万円", "億円", "円")) {
            if (folded.startsWith(unit, from)) {
                return unit.equals("円") ? 1 : Amount.parse(unit, 0, unit.length() - 1);
            }
        }
        return 0;
    }

    /**
     * The sums in a line of a table: numbers with thousands separators (1,234), and shorter ones that stand by themselves in a
     * column behind the line's label, that nothing else counts.
     *
     * @param stored the stored text
     * @param folded the line, folded from it
     * @param unit yen for each unit, from {@link #unit}
     */
    public static List<Signal.Money> read(String stored, FoldedText folded, long unit) {
        List<Signal.Money> sums = new ArrayList<>();
        String text = folded.text();
        int i = 0;
        while (i < text.length()) {
            if (!Character.isDigit(text.charAt(i))) {
                i++;
                continue;
            }
            int end = i;
            while (end < text.length() && (Character.isDigit(text.charAt(end)) || text.charAt(end) == ',')) {
                end++;
            }
            String digits = text.substring(i, end);
            char after = end < text.length() ? text.charAt(end) : ' ';
            boolean sum = isSum(digits) && "年月日人件%円万億千百度号款項目節-/.".indexOf(after) < 0;
            if (sum || isColumn(stored, folded, i, end)) {
                long value = Long.parseLong(digits.replace(",", ""));
                boolean minus = i > 0 && "△▲".indexOf(text.charAt(i - 1)) >= 0;
                sums.add(MoneyReader.money(
                        stored, folded, minus ? i - 1 : i, end, (minus ? -value : value) * unit, null, Bound.EXACT));
            }
            i = Math.max(end, i + 1);
        }
        return sums;
    }

    /** A short number that is a cell of its own, with the line's label before it: 「消耗品費　850」. */
    private static boolean isColumn(String stored, FoldedText folded, int start, int end) {
        String text = folded.text();
        int from = start > 0 && "△▲".indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
        int before = folded.rawStart(from) - 1;
        int after = folded.rawEnd(end);
        return end - start <= 3
                && before >= 0
                && isGap(stored.charAt(before))
                && (after >= stored.length() || isGap(stored.charAt(after)))
                && text.indexOf('。') < 0
                && hasLabel(stored, folded.rawStart(0), before);
    }

    /** Whether the line says before an offset of what it is; the number that a line begins with (「7　環境課」) counts the rows. */
    private static boolean hasLabel(String stored, int floor, int end) {
        int start = end;
        while (start > floor && stored.charAt(start - 1) != '\n') {
            start--;
        }
        return stored.substring(start, end)
                        .codePoints()
                        .filter(Character::isIdeographic)
                        .count()
                >= 2;
    }

    private static boolean isGap(char c) {
        return c == '|' || Character.isWhitespace(c);
    }

    private static boolean isSum(String digits) {
        int comma = digits.indexOf(',');
        if (digits.length() > 18) {
            return false;
        }
        return comma > 0 && comma <= 3 && !digits.endsWith(",") && (digits.length() - comma) % 4 == 0;
    }
}
