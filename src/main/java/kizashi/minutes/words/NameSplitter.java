package kizashi.minutes.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kizashi.japanese.NameLexicon;
import org.jspecify.annotations.Nullable;

/**
 * Takes apart a name and an office that are run together without a separator: 佐藤産業振興課長 is 佐藤 and 産業振興課長. Every place
 * is weighed: how much what stands before looks like a name, how much what follows looks like a unit, and how this document
 * writes names elsewhere.
 */
public final class NameSplitter {
    private static final int LONGEST_NAME = 9;
    /** What a name or unit gains that the document shows elsewhere by itself. */
    private static final double KNOWN = 2.0;
    /** What a reading gains whose office or name the spoken text shows by itself. */
    private static final double SPOKEN = 1.2;
    /** The same where it shows the unit alone: less, since a larger unit can be called by the end of its name. */
    private static final double UNIT_SPOKEN = 0.8;
    /** Readings that are so much dearer than the best need no second look. */
    private static final double FAR = 5.0;
    /** Who writes names in full writes offices in full: 佐藤一郎課長 is rarer than 佐藤課長. */
    private static final double BARE = 1.5;

    /** What a unit costs that lacks the place it is named after: 総合支所. */
    static final double PLACELESS = 2.5;

    /** What it costs to give a name the first letter of a word of units: 昇市 and 町村振興. */
    private static final double CUT = 1.0;

    /** The same behind a listed surname of two letters: 山下 before 水道課. */
    private static final double CUT_BEHIND_SURNAME = 0.4;

    /** What a 局, 部, 課, 室 or 係 costs that is called by one letter: 内部長 in 山内部長. */
    private static final double NO_WORD = 2.5;

    static final String WARD_HEAD = "区長";

    /** What no unit is called: 宮本 and 本部長 are in 宮本本部長. */
    private static final String TWICE = "本本部";

    private final Set<String> knownNames;
    private final Set<String> knownRoles;
    private final BodyEvidence body;

    /**
     * @param knownNames full names and surnames that stand alone elsewhere in the document
     * @param knownRoles roles that stand alone elsewhere in the document
     * @param body what the spoken text shows
     */
    public NameSplitter(Set<String> knownNames, Set<String> knownRoles, BodyEvidence body) {
        this.body = body;
        this.knownNames = knownNames;
        this.knownRoles = knownRoles;
    }

    /**
     * Splits name + role.
     *
     * @param text without spaces; ends in a rank
     * @param found that rank, in the first post of the text
     */
    public Split split(String text, Ranks.Found found, NameStyle style) {
        return cheapest(readings(text, found, style), found.rank().takesUnit());
    }

    /**
     * How likely it is, as far as letters and style tell, that no name, a surname, a full name stands before the office: three
     * shares of one, in the order of {@link Kind}.
     */
    public double[] shares(String text, Ranks.Found found, NameStyle style) {
        return shares(byLetters(text, found), style);
    }

    /** What each kind of name before the office costs by its letters alone, in the order of {@link Kind}. */
    public double[] byLetters(String text, Ranks.Found found) {
        double[] least = {Double.MAX_VALUE, Double.MAX_VALUE, Double.MAX_VALUE};
        for (Split reading : readings(text, found, NameStyle.NONE)) {
            int kind = reading.kind().ordinal();
            least[kind] = Math.min(least[kind], reading.cost());
        }
        return least;
    }

    /**
     * As {@link #shares(String, Ranks.Found, NameStyle)}.
     *
     * @param letters what {@link #byLetters} gave, which need not be weighed again for another style
     */
    public static double[] shares(double[] letters, NameStyle style) {
        double[] least = {letters[0] + style.none(), letters[1] + style.surname(), letters[2] + style.full()};
        double all = 0;
        double best = Math.min(least[0], Math.min(least[1], least[2]));
        double[] shares = new double[least.length];
        for (int i = 0; i < least.length; i++) {
            shares[i] = Math.exp(best - least[i]);
            all += shares[i];
        }
        for (int i = 0; i < least.length; i++) {
            shares[i] /= all;
        }
        return shares;
    }

    private List<Split> readings(String text, Ranks.Found found, NameStyle style) {
        List<Split> readings = readingsBefore(text, found, style);
        // 阿部次長, 松本部長: where a rank begins with the last letter of a surname, the shorter rank is read too.
        String ending = found.rank().ending();
        Rank shorter = "部本".indexOf(ending.charAt(0)) >= 0 ? Ranks.shared().of(ending.substring(1)) : null;
        if (shorter != null) {
            readings.addAll(readingsBefore(text, new Ranks.Found(shorter, found.start() + 1, found.end()), style));
        }
        return readings;
    }

