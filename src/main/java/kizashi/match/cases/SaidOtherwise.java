package kizashi.match.cases;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.TsvTable;
import kizashi.match.FoldedTerm;

/**
 * Whether two texts that are alike say different things: other figures (令和７年度に120世帯, 令和８年度に180世帯), the opposite
 * (増加, 減少: {@code opposites.tsv}), or one denies what the other says. Year after year officials answer in the same words, and
 * what differs in them is the news.
 */
final class SaidOtherwise {
    /** From this share of common letter pairs on, figures aside, two sentences are the same one. */
    private static final double SAME_SENTENCE = 0.7;

    private static final int SHORTEST = 8;

    private static final Pattern NUMBER = Pattern.compile("[0-9][0-9,.]*");
    private static final Pattern KANJI_NUMBER = Pattern.compile("[〇一二三四五六七八九十百千]+(?=[年月日万億人件世台か箇戸校回%円])");
    private static final Pattern DENIAL = Pattern.compile("ない(?!か)|ません(?!か)|なかった|なく(?!な)|ず(?=、|に)|せぬ");

    private static final List<String[]> OPPOSITES =
            TsvTable.load(SaidOtherwise.class, "opposites.tsv", null).rows().stream()
                    .map(r -> new String[] {FoldedTerm.of(r.get("one")), FoldedTerm.of(r.get("other"))})
                    .toList();

    private final List<Sentence> sentences = new ArrayList<>();

    /** @param text a passage */
    SaidOtherwise(String text) {
        for (String sentence : FoldedTerm.of(text)
                .replaceAll("[\\s、，,](?![0-9])|(?<![0-9])[、，,]", "")
                .split("。")) {
            if (sentence.length() >= SHORTEST) {
                sentences.add(new Sentence(sentence));
            }
        }
    }

    /** Whether a sentence of one differs so from the sentence of the other that is like it. */
    boolean differs(SaidOtherwise other) {
        for (Sentence mine : sentences) {
            Sentence like = null;
            double most = SAME_SENTENCE;
            for (Sentence theirs : other.sentences) {
                if (mine.text.equals(theirs.text)) {
                    like = null;
                    break;
                }
                double alike = mine.alike(theirs);
                if (alike >= most) {
                    most = alike;
                    like = theirs;
                }
            }
            if (like != null && mine.differs(like)) {
                return true;
            }
        }
        return false;
    }

    /** A folded text with one sign for every number. */
    static String withoutFigures(String folded) {
        return KANJI_NUMBER.matcher(NUMBER.matcher(folded).replaceAll("0")).replaceAll("0");
    }

    private static final class Sentence {
        private final String text;
        private final Map<String, Integer> pairs = new HashMap<>();
        private final Set<String> numbers = new HashSet<>();
        private final int count;

        Sentence(String text) {
            this.text = text;
            numbers(NUMBER, text, numbers);
            numbers(KANJI_NUMBER, text, numbers);
            String words = withoutFigures(text);
            for (int i = 0; i + 2 <= words.length(); i++) {
                pairs.merge(words.substring(i, i + 2), 1, Integer::sum);
            }
            this.count = Math.max(1, words.length() - 1);
        }

        double alike(Sentence other) {
            int common = 0;
            for (Map.Entry<String, Integer> pair : pairs.entrySet()) {
                common += Math.min(pair.getValue(), other.pairs.getOrDefault(pair.getKey(), 0));
            }
            return 2.0 * common / (count + other.count);
        }

        boolean differs(Sentence other) {
            return !numbers.containsAll(other.numbers) && !other.numbers.containsAll(numbers)
                    || denials() != other.denials()
                    || opposes(other);
        }

        /** Denied an odd number of times: 「しないことはない」 denies nothing. */
        private boolean denials() {
            Matcher denial = DENIAL.matcher(text);
            boolean odd = false;
            while (denial.find()) {
                odd = !odd;
            }
            return odd;
        }

        /** Each has its own of two opposite words, in a place where the other has the opposite. */
        private boolean opposes(Sentence other) {
            for (String[] pair : OPPOSITES) {
                if (swaps(pair[0], pair[1], other) || swaps(pair[1], pair[0], other)) {
                    return true;
                }
            }
            return false;
        }

        private boolean swaps(String own, String theirs, Sentence other) {
            for (int at = text.indexOf(own); at >= 0; at = text.indexOf(own, at + 1)) {
                String before = text.substring(Math.max(0, at - 2), at);
                String after = text.substring(at + own.length(), Math.min(text.length(), at + own.length() + 2));
                if (other.text.contains(before + theirs + after)
                        && !text.contains(before + theirs + after)
                        && !other.text.contains(before + own + after)) {
                    return true;
                }
            }
            return false;
        }

        private static void numbers(Pattern pattern, String text, Set<String> into) {
            Matcher matcher = pattern.matcher(text);
            while (matcher.find()) {
                String number = matcher.group();
                OptionalInt kanji = pattern == NUMBER ? OptionalInt.empty() : KanjiNumerals.parse(number);
                into.add(kanji.isPresent() ? String.valueOf(kanji.getAsInt()) : number.replaceAll("[,.]+$|,", ""));
            }
        }
    }
}
