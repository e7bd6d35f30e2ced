package kizashi.minutes.roster;

import java.util.Set;
import kizashi.japanese.Letters;
import kizashi.minutes.header.NamingReader;
import kizashi.minutes.roster.RosterPart.Type;
import kizashi.minutes.words.BodyEvidence;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NameSplitter;
import kizashi.minutes.words.NameStyle;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import org.jspecify.annotations.Nullable;

/** The offices that can begin at a letter of a roster's line, alone or run together with a name before them, and what each costs. */
final class RoleCuts {
    private static final int LONGEST_ROLE = 48;
    private static final double NEVER = 1e6;
    private static final double TORN = 1.5;
    /** What a bracket behind an office costs that says nothing known: 次長（総括）　甲野太郎. */
    private static final double OPEN_BRACKET = 1.5;
    /** What an office costs whose second post breaks off before its rank. */
    private static final double SECOND_BEGUN = 0.6;
    /** What the name of a unit costs at most that has something in quotation marks. */
    private static final double QUOTED = 2.0;
    /** What an office costs that begins with a member's title and goes on. */
    private static final double HOLDS_MEMBER = 6;
    /** What a surname of two letters costs that is in no list, and a bit more. */
    private static final double RARE_SURNAME = 3.5;

    private final RosterOrder order;
    private final NameStyle together;
    private final RosterHabits habits;
    private final RosterCuts cuts;
    private boolean underUnit;
    /** The rank that stands alone above units without theirs (部長 / 建設部　甲野太郎); null for none. */
    private @Nullable String rankAbove;
    /** What the head is called of the unit that a bracket on the line names: 港湾局長 after （港湾局）. */
    private Set<String> head = Set.of();
    /** The costs of reading the letters from {@code unitsFrom} on as a unit's name. */
    private double[] units = new double[0];

    private int unitsFrom = -1;

    /** @param together how the list writes names that are run together with offices */
    RoleCuts(RosterOrder order, NameStyle together, RosterHabits habits, RosterCuts cuts) {
        this.order = order;
        this.together = together;
        this.habits = habits;
        this.cuts = cuts;
    }

    /** Begins a line. */
    void begin(boolean belowUnit) {
        underUnit = belowUnit;
        head = Set.of();
        unitsFrom = -1;
    }

    /** A bracket on the line names the unit of those who follow. */
    void headedBy(String unit) {
        underUnit = true;
        head = Set.of(unit + "長");
    }

    /** Says which rank stands alone above the lines to come; null for none. */
    void underRank(@Nullable String rank) {
        rankAbove = rank;
    }

    /**
     * Offers every office that begins at a letter.
     *
     * @param cut what it costs to cut there
     */
    void from(RosterLine line, int start, double cut) {
        Type before = cuts.before(start);
        int n = line.length();
        char begin = line.letters().charAt(start);
        boolean numbered = Letters.isDigit(begin) && start + 1 < n && line.gap(start + 1) > 0;
        boolean district = begin == '第' && MemberPlaces.districtEnd(line, start) > 0;
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
            } else if (RosterSegmenter.isFiller(c) && c != '・') {
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
            cuts.put(new RosterPart(Type.ROLE_BEGINNING, start, end, 0), cuts.cost(start) + cost + SECOND_BEGUN);
            return;
        }
        if (!Ranks.shared().canEndIn(ending) && !Offices.canEndUnit(ending) && !Posts.isJoint(ending)) {
            return;
        }
        boolean also = Posts.isJoint(ending);
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
        double cost = roleCost(line, start, end, plain, found)
                + 0.08 * line.gapsWithin(start, end)
                + RosterSegmenter.endCost(line, end);
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
                        && !RosterSegmenter.isFiller(line.letters().charAt(start - 1))
                ? 2.0
                : 0;
        cost += RoleSigns.isStrangeMember(plain, found) ? 2.5 : 0;
        cost += RoleSigns.holdsMember(plain) ? HOLDS_MEMBER : 0;
        cost += also && !RosterSegmenter.isBounded(line, end) ? TORN : 0; // 課長補佐兼係長 is one office
        if (found == null || unitEnd || goesOn) {
            boolean headed = found == null && rankAbove != null && ending == rankAbove.charAt(0);
            double rare = goesOn ? 0.2 : headed ? 0 : found == null ? 2.2 : 0.8;
            cuts.put(new RosterPart(Type.ROLE_BEGINNING, start, end, 0), cuts.cost(start) + cost + rare);
            return;
        }
        // A role after which the line ends waits for its name on the next line, which is rare.
        cost += end == n && !nameFirst ? 1.2 : 0;
        cuts.put(new RosterPart(Type.ROLE, start, end, 0), cuts.cost(start) + cost);
        boolean bounded = order == RosterOrder.TOGETHER || RosterSegmenter.isBounded(line, end);
        boolean after = before == Type.ROLE && order != RosterOrder.TOGETHER;
        if (!after && before != Type.SEAT && found.start() > 0 && bounded) {
            together(line, start, end, plain, found, cut, before);
        }
    }

    private void together(
            RosterLine line, int start, int end, String plain, Ranks.Found found, double cut, @Nullable Type before) {
        // 田中次長兼議事課長: the first post tells where the surname ends.
        String first = Posts.first(plain);
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
        if (name == null || name.endsWith("各") || cutWord || Ranks.shared().isRank(name)) {
            return;
        }
        double wish =
                order == RosterOrder.TOGETHER ? RosterSegmenter.TOGETHER : order == RosterOrder.NAME_FIRST ? 0.6 : 1.4;
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
                                    further.isEmpty() || !Posts.isJoint(further.charAt(0))
                                            ? further
                                            : further.substring(1))[0];
            cost += RoleSigns.innerRanks(further, further.length());
        }
        RosterPart part = new RosterPart(Type.NAME_ROLE, start, end, start + name.length());
        cuts.put(part, cuts.cost(start) + cost + cut + RosterSegmenter.endCost(line, end) + wish + habits.together());
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
}
