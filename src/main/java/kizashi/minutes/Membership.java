package kizashi.minutes;

import java.time.LocalDate;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * A person in an office, as far as rosters show it (在任).
 *
 * @param name full name
 * @param role 産業振興課長
 * @param department 産業振興課
 * @param side on which side
 * @param from the first day on which a roster lists him there
 * @param to the last such day
 */
public record Membership(
        String name, String role, @Nullable String department, Side side, LocalDate from, LocalDate to) {

    /** Whether he may have moved since: 1 April, when staff are transferred, lies between the last roster and the day. */
    public boolean possiblyMoved(LocalDate day) {
        return FiscalYears.of(day) > FiscalYears.of(to) && side != Side.MEMBER;
    }
}
