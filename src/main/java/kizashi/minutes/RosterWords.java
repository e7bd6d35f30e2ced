package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;
import kizashi.minutes.RosterPart.Type;
import org.jspecify.annotations.Nullable;

/** The words of a roster that are no persons, but say something of one or of all: 欠席, ７名, の各委員, 公明党. */
final class RosterWords {
    /** What stands after a name and says whether the person was there. */
    static final List<String> MARKS = List.of("は欠席", "欠席", "出席", "遅刻", "遅参", "早退", "途中退席", "途中出席", "×", "✕", "✖");
    /** What stands after a run of names and belongs to none of them. */
    private static final List<String> TAILS = List.of("の各委員", "各委員", "の各議員", "各議員", "の諸君", "以上", "ほか", "その他");
    /** What the names of parties and groups of members end in. */
    private static final List<String> PARTIES = List.of("党", "会", "クラブ", "会派", "ネット", "維新", "の風", "無所属", "議員団");

    private RosterWords() {}

    /**
     * What begins at a letter.
     *
     * @param before what stands before it; null at the beginning of the line
     * @param members whether the list is one of members
     */
    static List<RosterPart> at(RosterLine line, int start, @Nullable Type before, boolean members) {
        List<RosterPart> parts = new ArrayList<>();
        for (String mark : MARKS) {
            add(parts, line, start, mark, Type.MARK);
        }
        int count = countEnd(line.letters(), start);
        if (count > 0) {
            parts.add(new RosterPart(Type.OTHER, start, count, 0));
        }
        add(parts, line, start, "オブザーバー", Type.OTHER);
        if (before != Type.NAME) {
            return parts;
        }
        for (String tail : TAILS) {
            add(parts, line, start, tail, Type.OTHER);
        }
        if (members) {
            int party = partyEnd(line, start);
            if (party > 0) {
                parts.add(new RosterPart(Type.OTHER, start, party, 0));
            }
            add(parts, line, start, "議員", Type.TITLE);
            add(parts, line, start, "委員", Type.TITLE);
        }
        return parts;
    }

    private static void add(List<RosterPart> parts, RosterLine line, int start, String word, Type type) {
        int end = start + word.length();
        if (line.letters().startsWith(word, start) && RosterSegmenter.isBounded(line, end)) {
            parts.add(new RosterPart(type, start, end, 0));
        }
    }

    /** Where ７名, 8人 or 欠席二人 ends; 0 for none. */
    private static int countEnd(String letters, int start) {
        int i = start + (letters.startsWith("出席", start) || letters.startsWith("欠席", start) ? 2 : 0);
        boolean counted = i > start;
        while (i < letters.length() && isCounted(letters.charAt(i), counted)) {
            i++;
        }
        return i > start + (counted ? 2 : 0) && i < letters.length() && "名人".indexOf(letters.charAt(i)) >= 0
                ? i + 1
                : 0;
    }

    /** Where the party or group of a member ends that stands in a column of its own (公明党, 新風会); 0 for none. */
    private static int partyEnd(RosterLine line, int start) {
        int end = start + 1;
        while (end < line.length() && line.gap(end) == 0) {
            end++;
        }
        String cell = line.text(start, end);
        boolean group = PARTIES.stream().anyMatch(cell::endsWith);
        return group && line.gap(start) > 0 && cell.length() > 2 ? end : 0;
    }

    private static boolean isCounted(char c, boolean kanji) {
        return Letters.isDigit(c) || kanji && KanjiNumerals.isNumeral(c);
    }
}
