package kizashi.minutes.roster;

/** Brackets around a group of persons on a line of a list. */
final class RosterFrames {
    private RosterFrames() {}

    /**
     * A line without the half of a bracket that is around its group: （商工部 and, below it, 甲野商工部長、乙川商工課長）; or both halves,
     * where they are around all of the line.
     */
    static RosterLine without(CharSequence text, RosterLine line) {
        String letters = line.letters();
        int last = line.length() - 1;
        boolean opens = last > 1 && "（(".indexOf(letters.charAt(0)) >= 0;
        boolean closes = last > 1 && "）)".indexOf(letters.charAt(last)) >= 0;
        int close = Math.max(letters.indexOf('）'), letters.indexOf(')'));
        int begin = Math.max(letters.lastIndexOf('（'), letters.lastIndexOf('('));
        boolean several = letters.indexOf('、') > 0 || line.gapsWithin(0, line.length()) > 1;
        boolean whole = opens
                && close == last
                && begin == 0
                && several
                && letters.indexOf('長') > 0
                && !RoleBrackets.isSecondOffice(letters);
        boolean openOnly = opens && close < 0;
        boolean closeOnly = closes && begin < 0;
        if (!whole && !openOnly && !closeOnly) {
            return line;
        }
        return line.cell(text, whole || openOnly ? 1 : 0, whole || closeOnly ? last : line.length());
    }
}
