package kizashi.minutes;

import java.util.List;
import kizashi.minutes.header.Header;
import kizashi.minutes.header.Naming;
import kizashi.minutes.person.NameMatch;
import kizashi.minutes.words.Ranks;
import kizashi.model.RosterEntry;
import kizashi.model.Side;

/**
 * Who speaks by his bare name (○甲野太郎さん) where the members speak with their seats or titles and all of them are listed: somebody who was let
 * in to greet or to be heard, and no member.
 */
final class Guests {
    /** So many members are listed before a list is taken for whole, and so many speak otherwise before that is taken for a habit. */
    private static final int FEWEST = 3;

    /** Letters by which two names are told apart. */
    private static final int LETTERS = 2;

    private final List<String> members;
    private final boolean known;

    /**
     * @param headers of the document
     * @param roster of the sitting
     */
    Guests(List<Header> headers, List<RosterEntry> roster) {
        members = roster.stream()
                .filter(e -> e.side() == Side.MEMBER || e.side() == Side.CHAIR)
                .map(e -> NameMatch.fold(String.valueOf(e.name() == null ? e.surname() : e.name())))
                .toList();
        known = members.size() >= FEWEST
                && headers.stream().filter(h -> isTitled(h.naming())).count() >= FEWEST
                && headers.stream()
                        .noneMatch(h -> isBare(h.naming())
                                && isListed(String.valueOf(h.naming().name())));
    }

    /** Whether a header names a guest. */
    boolean isOne(Naming naming) {
        return known && isBare(naming) && !isListed(String.valueOf(naming.name()));
    }

    private static boolean isTitled(Naming naming) {
        if (naming.seat() != null) {
            return true;
        }
        String role = naming.together() != null ? naming.together() : naming.role();
        Ranks.Found found = role == null ? null : Ranks.shared().find(role);
        return found != null && found.rank().side() == Side.MEMBER;
    }

    private static boolean isBare(Naming naming) {
        return naming.name() != null && naming.role() == null && naming.seat() == null;
    }

    /** Whether a member begins or ends like that: a list may print 髙田 where a header prints 高田. */
    private boolean isListed(String name) {
        String folded = NameMatch.fold(name);
        int letters = Math.min(LETTERS, folded.length());
        String first = folded.substring(0, letters);
        String last = folded.substring(folded.length() - letters);
        return members.stream().anyMatch(member -> member.startsWith(first) || member.endsWith(last));
    }
}
