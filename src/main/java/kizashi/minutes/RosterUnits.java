package kizashi.minutes;

import java.util.Set;
import kizashi.japanese.KanjiNumerals;
import kizashi.japanese.Letters;

/** Finds the name of a unit that stands before the persons who belong to it: （健康福祉部）甲野部長、健康福祉部　　甲野部長. */
final class RosterUnits {
    private static final int LONGEST = 16;
    /** A gap that parts the unit from its persons, in half-width columns. */
    private static final int WIDE = 2;
    /** What a letter of a unit's name costs at most. */
    private static final double DEAREST_LETTER = 1.6;

    private RosterUnits() {}

    /** Where the unit ends that begins at a letter; 0 where none does. */
    static int end(RosterLine line, int start) {
        String letters = line.letters();
        char first = letters.charAt(start);
        if ("（([［【〔".indexOf(first) >= 0) {
            return bracketed(letters, start);
        }
        if (isNumbered(letters, start)) {
            int end = cellEnd(line, start);
            boolean alone = end == line.length() || line.gap(end) >= WIDE;
            return alone && isUnit(line.text(start, end)) ? end : 0;
        }
        int owner = ofPerson(line, start);
        if (owner > 0) {
            return owner;
        }
        boolean begins = start == 0 || line.gap(start) >= WIDE;
        if (!begins || !Offices.canEndUnit(lastOfCell(line, start))) {
            return 0;
        }
        int end = cellEnd(line, start);
        boolean apart = end < line.length() && line.gap(end) >= WIDE;
        return apart && isUnit(line.text(start, end)) && isSurnameAndRank(line, end) ? end : 0;
    }

    /** 幼稚園・保育園・子育て支援: a line of units' names, whose last word and rank stand on the next. */
    static boolean isBeginningOfRole(RosterLine line) {
        String letters = line.letters();
        int parted = letters.indexOf('・');
        return line.isEven() && isLongRun(letters)
                || parted > 1
                        && parted < letters.length() - 2
                        && Units.shared().costsFromEnd(letters)[0] < 0.5 * letters.length();
    }

    /** 国民健康保険, below which 診療所事務長 stands: known words of units and no name. */
    private static boolean isLongRun(String letters) {
        boolean word = letters.length() > 3
                && letters.length() <= LONGEST
                && letters.indexOf('長') < 0
                && letters.chars().allMatch(c -> Letters.isNameLetter((char) c));
        double unit = word ? Units.shared().costsFromEnd(letters)[0] : 0;
        return word
                && unit < 0.5 * letters.length()
                && NameCosts.full(letters) > unit + 2
                && Ranks.shared().find(letters) == null;
    }

    /** 産業振興課の甲野課長: where の ends; 0 where nothing of the kind begins. */
    private static int ofPerson(RosterLine line, int start) {
        boolean begins = start == 0 || RosterSegmenter.isFiller(line.letters().charAt(start - 1));
        int of = begins ? line.letters().indexOf('の', start) : -1;
        boolean near = of > start + 1 && of - start <= LONGEST && of + 1 < line.length();
        return near && isUnit(line.text(start, of)) ? of + 1 : 0;
    }

    /** （２）教育委員会: the groups of a list are numbered. */
    private static boolean isNumbered(String letters, int start) {
        int i = start - 2;
        boolean closed = start > 2 && "）)".indexOf(letters.charAt(start - 1)) >= 0;
        while (closed && i > 0 && KanjiNumerals.isNumeral(letters.charAt(i))) {
            i--;
        }
        return closed && i < start - 2 && "（(".indexOf(letters.charAt(i)) >= 0;
    }

    private static int bracketed(String letters, int start) {
        int close = start + 1;
        while (close < letters.length() && close - start <= LONGEST && "）)］]】〕".indexOf(letters.charAt(close)) < 0) {
            close++;
        }
        boolean closed = close < letters.length() && close - start <= LONGEST;
        // A bracket at the end of a line says more of what stands before it.
        return closed && close + 1 < letters.length() && isUnit(letters.substring(start + 1, close)) ? close + 1 : 0;
    }

    private static boolean isUnit(String text) {
        return text.length() > 1
                && text.length() <= LONGEST
                && Offices.isUnit(text)
                && Ranks.shared().find(text) == null
                && Units.shared().costsFromEnd(text)[0] < DEAREST_LETTER * text.length();
    }

    /** 甲野部長: a surname and a bare rank, not an office whose first half stands before the gap. */
    private static boolean isSurnameAndRank(RosterLine line, int start) {
        String cell = line.text(start, cellEnd(line, start));
        Ranks.Found found = Ranks.shared().find(cell);
        if (found == null || found.start() == 0) {
            return false;
        }
        NameSplitter.Split split =
                new NameSplitter(Set.of(), Set.of(), BodyEvidence.NONE).split(cell, found, NameStyle.of(0, 3, 1));
        return split.name() != null && split.role().length() < cell.length();
    }

    private static int cellEnd(RosterLine line, int start) {
        int end = start + 1;
        while (end < line.length()
                && line.gap(end) == 0
                && !RosterSegmenter.isFiller(line.letters().charAt(end))) {
            end++;
        }
        return end;
    }

    private static char lastOfCell(RosterLine line, int start) {
        return line.letters().charAt(cellEnd(line, start) - 1);
    }
}
