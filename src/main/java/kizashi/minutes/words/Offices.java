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
    /** The larger units, after which a smaller one can follow in the same role: 総務部総務課. */
    private static final List<String> OUTER = List.of("区役所", "事務局", "本部", "局", "部", "課", "室", "支所", "センター");

    /** Letters in which the office of somebody in charge ends. */
    private static final String HEAD_ENDS = "長監官";

    private static final int LONGEST_HEAD = 16;

    private Offices() {}

    /** Reads a role that stands alone, without the person's name. */
    public static Office read(String role) {
        String first = Posts.first(role);
        Ranks.Found found = Ranks.shared().find(first);
        Side side = side(role, first, found);
        if (found == null) {
            return new Office(role, isUnit(first) ? first : null, isUnit(first) ? path(first) : List.of(), null, side);
        }
        String department = Departments.of(role, first, found);
        return new Office(
                role,
                department,
                department == null ? List.of() : path(department),
                first.substring(found.start()),
                side);
    }

    private static @Nullable Side side(String role, String first, Ranks.@Nullable Found found) {
        Side body = ofBody(role);
        if (body != null) {
            return body;
        }
        if (found == null) {
            return isUnit(first) ? Side.OFFICIAL : null;
        }
        if (found.rank().side() == null && found.start() > 0) {
            return Side.OFFICIAL;
        }
        return found.rank().side();
    }

    /** The side that the body tells whose office it is, whatever the list that has it says: 議会事務局次長; null where no body is named. */
    public static @Nullable Side ofBody(String role) {
        for (Map.Entry<String, Side> body : BODIES.entrySet()) {
            int at = role.indexOf(body.getKey());
            // 合併協議会事務局長, 審議会書記 and 評議会 hold the word for a council and are none.
            boolean other = at > 0 && body.getKey().startsWith("議会") && "協審評".indexOf(role.charAt(at - 1)) >= 0;
            if (at >= 0 && !other) {
                return body.getValue();
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
        return canEndUnit(last) && hasLongUnitEnd(text);
    }

    /** Whether a text ends like the name of a house: センター, 学校. */
    static boolean hasLongUnitEnd(String text) {
        return LONG_UNIT_ENDS.stream().anyMatch(text::endsWith);
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
}
