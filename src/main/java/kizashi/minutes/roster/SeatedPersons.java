package kizashi.minutes.roster;

import kizashi.minutes.roster.RosterPart.Type;
import org.jspecify.annotations.Nullable;

/** Persons whose seat is printed: before their names, behind them in a bracket, or alone on the line above. */
final class SeatedPersons {
    private final RosterDrafts drafts;
    /** A seat alone on its line: the name stands below. */
    private @Nullable PlacedPart waiting;

    SeatedPersons(RosterDrafts drafts) {
        this.drafts = drafts;
    }

    /** The seat alone on its line whose name stands below; null for none. */
    @Nullable
    PlacedPart waiting() {
        return waiting;
    }

    /** A name came: no seat waits any more. */
    void forget() {
        waiting = null;
    }

    /** Takes in a seat; returns how many parts were used. */
    int take(PlacedPart at) {
        RosterPart part = at.part();
        RosterPart next = at.next(1);
        RosterPart name = at.next(2);
        if (isSeatOfNameBefore(at)) {
            drafts.latest().seat = at.text(part);
            return 1;
        }
        if (next != null && next.type() == Type.VACANT) {
            return 2; // ２番　欠員
        }
        if (next != null && next.type() == Type.MARK && name != null && name.type() == Type.NAME) {
            drafts.draft(at.line(), at.raw(), part.start(), name, null, at.text(part));
            drafts.mark(at.text(next));
            return 3; // １番　欠席　甲野太郎
        }
        if (next != null && next.type() == Type.NAME) {
            drafts.draft(at.line(), at.raw(), part.start(), next, null, at.text(part));
            return 2;
        }
        if (next != null && next.type() == Type.ROLE && name != null && name.type() == Type.NAME) {
            drafts.draft(at.line(), at.raw(), part.start(), name, at.text(next), at.text(part));
            return 3;
        }
        waiting = at.parts().size() == 1 ? at : null;
        return 1;
    }

    /** 甲野太郎（５番）. */
    private boolean isSeatOfNameBefore(PlacedPart at) {
        int start = at.part().start();
        return at.i() > 0
                && !drafts.isEmpty()
                && start > 1
                && "（(".indexOf(at.line().letters().charAt(start - 1)) >= 0
                && at.parts().get(at.i() - 1).end() == start - 1;
    }
}
