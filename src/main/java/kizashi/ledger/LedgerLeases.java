package kizashi.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import kizashi.crawl.Leases;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;
import org.jspecify.annotations.Nullable;

/** Leases in the database. A holder whose process on this very machine is gone does not hold anything, so a restart need not wait. */
public final class LedgerLeases implements Leases {
    /** How long a lease lasts when nobody prolongs it. */
    public static final Duration LASTS = Duration.ofMinutes(2);
    /** How often to prolong it. */
    public static final Duration RENEW_EVERY = LASTS.dividedBy(4);

    private final Jdbi jdbi;
    private final GroupCommit commits;
    private final Clock clock;
    private final Supplier<String> holders;
    private final Predicate<String> gone;

    /**
     * Leases of this process.
     *
     * @param ledger the database
     * @param clock the time; machines that share a ledger should agree on it to a few seconds
     */
    public LedgerLeases(Ledger ledger, Clock clock) {
        this(ledger, clock, HolderNames::next, HolderNames::isGone);
    }

    LedgerLeases(Ledger ledger, Clock clock, Supplier<String> holders, Predicate<String> gone) {
        this.jdbi = ledger.jdbi();
        this.commits = ledger.commits();
        this.clock = clock;
        this.holders = holders;
        this.gone = gone;
    }

    private record Row(@Nullable String holder, long fence, long untilMs) {}

    @Override
    public @Nullable Lease take(String name) {
        String holder = holders.get();
        Instant now = clock.instant();
        try {
            return jdbi.inTransaction(handle -> take(handle, name, holder, now));
        } catch (UnableToExecuteStatementException e) {
            // Two took a lease of a name never used before at the same moment; the key let one of them.
            if (holder(name) != null) {
                return null;
            }
            throw e;
        }
    }

    private @Nullable Lease take(Handle handle, String name, String holder, Instant now) {
        long until = now.plus(LASTS).toEpochMilli();
        Optional<Row> found = row(handle, name, true);
        if (found.isEmpty()) {
            handle.createUpdate("insert into lease (name, holder, fence, until_ms) values (:name, :holder, 1, :until)")
                    .bind("name", name)
                    .bind("holder", holder)
                    .bind("until", until)
                    .execute();
            return new Lease(name, holder, 1);
        }
        Row row = found.get();
        if (isHeld(row, now)) {
            return null;
        }
        handle.createUpdate("update lease set holder = :holder, fence = :fence, until_ms = :until where name = :name")
                .bind("name", name)
                .bind("holder", holder)
                .bind("fence", row.fence() + 1)
                .bind("until", until)
                .execute();
        return new Lease(name, holder, row.fence() + 1);
    }

    private boolean isHeld(Row row, Instant now) {
        return row.holder() != null && now.toEpochMilli() < row.untilMs() && !gone.test(row.holder());
    }

    @Override
    public List<Lease> renew(Collection<Lease> held) {
        List<Lease> leases = List.copyOf(held);
        if (leases.isEmpty()) {
            return List.of();
        }
        long until = clock.instant().plus(LASTS).toEpochMilli();
        List<Lease> lost = new ArrayList<>();
        // In the queue of the writes that check these very rows, so that the two never lock them in different orders.
        commits.run(handle -> {
            PreparedBatch update = handle.prepareBatch(
                    "update lease set until_ms = :until where name = :name and holder = :holder and fence = :fence");
            leases.forEach(l -> update.bind("until", until)
                    .bind("name", l.name())
                    .bind("holder", l.holder())
                    .bind("fence", l.fence())
                    .add());
            int[] changed = update.execute();
            lost.clear();
            for (int i = 0; i < changed.length; i++) {
                if (changed[i] == 0) {
                    lost.add(leases.get(i));
                }
            }
        });
        return lost;
    }

    @Override
    public void release(Lease lease) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update lease set holder = null where name = :name and holder = :holder and fence = :fence")
                .bind("name", lease.name())
                .bind("holder", lease.holder())
                .bind("fence", lease.fence())
                .execute());
    }

    @Override
    public @Nullable String holder(String name) {
        Instant now = clock.instant();
        return jdbi.withHandle(handle -> row(handle, name, false))
                .filter(row -> isHeld(row, now))
                .map(Row::holder)
                .orElse(null);
    }

    /**
     * Within a transaction: makes sure that a lease is still the last one of its name, and keeps it so until the end.
     *
     * @throws Lost when somebody else took it over
     */
    static void check(Handle handle, Lease lease) {
        if (row(handle, lease.name(), true)
                .filter(r -> r.fence() == lease.fence())
                .isEmpty()) {
            throw new Lost(lease);
        }
    }

    private static Optional<Row> row(Handle handle, String name, boolean lock) {
        return handle.createQuery(
                        "select holder, fence, until_ms from lease where name = :name" + (lock ? " for update" : ""))
                .bind("name", name)
                .map((row, context) -> new Row(row.getString("holder"), row.getLong("fence"), row.getLong("until_ms")))
                .findOne();
    }
}
