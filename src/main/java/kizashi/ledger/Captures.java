package kizashi.ledger;

import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;
import kizashi.archive.ArchiveEntry;
import kizashi.archive.ArchiveIndex;
import kizashi.model.DocumentKeys;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Where the records of the archive lie, in the database. */
public final class Captures implements ArchiveIndex {
    /** {@link ArchiveEntry#isGood()} for the database. */
    private static final String GOOD =
            "(kind = 'RESPONSE' and status = 200 or kind = 'REVISIT' and status in (200, 304))";

    private static final int LONGEST_TYPE = 400;
    private static final int LONGEST_ETAG = 1000;
    private static final int LONGEST_DATE = 100;

    private final Jdbi jdbi;
    private final GroupCommit commits;

    /** @param ledger the database */
    public Captures(Ledger ledger) {
        this.jdbi = ledger.jdbi();
        this.commits = ledger.commits();
    }

    @Override
    public Adding add(ArchiveEntry e) {
        CompletableFuture<Void> written = commits.submit(
                handle -> handle.createUpdate("insert into capture (file, place, kind, url_key, asked_key, url,"
                                + " requested_url, captured_ms, status, content_type, etag, last_modified, sha256, body_length,"
                                + " record_size, body_file, body_place) select :file, :place, :kind, :urlKey, :askedKey, :url,"
                                + " :asked, :at, :status, :type, :etag, :modified, :sha, :length, :size, :bodyFile, :bodyPlace"
                                + " where not exists (select 1 from capture where file = :file and place = :place)")
                        .bind("file", e.file())
                        .bind("place", e.offset())
                        .bind("kind", e.type().name())
                        .bind("urlKey", key(e.url()))
                        .bind("askedKey", key(e.requestedUrl()))
                        .bind("url", e.url().toString())
                        .bind("asked", e.requestedUrl().toString())
                        .bind("at", e.at().toEpochMilli())
                        .bind("status", e.status())
                        .bind("type", fits(e.contentType(), LONGEST_TYPE))
                        .bind("etag", fits(e.etag(), LONGEST_ETAG))
                        .bind("modified", fits(e.lastModified(), LONGEST_DATE))
                        .bind("sha", e.sha256())
                        .bind("length", e.length())
                        .bind("size", e.size())
                        .bind("bodyFile", e.bodyFile())
                        .bind("bodyPlace", e.bodyOffset())
                        .execute());
        return () -> GroupCommit.await(written);
    }

    @Override
    public Optional<ArchiveEntry> latestGood(URI url) {
        return first(
                "select * from capture where url_key = :key and " + GOOD
                        + " order by captured_ms desc, place desc limit 1",
                key(url),
                0);
    }

    @Override
    public Optional<ArchiveEntry> goodAskedSince(URI requestedUrl, Instant after) {
        return first(
                "select * from capture where asked_key = :key and captured_ms >= :after and " + GOOD
                        + " order by captured_ms desc, place desc limit 1",
                key(requestedUrl),
                after.toEpochMilli());
    }

    @Override
    public Optional<ArchiveEntry> latest(URI url) {
        return first(
                "select * from capture where url_key = :key and kind <> 'NOTE'"
                        + " order by captured_ms desc, place desc limit 1",
                key(url),
                0);
    }

    @Override
    public Optional<ArchiveEntry> withBody(String sha256) {
        return first(
                "select * from capture where sha256 = :key and kind = 'RESPONSE' order by captured_ms limit 1",
                sha256,
                0);
    }

    @Override
    public List<ArchiveEntry> captures(URI url) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from capture where url_key = :key"
                        + " and kind <> 'NOTE' order by captured_ms, file, place")
                .bind("key", key(url))
                .map((row, context) -> entry(row))
                .list());
    }

    @Override
    public Optional<ArchiveEntry> last(String file) {
        return first("select * from capture where file = :key order by place desc limit 1", file, 0);
    }

    @Override
    public void each(ArchiveEntry.Type type, Consumer<ArchiveEntry> to) {
        jdbi.useHandle(handle -> {
            try (Stream<ArchiveEntry> rows = handle
                    .createQuery("select * from capture where kind = :kind order by file, place")
                    .bind("kind", type.name())
                    .setFetchSize(1000)
                    .map((row, context) -> entry(row))
                    .stream()) {
                rows.forEach(to);
            }
        });
    }

    @Override
    public void clear() {
        jdbi.useHandle(handle -> handle.execute("delete from capture"));
    }

    private Optional<ArchiveEntry> first(String sql, String key, long after) {
        return jdbi.withHandle(handle -> {
            var query = handle.createQuery(sql).bind("key", key);
            return (sql.contains(":after") ? query.bind("after", after) : query)
                    .map((row, context) -> entry(row))
                    .findFirst();
        });
    }

    private static ArchiveEntry entry(ResultSet row) throws SQLException {
        return new ArchiveEntry(
                ArchiveEntry.Type.valueOf(row.getString("kind")),
                URI.create(row.getString("url")),
                URI.create(row.getString("requested_url")),
                Instant.ofEpochMilli(row.getLong("captured_ms")),
                row.getInt("status"),
                row.getString("content_type"),
                row.getString("etag"),
                row.getString("last_modified"),
                row.getString("sha256"),
                row.getLong("body_length"),
                row.getString("file"),
                row.getLong("place"),
                row.getLong("record_size"),
                row.getString("body_file"),
                row.getLong("body_place"));
    }

    private static String key(URI url) {
        return DocumentKeys.sha256(url.toString()).substring(0, 40);
    }

    /** A validator that does not fit is not stored at all: half of one would never match. */
    private static @Nullable String fits(@Nullable String header, int longest) {
        return header == null || header.length() > longest ? null : header;
    }
}
