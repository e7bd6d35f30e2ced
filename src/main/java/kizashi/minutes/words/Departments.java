package kizashi.minutes.words;

import java.util.List;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** Which unit an office belongs to: 産業振興課 for 産業振興課長, 健康福祉部 for 健康福祉部次長, 建築住宅課 for 建築住宅課住宅担当主幹. */
final class Departments {
    /** What the head of a house is called whatever the house is: 所長, 館長, 園長. */
    private static final List<String> HOUSE_HEADS = List.of("所", "館", "園", "場", "院");
    /** Matters that end in the letter of a unit. */
    private static final List<String> NO_UNITS = List.of("社会", "大会", "機会");

    /** Letters in which the names of units end that lie within each other, the largest first. */
    private static final String BY_SIZE = "局部課係";

    private Departments() {}

    /**
     * The unit of a role, or of the first of its posts that has one (参事兼総務課長 writes to 総務課).
     *
     * @param role all posts
     * @param first the first of them
     * @param found its rank
     */
    static @Nullable String of(String role, String first, Ranks.Found found) {
        String named = found.start() == 0 ? namedBehind(role, found.rank()) : null;
        if (named != null) {
            return named;
        }
        String department = department(first, found);
        return department == null ? departmentOfLaterPost(role) : department;
    }

    /** 支所長（東支所）, 課長（総務課）: a bare rank with its unit in a bracket; null where none stands there. */
    private static @Nullable String namedBehind(String role, Rank rank) {
        int open = rank.ending().length();
        boolean bracket = rank.department() == Rank.DepartmentRule.UNIT
                && role.length() > open + 3
                && "（(".indexOf(role.charAt(open)) >= 0
                && "）)".indexOf(role.charAt(role.length() - 1)) >= 0;
        String inside = bracket ? role.substring(open + 1, role.length() - 1) : "";
        String unit = rank.ending().substring(0, rank.ending().length() - 1);
        return inside.length() > unit.length() && inside.endsWith(unit) ? inside : null;
    }

    private static @Nullable String departmentOfLaterPost(String role) {
        String rest = role;
        while (true) {
            String post = Posts.first(rest);
            int join = Posts.joinLength(rest, post.length());
            if (join < 0 || post.length() + join >= rest.length()) {
                return null;
            }
            rest = rest.substring(post.length() + join);
            String next = Posts.first(rest);
            Ranks.Found rank = Ranks.shared().find(next);
            String department = rank == null ? null : department(next, rank);
            if (department != null) {
                return department;
            }
        }
    }

    private static @Nullable String department(String role, Ranks.Found found) {
        String before = withoutDeputized(role.substring(0, found.start()));
        String ending = found.rank().ending();
        if (HeaderWords.shared().of(HeaderWords.Kind.ALL).contains(before)) {
            return null; // 関係課長: of several units
        }
        return switch (found.rank().department()) {
            // 教育委員会事務局教育次長
            case NONE -> found.rank().side() == Side.OFFICIAL && before.endsWith("事務局") ? before : null;
            case UNIT -> unit(before, ending);
            case DEPUTY -> deputy(before, ending.substring(1, ending.length() - 1));
            case WITHIN -> within(before, ending);
            case DUTY -> beforeDuty(before);
        };
    }

    /** 町長職務代理者総務課長 heads 総務課: the post that is held for another names no unit. */
    private static String withoutDeputized(String before) {
        for (String after : HeaderWords.shared().of(HeaderWords.Kind.AFTER)) {
            int at = before.indexOf(after);
            if (after.length() > 2 && at > 0 && Ranks.shared().endingAt(before, at) != null) {
                return before.substring(at + after.length());
            }
        }
        return before;
    }

    /** 産業振興 + 課長 → 産業振興課; 産業振興課 + 課長 too; a bare 部長 names no unit, a bare 事務局長 does. */
    private static @Nullable String unit(String before, String ending) {
        String unit = ending.substring(0, ending.length() - 1);
        if (before.isEmpty()) {
            return ending.length() <= 2 ? null : unit;
        }
        boolean whole = before.length() > 1 && (before.endsWith(unit) || isUnnamed(before, unit));
        return withoutRank(whole || isHouse(before, unit) ? before : before + unit);
    }

    /** 農業振興課 + 係長: one of the smaller units within a larger one, which has no name of its own. */
    private static boolean isUnnamed(String before, String unit) {
        int larger = BY_SIZE.indexOf(before.charAt(before.length() - 1));
        return unit.length() == 1
                && larger >= 0
                && BY_SIZE.indexOf(unit) > larger
                && Units.shared().isRun(before);
    }

    /** 理事都市整備部長 is a 理事, and the head of 都市整備部. */
    private static String withoutRank(String unit) {
        int quote = unit.indexOf('「');
        int last = unit.length() - 1;
        if (quote > 1 && unit.charAt(last - 1) == '」' && unit.charAt(quote - 1) == unit.charAt(last)) {
            return unit.substring(0, last); // 道の駅「かもめ」 + 駅長
        }
        for (int i = 2; 2 * i < unit.length(); i++) {
            String tail = unit.substring(unit.length() - i);
            if (unit.startsWith(tail, unit.length() - 2 * i) && Offices.isUnit(tail)) {
                return unit.substring(0, unit.length() - i); // 市長公室 + 公室長
            }
        }
        for (int i = 2; i <= 3 && i < unit.length() - 2; i++) {
            Rank rank = Ranks.shared().of(unit.substring(0, i));
            if (rank != null
                    && rank.department() == Rank.DepartmentRule.WITHIN
                    && !Units.shared().isWord(unit.substring(0, i)) // 職員厚生課
                    && Units.shared().isRun(unit.substring(i))) {
                return unit.substring(i);
            }
        }
        return unit;
    }

    /** 給食センター + 所長: the センター is the unit, and 所長 what its head is called. */
    static boolean isHouse(String before, String unit) {
        // 調理場 + 所長, 静和荘 + 所長: 場所 and 荘所 are no units
        boolean plant =
                unit.equals("所") && !before.isEmpty() && "場荘苑寮".indexOf(before.charAt(before.length() - 1)) >= 0;
        return plant || HOUSE_HEADS.contains(unit) && Offices.hasLongUnitEnd(before);
    }

    private static @Nullable String within(String before, String ending) {
        int inRank = Math.max(ending.lastIndexOf('局'), Math.max(ending.lastIndexOf('部'), ending.lastIndexOf('課')));
        String unit = inRank < 0 ? before : before + ending.substring(0, inRank + 1);
        // 共生社会推進監: of the words that end like a unit's name some are a matter.
        boolean matter = NO_UNITS.stream().anyMatch(unit::endsWith);
        return Offices.isUnit(unit) && !matter ? unit : beforeDuty(unit);
    }

    private static @Nullable String deputy(String before, String unit) {
        if (before.isEmpty()) {
            return null;
        }
        return before.endsWith(unit) || isHouse(before, unit) ? before : before + unit;
    }

    /** 建築住宅課住宅 → 建築住宅課: the unit that stands before the duty. */
    private static @Nullable String beforeDuty(String before) {
        for (int i = before.length(); i > 2; i--) {
            String unit = before.substring(0, i);
            if ("局部課室".indexOf(unit.charAt(i - 1)) >= 0 && Offices.isUnit(unit)) {
                return unit;
            }
        }
        return null;
    }
}
