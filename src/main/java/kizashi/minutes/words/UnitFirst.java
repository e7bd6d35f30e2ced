package kizashi.minutes.words;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.words.NameSplitter.Kind;
import kizashi.minutes.words.NameSplitter.Split;

/**
 * Headers with the unit before the name: 企画政策室甲野主幹 is 甲野, 主幹 of the 企画政策室. Nothing but letters tells a name between unit
 * and rank from a smaller unit (総務課庶務係長) or a place (福祉事務所福山支所長), so it is read only where the rank leaves no room for these.
 */
final class UnitFirst {
    /** What a name costs that stands between unit and rank. */
    private static final double INSIDE = 1.2;
    /** The same where nothing but a name can stand there. */
    private static final double SURELY_INSIDE = 0.2;

    /** What it costs at most that a document writes surnames seldom. */
    private static final double MOST_STYLED = 0.8;

    /** Letters in which units end, from large to small. */
    private static final String SIZES = "局部課室係班";

    /** A surname of two letters, and what a section does. */
    private static final int SHORTEST_SECTION = 3;

    private static final int SHORTEST_UNIT = 3;
    private static final int LONGEST_SURNAME = 3;
    private static final int LONGEST_FULL = 6;
    /** What a full name costs at most whose surname and given name are listed. */
    private static final double LISTED_FULL = 3.4;
    /** What a surname costs at most that is listed nowhere. */
    private static final double DEAREST_SURNAME = 4.3;

    /** Heads of units that are no places. */
    private static final List<String> HEADS = List.of("局長", "部長", "課長", "室長", "係長", "班長", "課長補佐");

    private static final List<String> LONG_ENDS = List.of("センター", "委員会", "本部", "事務所", "支所");

    private UnitFirst() {}

    /** Whether a rank heads a unit of the town hall, which is called by what it does and not by a place. */
    static boolean isHead(Rank rank) {
        return HEADS.contains(rank.ending());
    }

    /**
     * The readings of unit, name, rank.
     *
     * @param before what stands before the rank
     * @param rank as written, with what follows it
     */
    static List<Split> readings(String before, String rank, Rank kind, NameStyle style) {
        List<Split> readings = new ArrayList<>();
        for (int i = SHORTEST_UNIT; i < before.length(); i++) {
            String unit = before.substring(0, i);
            String name = before.substring(i);
            boolean same = isOfSameSize(unit, kind);
            if (!endsUnit(unit) || !same && !isOfPerson(kind, unit)) {
                continue;
            }
            double cost = Units.shared().costsFromEnd(unit)[0];
            boolean within = kind.department() == Rank.DepartmentRule.WITHIN || !kind.takesUnit();
            double inside = same || within ? SURELY_INSIDE : INSIDE;
            if (isSurname(name, same, within)) {
                double surname = cost + NameCosts.surname(name) + inside + styled(style.surname(), name, within);
                readings.add(new Split(name, role(unit, rank), Kind.SURNAME, surname));
            }
            if (name.length() > 2 && name.length() <= LONGEST_FULL && NameCosts.full(name) < LISTED_FULL) {
                double full = cost + NameCosts.full(name) + inside + style.full();
                readings.add(new Split(name, role(unit, rank), Kind.FULL, full));
            }
        }
        if (isHead(kind) || kind.department() == Rank.DepartmentRule.WITHIN) {
            readings.addAll(betweenUnits(before, rank, kind, style));
        }
        return readings;
    }

    /**
     * 総務部甲野人事課長: a person between the unit and a smaller one that he heads. Nothing smaller is called by a surname in front of what it
     * does, so a listed surname that is no other word stands there for nobody's unit.
     */
    private static List<Split> betweenUnits(String before, String rank, Rank kind, NameStyle style) {
        List<Split> readings = new ArrayList<>();
        for (int i = SHORTEST_UNIT; i < before.length() - SHORTEST_SECTION; i++) {
            String unit = before.substring(0, i);
            if (!isLarge(unit, kind)) {
                continue;
            }
            double larger = Units.shared().costsFromEnd(unit)[0];
            for (int end = i + 2; end <= Math.min(i + LONGEST_SURNAME, before.length() - 2); end++) {
                String name = before.substring(i, end);
                String section = before.substring(end);
                boolean person = NameLexicon.shared().isSurname(name)
                        && !isNoun(name)
                        && !Units.shared().isWord(name);
                if (person && Units.shared().isRun(section) && !Units.shared().isRun(name + section.charAt(0))) {
                    double cost = larger
                            + NameCosts.surname(name)
                            + Units.shared().cost(section)
                            + SURELY_INSIDE
                            + styled(style.surname(), name, true);
                    readings.add(new Split(name, unit + section + rank, Kind.SURNAME, cost));
                }
            }
        }
        return readings;
    }

