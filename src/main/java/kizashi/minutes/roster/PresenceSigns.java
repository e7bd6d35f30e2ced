package kizashi.minutes.roster;

import java.util.List;
import kizashi.minutes.roster.RosterPart.Type;

/** Signs in a list that say who was there: ○ and × before or after each person. */
final class PresenceSigns {
    private static final String SIGNS = "○〇◯●△▲×✕✖";

    private PresenceSigns() {}

    static boolean isSign(char c) {
        return SIGNS.indexOf(c) >= 0;
    }

    /** Whether a line begins with a sign and says something behind it. */
    static boolean begins(String letters) {
        return letters.length() > 1 && isSign(letters.charAt(0));
    }

    /** ○　村長　甲野太郎　　×　副村長　乙川花子: whether each of a line's persons has a sign before him, so that nobody speaks. */
    static boolean beginEach(RosterLine line, int persons) {
        String letters = line.letters();
        int signs = 0;
        for (int i = 0; i + 1 < letters.length(); i++) {
            signs += isSign(letters.charAt(i)) && (i == 0 || line.gap(i) > 0) ? 1 : 0;
        }
        return begins(letters) && signs == persons;
    }

    /**
     * Whether a mark is of the person behind it: it stands first on its line, on a line of signs that begins with one, or nearer to
     * what follows than to what stands before. Where a line ends in a mark, marks stand behind their persons.
     */
    static boolean isOfNext(RosterLine line, List<RosterPart> parts, int i) {
        RosterPart mark = parts.get(i);
        if (i + 1 == parts.size() || parts.get(parts.size() - 1).type() == Type.MARK) {
            return false;
        }
        boolean sign = isSign(line.letters().charAt(mark.start()));
        boolean nearer = mark.end() - mark.start() == 1 && line.gap(mark.start()) > line.gap(mark.end());
        return i == 0 || sign && begins(line.letters()) || nearer;
    }
}
