package kizashi.minutes.words;

import kizashi.japanese.NameLexicon;
import kizashi.model.Side;

/** How little the unit before a rank is one that such a rank heads. */
final class OfficeCosts {
    /** What a ward costs that is called as people are: 伊藤区. */
    private static final double NO_WARD = 5;
    /** What a unit costs that is called as people are and by nothing that it does: 服部 before 部長. */
    private static final double NO_UNIT = 4.5;
    /** Of what it is always stands before it: 消防本部長. */
    private static final String HEADQUARTERS = "本部長";

    private OfficeCosts() {}

    /** What a unit costs before a rank, {@code cost} for its letters. */
    static double unitCost(double cost, String unit, Rank rank, BodyEvidence body) {
        if (unit.isEmpty()) {
            // 部長 alone says little, 市長 alone is complete; 区長 is complete where there is no 市長.
            if (rank.ending().equals(NameSplitter.WARD_HEAD)) {
                return body.isOfCity() ? NameSplitter.PLACELESS + 2.5 : 0.5;
            }
            return (NameSplitter.isBare(rank) || rank.ending().equals(HEADQUARTERS) ? 2.5 : 0.5)
                    + (isPlaceless(unit, rank) ? NameSplitter.PLACELESS : 0);
        }
        if (rank.ending().equals(NameSplitter.WARD_HEAD) && Units.shared().isNoWard(unit)) {
            return cost + NO_WARD;
        }
        if (isSurnameAlone(unit, rank)) {
            return cost + NO_UNIT;
        }
        if (unit.length() == 1 && NameSplitter.isWithin(rank)) {
            return cost + 2; // 緑 and 理事, rather than 緑理事
        }
        if (rank.takesUnit() && rank.side() == Side.CHAIR && !isOfCommittee(unit)) {
            return cost + 3; // before 委員長 alone stands, mostly, a name
        }
        if (isPlaceless(unit, rank)) {
            return cost + NameSplitter.PLACELESS;
        }
        return rank.takesUnit() ? cost : cost + 6;
    }

    /**
     * 服部部長, 川上課長, 東部長, 別所所長: a surname before the head of a 局, 部 or 課, which is called by what it does, by no place and no
     * letter alone; or before that of a house whose kind is not told.
     */
    private static boolean isSurnameAlone(String unit, Rank rank) {
        boolean head = NameSplitter.isBare(rank)
                && (UnitFirst.isHead(rank)
                        || unit.charAt(unit.length() - 1) == rank.ending().charAt(0));
        boolean word = unit.length() > 1 && Units.shared().isWord(unit) && !Units.isSide(unit);
        return head && !word && NameLexicon.shared().isSurname(unit);
    }

    /** 議会運営, 決算特別; 厚生文教: a kind of committee, or nothing but fields of such. */
    private static boolean isOfCommittee(String unit) {
        HeaderWords words = HeaderWords.shared();
        return words.of(HeaderWords.Kind.COMMITTEE).stream().anyMatch(unit::contains)
                || words.isMadeOf(HeaderWords.Kind.FIELD, unit);
    }

    private static boolean isPlaceless(String unit, Rank rank) {
        String ending = rank.ending();
        return rank.takesUnit()
                && rank.department() == Rank.DepartmentRule.UNIT
                && Units.shared().beginsAfterPlace(unit + ending.substring(0, ending.length() - 1));
    }
}
