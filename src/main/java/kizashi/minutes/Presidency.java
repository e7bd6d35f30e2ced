package kizashi.minutes;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import kizashi.minutes.header.Header;
import kizashi.minutes.words.BodyEvidence;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Rank;
import kizashi.minutes.words.Ranks;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Which offices preside over this sitting, or sit on its board, although elsewhere they are an administration's: the 主査 of a
 * 分科会, the 理事長 and 理事 of a committee. The list of those present says so, or what they say does.
 */
final class Presidency {
    private static final String BOARD_HEAD = "理事長";
    private static final String BOARD_MEMBER = "理事";
    private static final String DEPUTY = "副";

    private final boolean board;
    private final Set<String> presiding = new HashSet<>();

    private Presidency(boolean board) {
        this.board = board;
    }

    /**
     * Looks at one sitting.
     *
     * @param headers of its speeches
     * @param role the office that a header names; null for none
     * @param roster of the sitting, empty where none is printed
     * @param body what the text itself shows
     */
    static Presidency of(
            List<Header> headers,
            Function<Header, @Nullable String> role,
            List<RosterEntry> roster,
            BodyEvidence body) {
        boolean listed = roster.stream().anyMatch(e -> BOARD_MEMBER.equals(e.role()) && e.side() == Side.MEMBER);
        boolean administers = roster.stream().anyMatch(e -> BOARD_HEAD.equals(e.role()) && e.side() == Side.OFFICIAL);
        Presidency presidency =
                new Presidency(listed || !administers && (body.isOfBoard() || presidesOverBoard(headers, role, body)));
        presidency.listed(roster);
        presidency.opens(headers, role, body);
        presidency.ofPart(headers, role, body);
        return presidency;
    }

    /** The side on which an office sits here; null where it is what it is everywhere. */
    @Nullable
    Side side(String role) {
        if (presiding.contains(role)) {
            return Side.CHAIR;
        }
        if (!board) {
            return null;
        }
        return role.equals(BOARD_HEAD) || role.equals(DEPUTY + BOARD_HEAD)
                ? Side.CHAIR
                : role.equals(BOARD_MEMBER) ? Side.MEMBER : null;
    }

    /** The list of members puts them in the chair: 主査 above its 委員. */
    private void listed(List<RosterEntry> roster) {
        for (RosterEntry entry : roster) {
            String role = entry.role();
            if (role != null
                    && entry.side() == Side.CHAIR
                    && HeaderWords.shared().of(Kind.HEADS).contains(role)) {
                presiding.add(role);
            }
        }
    }

    /**
     * Whether a 理事長 presides here: then it is the board of a committee, and its 理事 are members of the council. Where a 議長 or 委員長
     * presides, a 理事長 who speaks of opening is the head of a union or a corporation.
     */
    private static boolean presidesOverBoard(
            List<Header> headers, Function<Header, @Nullable String> roles, BodyEvidence body) {
        boolean board = false;
        for (int i = 0; i < headers.size(); i++) {
            String role = roles.apply(headers.get(i));
            boolean head = BOARD_HEAD.equals(role);
            boolean chair = !head && role != null && Offices.read(role).side() == Side.CHAIR;
            boolean presides = (head || chair) && presides(headers, i, body);
            if (presides && chair) {
                return false;
            }
            board |= presides;
        }
        return board;
    }

    /** Who opens, suspends or closes the sitting presides, whatever such an office is elsewhere; so does his deputy. */
    private void opens(List<Header> headers, Function<Header, @Nullable String> roles, BodyEvidence body) {
        for (int i = 0; i < headers.size(); i++) {
            String role = roles.apply(headers.get(i));
            Rank rank = role == null ? null : Ranks.shared().of(role);
            boolean bare = rank != null && rank.department() == Rank.DepartmentRule.WITHIN;
            if (role != null && bare && !presiding.contains(role) && presides(headers, i, body)) {
                presiding.add(role);
                presiding.add(DEPUTY + role);
            }
        }
    }

    /** A part of a committee (分科会) in which no other chair speaks is presided over by the one who leads such parts. */
    private void ofPart(List<Header> headers, Function<Header, @Nullable String> roles, BodyEvidence body) {
        Set<String> leads = new HashSet<>();
        for (Header header : headers) {
            String role = roles.apply(header);
            if (role != null && Offices.read(role).side() == Side.CHAIR) {
                return;
            }
            if (role != null && HeaderWords.shared().of(Kind.LEADS).contains(role)) {
                leads.add(role);
            }
        }
        if (!leads.isEmpty() && body.isOfPart()) {
            presiding.addAll(leads);
        }
    }

    private static boolean presides(List<Header> headers, int i, BodyEvidence body) {
        int end = i + 1 < headers.size() ? headers.get(i + 1).start() : Integer.MAX_VALUE;
        return body.presides(headers.get(i).bodyStart(), end);
    }
}