    /** Whether a unit, also one in a bracket, is larger than the one that the rank heads. */
    private static boolean isLarge(String unit, Rank kind) {
        int last = unit.length() - 1;
        boolean bracketed = "）)］]".indexOf(unit.charAt(last)) >= 0 && "（(［[".indexOf(unit.charAt(0)) >= 0;
        int size = SIZES.indexOf(unit.charAt(last));
        int headed = SIZES.indexOf(kind.ending().charAt(0));
        return bracketed || size >= 0 && headed > size;
    }

    /**
     * What a document's way with surnames costs. One that mostly says 総務部長 still says 教育部甲野次長 where a department has several: between
     * the unit and the rank of a person within it, a surname that is no word stands for nothing else.
     */
    private static double styled(double style, String name, boolean within) {
        return within && name.length() > 1 && !isNoun(name) ? Math.min(style, MOST_STYLED) : style;
    }

    /** Whether letters are a common noun and no place: 山田 is both, and people are called so. */
    private static boolean isNoun(String name) {
        int kinds = NameLexicon.shared().kinds(name);
        return (kinds & NameLexicon.NOUN) != 0 && (kinds & NameLexicon.PLACE) == 0;
    }

    /** 総務課 and 課長 make 総務課長: nobody says the 課 twice. */
    private static String role(String unit, String rank) {
        boolean twice = rank.length() > 1 && rank.charAt(1) == '長' && unit.charAt(unit.length() - 1) == rank.charAt(0);
        return twice ? unit + rank.substring(1) : unit + rank;
    }

    private static boolean isSurname(String name, boolean same, boolean within) {
        if (name.length() > LONGEST_SURNAME) {
            return false;
        }
        boolean listed = NameLexicon.shared().isSurname(name);
        // 学校教育課東課長: a word of units can be a surname where no unit can stand.
        if (same) {
            return listed || NameCosts.surname(name) < DEAREST_SURNAME;
        }
        boolean unit = Units.shared().isWord(name) || Units.shared().isRun(name);
        return listed && !Units.shared().isWord(name) || within && !unit && name.length() == 2 && isRare(name);
    }

    /** Two letters that no list has together, neither as a name nor as any other word. */
    private static boolean isRare(String name) {
        return NameLexicon.shared().kinds(name) == 0 && NameCosts.surname(name) < DEAREST_SURNAME;
    }

    private static boolean endsUnit(String unit) {
        return "課部局室係".indexOf(unit.charAt(unit.length() - 1)) >= 0
                || "所館園場院校".indexOf(unit.charAt(unit.length() - 1)) >= 0
                || LONG_ENDS.stream().anyMatch(unit::endsWith);
    }

    /** Whether the rank is a person's and not a smaller unit's or a place's (福山支所長). */
    private static boolean isOfPerson(Rank kind, String unit) {
        boolean office = "課部局室係".indexOf(unit.charAt(unit.length() - 1)) >= 0
                || LONG_ENDS.stream().anyMatch(unit::endsWith);
        return office
                && (isHead(kind)
                        || kind.department() == Rank.DepartmentRule.WITHIN && kind.takesUnit()
                        || kind.department() == Rank.DepartmentRule.NONE && !kind.takesUnit());
    }

    /** 総務課 and 課長, 給食センター and 所長: a 課 holds no other 課, so what stands between is no unit. */
    private static boolean isOfSameSize(String unit, Rank kind) {
        String ending = kind.ending();
        boolean head = kind.department() == Rank.DepartmentRule.UNIT && ending.length() == 2;
        return head
                && (unit.charAt(unit.length() - 1) == ending.charAt(0)
                        || Departments.isHouse(unit, ending.substring(0, 1)));
    }
}
