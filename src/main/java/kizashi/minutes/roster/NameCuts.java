package kizashi.minutes.roster;

import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.roster.RosterPart.Type;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Ranks;

/** The names that can begin at a letter of a roster's line, and what each costs. */
final class NameCuts {
    private static final int LONGEST_NAME = 9;
    /** A wider gap parts two cells of a table, and no letters of a name, in half-width columns. */
    private static final int WIDEST_IN_NAME = 12;

    private static final double TWO_CELLS = 6.0;

    private final boolean members;
    private final RosterOrder order;
    private final RosterHabits habits;
    private final RosterCuts cuts;

    NameCuts(boolean members, RosterOrder order, RosterHabits habits, RosterCuts cuts) {
        this.members = members;
        this.order = order;
        this.habits = habits;
        this.cuts = cuts;
    }

    /**
     * Offers every name that begins at a letter.
     *
     * @param cut what it costs to cut there
     * @param roleWaits whether an office above still lacks its name
     * @param seated whether the line gives each name its seat
     */
    void from(RosterLine line, int start, double cut, boolean roleWaits, boolean seated) {
        Type before = cuts.before(start);
        int n = line.length();
        char first = line.letters().charAt(start);
        boolean each = first == '各' && !NameLexicon.shared().isSurname(line.text(start, Math.min(n, start + 2)));
        if (each || first == 'の' && before != Type.SEAT || Posts.isJoint(first) && !NameSigns.isSurname(line, start)) {
            return;
        }
        double torn = RosterWords.isEndOfRole(line, start) ? 4.0 : 0;
        boolean owned = before == Type.ROLE
                || before == Type.SEAT
                || before == Type.DITTO
                || before == Type.ROLE_BEGINNING
                || roleWaits && before == null;
        boolean expected = order == RosterOrder.NAME_FIRST ? before != Type.NAME : owned;
        for (int end = start + 1; end <= Math.min(n, start + LONGEST_NAME); end++) {
            char c = line.letters().charAt(end - 1);
            if (!Letters.isNameLetter(c) || c == '各' && end > start + 1) {
                return;
            }
            String name = line.text(start, end);
            String plain = Honorifics.strip(name);
            boolean respected = plain.length() < name.length();
            if (respected
                    && !RosterSegmenter.isBounded(line, end)
                    && Letters.isHiragana(line.letters().charAt(end - 1))) {
                respected = false; // 市史編さん課長
                plain = name;
            }
            double cost = Math.min(
                    NameCosts.full(plain) + habits.length(true), NameCosts.surname(plain) + 1.6 + habits.length(false));
            if (cost >= NameCosts.IMPOSSIBLE) {
                continue;
            }
            if (Ranks.shared().find(plain) != null && !respected) {
                cost += 3;
            }
            cost += torn + cut + 0.12 * line.gapsWithin(start, end) + RosterSegmenter.endCost(line, end);
            cost += line.widestGapWidth(start, end) > WIDEST_IN_NAME ? TWO_CELLS : 0;
            cost += expected ? 0 : members && !seated ? 0.6 : 2.0;
            cost += NameSigns.isTornName(line, start, start + plain.length(), end) ? TWO_CELLS : 0;
            cost += habits.written(line, start, start + plain.length(), respected) + habits.outOfColumn(line, start);
            cost += habits.acrossColumns(line, start, end);
            cost += before == Type.ROLE || before == Type.ROLE_BEGINNING ? habits.glued(line, start) : 0;
            cost -= respected ? 1.0 : 0;
            cost += owned && !respected && NameSigns.isAfterComma(line, start) ? 1.5 : 0;
            double way = cuts.cost(start) + cost * 0.6;
            int mark = respected ? 0 : NameSigns.markEnd(line, end);
            boolean better = way < cuts.cost(end) || mark > 0 && way + 0.2 < cuts.cost(mark);
            if (better && !isWord(plain, respected)) { // asked last: the dearest of all questions
                cuts.put(new RosterPart(Type.NAME, start, end, 0), way);
                if (mark > 0) {
                    cuts.put(new RosterPart(Type.NAME, start, mark, 0), way + 0.2);
                }
            }
        }
    }

    /** Whether letters that could be a name are of an office or a unit instead. */
    private static boolean isWord(String plain, boolean respected) {
        return plain.contains("担当")
                || plain.contains("席")
                || plain.length() > 3 && Offices.isUnit(plain)
                || RosterWords.isWordOfUnits(plain)
                || !respected && NameSigns.endsInRank(plain);
    }
}
