package kizashi.japanese;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Finds sums that are said without 円: 「事業費3億5,000万」, 「8,000万、9,000万になる」. A number of 万, 億 or 兆 that nothing else
 * counts (人, 件, 平米) is one where a word before or after it says so ({@code money-words.tsv}), or where sums stand beside it.
 */
final class BareSums {
    private static final String BIG = "万億兆";
    /** How far before a number the word stands that says what is counted: 「予算規模につきましては、およそ」. */
    private static final int BEFORE = 18;

    private static final int AFTER = 10;
    /** Of the words of the table, and a bit more. */
    private static final int LONGEST_WORD = 20;

    /** How far apart the sums of a list or a comparison stand. */
    private static final int BESIDE = 24;
    /** 「8,000万、9,000万円」: the unit is said once. */
    private static final int JOINED = 2;

    private static final List<String> EXTENTS = List.of(
            "余り", "あまり", "余", "強", "弱", "程度", "ほど", "ぐらい", "くらい", "近く", "前後", "以上", "以下", "以内", "未満", "超え", "超", "台",
            "規模", "増", "減");
    private static final List<String> JOINS = List.of("から", "ないし", "～", "〜", "、", "・", "とか", "や", "か");

    private enum Kind {
        BEFORE,
        AFTER,
        OTHER
    }

    private static final PhraseMatcher<Kind> WORDS =
            PhraseMatcher.of(TsvTable.load(BareSums.class, "money-words.tsv", null).rows().stream()
                    .map(r -> Map.entry(FoldedText.of(r.get("word")).text(), Kind.valueOf(r.get("kind"))))
                    .toList());

    private BareSums() {}

    /** A number of 万, 億 or 兆 without 円, by its offsets. */
    record Bare(int start, int end, long yen) {}

    /**
     * The sums.
     *
     * @param text a folded sentence
     * @param said start and end of each sum that is said with 円
     */
    static List<Bare> in(String text, List<int[]> said) {
        List<Bare> numbers = numbers(text, said);
        List<Bare> sums = new ArrayList<>();
        if (numbers.isEmpty()) {
            return sums;
        }
        List<PhraseMatcher.Hit<Kind>> words = WORDS.find(text);
        List<int[]> known = new ArrayList<>();
        int firstWord = 0;
        int firstSaid = 0;
        for (Bare number : numbers) {
            // Words and sums far before a number tell nothing of it, nor of the numbers to come.
            while (firstWord < words.size() && words.get(firstWord).end() < number.start - BEFORE) {
                firstWord++;
            }
            while (firstSaid < said.size() && said.get(firstSaid)[1] < number.start - BESIDE) {
                firstSaid++;
            }
            List<int[]> beside = new ArrayList<>(known.subList(Math.max(0, known.size() - 1), known.size()));
            for (int i = firstSaid; i < said.size() && said.get(i)[0] <= number.end + JOINED; i++) {
                beside.add(said.get(i));
            }
            if (isSum(text, number, words.subList(firstWord, words.size()), beside)) {
                sums.add(number);
                known.add(new int[] {number.start, number.end});
            }
        }
        return sums;
    }

    /** Numbers of 万, 億 or 兆 that nothing else counts. */
    private static List<Bare> numbers(String text, List<int[]> said) {
        List<Bare> numbers = new ArrayList<>();
        int floor = 0;
        int next = 0;
        for (int i = 0; i < text.length(); i++) {
            if (BIG.indexOf(text.charAt(i)) < 0) {
                continue;
            }
            int start = i;
            while (start > floor && Amount.isPart(text.charAt(start - 1))) {
                start--;
            }
            int end = i + 1;
            while (end < text.length() && Amount.isPart(text.charAt(end))) {
                end++;
            }
            while (end > i && (text.charAt(end - 1) == ',' || text.charAt(end - 1) == '.')) {
                end--;
            }
            while (start < i && (text.charAt(start) == ',' || text.charAt(start) == '.')) {
                start++;
            }
            while (next < said.size() && said.get(next)[1] <= start) {
                next++;
            }
            boolean counted = next < said.size() && said.get(next)[0] < end;
            boolean vague = start > 0 && "数何幾".indexOf(text.charAt(start - 1)) >= 0;
            if (start < i && !counted && !vague && BIG.indexOf(text.charAt(end - 1)) >= 0 && isAlone(text, end)) {
                long yen = Amount.parse(text, start, end);
                if (yen > 0) {
                    numbers.add(new Bare(start, end, yen));
                }
            }
            floor = end;
            i = end - 1;
        }
        return numbers;
    }

    /** Whether no counter follows: 「10万から12万人」 are persons. */
    private static boolean isAlone(String text, int end) {
        int at = end;
        for (String word : EXTENTS) {
            if (text.startsWith(word, at)) {
                at += word.length();
                break;
            }
        }
        for (String join : JOINS) {
            int next = at + join.length();
            if (text.startsWith(join, at) && next < text.length() && Character.isDigit(text.charAt(next))) {
                int stop = next;
                while (stop < text.length() && Amount.isPart(text.charAt(stop))) {
                    stop++;
                }
                return stop == text.length() || text.charAt(stop) == '円' || isOpen(text, stop);
            }
        }
        return isOpen(text, at);
    }

    /** A particle, a mark or the end: nothing that counts. */
    private static boolean isOpen(String text, int at) {
        if (at >= text.length()) {
            return true;
        }
        char c = text.charAt(at);
        boolean some = c == 'か' && at + 1 < text.length() && "所国月年".indexOf(text.charAt(at + 1)) >= 0;
        return c >= 'ぁ' && c <= 'ん' && !some || "。、,.)]」』 /\n\t?!".indexOf(c) >= 0;
    }

    private static boolean isSum(String text, Bare number, List<PhraseMatcher.Hit<Kind>> words, List<int[]> known) {
        int money = -1;
        int other = -1;
        for (PhraseMatcher.Hit<Kind> word : words) {
            if (word.end() > number.end + AFTER + LONGEST_WORD) {
                break;
            }
            boolean before = word.end() <= number.start && number.start - word.end() <= BEFORE;
            if (word.value() == Kind.AFTER && isRightAfter(text, number.end, word.start())) {
                return true;
            }
            if (before && word.value() == Kind.BEFORE) {
                money = Math.max(money, word.end());
            } else if (before && word.value() == Kind.OTHER) {
                other = Math.max(other, word.end());
            }
        }
        for (int[] sum : known) {
            if (sum[1] <= number.start && number.start - sum[1] <= BESIDE) {
                money = Math.max(money, sum[1]);
            } else if (number.end <= sum[0] && sum[0] - number.end <= JOINED) {
                money = Math.max(money, number.start);
            }
        }
        return money > other || other < 0 && hasHundredMillions(text, number);
    }

    /** What is counted in 億 and has no counter is money, unless a word before it says otherwise. */
    private static boolean hasHundredMillions(String text, Bare number) {
        return text.substring(number.start, number.end).chars().anyMatch(c -> c == '億' || c == '兆');
    }

    private static boolean isRightAfter(String text, int end, int word) {
        return word >= end && word - end <= AFTER && text.substring(end, word).indexOf('、') < 0;
    }
}
