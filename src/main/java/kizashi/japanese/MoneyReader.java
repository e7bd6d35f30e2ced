package kizashi.japanese;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kizashi.model.Signal;
import kizashi.model.Signal.Bound;
import org.jspecify.annotations.Nullable;

/**
 * Finds sums of money in folded text: 1億5,000万円, 5,604,000千円, 一億二千万円, ranges, and the words that say how exact they are
 * (約, 余り, 上限, 以内); sums said without 円 by {@link BareSums}. Numbers of a table under 「単位：千円」 are read by {@link TableMoney}.
 */
public final class MoneyReader {
    private static final List<String> JOINS = List.of("から", "～", "ないし", "-", "〜", "より");
    private static final int LONGEST = 40;

    private MoneyReader() {}

    /**
     * The sums in a sentence.
     *
     * @param stored the stored text
     * @param folded the sentence, folded from it
     */
    public static List<Signal.Money> read(String stored, FoldedText folded) {
        String text = folded.text();
        List<Found> found = new ArrayList<>();
        for (int yen = text.indexOf('円'); yen >= 0; yen = text.indexOf('円', yen + 1)) {
            Found sum = ending(text, yen, found.isEmpty() ? 0 : found.get(found.size() - 1).end);
            if (sum != null) {
                found.add(sum);
            }
        }
        addBare(text, found);
        return join(stored, folded, found);
    }

    private static void addBare(String text, List<Found> found) {
        List<int[]> said = found.stream().map(f -> new int[] {f.start, f.end}).toList();
        for (BareSums.Bare bare : BareSums.in(text, said)) {
            found.add(new Found(
                    bare.start(), bare.end(), bare.yen(), null, SumBounds.of(text, bare.start(), bare.end())));
        }
        found.sort(Comparator.comparingInt(f -> f.start));
    }

    /** A sum before it is joined into a range. */
    private record Found(
            int start, int end, long yen, @Nullable Long lowerOfUnit, Bound bound) {}

    private static @Nullable Found ending(String text, int yen, int floor) {
        boolean over = yen > floor && text.charAt(yen - 1) == '余'; // 5,000万余円
        int last = over ? yen - 1 : yen;
        int start = last;
        boolean spaced = false;
        while (start > floor
                && last - start < LONGEST
                && (Amount.isPart(text.charAt(start - 1)) || isLetterSpace(text, start - 1))) {
            start--;
            spaced |= text.charAt(start) == ' ';
        }
        if (spaced) {
            return spacedOut(text, start, last, yen);
        }
        while (start < yen && (text.charAt(start) == ',' || text.charAt(start) == '.')) {
            start++;
        }
        if (start == last || start > 0 && "数何幾".indexOf(text.charAt(start - 1)) >= 0 || isUnitHeading(text, start)) {
            return null;
        }
        long amount = Amount.parse(text, start, last);
        if (amount < 0) {
            return null;
        }
        Long lower = null;
        int own = lowerStart(text, floor, start, amount);
        if (own >= 0) {
            lower = Amount.parse(
                    text.substring(own, start - joinBefore(text, start)), 0, start - joinBefore(text, start) - own);
            start = own;
        } else if (start > floor + 1 && JOINS.contains(text.substring(start - 1, start))) {
            // 100～200万円: the lower end borrows the unit
            int from = start - 1;
            while (from > floor && Character.isDigit(text.charAt(from - 1))
                    || from > floor && text.charAt(from - 1) == ',') {
                from--;
            }
            int unit = start;
            while (unit < yen
                    && (Character.isDigit(text.charAt(unit)) || text.charAt(unit) == ',' || text.charAt(unit) == '.')) {
                unit++;
            }
            if (from < start - 1 && unit > start) {
                long value = Amount.parse(
                        text.substring(from, start - 1) + text.substring(unit, yen), 0, start - 1 - from + yen - unit);
                if (value >= 0 && value < amount) {
                    lower = value;
                    start = from;
                }
            }
        }
        Bound bound = over ? Bound.OVER : SumBounds.of(text, start, yen + 1);
        if (lower == null && start > floor && "△▲".indexOf(text.charAt(start - 1)) >= 0) {
            return new Found(start - 1, yen + 1, -amount, null, bound); // a minus in the papers of the treasury
        }
        return new Found(start, yen + 1, amount, lower, bound);
    }

