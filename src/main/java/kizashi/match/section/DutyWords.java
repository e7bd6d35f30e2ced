package kizashi.match.section;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.TsvTable;
import kizashi.match.FoldedTerm;
import org.jspecify.annotations.Nullable;

/** The words by which a text speaks of the matters of {@code section-duties.tsv}, and how much it says of each. */
final class DutyWords {
    /** A word said over and over counts no more than this often. */
    private static final int MOST_OFTEN = 4;

    private static final double SHORT_WORD = 0.7;
    private static final double WEAK = 0.4;
    /** Longer words of katakana are not found within others by chance. */
    private static final int SYLLABLES = 4;

    /** No part of a word that is parted by a の is shorter. */
    private static final int PART = 2;

    /** A matter that the answer announces (「路線バスについてお答えします」) weighs more. */
    private static final double ANNOUNCED = 2;

    private static final int HEAD = 110;
    private static final int CLAUSE = 20;
    private static final List<String> TOPIC = List.of(
            "についてです", "についてでございます", "についてであります", "についてお答え", "についての御質問", "に関する御質問", "に関するお尋ね", "につきまして、御答弁", "についてのお尋ね");

    private final List<Duty> duties = new ArrayList<>();
    private final Map<Character, List<Word>> words = new HashMap<>();

    /**
     * A folded word, and the matters that it speaks of.
     *
     * @param weight less for a short word, and for one that answers on other matters say too
     */
    private record Word(String text, double weight, List<Duty> of) {
        static Word of(String cell) {
            boolean weak = cell.startsWith("~");
            String text = FoldedTerm.of(weak ? cell.substring(1) : cell);
            double weight = text.length() <= 2 ? SHORT_WORD : 1;
            return new Word(text, weak ? WEAK * weight : weight, new ArrayList<>());
        }

        /** Where it ends that stands at a place, as it is or with a の in it (「外国人の住民」 for 外国人住民); -1 where it does not. */
        int endAt(String text, int start) {
            return isAt(text, start) ? start + this.text.length() : endApart(text, start);
        }

        private int endApart(String text, int start) {
            int length = this.text.length();
            if (length < 2 * PART || !text.startsWith(this.text.substring(0, PART), start)) {
                return -1;
            }
            int at = PART;
            while (at < length && start + at < text.length() && text.charAt(start + at) == this.text.charAt(at)) {
                at++;
            }
            boolean parted = at <= length - PART
                    && start + at < text.length()
                    && text.charAt(start + at) == 'の'
                    && isWordLetter(this.text.charAt(at - 1))
                    && isWordLetter(this.text.charAt(at))
                    && text.startsWith(this.text.substring(at), start + at + 1);
            return parted ? start + length + 1 : -1;
        }

        private static boolean isWordLetter(char c) {
            return c >= '一' && c <= '鿿' || isKatakana(c);
        }

        /** Whether it stands at a place as a word: サル is none in コンサルタント. */
        private boolean isAt(String text, int start) {
            int end = start + this.text.length();
            return text.startsWith(this.text, start)
                    && !(this.text.length() <= SYLLABLES
                            && isKatakana(text.charAt(start))
                            && (start > 0 && isKatakana(text.charAt(start - 1))
                                    || end < text.length() && isKatakana(text.charAt(end))));
        }

        private static boolean isKatakana(char c) {
            return c >= 'ァ' && c <= 'ヺ' || c == 'ー';
        }
    }

    private record Found(Word word, int end) {}

    /** Reads the table. */
    DutyWords() {
        Map<String, Word> byText = new HashMap<>();
        for (TsvTable.Row row :
                TsvTable.load(DutyWords.class, "section-duties.tsv", null).rows()) {
            Duty duty = Duty.of(row);
            duties.add(duty);
            for (String word : row.get("words").split("\\|")) {
                Word written = Word.of(word);
                byText.computeIfAbsent(written.text(), w -> written).of().add(duty);
            }
        }
        for (Word word : byText.values()) {
            words.computeIfAbsent(word.text().charAt(0), c -> new ArrayList<>()).add(word);
        }
        words.values()
                .forEach(of -> of.sort((a, b) -> b.text().length() - a.text().length()));
    }

    /** All matters of the table. */
    List<Duty> duties() {
        return Collections.unmodifiableList(duties);
    }

    /** How much a text says of each matter of which it has a word. */
    Map<Duty, Double> in(String text) {
        Map<Duty, Double> all = new HashMap<>();
        add(text, 1, all);
        return all;
    }

    /**
     * Adds what a text says to what others say.
     *
     * @param written a text, in any width
     * @param share so much of it counts, 0 to 1
     * @param all what is said of each matter; added to
     */
    void add(String written, double share, Map<Duty, Double> all) {
        String text = FoldedTerm.of(written);
        Map<Word, Double> said = new HashMap<>();
        int i = 0;
        while (i < text.length()) {
            Found found = at(text, i);
            if (found == null) {
                i++;
                continue;
            }
            double once = found.word().weight() * share;
            said.merge(
                    found.word(),
                    announced(text, found.end()) ? ANNOUNCED * once : once,
                    (a, b) -> Math.min(a + b, MOST_OFTEN * once));
            i = found.end();
        }
        said.forEach((word, weight) -> word.of().forEach(duty -> all.merge(duty, weight, Double::sum)));
    }

    /** The longest word of the table that begins here. */
    private @Nullable Found at(String text, int start) {
        for (Word word : words.getOrDefault(text.charAt(start), List.of())) {
            int end = word.endAt(text, start);
            if (end >= 0) {
                return new Found(word, end);
            }
        }
        return null;
    }

    private static boolean announced(String text, int end) {
        int to = Math.min(text.length(), end + CLAUSE);
        for (int i = end; i < to; i++) {
            char c = text.charAt(i);
            if (c == '。' || c == '、' || c == '\n') {
                return false;
            }
            if (text.startsWith("につ", i) || text.startsWith("に関", i) || text.startsWith("の御質問", i)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text tells at its beginning what it is about; then its neighbours need not. */
    static boolean announces(String text) {
        String head = text.substring(0, Math.min(text.length(), HEAD));
        return TOPIC.stream().anyMatch(head::contains);
    }
}
