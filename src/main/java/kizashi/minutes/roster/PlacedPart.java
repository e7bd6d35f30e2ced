package kizashi.minutes.roster;

import java.util.List;
import kizashi.minutes.roster.RosterPart.Type;
import org.jspecify.annotations.Nullable;

/** A place in a line that was taken apart. */
record PlacedPart(RosterLine line, String raw, List<RosterPart> parts, int i, boolean nameFirst) {
    RosterPart part() {
        return parts.get(i);
    }

    @Nullable
    RosterPart next(int steps) {
        return i + steps < parts.size() ? parts.get(i + steps) : null;
    }

    boolean isNext(int steps, Type type) {
        RosterPart next = next(steps);
        return next != null && next.type() == type;
    }

    String text(RosterPart part) {
        return line.text(part.start(), part.end());
    }

    /** Whether a gap or other letters stand between two parts of the line. */
    boolean isApart(RosterPart left, RosterPart right) {
        return right.start() > left.end() || line.gap(right.start()) > 0;
    }
}
