package kizashi.minutes.roster;

import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.header.NamingReader;
import kizashi.minutes.roster.RosterPart.Type;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.NameStyle;
import org.jspecify.annotations.Nullable;

/**
 * Takes a line of a roster apart into persons, whatever its columns: role and name, seat and name, name and role, several of
 * them, with or without gaps. Every way to cut the line has a cost; the cheapest is taken.
 */
final class RosterSegmenter {
    private static final double CUT_WITHOUT_GAP = 1.0;
    /** What a letter costs that belongs to nothing and stands within a word. */
    private static final double WITHIN = 5.0;

    /** What each office costs in a row of them. */
    private static final double OFFICE_OF_ROW = 0.5;

    /** What surname and office gain in a list that writes them together. */
    static final double TOGETHER = -1.5;

    private final boolean members;
    private final RosterOrder order;
    private final RosterCuts cuts = new RosterCuts();
    private final NameCuts names;
    private final RoleCuts roles;
    private boolean roleWaits;
    /** Whether the line gives each name its seat. */
    private boolean seated;

    /**
     * @param members whether the list is one of members, in which names stand without a role
     * @param order how the list writes its persons
     * @param together how the list writes names that are run together with offices
     * @param habits what is known of the list from a first reading
     */
    RosterSegmenter(boolean members, RosterOrder order, NameStyle together, RosterHabits habits) {
        this.members = members;
        this.order = order;
        this.names = new NameCuts(members, order, habits, cuts);
        this.roles = new RoleCuts(order, together, habits, cuts);
    }

    /**
     * The parts of a line in order.
     *
     * @param roleWaits whether an office above still lacks its name
     * @param underUnit whether the heading of a unit stands above, so that a bare 部長 is complete
     */
    List<RosterPart> parts(RosterLine line, boolean roleWaits, boolean underUnit) {
        int n = line.length();
        List<RosterPart> row = members || order != RosterOrder.ROLE_FIRST ? List.of() : OfficeRow.of(line);
        if (!row.isEmpty()) {
            cuts.begin(n);
            row.forEach(office -> cuts.put(office, cuts.cost(office.start()) + OFFICE_OF_ROW));
            return row;
        }
        this.roleWaits = roleWaits;
        roles.begin(underUnit);
        seated = NamingReader.seatEnd(line.text(0, Math.min(n, 8))) > 0;
        cuts.begin(n);
        for (int start = 0; start < n; start++) {
            if (cuts.leadsTo(start)) {
                extend(line, start);
            }
        }
        return cuts.parts();
    }

    /** Says which rank stands alone above the lines to come; null for none. */
    void underRank(@Nullable String rank) {
        roles.underRank(rank);
    }

    /** What the cheapest way to take the line apart costs that {@link #parts} looked at last. */
    double cost() {
        return cuts.cost();
    }

    private void extend(RosterLine line, int start) {
        int n = line.length();
        String letters = line.letters();
        Type before = cuts.before(start);
        double cut = start == 0 || line.gap(start) > 0 ? 0 : CUT_WITHOUT_GAP;
        char c = letters.charAt(start);
        boolean torn = Letters.isKanji(c) && isWithinWord(line, start);
        cuts.put(
                new RosterPart(Type.OTHER, start, start + 1, 0),
                cuts.cost(start) + (isFiller(c) ? 0.05 : torn ? WITHIN : 3.0));
        boolean same = c == '同' && (line.gap(Math.min(n, start + 1)) > 0 || RoleSigns.isRankAlone(line, start + 1));
        if (c == '〃' || c == '”' || c == '″' || c == '仝' || same) {
            cuts.put(new RosterPart(Type.DITTO, start, start + 1, 0), cuts.cost(start) + 0.1);
        }
        int seat = NamingReader.seatEnd(letters.substring(start, Math.min(n, start + 8)));
        boolean ofName = start > 0 && line.gap(start) == 0 && letters.startsWith("議員", start); // 甲野太郎議員　四番
        if (seat > 0 && !ofName && !RosterWords.isTornSeat(line, start, start + seat)) {
            cuts.put(new RosterPart(Type.SEAT, start, start + seat, 0), cuts.cost(start) + 0.1);
        }
        words(line, start, before);
        boolean ofRole = before == Type.ROLE && line.gap(start) == 0; // 副区長（経営室）
        int unit = ofRole ? 0 : RosterUnits.end(line, start);
        if (unit > 0) {
            cuts.put(new RosterPart(Type.UNIT, start, unit, 0), cuts.cost(start) + 0.2);
            roles.headedBy(RosterHeadings.core(line.text(start, unit)));
        }
        names.from(line, start, cut, roleWaits, seated);
        roles.from(line, start, cut);
        if (start == 0 && !members && RosterUnits.isBeginningOfRole(line)) {
            cuts.put(new RosterPart(Type.ROLE_BEGINNING, 0, n, 0), 2.5);
        }
    }

    private static boolean isWithinWord(RosterLine line, int at) {
        boolean after = at + 1 < line.length() && line.gap(at + 1) == 0;
        boolean before = at > 0
                && line.gap(at) == 0
                && Letters.isNameLetter(line.letters().charAt(at - 1));
        return after || before;
    }

    private void words(RosterLine line, int start, @Nullable Type before) {
        for (RosterPart part : RosterWords.at(line, start, before, members, order == RosterOrder.NAME_FIRST)) {
            cuts.put(part, cuts.cost(start) + 0.1);
        }
    }

    static boolean isBounded(RosterLine line, int end) {
        return end >= line.length()
                || line.gap(end) > 0
                || isFiller(line.letters().charAt(end));
    }

    /** What it costs to end a part where no gap follows. */
    static double endCost(RosterLine line, int end) {
        return isBounded(line, end) ? 0 : CUT_WITHOUT_GAP * 0.5;
    }

    /** Punctuation between persons, and the signs that stand before some. */
    static boolean isFiller(char c) {
        return "（）()，、,。・：:｜|／/[]［］【】〔〕＊*…‥．.－―─•◦▪‣".indexOf(c) >= 0 || Markers.isMarker(c);
    }
}
