package kizashi.minutes.roster;

import java.util.List;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.minutes.roster.RosterVocabulary.Kind;
import kizashi.minutes.words.Ranks;

/** What a list says of people whom it does not name, and its numbers: ７名, ほか関係職員, 各係長, １　町長. */
final class CountedOthers {
    private static final List<String> COUNTED = RosterVocabulary.of(Kind.COUNTED);
    private static final List<String> OTHERS = RosterVocabulary.of(Kind.OTHERS);

    private CountedOthers() {}

    /** Where 各係長, 関係職員 or the number of an entry (１　町長) ends: what names nobody; 0 for none. */
    static int restEnd(RosterLine line, int start) {
        String letters = line.letters();
        boolean begins = start == 0 || line.gap(start) > 0 || RosterSegmenter.isFiller(letters.charAt(start - 1));
        if (!begins) {
            return 0;
        }
        int end = start;
        while (end < letters.length() && Letters.isDigit(letters.charAt(end)) && (end == start || line.gap(end) == 0)) {
            end++;
        }
        if (end > start) {
            boolean dotted = end + 1 < letters.length()
                    && "．.".indexOf(letters.charAt(end)) >= 0
                    && Letters.isNameLetter(letters.charAt(end + 1));
            if (dotted) {
                return end + 1; // 11.甲野太郎
            }
            boolean number = end < letters.length() && line.gap(end) > 0 && !Letters.isDigit(letters.charAt(end));
            return number && (start == 0 || line.gap(start) > 0) ? end : 0;
        }
        if (letters.charAt(start) != '各' && !letters.startsWith("関係", start)) {
            return 0;
        }
        while (end < letters.length()
                && (end == start || line.gap(end) == 0)
                && !RosterSegmenter.isFiller(letters.charAt(end))) {
            end++;
        }
        return Ranks.shared().find(letters.substring(start, end)) == null ? 0 : end;
    }

    /** Where ７名, 8人 or 欠席二人 ends; 0 for none. */
    static int countEnd(String letters, int start) {
        int i = start;
        for (String word : COUNTED) {
            i = letters.startsWith(word, start) ? start + word.length() : i;
        }
        boolean counted = i > start;
        while (i < letters.length() && isCounted(letters.charAt(i), counted)) {
            i++;
        }
        return i > start + (counted ? 2 : 0) && i < letters.length() && "名人".indexOf(letters.charAt(i)) >= 0
                ? i + 1
                : 0;
    }

    /** Where ほか７名, 外関係課長 or および関係職員 ends behind the last name: others who are not named; 0 for none. */
    static int othersEnd(String letters, int start) {
        for (String and : OTHERS) {
            int from = start + and.length();
            if (!letters.startsWith(and, start)) {
                continue;
            }
            int i = from;
            while (i < letters.length() && isCounted(letters.charAt(i), true)) {
                i++;
            }
            if (i > from && i < letters.length() && "名人".indexOf(letters.charAt(i)) >= 0) {
                return i + 1;
            }
            int end = from;
            while (end < letters.length() && !RosterSegmenter.isFiller(letters.charAt(end))) {
                end++;
            }
            boolean concerned = letters.startsWith("関係", from)
                    && (letters.endsWith("職員") || Ranks.shared().find(letters.substring(from, end)) != null);
            if (concerned) {
                return end;
            }
        }
        return 0;
    }

    private static boolean isCounted(char c, boolean kanji) {
        return Letters.isDigit(c) || kanji && KanjiNumerals.isNumeral(c);
    }
}
