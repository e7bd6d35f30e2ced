package kizashi.minutes.words;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.japanese.TsvTable;
import kizashi.minutes.words.HeaderWords.Kind;

/**
 * How much a run of letters looks like the name of a municipal unit: a run of words of {@code units.tsv} costs little, a run
 * of unknown letters much. Costs are on one scale with those of {@link NameCosts}.
 */
public final class Units {
    private static final Units SHARED = new Units();
    /** What a word of one letter costs. */
    static final double LETTER = 1.5;

    private static final int LONGEST_WORD = 14;
    static final double IMPOSSIBLE = 1000;
    /** Two letters that are in no dictionary can be a coined word (健幸), but no known name. */
    private static final double UNKNOWN_PAIR = 4.6;
    /** A side of the town stands before few units, and is a surname too: 南危機管理監. */
    private static final String SIDES = "東西南北中";

    private static final double SIDE = 1.1;
    /** Letters that make another word of a word: 高齢 + 者, 商工 + 業, 給付 + 金. */
    private static final String ENDINGS = "者業金税化券費料性型的力員等証所品法系";

    private final Set<String> words = new HashSet<>();
    private final Set<String> wards = new HashSet<>();
    private final Memo costs = new Memo(text -> costsFromEnd(text)[0]);

    private Units() {
        for (List<String> row : TsvTable.rows(Units.class, "units.tsv", 1)) {
            words.add(row.get(0));
        }
        for (List<String> row : TsvTable.rows(Units.class, "wards.tsv", 1)) {
            wards.add(row.get(0));
        }
    }

    /** The bundled tables, read once. */
    public static Units shared() {
        return SHARED;
    }

    /** Whether names of units are made of it. */
    public boolean isWord(String word) {
        return words.contains(word);
    }

