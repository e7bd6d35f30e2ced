package kizashi.match;

import java.util.List;
import kizashi.japanese.TsvTable;
import kizashi.model.Passage;
import kizashi.model.Signal.Money;

/**
 * Sums that are no cost of the matter they stand beside, whichever it is: totals of a table, balances and debts, differences of
 * two estimates, whole budgets. The words are in {@code other-sums.tsv}.
 */
final class OtherSums {
    private static final List<String> LABELS = words("LABEL");
    private static final List<String> AFTER = words("AFTER");

    /** 「歳出合計としまして、32億…円」: what the sum is stands before the comma. */
    private static final List<String> GOES_ON = List.of("としまして、", "として、", "は、", "が、", "で、");

    private static final int BEFORE = 24;
    private static final int BEHIND = 10;

    private OtherSums() {}

    /** Whether a sum of a passage is one. */
    static boolean is(Passage passage, Money sum) {
        String text = passage.text();
        int from = Math.clamp((long) sum.start() - passage.start(), 0, text.length());
        int to = Math.clamp((long) sum.end() - passage.start(), from, text.length());
        String before = clauseBefore(text, from);
        String after = clause(text.substring(to, Math.min(text.length(), to + BEHIND)));
        return LABELS.stream().anyMatch(before::contains) || AFTER.stream().anyMatch(after::contains);
    }

    private static String clauseBefore(String text, int end) {
        int floor = Math.max(0, end - BEFORE);
        int start = end;
        while (start > floor && !isEnd(text.charAt(start - 1), false)) {
            boolean comma = text.charAt(start - 1) == '、';
            if (comma && (start < end || !goesOn(text, start))) {
                break;
            }
            start--;
        }
        return sinceLastSum(text.substring(start, end));
    }

    private static boolean goesOn(String text, int end) {
        return GOES_ON.stream().anyMatch(w -> text.startsWith(w, end - w.length()));
    }

    /** 「黒字は３億円で基金に２億円」: the label of a sum does not reach over another one. */
    private static String sinceLastSum(String label) {
        return label.substring(label.lastIndexOf('円') + 1);
    }

    private static String clause(String after) {
        int end = 0;
        while (end < after.length() && !isEnd(after.charAt(end), true)) {
            end++;
        }
        return after.substring(0, end);
    }

    private static boolean isEnd(char c, boolean comma) {
        return c == '。' || c == '\n' || comma && c == '、';
    }

    private static List<String> words(String place) {
        return TsvTable.load(OtherSums.class, "other-sums.tsv", null).cells("word", "place", place);
    }
}
