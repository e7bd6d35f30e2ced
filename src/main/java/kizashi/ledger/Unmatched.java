package kizashi.ledger;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;

/** Documents that wait to be matched: those of this run, and what a killed one left. */
public final class Unmatched {
    private final Jdbi jdbi;

    /** @param ledger the database */
    public Unmatched(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    /** Notes documents by their ids, each once. */
    public void add(Collection<String> documents) {
        jdbi.useTransaction(handle -> {
            for (String document : documents) {
                handle.createUpdate("delete from unmatched where document = :id")
                        .bind("id", document)
                        .execute();
                handle.createUpdate("insert into unmatched (document) values (:id)")
                        .bind("id", document)
                        .execute();
            }
        });
    }

    /** Ids of all that wait. */
    public Set<String> all() {
        return jdbi.withHandle(
                handle -> new LinkedHashSet<>(handle.createQuery("select document from unmatched order by document")
                        .mapTo(String.class)
                        .list()));
    }

    /** They were matched. */
    public void done(Collection<String> documents) {
        jdbi.useTransaction(
                handle -> documents.forEach(id -> handle.createUpdate("delete from unmatched where document = :id")
                        .bind("id", id)
                        .execute()));
    }
}
