package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.header.NamingReader;
import kizashi.minutes.roster.RosterPart.Type;
import kizashi.minutes.words.BodyEvidence;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.Markers;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NameSplitter;
import kizashi.minutes.words.NameStyle;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import org.jspecify.annotations.Nullable;

/**
 * Takes a line of a roster apart into persons, whatever its columns: role and name, seat and name, name and role, several of
 * them, with or without gaps. Every way to cut the line has a cost; the cheapest is taken.
 */
final class RosterSegmenter {
    private static final int LONGEST_ROLE = 48;
    private static final int LONGEST_NAME = 9;
    private static final double NEVER = 1e6;
    private static final double CUT_WITHOUT_GAP = 1.0;
    private static final double TORN = 1.5;
    /** What a letter costs that belongs to nothing and stands within a word. */
    private static final double WITHIN = 5.0;
    /** What a bracket behind an office costs that says nothing known: 次長（総括）　甲野太郎. */
    private static final double OPEN_BRACKET = 1.5;
    /** A wider gap parts two cells of a table, and no letters of a name, in half-width columns. */
    private static final int WIDEST_IN_NAME = 12;

    private static final double TWO_CELLS = 6.0;
    /** What an office costs whose second post breaks off before its rank. */
    private static final double SECOND_BEGUN = 0.6;
    /** What the name of a unit costs at most that has something in quotation marks. */
    private static final double QUOTED = 2.0;
    /** What a surname of two letters costs that is in no list, and a bit more. */
    private static final double RARE_SURNAME = 3.5;
    /** What surname and office gain in a list that writes them together. */
    static final double TOGETHER = -1.5;

    private final boolean members;
    private final RosterOrder order;
    private final NameStyle together;
    private final RosterHabits habits;
    private boolean roleWaits;
    private boolean underUnit;
    /** The rank that stands alone above units without theirs (部長 / 建設部　甲野太郎); null for none. */
    private @Nullable String rankAbove;
    /** What the head is called of the unit that a bracket on the line names: 港湾局長 after （港湾局）. */
    private Set<String> head = Set.of();
    /** The costs of reading the letters from {@code unitsFrom} on as a unit's name. */
    private double[] units = new double[0];

    private int unitsFrom = -1;
    /** Whether the line gives each name its seat. */
    private boolean seated;

    private double[] best = new double[0];
    private @Nullable RosterPart[] last = new RosterPart[0];
    /** The type of the last part before a place that is more than punctuation. */
    private @Nullable Type[] context = new Type[0];

    /**
     * @param members whether the list is one of members, in which names stand without a role
     * @param order how the list writes its persons
     * @param together how the list writes names that are run together with offices
     * @param habits what is known of the list from a first reading
     */
    RosterSegmenter(boolean members, RosterOrder order, NameStyle together, RosterHabits habits) {
        this.habits = habits;
        this.members = members;
        this.order = order;
        this.together = together;
    }

    /**
     * The parts of a line in order.
     *
     * @param roleWaits whether an office above still lacks its name
     * @param underUnit whether the heading of a unit stands above, so that a bare 部長 is complete
     */
    List<RosterPart> parts(RosterLine line, boolean roleWaits, boolean underUnit) {
        int n = line.length();
        this.roleWaits = roleWaits;
        this.underUnit = underUnit;
        head = Set.of();
        unitsFrom = -1;
        seated = NamingReader.seatEnd(line.text(0, Math.min(n, 8))) > 0;
        best = new double[n + 1];
        last = new RosterPart[n + 1];
        context = new Type[n + 1];
        Arrays.fill(best, NEVER);
        best[0] = 0;
        for (int start = 0; start < n; start++) {
            if (best[start] < NEVER) {
                extend(line, start);
            }
        }
        List<RosterPart> parts = new ArrayList<>();
        for (int at = n; at > 0; ) {
            RosterPart part = last[at];
            if (part == null) {
                return List.of(new RosterPart(Type.OTHER, 0, n, 0));
            }
            parts.add(part);
            at = part.start();
        }
        Collections.reverse(parts);
        return parts;
    }

    /** Says which rank stands alone above the lines to come; null for none. */
    void underRank(@Nullable String rank) {
        rankAbove = rank;
    }

    /** What the cheapest way to take the line apart costs that {@link #parts} looked at last. */
    double cost() {
        return best[best.length - 1];
    }

