package kizashi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import kizashi.minutes.person.Membership;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import org.junit.jupiter.api.Test;

class RostersTest {
    private static RosterEntry entry(String name, String role) {
        return new RosterEntry(
                name,
                name.substring(0, 2),
                role,
                "総務課",
                List.of("総務部", "総務課"),
                "課長",
                null,
                Side.OFFICIAL,
                true,
                "説明員",
                3,
                9,
                role + "　" + name);
    }

    @Test
    void rostersBecomeDatedMemberships() {
        try (Ledger ledger = Ledger.inMemory()) {
            Rosters rosters = new Rosters(ledger);
            rosters.record("LG-1", "a", LocalDate.of(2025, 6, 10), null, List.of(entry("佐藤一郎", "総務課長")));
            rosters.record("LG-1", "b", LocalDate.of(2025, 9, 10), "総務委員会", List.of(entry("佐藤一郎", "総務課長")));
            rosters.record("LG-1", "b", LocalDate.of(2025, 9, 10), "総務委員会", List.of(entry("佐藤一郎", "総務課長")));
            rosters.record("LG-2", "c", LocalDate.of(2025, 9, 10), null, List.of(entry("田中花子", "総務課長")));
            Membership membership = new Membership(
                    "佐藤一郎", "総務課長", "総務課", Side.OFFICIAL, LocalDate.of(2025, 6, 10), LocalDate.of(2025, 9, 10));
            assertThat(rosters.memberships("LG-1")).containsExactly(membership);
            assertThat(membership.possiblyMoved(LocalDate.of(2026, 3, 31))).isFalse();
            assertThat(membership.possiblyMoved(LocalDate.of(2026, 4, 1))).isTrue();
            assertThat(rosters.around("LG-1", LocalDate.of(2026, 3, 1))).hasSize(2);
            assertThat(rosters.around("LG-1", LocalDate.of(2026, 4, 1)).get(0).entry())
                    .isEqualTo(entry("佐藤一郎", "総務課長"));
            assertThat(rosters.around("LG-1", LocalDate.of(2027, 4, 1))).isEmpty();
        }
    }
}
