package kizashi.minutes.person;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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

    /** One membership of one person in one office, where rosters write the name in two ways (髙橋, 高橋); the latest way counts. */
    public static List<Membership> merged(List<Membership> latestFirst) {
        Map<String, Membership> merged = new LinkedHashMap<>();
        for (Membership one : latestFirst) {
            merged.merge(
                    NameMatch.fold(one.name()) + "\n" + one.role(),
                    one,
                    (latest, other) -> new Membership(
                            latest.name(),
                            latest.role(),
                            latest.department() == null ? other.department() : latest.department(),
                            latest.side(),
                            other.from().isBefore(latest.from()) ? other.from() : latest.from(),
                            other.to().isAfter(latest.to()) ? other.to() : latest.to()));
        }
        return List.copyOf(merged.values());
    }

    /** Whether he may have moved since: 1 April, when staff are transferred, lies between the last roster and the day. */
    public boolean possiblyMoved(LocalDate day) {
        return FiscalYears.of(day) > FiscalYears.of(to) && side != Side.MEMBER;
    }
}
