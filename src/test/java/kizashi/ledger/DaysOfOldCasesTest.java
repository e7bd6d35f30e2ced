package kizashi.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import kizashi.deliver.Cases;
import kizashi.match.cases.OpportunityFilter;
import kizashi.match.cases.OpportunityFilter.Basis;
import kizashi.model.Opportunity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DaysOfOldCasesTest {
    @TempDir
    Path folder;

    @Test
    void aCaseThatWasStoredWithoutADayGetsOneOnceAndIsListedByIt() {
        Opportunity o = Cases.usual("o1", 9);
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"))) {
            new LedgerOpportunities(ledger).save(o, java.util.Set.of());
            ledger.jdbi().useHandle(h -> {
                h.execute("update opportunity set spoken_on = null");
                h.execute("delete from \"flyway_schema_history\" where \"description\" = 'days of old cases'");
            });
            assertThat(new LedgerOpportunities(ledger).count(since(o))).isZero();
        }
        try (Ledger ledger = Ledger.open(folder.resolve("ledger"))) {
            assertThat(new LedgerOpportunities(ledger).count(since(o))).isEqualTo(1);
        }
    }

    private static OpportunityFilter since(Opportunity o) {
        LocalDate day = o.best().passage().document().filterDay();
        return OpportunityFilter.all(Cases.DAY).since(day, Basis.SPOKEN);
    }
}
