package kizashi.ledger;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kizashi.deliver.Digest;
import kizashi.deliver.DigestRequest;
import kizashi.deliver.mail.Letter;
import kizashi.deliver.mail.Outbox;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The outbox in the database. */
public final class LedgerOutbox implements Outbox {
    private static final int PROBLEM = 2000;
    private static final int LETTERS_AT_ONCE = 500;

    private final Jdbi jdbi;

    /** @param ledger the database */
    public LedgerOutbox(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    @Override
    public boolean queue(Letter letter, List<Digest.SentItem> items, Instant now) {
        String recipient = key(letter.recipient());
        return jdbi.inTransaction(handle -> {
            if (known(handle, letter, recipient, items)) {
                return false;
            }
            handle.createUpdate(
                            "insert into letter (message_id, recipient, letter_day, subject, html, plain, unsubscribe,"
                                    + " state, queued_at, next_try, attempts) values (:id, :recipient, :day, :subject, :html,"
                                    + " :plain, :unsubscribe, 'waiting', :now, :now, 0)")
                    .bind("id", letter.messageId())
                    .bind("recipient", letter.recipient())
                    .bind("day", letter.day())
                    .bind("subject", letter.subject())
                    .bind("html", letter.html())
                    .bind("plain", letter.text())
                    .bind(
                            "unsubscribe",
                            letter.unsubscribe() == null
                                    ? null
                                    : letter.unsubscribe().toString())
                    .bind("now", now.atOffset(ZoneOffset.UTC))
                    .execute();
            remember(handle, letter.messageId(), recipient, items);
            return true;
        });
    }

    private static boolean known(Handle handle, Letter letter, String recipient, List<Digest.SentItem> items) {
        if (count(handle, "select count(*) from letter where message_id = ?", letter.messageId()) > 0) {
            return true;
        }
        for (Digest.SentItem item : items) {
            String sql = "select count(*) from sent_item where recipient = ? and item = ? and version = ?";
            if (count(handle, sql, recipient, item.item(), item.version()) > 0) {
                return true;
            }
        }
        return false;
    }

    private static void remember(Handle handle, String messageId, String recipient, List<Digest.SentItem> items) {
        PreparedBatch sent = handle.prepareBatch(
                "insert into sent_item (recipient, item, version, message_id) values (:recipient, :item, :version, :id)");
        for (Digest.SentItem item : items) {
            sent.bind("recipient", recipient)
                    .bind("item", item.item())
                    .bind("version", item.version())
                    .bind("id", messageId)
                    .add();
        }
        if (sent.size() > 0) {
            sent.execute();
        }
        add(
                handle,
                "passage",
                recipient,
                items.stream().flatMap(i -> i.passages().stream()).toList());
        add(
                handle,
                "capture",
                recipient,
                items.stream().flatMap(i -> i.captures().stream()).toList());
    }

    /** Adds what is not there yet to {@code sent_passage} or {@code sent_capture}. */
    private static void add(Handle handle, String what, String recipient, List<String> keys) {
        Set<String> had = told(handle, what, recipient);
        PreparedBatch batch = handle.prepareBatch(
                "insert into sent_" + what + " (recipient, " + what + ") values (:recipient, :key)");
        for (String key : keys) {
            if (had.add(key)) {
                batch.bind("recipient", recipient).bind("key", key).add();
            }
        }
        if (batch.size() > 0) {
            batch.execute();
        }
    }

    @Override
    public void told(String recipient, List<String> passages) {
        jdbi.useTransaction(handle -> add(handle, "passage", key(recipient), passages));
    }

    @Override
    public List<Letter> due(Instant now) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select * from letter where state = 'waiting' and next_try <="
                                + " :now order by queued_at, message_id limit :limit")
                        .bind("now", now.atOffset(ZoneOffset.UTC))
                        .bind("limit", LETTERS_AT_ONCE)
                        .map((row, context) -> letter(row))
                        .list());
    }

    @Override
    public void sent(String messageId, Instant at) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "update letter set state = 'sent', sent_at = :at, problem = null where message_id = :id")
                .bind("at", at.atOffset(ZoneOffset.UTC))
                .bind("id", messageId)
                .execute());
    }

    @Override
    public void failed(String messageId, String why, @Nullable Instant retryAt) {
        jdbi.useHandle(handle -> handle.createUpdate("update letter set state = :state, attempts = attempts + 1,"
                        + " problem = :why, next_try = :next where message_id = :id")
                .bind("state", retryAt == null ? "givenup" : "waiting")
                .bind("why", why.substring(0, Math.min(PROBLEM, why.length())))
                .bind("next", retryAt == null ? null : retryAt.atOffset(ZoneOffset.UTC))
                .bind("id", messageId)
                .execute());
    }

    @Override
    public @Nullable Instant lastTo(String recipient) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select max(queued_at) from letter where lower(recipient) = :recipient")
                        .bind("recipient", key(recipient))
                        .mapTo(OffsetDateTime.class)
                        .findFirst()
                        .map(OffsetDateTime::toInstant)
                        .orElse(null));
    }

    @Override
    public int attempts(String messageId) {
        return jdbi.withHandle(handle -> handle.createQuery("select attempts from letter where message_id = :id")
                .bind("id", messageId)
                .mapTo(Integer.class)
                .findOne()
                .orElse(0));
    }

    @Override
    public DigestRequest.Delivered delivered(String recipient) {
        return jdbi.withHandle(handle -> new DigestRequest.Delivered(
                new HashSet<>(handle.createQuery("select distinct item from sent_item where recipient = :recipient")
                        .bind("recipient", key(recipient))
                        .mapTo(String.class)
                        .list()),
                told(handle, "passage", key(recipient)),
                told(handle, "capture", key(recipient))));
    }

    @Override
    public void unsubscribe(String recipient, Instant at) {
        jdbi.useTransaction(handle -> {
            if (count(handle, "select count(*) from unsubscribed where recipient = ?", key(recipient)) == 0) {
                handle.execute(
                        "insert into unsubscribed (recipient, since) values (?, ?)",
                        key(recipient),
                        at.atOffset(ZoneOffset.UTC));
            }
            handle.execute(
                    "update letter set state = 'givenup', problem = 'unsubscribed' where lower(recipient) = ? and state ="
                            + " 'waiting'",
                    key(recipient));
        });
    }

    @Override
    public boolean unsubscribed(String recipient) {
        return jdbi.withHandle(
                handle -> count(handle, "select count(*) from unsubscribed where recipient = ?", key(recipient)) > 0);
    }

    @Override
    public Counts counts() {
        return jdbi.withHandle(handle -> new Counts(
                count(handle, "select count(*) from letter where state = ?", "waiting"),
                count(handle, "select count(*) from letter where state = ?", "sent"),
                count(handle, "select count(*) from letter where state = ?", "givenup")));
    }

    private static Set<String> told(Handle handle, String what, String recipient) {
        return new HashSet<>(
                handle.createQuery("select " + what + " from sent_" + what + " where recipient = :recipient")
                        .bind("recipient", recipient)
                        .mapTo(String.class)
                        .list());
    }

    private static int count(Handle handle, String sql, Object... values) {
        return handle.select(sql, values).mapTo(Integer.class).one();
    }

    private static String key(String recipient) {
        return recipient.strip().toLowerCase(Locale.ROOT);
    }

    private static Letter letter(ResultSet row) throws SQLException {
        String unsubscribe = row.getString("unsubscribe");
        return new Letter(
                row.getString("message_id"),
                row.getString("recipient"),
                row.getObject("letter_day", LocalDate.class),
                row.getString("subject"),
                row.getString("html"),
                row.getString("plain"),
                unsubscribe == null ? null : URI.create(unsubscribe));
    }
}