    private List<Split> readingsBefore(String text, Ranks.Found found, NameStyle style) {
        String before = text.substring(0, found.start());
        String whole = unitText(before, found.rank());
        double[] unit = Units.shared().costsFromEnd(whole);
        List<Split> readings = new ArrayList<>();
        for (int i = 0; i <= Math.min(before.length(), LONGEST_NAME); i++) {
            String role = text.substring(i);
            boolean cut = i > 0
                    && ("・･、，ーヶ々ゝ之郎哉の".indexOf(role.charAt(0)) >= 0
                            || role.startsWith(TWICE)
                            || before.charAt(i - 1) == '第'
                            || isUnnamedUnit(before.substring(i), found.rank()));
            if (cut) {
                continue;
            }
            String name = before.substring(0, i);
            double unitCost = OfficeCosts.unitCost(unit[i], before.substring(i), found.rank(), body);
            if (before.startsWith("区", i) && unit[i] >= unit[i + 1] + Units.LETTER) {
                unitCost += PLACELESS; // 秋葉 and 区区民生活課: a ward has a name
            }
            if (knownRoles.contains(role)) {
                unitCost = Math.min(unitCost, 1.0) - KNOWN;
            }
            boolean torn =
                    Units.shared().isCut(whole, i) || i > 2 && Units.shared().isCutFromSide(whole, i);
            // 山下 and 水道課 rather than 山 and 下水道課: surnames of one letter are rare.
            boolean usual = i == 2 && NameLexicon.shared().isSurname(name);
            unitCost += torn ? (usual ? CUT_BEHIND_SURNAME : CUT) : 0;
            unitCost += i > 0 && before.length() - i == 1 && isHall(found.rank()) ? NO_WORD : 0;
            unitCost += i == 1 && Units.shared().isSideOfSurname(whole, unit[Math.min(2, before.length())]) ? CUT : 0;
            double known = knownNames.contains(name) ? KNOWN : 0;
            if (i == 0) {
                readings.add(new Split(null, role, Kind.NONE, unitCost + style.none()));
                continue;
            }
            double surname = NameCosts.surname(name) - known;
            boolean ward = found.rank().ending().equals(WARD_HEAD) && !body.isOfCity();
            boolean bare = i == before.length() && isBare(found.rank()) && !ward;
            double full = NameCosts.full(name) - known + (bare ? BARE : 0);
            readings.add(new Split(name, role, Kind.SURNAME, unitCost + surname + style.surname()));
            readings.add(new Split(name, role, Kind.FULL, unitCost + full + style.full()));
        }
        readings.addAll(UnitFirst.readings(before, text.substring(found.start()), found.rank(), style));
        return readings;
    }

    /** 南部課長 is no 部課長 called 南: a unit has a name. */
    private static boolean isUnnamedUnit(String unit, Rank rank) {
        return unit.length() == 1 && isBare(rank) && "局部課係室".indexOf(unit.charAt(0)) >= 0;
    }

    /** Whether a rank heads a 局, 部, 課, 室 or 係, which is called by what it does. */
    private static boolean isHall(Rank rank) {
        return isBare(rank) && "局部課室係".indexOf(rank.ending().charAt(0)) >= 0;
    }

    static boolean isWithin(Rank rank) {
        return rank.department() == Rank.DepartmentRule.WITHIN;
    }

    /** Of the readings that letters alone make likely, the one that the spoken text bears out. */
    private Split cheapest(List<Split> readings, boolean takesUnit) {
        double least = readings.stream().mapToDouble(Split::cost).min().orElse(0);
        Split best = null;
        for (Split reading : readings) {
            if (reading.cost() > least + FAR) {
                continue;
            }
            double cost = reading.cost();
            if (takesUnit
                    && reading.name() != null
                    && reading.role().length() > 3
                    && body.standsAlone(reading.role())) {
                cost -= SPOKEN;
            }
            if (takesUnit && reading.kind() == Kind.SURNAME && isUnitSpoken(reading)) {
                cost -= UNIT_SPOKEN;
            }
            if (reading.kind() == Kind.SURNAME && body.isAddressed(String.valueOf(reading.name()))) {
                cost -= SPOKEN;
            }
            best = better(best, new Split(reading.name(), reading.role(), reading.kind(), cost));
        }
        return best == null ? readings.get(0) : best;
    }

    /** Whether the unit is spoken of by itself, and nobody calls it by what would be the surname and the rest: 衛生研究所では of 修理衛生研究所長. */
    private boolean isUnitSpoken(Split reading) {
        String role = reading.role();
        Ranks.Found found = Ranks.shared().find(Posts.first(role));
        String unit = found == null ? "" : unitText(role.substring(0, found.start()), found.rank());
        return unit.length() > 2 && body.isUnitAlone(unit) && !body.isUnitAlone(reading.name() + unit);
    }

    /** The unit with its own last letter: 南消防署 is a word, 南消防 is none. */
    public static String unitText(String before, Rank rank) {
        String ending = rank.ending();
        boolean whole = rank.department() == Rank.DepartmentRule.UNIT
                && ending.length() == 2
                && !before.endsWith(ending.substring(0, 1));
        return whole ? before + ending.charAt(0) : before;
    }

    /** 課長 and 部長 alone are short for something; 事務局長 and 支所長 can be all there is. */
    static boolean isBare(Rank rank) {
        return rank.takesUnit()
                && rank.department() == Rank.DepartmentRule.UNIT
                && rank.ending().length() == 2;
    }

    private static Split better(@Nullable Split a, Split b) {
        return a == null || b.cost() < a.cost() ? b : a;
    }

    /** What stands before a role. */
    enum Kind {
        /** No name. */
        NONE,
        /** A surname. */
        SURNAME,
        /** A full name. */
        FULL
    }

    /**
     * A reading.
     *
     * @param name the name before the role; null where there is none
     * @param role the rest
     * @param kind which kind of name
     * @param cost how little it is likely
     */
    public record Split(@Nullable String name, String role, Kind kind, double cost) {}
}