    private void extend(RosterLine line, int start) {
        int n = line.length();
        String letters = line.letters();
        Type before = context[start];
        double cut = start == 0 || line.gap(start) > 0 ? 0 : CUT_WITHOUT_GAP;
        char c = letters.charAt(start);
        boolean torn = Letters.isKanji(c) && isWithinWord(line, start);
        put(new RosterPart(Type.OTHER, start, start + 1, 0), best[start] + (isFiller(c) ? 0.05 : torn ? WITHIN : 3.0));
        boolean same = c == '同' && (line.gap(Math.min(n, start + 1)) > 0 || RoleSigns.isRankAlone(line, start + 1));
        if (c == '〃' || c == '”' || c == '″' || c == '仝' || same) {
            put(new RosterPart(Type.DITTO, start, start + 1, 0), best[start] + 0.1);
        }
        int seat = NamingReader.seatEnd(letters.substring(start, Math.min(n, start + 8)));
        boolean ofName = start > 0 && line.gap(start) == 0 && letters.startsWith("議員", start); // 甲野太郎議員　四番
        if (seat > 0 && !ofName && !RosterWords.isTornSeat(line, start, start + seat)) {
            put(new RosterPart(Type.SEAT, start, start + seat, 0), best[start] + 0.1);
        }
        words(line, start, before);
        boolean ofRole = before == Type.ROLE && line.gap(start) == 0; // 副区長（経営室）
        int unit = ofRole ? 0 : RosterUnits.end(line, start);
        if (unit > 0) {
            put(new RosterPart(Type.UNIT, start, unit, 0), best[start] + 0.2);
            underUnit = true;
            head = Set.of(RosterHeadings.core(line.text(start, unit)) + "長");
        }
        names(line, start, cut, before);
        roles(line, start, cut, before);
        if (start == 0 && !members && RosterUnits.isBeginningOfRole(line)) {
            put(new RosterPart(Type.ROLE_BEGINNING, 0, n, 0), 2.5);
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
            put(part, best[start] + 0.1);
        }
    }

    static boolean isBounded(RosterLine line, int end) {
        return end >= line.length()
                || line.gap(end) > 0
                || isFiller(line.letters().charAt(end));
    }

