package kizashi.minutes.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import kizashi.japanese.Letters;
import kizashi.japanese.TsvTable;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** Reads a role: its unit, rank and side. */
public final class Offices {
    private static final Map<String, Side> BODIES = bodies();
    /** Letters in which the name of a unit ends. */
    private static final String UNIT_ENDS = "局部課係室所署館園院校場班隊団寮荘区会庁支";

    private static final List<String> LONG_UNIT_ENDS =
            List.of("センター", "ホーム", "グループ", "チーム", "ユニット", "本部", "大学", "学校", "公社", "事業団", "Ｇ", "G");
    /** Letters in which any of these ends. */
    private static final String LAST_OF_UNITS = UNIT_ENDS
            + LONG_UNIT_ENDS.stream()
                    .map(end -> end.substring(end.length() - 1))
                    .collect(Collectors.joining());
    /** What the head of a house is called whatever the house is: 所長, 館長, 園長. */
    private static final List<String> HOUSE_HEADS = List.of("所", "館", "園", "場", "院");
    /** The larger units, after which a smaller one can follow in the same role: 総務部総務課. */
    private static final List<String> OUTER = List.of("区役所", "事務局", "本部", "局", "部", "課", "室", "支所", "センター");

    /** Letters in which the names of units end that lie within each other, the largest first. */
    private static final String BY_SIZE = "局部課係";

    /** What ends a post that is held beside the one before it. */
    private static final List<String> BESIDE = List.of("事務取扱", "兼務");

    /** Letters in which the office of somebody in charge ends. */
    private static final String HEAD_ENDS = "長監官";

    private static final int LONGEST_HEAD = 16;

    /** What says behind a post that it is held besides. */
    private static final List<String> HOLDING = List.of("事務取扱", "取扱", "兼務", "兼任", "併任");

    private Offices() {}

    /** Reads a role that stands alone, without the person's name. */
    public static Office read(String role) {
        String first = firstPost(role);
        Ranks.Found found = Ranks.shared().find(first);
        Side side = side(role, first, found);
        if (found == null) {
            return new Office(role, isUnit(first) ? first : null, isUnit(first) ? path(first) : List.of(), null, side);
        }
        String department = department(first, found);
        if (department == null) {
            department = departmentOfLaterPost(role);
        }
        return new Office(
                role,
                department,
                department == null ? List.of() : path(department),
                first.substring(found.start()),
                side);
    }

    /** 参事兼総務課長 writes to 総務課: the first post that has a unit. */
    private static @Nullable String departmentOfLaterPost(String role) {
        String rest = role;
        while (true) {
            String post = firstPost(rest);
            int join = joinLength(rest, post.length());
            if (join < 0 || post.length() + join >= rest.length()) {
                return null;
            }
            rest = rest.substring(post.length() + join);
            String next = firstPost(rest);
            Ranks.Found rank = Ranks.shared().find(next);
            String department = rank == null ? null : department(next, rank);
            if (department != null) {
                return department;
            }
        }
    }

    /** The posts that a role names after the first one: 財政課長 in 参事兼財政課長, 総務部長 in 副市長（総務部長事務取扱）. */
    public static List<String> furtherPosts(String role) {
        List<String> posts = new ArrayList<>();
        String rest = role;
        while (true) {
            String post = firstPost(rest);
            if (!posts.isEmpty() || !rest.equals(role)) {
                posts.add(post);
            }
            int join = joinLength(rest, post.length());
            int bracket = post.length() < rest.length() && "（(".indexOf(rest.charAt(post.length())) >= 0 ? 1 : -1;
            int skip = Math.max(join, bracket);
            if (skip < 0 || post.length() + skip >= rest.length()) {
                break;
            }
            rest = rest.substring(post.length() + skip);
            rest = rest.startsWith("兼") ? rest.substring(1) : rest;
            rest = withoutHolding(rest);
        }
        return posts;
    }

    /** 総務部長 of 総務部長事務取扱）. */
    private static String withoutHolding(String post) {
        boolean closed = post.endsWith("）") || post.endsWith(")");
        String plain = closed ? post.substring(0, post.length() - 1) : post;
        for (String word : HOLDING) {
            if (plain.endsWith(word)) {
                return plain.substring(0, plain.length() - word.length());
            }
        }
        return plain;
    }

    /** How long the word is that joins a further post: 兼, 併, 併任, 兼務, or none where 事務取扱 at the end says it; −1 where none follows. */
    private static int joinLength(String role, int end) {
        boolean longer = role.startsWith("併任", end) || role.startsWith("兼務", end) || role.startsWith("兼任", end);
        if (longer) {
            return 2;
        }
        boolean joined = end < role.length() && isJoint(role.charAt(end));
        return joined ? 1 : secondPost(role) == end ? 0 : -1;
    }

    /** Where the post begins that is held beside the first: 総務部長庶務課長事務取扱; −1 for none. */
    private static int secondPost(String role) {
        if (!endsWithAny(role, BESIDE)) {
            return -1;
        }
        for (int i = 2; i < role.length() - 4; i++) {
            boolean post = Ranks.shared().endingAt(role, i) != null && !goesOn(role, i);
            String rest = role.substring(i);
            if (post
                    && !isJoint(rest.charAt(0))
                    && Ranks.shared().find(rest) != null
                    && Units.shared().canBegin(rest)) {
                return i;
            }
        }
        return -1;
    }

