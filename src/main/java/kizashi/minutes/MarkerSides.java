package kizashi.minutes;

import java.util.HashMap;
import java.util.Map;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Ranks;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** Which sides stand behind which marker in this document. */
final class MarkerSides {
    private final Map<String, Map<Side, Integer>> counts = new HashMap<>();
    private boolean joint;

    /** In a union of municipalities, whose head is a 管理者, and on a board of an administration the 事務局 is all of the administration. */
    void isJoint() {
        joint = true;
    }

    void count(@Nullable String marker, @Nullable Side side) {
        if (marker != null && side != null) {
            counts.computeIfAbsent(marker, m -> new HashMap<>()).merge(side, 1, Integer::sum);
        }
    }

    /** The side of a speaker whose role does not tell it. */
    Side side(@Nullable String marker, @Nullable String role) {
        if (role != null && role.contains("事務局")) {
            return joint ? Side.OFFICIAL : Side.OTHER;
        }
        boolean unknown = role != null && isUnknown(role);
        if (role != null && unknown && Offices.isHead(role)) {
            return Side.OFFICIAL;
        }
        if (marker != null && counts.size() > 1) {
            Map<Side, Integer> sides = counts.getOrDefault(marker, Map.of());
            int member = sides.getOrDefault(Side.MEMBER, 0);
            int official = sides.getOrDefault(Side.OFFICIAL, 0);
            if (official > member) {
                return Side.OFFICIAL;
            }
        }
        return unknown ? Side.OTHER : Side.MEMBER; // 施工業者: whoever he is, no member is called so
    }

    private static boolean isUnknown(String role) {
        String one = HeaderWords.shared().withoutEnd(HeaderWords.Kind.CROWD, role); // 委員 of 委員一同
        return Honorifics.role("・" + one) == null && Ranks.shared().find(one) == null;
    }
}