    private void names(RosterLine line, int start, double cut, @Nullable Type before) {
        int n = line.length();
        char first = line.letters().charAt(start);
        boolean each = first == '各' && !NameLexicon.shared().isSurname(line.text(start, Math.min(n, start + 2)));
        if (each
                || first == 'の' && before != Type.SEAT
                || Offices.isJoint(first) && !NameSigns.isSurname(line, start)) {
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
                    && !isBounded(line, end)
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
            cost += torn + cut + 0.12 * line.gapsWithin(start, end) + endCost(line, end);
            cost += line.widestGapWidth(start, end) > WIDEST_IN_NAME ? TWO_CELLS : 0;
            cost += expected ? 0 : members && !seated ? 0.6 : 2.0;
            cost += NameSigns.isTornName(line, start, start + plain.length(), end) ? TWO_CELLS : 0;
            cost += habits.written(line, start, start + plain.length(), respected) + habits.outOfColumn(line, start);
            cost += habits.acrossColumns(line, start, end);
            cost += before == Type.ROLE || before == Type.ROLE_BEGINNING ? habits.glued(line, start) : 0;
            cost -= respected ? 1.0 : 0;
            cost += owned && !respected && NameSigns.isAfterComma(line, start) ? 1.5 : 0;
            double way = best[start] + cost * 0.6;
            int mark = respected ? 0 : NameSigns.markEnd(line, end);
            boolean better = way < best[end] || mark > 0 && way + 0.2 < best[mark];
            if (better && !isWord(plain, respected)) { // asked last: the dearest of all questions
                put(new RosterPart(Type.NAME, start, end, 0), way);
                if (mark > 0) {
                    put(new RosterPart(Type.NAME, start, mark, 0), way + 0.2);
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

    private void roles(RosterLine line, int start, double cut, @Nullable Type before) {
        int n = line.length();
        char begin = line.letters().charAt(start);
        boolean numbered = Letters.isDigit(begin) && start + 1 < n && line.gap(start + 1) > 0;
        boolean district = begin == '第' && RosterWords.districtEnd(line, start) > 0;
        if (begin == '・'
                || numbered
                || district
                || NamingReader.seatEnd(line.text(start, Math.min(n, start + 8))) > 0) {
            return;
        }
        for (int end = start + 1; end <= Math.min(n, start + LONGEST_ROLE); end++) {
            char c = line.letters().charAt(end - 1);
            if (c == '（' || c == '(') {
                int close = RoleBrackets.end(line.letters(), end - 1);
                int open = close < 0 && end > start + 1 ? RoleBrackets.openEnd(line, end - 1) : -1;
                if (open > 0) {
                    role(line, start, open, cut + OPEN_BRACKET, before);
                }
                if (close < 0 || end == start + 1) {
                    return;
                }
                end = close;
            } else if (isFiller(c) && c != '・') {
                return;
            }
            role(line, start, end, cut, before);
        }
    }

    private void role(RosterLine line, int start, int end, double cut, @Nullable Type before) {
        int n = line.length();
        String plain = RoleBrackets.without(line.text(start, end));
        char ending = plain.isEmpty() ? ' ' : plain.charAt(plain.length() - 1);
        if (RoleBrackets.isSecondBegun(line, start, end)) {
            double cost = roleCost(line, start, end, plain, null) + 0.08 * line.gapsWithin(start, end) + cut;
            put(new RosterPart(Type.ROLE_BEGINNING, start, end, 0), best[start] + cost + SECOND_BEGUN);
            return;
        }
        if (!Ranks.shared().canEndIn(ending) && !Offices.canEndUnit(ending) && !Offices.isJoint(ending)) {
            return;
        }
        boolean also = Offices.isJoint(ending);
        if (also && start < end - 1 && NameSigns.isSurname(line, end - 1)) {
            return;
        }
        boolean goesOn = also || RoleBrackets.goesOn(line.text(start, end));
        Ranks.Found found = Ranks.shared().find(also ? plain.substring(0, plain.length() - 1) : plain);
        boolean unitEnd = plain.length() > 1 && Offices.isUnit(plain);
        if (found == null && !unitEnd) {
            return;
        }
        boolean again = before == Type.ROLE || before == Type.ROLE_BEGINNING;
        boolean nameFirst = order == RosterOrder.NAME_FIRST;
        double cost =
                roleCost(line, start, end, plain, found) + 0.08 * line.gapsWithin(start, end) + endCost(line, end);
        cost += nameFirst ? cut * 0.3 : cut;
        cost += line.isTorn(start, end) ? TORN : 0;
        cost += habits.outOfColumn(line, start);
        cost += RoleSigns.hasRankBeforeGap(line, start, end) || RoleSigns.hasPersonBehindGap(line, start, end)
                ? 2 * TORN
                : 0;
        boolean owned = before == Type.NAME && !NameSigns.isAfterComma(line, start);
        cost += nameFirst ? (owned ? 0 : 2.0) : again ? 2.0 : before == Type.SEAT ? 1.0 : 0;
        cost += before == Type.NAME_ROLE
                        && line.gap(start) == 0
                        && !isFiller(line.letters().charAt(start - 1))
                ? 2.0
                : 0;
        cost += RoleSigns.isStrangeMember(plain, found) ? 2.5 : 0;
        cost += also && !isBounded(line, end) ? TORN : 0; // 課長補佐兼係長 is one office
        if (found == null || unitEnd || goesOn) {
            boolean headed = found == null && rankAbove != null && ending == rankAbove.charAt(0);
            double rare = goesOn ? 0.2 : headed ? 0 : found == null ? 2.2 : 0.8;
            put(new RosterPart(Type.ROLE_BEGINNING, start, end, 0), best[start] + cost + rare);
            return;
        }
        // A role after which the line ends waits for its name on the next line, which is rare.
        cost += end == n && !nameFirst ? 1.2 : 0;
        put(new RosterPart(Type.ROLE, start, end, 0), best[start] + cost);
        boolean bounded = order == RosterOrder.TOGETHER || isBounded(line, end);
        boolean after = before == Type.ROLE && order != RosterOrder.TOGETHER;
        if (!after && before != Type.SEAT && found.start() > 0 && bounded) {
            together(line, start, end, plain, found, cut, before);
        }
    }

    private void together(
            RosterLine line, int start, int end, String plain, Ranks.Found found, double cut, @Nullable Type before) {
        // 田中次長兼議事課長: the first post tells where the surname ends.
        String first = Offices.firstPost(plain);
        Ranks.Found post = first.length() < plain.length() ? Ranks.shared().find(first) : found;
        if (post == null || post.start() == 0) {
            return;
        }
        NameSplitter.Split split = new NameSplitter(Set.of(), head, BodyEvidence.NONE)
                .split(first.length() < plain.length() ? first : plain, post, together);
        String name = split.name();
        if (underUnit && post.start() > 1 && NameCosts.surname(plain.substring(0, post.start())) < RARE_SURNAME) {
            name = plain.substring(0, post.start());
        }
        boolean inFull = underUnit && together.full() < together.surname();
        if (inFull && NameCosts.full(plain.substring(0, post.start())) < RARE_SURNAME) {
            name = plain.substring(0, post.start()); // 秋山雅朝局長
        }
        boolean cutWord = name != null
                && Letters.isKatakana(name.charAt(name.length() - 1))
                && Letters.isKatakana(plain.charAt(name.length())); // セン|ター長
        if (name == null || name.endsWith("各") || cutWord) {
            return;
        }
        double wish = order == RosterOrder.TOGETHER ? TOGETHER : order == RosterOrder.NAME_FIRST ? 0.6 : 1.4;
        wish += order == RosterOrder.NAME_FIRST && before == Type.NAME || before == Type.ROLE ? 2.0 : 0;
        double cost = split.cost() * 0.5 + RoleSigns.innerRanks(split.role(), post.start() - name.length());
        cost += line.isTorn(start + name.length(), end) ? 2 * TORN : 0; // 健康福祉部　　甲野部長
        int gap = line.gap(start + name.length());
        boolean widest = gap > 1 && gap > line.widestGapWidth(start, start + name.length());
        cost += order == RosterOrder.TOGETHER && widest ? 2 * TORN : 0; // 星　野　　企業長 is not written together
        if (first.length() < plain.length()) {
            String further = plain.substring(first.length(), Math.max(first.length(), found.start()));
            cost += 0.5
                    * Units.shared()
                            .costsFromEnd(
                                    further.isEmpty() || !Offices.isJoint(further.charAt(0))
                                            ? further
                                            : further.substring(1))[0];
            cost += RoleSigns.innerRanks(further, further.length());
        }
        RosterPart part = new RosterPart(Type.NAME_ROLE, start, end, start + name.length());
        put(part, best[start] + cost + cut + endCost(line, end) + wish + habits.together());
    }

    /** A role of known words costs little for its length; a rank inside it that 兼 does not join costs much. */
    private double roleCost(RosterLine line, int start, int end, String role, Ranks.@Nullable Found found) {
        int stem = found == null ? role.length() : found.start();
        if (unitsFrom != start) {
            unitsFrom = start;
            units = Units.shared().costsFromStart(line.text(start, Math.min(line.length(), start + LONGEST_ROLE)));
        }
        boolean asWritten = role.length() == end - start;
        double unit = asWritten ? units[stem] : Units.shared().costsFromEnd(role.substring(0, stem))[0];
        // 道の駅「かもめ」駅長: what is in quotation marks is the name of a house, and no person's.
        double quoted = role.lastIndexOf('」', stem) > role.indexOf('「') && role.indexOf('「') >= 0 ? QUOTED : NEVER;
        return 0.4 + 0.35 * Math.min(unit, quoted) + RoleSigns.innerRanks(role, stem);
    }

    private static double endCost(RosterLine line, int end) {
        return isBounded(line, end) ? 0 : CUT_WITHOUT_GAP * 0.5;
    }

    /** Punctuation between persons, and the signs that stand before some. */
    static boolean isFiller(char c) {
        return "（）()，、,。・：:｜|／/[]［］【】〔〕＊*…‥．.－―─•◦▪‣".indexOf(c) >= 0 || Markers.isMarker(c);
    }

    private void put(RosterPart part, double cost) {
        if (cost < best[part.end()]) {
            best[part.end()] = cost;
            last[part.end()] = part;
            boolean between = part.type() == Type.OTHER && part.end() - part.start() == 1;
            context[part.end()] = between ? context[part.start()] : part.type();
        }
    }
}
