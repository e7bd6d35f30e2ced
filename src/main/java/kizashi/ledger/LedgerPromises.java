package kizashi.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.match.promise.Promise;
import kizashi.match.promise.PromiseStore;
import kizashi.model.Json;
import org.jdbi.v3.core.Jdbi;

/** The promises of answers. */
public final class LedgerPromises implements PromiseStore {
    private final Jdbi jdbi;

    /** @param ledger the database */
    public LedgerPromises(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    @Override
    public void save(Collection<Promise> promises) {
        jdbi.useTransaction(handle -> {
            for (Promise promise : promises) {
                handle.createUpdate("delete from promise where id = :id")
                        .bind("id", promise.id())
                        .execute();
                handle.createUpdate("insert into promise (id, municipality, status, spoken_on, due_on, json) values"
                                + " (:id, :municipality, :status, :spoken, :due, :json)")
                        .bind("id", promise.id())
                        .bind("municipality", promise.municipality())
                        .bind("status", promise.status().name())
                        .bind("spoken", promise.spokenOn())
                        .bind("due", promise.dueOn())
                        .bind("json", Json.write(promise))
                        .execute();
            }
        });
    }

    @Override
    public void remove(Collection<String> ids) {
        jdbi.useTransaction(handle -> ids.forEach(id -> handle.createUpdate("delete from promise where id = :id")
                .bind("id", id)
                .execute()));
    }

    @Override
    public Set<String> ids(String municipality) {
        return jdbi.withHandle(
                handle -> new HashSet<>(handle.createQuery("select id from promise where municipality = :municipality")
                        .bind("municipality", municipality)
                        .mapTo(String.class)
                        .list()));
    }

    @Override
    public List<Promise> open(String municipality) {
        return select("municipality = :key and status = 'OPEN' order by spoken_on, id", municipality);
    }

    @Override
    public List<Promise> all(String municipality) {
        return select("municipality = :key order by spoken_on desc, id", municipality);
    }

    @Override
    public List<Promise> all() {
        return jdbi.withHandle(handle -> handle.createQuery("select json from promise order by spoken_on desc, id")
                .map((row, context) -> Json.read(row.getString("json"), Promise.class))
                .list());
    }

    @Override
    public List<Promise> overdue(LocalDate today) {
        return select("status = 'OPEN' and due_on < :key order by due_on, id", today);
    }

    private List<Promise> select(String where, Object key) {
        return jdbi.withHandle(handle -> handle.createQuery("select json from promise where " + where)
                .bind("key", key)
                .map((row, context) -> Json.read(row.getString("json"), Promise.class))
                .list());
    }
}