    /** Between figures that are set one by one: 5 0 0万円. */
    private static boolean isLetterSpace(String text, int at) {
        return text.charAt(at) == ' '
                && at > 0
                && Character.isDigit(text.charAt(at - 1))
                && (at < 2 || !Character.isDigit(text.charAt(at - 2)))
                && (at + 2 >= text.length() || !Character.isDigit(text.charAt(at + 2)));
    }

    private static @Nullable Found spacedOut(String text, int start, int last, int yen) {
        String closed = text.substring(start, last).replace(" ", "");
        long amount = Amount.parse(closed, 0, closed.length());
        return amount < 0 ? null : new Found(start, yen + 1, amount, null, SumBounds.of(text, start, yen + 1));
    }

    /** Where the lower end of 「1億から2億円」 begins, which has a unit of its own but no 円; -1 where there is none. */
    private static int lowerStart(String text, int floor, int start, long amount) {
        int end = start - joinBefore(text, start);
        int from = end;
        while (end < start && from > floor && "0123456789,.兆億万千百".indexOf(text.charAt(from - 1)) >= 0) {
            from--;
        }
        if (from == end || !Character.isDigit(text.charAt(from)) || "兆億万千".indexOf(text.charAt(end - 1)) < 0) {
            return -1;
        }
        long value = Amount.parse(text.substring(from, end), 0, end - from);
        return value > 0 && value < amount ? from : -1;
    }

    /** How long the word is that joins two ends of a range right before an offset; 0 where none stands there. */
    private static int joinBefore(String text, int start) {
        for (String join : JOINS) {
            if (start >= join.length() && text.startsWith(join, start - join.length())) {
                return join.length();
            }
        }
        return 0;
    }

    /** 「単位：千円」 is a heading, not a sum. */
    private static boolean isUnitHeading(String text, int start) {
        return text.startsWith("単位", start - 2)
                || text.startsWith("単位:", start - 3)
                || text.startsWith("単位は", start - 3);
    }

    private static List<Signal.Money> join(String stored, FoldedText folded, List<Found> found) {
        String text = folded.text();
        List<Signal.Money> sums = new ArrayList<>();
        for (int i = 0; i < found.size(); i++) {
            Found sum = found.get(i);
            if (sum.lowerOfUnit != null) {
                sums.add(money(stored, folded, sum.start, sum.end, sum.lowerOfUnit, sum.yen, sum.bound));
                continue;
            }
            Found next = i + 1 < found.size() ? found.get(i + 1) : null;
            if (next != null
                    && next.yen > sum.yen
                    && next.lowerOfUnit == null
                    && isJoin(text.substring(sum.end, next.start))) {
                sums.add(money(
                        stored,
                        folded,
                        sum.start,
                        next.end,
                        sum.yen,
                        next.yen,
                        sum.bound == Bound.ABOUT ? sum.bound : Bound.EXACT));
                i++;
                continue;
            }
            sums.add(money(stored, folded, sum.start, sum.end, sum.yen, null, sum.bound));
        }
        return sums;
    }

    private static boolean isJoin(String between) {
        String plain = between.startsWith("程度") ? between.substring(2) : between;
        return JOINS.contains(plain) || JOINS.contains(plain.replace("約", "").replace("最大", ""));
    }

    static Signal.Money money(
            String stored, FoldedText folded, int start, int end, long yen, @Nullable Long upTo, Bound bound) {
        int from = folded.rawStart(start);
        int to = folded.rawEnd(end);
        return new Signal.Money(from, to, stored.substring(from, to), yen, upTo, bound);
    }
}