    /** Whether a longer word of units begins one letter before {@code at}: that place is within 市町村, not before 町村. */
    boolean isCut(String text, int at) {
        for (int end = at + 2; at > 0 && end <= Math.min(text.length(), at - 1 + LONGEST_WORD); end++) {
            if (words.contains(text.substring(at - 1, end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of any kind goes over {@code at} that begins with the text: 乳幼児 at one, 緑化 at one. */
    public boolean isTorn(String text, int at) {
        for (int end = at + 1; end <= Math.min(text.length(), LONGEST_WORD); end++) {
            if (isKnown(text.substring(0, end))) {
                return true;
            }
        }
        return false;
    }

    /** Whether {@code at} stands between a side of the town and what a town can have one of for each: 山口清南 and 市民センター. */
    boolean isCutFromSide(String text, int at) {
        return at < text.length() && SIDES.indexOf(text.charAt(at - 1)) >= 0 && isSided(text, at);
    }

    /**
     * 中西 and 公民館 rather than 中 and 西公民館: the second letter of a listed surname is also a side of the town, and a unit stands behind it.
     *
     * @param cost of what stands behind the first two letters
     */
    boolean isSideOfSurname(String text, double cost) {
        return text.length() > 3
                && (SIDES + "本").indexOf(text.charAt(1)) >= 0
                && NameLexicon.shared().isSurname(text.substring(0, 2))
                && cost < 0.9 * (text.length() - 2);
    }

    /** Whether a text is made of words that units' names are made of, and of nothing else. */
    public boolean isRun(String text) {
        return costs.of(text) < 0.9 * text.length();
    }

    /** The cost of reading the whole text as (part of) a unit's name. */
    public double cost(String text) {
        return costs.of(text);
    }

    /** Whether a unit's name can begin here: with a known word, not in the midst of one. */
    boolean canBegin(String text) {
        return costs.of(text) < 3.2 + text.length() * 0.4;
    }

    /** For each position of the text, the cost of reading the rest of it, from there to the end, as (part of) a unit's name. */
    public double[] costsFromEnd(String text) {
        double[] best = new double[text.length() + 1];
        Arrays.fill(best, IMPOSSIBLE);
        best[text.length()] = 0;
        for (int i = text.length() - 1; i >= 0; i--) {
            for (int j = i + 1; j <= Math.min(text.length(), i + LONGEST_WORD); j++) {
                double cost = wordCost(text.substring(i, j)) + best[j];
                if (j == i + 1 && SIDES.indexOf(text.charAt(i)) >= 0 && !isSided(text, j)) {
                    cost += SIDE;
                }
                if (cost < best[i]) {
                    best[i] = cost;
                }
            }
        }
        return best;
    }

    /** 南部: nothing but a side of the town, which says of what only where a unit follows. */
    static boolean isSide(String text) {
        return text.length() == 2 && SIDES.indexOf(text.charAt(0)) >= 0 && text.charAt(1) == '部';
    }

    /** 東消防署, 西生活課: of what follows, a town can have one for each of its sides. */
    private static boolean isSided(String text, int from) {
        return from == text.length()
                || HeaderWords.shared().of(Kind.SIDED).stream().anyMatch(word -> text.startsWith(word, from));
    }

    /** Whether a unit's name begins with what has a place before it: 総合支所街づくり課. */
    boolean beginsAfterPlace(String unit) {
        // 浩二 and 公民館: a numeral without 第 says of which no more than nothing does.
        String placed = unit.length() > 1 && "一二三四五六七八九十".indexOf(unit.charAt(0)) >= 0 ? unit.substring(1) : unit;
        return HeaderWords.shared().of(Kind.PLACED).stream().anyMatch(placed::startsWith);
    }

    /** For each position of the text, the cost of reading what stands before it as (part of) a unit's name. */
    public double[] costsFromStart(String text) {
        double[] best = new double[text.length() + 1];
        Arrays.fill(best, IMPOSSIBLE);
        best[0] = 0;
        for (int i = 0; i < text.length(); i++) {
            for (int j = i + 1; j <= Math.min(text.length(), i + LONGEST_WORD); j++) {
                double cost = wordCost(text.substring(i, j)) + best[i];
                if (cost < best[j]) {
                    best[j] = cost;
                }
            }
        }
        return best;
    }

    private double wordCost(String word) {
        int length = word.length();
        if (words.contains(word)) {
            return length == 1 ? LETTER : 1.0;
        }
        char first = word.charAt(0);
        if (first == '［' || first == '[' || first == '（' || first == '(') {
            return UnitLetters.isBracketed(word) ? 1.0 : IMPOSSIBLE;
        }
        if (length == 1) {
            return UnitLetters.single(first);
        }
        if (length > 2
                && "部課局室係".indexOf(word.charAt(length - 1)) >= 0
                && words.contains(word.substring(0, length - 1))) {
            return 1.2;
        }
        if (length > 2 && Letters.isLatin(word.charAt(length - 1)) && words.contains(word.substring(0, length - 1))) {
            return 1.4; // 財政Ｇ
        }
        if (word.charAt(length - 1) == '区') {
            double ward = ward(word.substring(0, length - 1));
            if (ward < IMPOSSIBLE) {
                return ward;
            }
        }
        if (UnitLetters.isPlaceWithOf(word)) {
            return 2.4; // 三ヶ島: what is written so is a place, or somebody who is called after one
        }
        if (first == '新' && length > 2 && isKnown(word.substring(1))) {
            return 1.6; // 新庁舎, 新病院
        }
        if (ENDINGS.indexOf(word.charAt(length - 1)) >= 0 && length > 2 && isKnown(word.substring(0, length - 1))) {
            return 1.6;
        }
        if (UnitLetters.isAll(word, Letters::isKatakana) || UnitLetters.isAll(word, UnitLetters::isOfCode)) {
            return 1.8;
        }
        int kinds = NameLexicon.shared().kinds(word);
        if (UnitLetters.isAll(word, Letters::isHiragana)) {
            // ふれあい, すこやか: towns like to name their units so.
            boolean other = (kinds & NameLexicon.OTHER) != 0 && length > 3;
            return (kinds & NameLexicon.NOUN) != 0 ? 2.0 : other ? 2.6 : 2.2 + 0.5 * length;
        }
        if ((kinds & NameLexicon.NOUN) != 0) {
            return 1.7;
        }
        if ((kinds & (NameLexicon.PLACE | NameLexicon.OTHER)) != 0) {
            return (kinds & NameLexicon.GIVEN) != 0 ? 3.6 : 2.4;
        }
        if (length != 2 || (kinds & NameLexicon.SURNAME) != 0 || !UnitLetters.isAll(word, Letters::isKanji)) {
            return IMPOSSIBLE;
        }
        return kinds == 0 ? UNKNOWN_PAIR : UNKNOWN_PAIR + 1;
    }

    /** 早良区, 西蒲区: the cost of a ward of that name. Where it is a person's name and no ward's, 区長 is whose name it is. */
    private double ward(String name) {
        int kinds = NameLexicon.shared().kinds(name);
        if (name.length() == 1) {
            return SIDES.indexOf(name.charAt(0)) >= 0 || wards.contains(name + "区") ? 2.0 : IMPOSSIBLE;
        }
        if (wards.contains(name + "区")) {
            return 1.8;
        }
        if (name.length() > 3 || isPersons(kinds) || !UnitLetters.isAll(name, Letters::isKanji)) {
            return IMPOSSIBLE;
        }
        if ((kinds & NameLexicon.PLACE) != 0) {
            return 1.8;
        }
        return name.length() == 2 ? 3.2 : 5;
    }

    /** Whether an office begins with the name of a ward of a designated city, or of Tokyo: 緑区長, 港南区福祉課長. */
    public boolean isOfWard(String office) {
        int end = office.indexOf('区');
        return end > 0 && wards.contains(office.substring(0, end + 1));
    }

    /** Whether what stands before 区長 is a person's name and no ward's: 伊藤. */
    boolean isNoWard(String name) {
        return isPersons(NameLexicon.shared().kinds(name)) && !wards.contains(name + "区");
    }

    private static boolean isPersons(int kinds) {
        return (kinds & (NameLexicon.GIVEN | NameLexicon.SURNAME)) != 0;
    }

    private boolean isKnown(String word) {
        return words.contains(word) || (NameLexicon.shared().kinds(word) & NameLexicon.NOUN) != 0;
    }
}
