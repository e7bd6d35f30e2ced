package kizashi.ledger;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import kizashi.match.cases.CaseKeys;
import kizashi.model.Json;
import kizashi.model.Opportunity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows by which cases are found that share something with a match: {@link CaseKeys}, one row each. */
final class CaseKeyRows {
    private CaseKeyRows() {}

    /** Those of cases that were stored before there were keys, or with keys of an older kind. */
    static void make(Handle handle, String municipalityKey) {
        List<Opportunity> without = handle.createQuery(
                        "select json from opportunity where municipality = :municipality and keyed < :version")
                .bind("municipality", municipalityKey)
                .bind("version", CaseKeys.VERSION)
                .map((row, context) -> Json.read(row.getString("json"), Opportunity.class))
                .list();
        for (Opportunity o : without) {
            save(handle, o);
            handle.createUpdate("update opportunity set keyed = :version where id = :id")
                    .bind("version", CaseKeys.VERSION)
                    .bind("id", o.id())
                    .execute();
        }
    }

    /** Most of a case's keys stay when it gets more evidence. */
    static void save(Handle handle, Opportunity o) {
        Set<Long> keys = CaseKeys.of(o);
        Set<Long> stored = new HashSet<>(handle.createQuery("select hash from opportunity_key where opportunity = :id")
                .bind("id", o.id())
                .mapTo(Long.class)
                .list());
        change(handle, o.id(), stored, keys, "delete from opportunity_key where opportunity = :id and hash = :hash");
        change(handle, o.id(), keys, stored, "insert into opportunity_key (hash, opportunity) values (:hash, :id)");
    }

    private static void change(Handle handle, String id, Set<Long> of, Set<Long> butNot, String sql) {
        PreparedBatch batch = handle.prepareBatch(sql);
        for (Long hash : of) {
            if (!butNot.contains(hash)) {
                batch.bind("id", id).bind("hash", hash).add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }
}