    // A loop, since this is asked of every beginning of a line.
    private static boolean endsWithAny(String text, List<String> endings) {
        for (String ending : endings) {
            if (text.endsWith(ending)) {
                return true;
            }
        }
        return false;
    }

    /** 担当 is a rank, but goes on to 担当部長. */
    private static boolean goesOn(String role, int end) {
        for (int longer = end + 1; longer <= Math.min(role.length(), end + 2); longer++) {
            Rank rank = Ranks.shared().endingAt(role, longer);
            if (rank != null && longer - rank.ending().length() < end) {
                return true;
            }
        }
        return false;
    }

    /** The post before 兼 and before a bracket: the one that the person is addressed by. */
    public static String firstPost(String role) {
        int end = role.length();
        for (int i = 1; i < role.length(); i++) {
            char c = role.charAt(i);
            boolean next = isJoint(c)
                    || role.startsWith("併任", i)
                    || c == '（'
                    || c == '('
                    || c == '［'
                    || c == '['
                    || c == '・'
                    || c == '、';
            if (next && isPostBefore(role, i)) {
                end = i;
                break;
            }
        }
        int second = secondPost(role);
        return role.substring(0, second > 0 && second < end ? second : end);
    }

    private static boolean isPostBefore(String role, int i) {
        return Ranks.shared().find(role.substring(0, i)) != null;
    }

    private static @Nullable Side side(String role, String first, Ranks.@Nullable Found found) {
        for (Map.Entry<String, Side> body : BODIES.entrySet()) {
            if (role.contains(body.getKey())) {
                return body.getValue();
            }
        }
        if (found == null) {
            return isUnit(first) ? Side.OFFICIAL : null;
        }
        if (found.rank().side() == null && found.start() > 0) {
            return Side.OFFICIAL;
        }
        return found.rank().side();
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
            if (unit.startsWith(tail, unit.length() - 2 * i) && isUnit(tail)) {
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
        boolean plant = unit.equals("所") && before.endsWith("場"); // 調理場 + 所長: 場所 is no unit
        return plant || HOUSE_HEADS.contains(unit) && LONG_UNIT_ENDS.stream().anyMatch(before::endsWith);
    }

    private static @Nullable String within(String before, String ending) {
        int inRank = Math.max(ending.lastIndexOf('局'), Math.max(ending.lastIndexOf('部'), ending.lastIndexOf('課')));
        String unit = inRank < 0 ? before : before + ending.substring(0, inRank + 1);
        return isUnit(unit) ? unit : beforeDuty(unit);
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
            if ("局部課室".indexOf(unit.charAt(i - 1)) >= 0 && isUnit(unit)) {
                return unit;
            }
        }
        return null;
    }

    /** Whether a text ends like the office of somebody in charge, of whatever it is: 斎苑長, 政策統轄監. */
    public static boolean isHead(String text) {
        return text.length() > 2
                && text.length() <= LONGEST_HEAD
                && HEAD_ENDS.indexOf(text.charAt(text.length() - 1)) >= 0;
    }

    /** Whether the name of a unit can end in this letter. */
    public static boolean canEndUnit(char c) {
        return LAST_OF_UNITS.indexOf(c) >= 0;
    }

    /** Whether a text ends like the name of a unit. */
    public static boolean isUnit(String text) {
        if (text.length() < 2) {
            return false;
        }
        char last = text.charAt(text.length() - 1);
        if (UNIT_ENDS.indexOf(last) >= 0) {
            return true;
        }
        return canEndUnit(last) && LONG_UNIT_ENDS.stream().anyMatch(text::endsWith);
    }

    /** 総務部総務課庶務係 → 総務部, 総務課, 庶務係. */
    public static List<String> path(String department) {
        List<String> units = new ArrayList<>();
        int start = 0;
        for (int i = 1; i < department.length() - 1; i++) {
            int end = outerEnd(department, start, i);
            if (end > 0
                    && end < department.length() - 2 // 支所 alone is no unit of another
                    && isUnit(department.substring(end))
                    && Units.shared().canBegin(department.substring(end))
                    && Units.shared().costsFromEnd(department.substring(start, end))[0] < 1.5 * (end - start)) {
                units.add(department.substring(start, end));
                start = end;
                i = end;
            }
        }
        units.add(department.substring(start));
        return units;
    }

    private static int outerEnd(String department, int start, int i) {
        for (String outer : OUTER) {
            if (i > start && department.startsWith(outer, i) && i + outer.length() - start >= 2) {
                return i + outer.length();
            }
        }
        return -1;
    }

    private static Map<String, Side> bodies() {
        Map<String, Side> bodies = new LinkedHashMap<>();
        for (List<String> row : TsvTable.rows(Offices.class, "bodies.tsv", 2)) {
            bodies.put(row.get(0), Side.valueOf(row.get(1).toUpperCase(Locale.ROOT)));
        }
        return bodies;
    }

    /** The role without spaces; null for an empty one. */
    static @Nullable String clean(@Nullable String role) {
        if (role == null) {
            return null;
        }
        String clean = Letters.withoutSpaces(role);
        return clean.isEmpty() ? null : clean;
    }

    /** Whether a letter joins an office that is held beside the one before it: 総務課長兼税務課長, 総務課長併税務課長. */
    public static boolean isJoint(char c) {
        return c == '兼' || c == '併';
    }
}
