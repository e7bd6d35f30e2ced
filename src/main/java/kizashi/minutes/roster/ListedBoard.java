package kizashi.minutes.roster;

import java.util.List;
import kizashi.minutes.roster.RosterHeadings.Kind;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.Offices;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Those at the top of a list of members who lead them by an office that elsewhere is an administration's: 主査 and 副主査 of a 分科会,
 * 理事長 and 理事 of a committee. They stand before the other members, and before any official whom such a list goes on to.
 */
final class ListedBoard {
    private ListedBoard() {}

    /** How many entries at the top of a list are of its board or of its members; 0 where no board leads them. */
    static int end(RosterStyle style, List<RosterDraft> drafts) {
        boolean absent = style.kind() == Kind.ABSENT_MEMBERS;
        if (style.kind() != Kind.MEMBERS && !absent) {
            return 0;
        }
        int end = 0;
        boolean members = absent || drafts.stream().anyMatch(draft -> "理事長".equals(draft.role));
        while (end < drafts.size() && (side(drafts.get(end)) != null || isMember(drafts.get(end)))) {
            members |= isMember(drafts.get(end));
            end++;
        }
        return members ? end : 0;
    }

    /** On which side somebody of the board sits; null where his office is none of a board. */
    static @Nullable Side side(RosterDraft draft) {
        String role = draft.role;
        if (role == null) {
            return null;
        }
        HeaderWords words = HeaderWords.shared();
        return words.of(HeaderWords.Kind.HEADS).contains(role)
                ? Side.CHAIR
                : words.of(HeaderWords.Kind.SITS).contains(role) ? Side.MEMBER : null;
    }

    private static boolean isMember(RosterDraft draft) {
        Side side = draft.role == null ? Side.MEMBER : Offices.read(draft.role).side();
        return side == Side.MEMBER || side == Side.CHAIR || side == null && draft.roleOfList;
    }
}
