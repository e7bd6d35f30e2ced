package kizashi.minutes.person;

import java.util.List;
import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import kizashi.model.Speaker;

/**
 * The side of a speaker whose office is a council's as well as an administration's (理事, 主査): the section of the list in which
 * somebody of his name stands decides before the office does.
 */
final class SectionSide {
    private SectionSide() {}

    /** The speaker on the side on which the roster puts his name; the same where it puts it on both, on none, or lists one side only. */
    static Speaker of(Speaker speaker, List<RosterEntry> roster) {
        String role = speaker.role();
        if (role == null || speaker.name() == null || speaker.seat() != null) {
            return speaker;
        }
        HeaderWords words = HeaderWords.shared();
        if (!words.of(Kind.HEADS).contains(role) && !words.of(Kind.SITS).contains(role)) {
            return speaker;
        }
        boolean council = roster.stream().anyMatch(e -> isOfCouncil(e.side()));
        boolean others = roster.stream().anyMatch(e -> !isOfCouncil(e.side()));
        List<RosterEntry> named = NameMatch.fitting(speaker.name(), roster);
        boolean sameOffice = named.stream().anyMatch(e -> role.equals(e.role()));
        if (named.isEmpty() || !sameOffice && !(council && others)) {
            return speaker;
        }
        boolean ofCouncil = isOfCouncil(named.get(0).side());
        if (named.stream().anyMatch(e -> isOfCouncil(e.side()) != ofCouncil)) {
            return speaker;
        }
        Side side = sameOffice || !ofCouncil ? named.get(0).side() : Side.MEMBER;
        return isOfCouncil(speaker.side()) == ofCouncil ? speaker : speaker.on(side);
    }

    private static boolean isOfCouncil(Side side) {
        return side == Side.MEMBER || side == Side.CHAIR;
    }
}
