package kizashi.ledger;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kizashi.model.Document;
import kizashi.model.Json;
import kizashi.model.Municipality;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** The documents that were read, each in its newest revision. */
public final class Documents {
    private final Jdbi jdbi;

    /** @param ledger the database */
    public Documents(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    /**
     * A document and which revision it is.
     *
     * @param document the newest
     * @param revision 1 for the first
     */
    public record Stored(Document document, int revision) {}

    /** The document of an id, if it was read. */
    public Optional<Stored> find(String id) {
        return jdbi.withHandle(handle -> handle.createQuery("select json, revision from document where id = :id")
                .bind("id", id)
                .map((row, context) ->
                        new Stored(Json.read(row.getString("json"), Document.class), row.getInt("revision")))
                .findOne());
    }

    /** Stores a document's newest revision. */
    public void put(Document document, int revision) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from document where id = :id")
                    .bind("id", document.id())
                    .execute();
            handle.createUpdate(
                            "insert into document (id, municipality, kind, title, spoken_on, detected_at, revision, sha256,"
                                    + " source_id, url, json) values (:id, :municipality, :kind, :title, :day, :detected,"
                                    + " :revision, :sha, :source, :url, :json)")
                    .bind("id", document.id())
                    .bind("municipality", document.municipality().key())
                    .bind("kind", document.kind().name())
                    .bind("title", shorten(document.title()))
                    .bind("day", document.filterDay())
                    .bind("detected", document.detectedAt().atOffset(ZoneOffset.UTC))
                    .bind("revision", revision)
                    .bind("sha", document.sha256())
                    .bind("source", document.sourceId())
                    .bind("url", document.url().toString())
                    .bind("json", Json.write(document))
                    .execute();
        });
    }

    /** The bodies of which something was read, by their keys. */
    public List<Municipality> municipalities() {
        return jdbi.withHandle(handle -> handle.createQuery("select json from document where id in"
                        + " (select min(id) from document group by municipality) order by municipality")
                .map((row, context) ->
                        Json.read(row.getString("json"), Document.class).municipality())
                .list());
    }

    /** The known days of a municipality's regular plenary sessions: what no title calls a committee or extraordinary. */
    public List<LocalDate> sessions(String municipality) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select distinct spoken_on from document where municipality = :municipality and kind = 'MINUTES'"
                                + " and spoken_on is not null and title not like '%委員会%' and title not like '%臨時%'")
                .bind("municipality", municipality)
                .mapTo(LocalDate.class)
                .list());
    }

    /** Documents of a municipality that are dated after a day, the oldest first. */
    public List<Document> after(String municipality, LocalDate day) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select json from document where municipality = :municipality and spoken_on > :day"
                                + " order by spoken_on, id")
                .bind("municipality", municipality)
                .bind("day", day)
                .map((row, context) -> Json.read(row.getString("json"), Document.class))
                .list());
    }

    /** All documents, by municipality and day. */
    public List<Document> all() {
        return jdbi.withHandle(
                handle -> handle.createQuery("select json from document order by municipality, spoken_on, id")
                        .map((row, context) -> Json.read(row.getString("json"), Document.class))
                        .list());
    }

    /**
     * How many documents there are.
     *
     * @param since only those whose day is not before this one; null for all
     */
    public int count(@Nullable LocalDate since) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select count(*) from document where cast(:since as date) is null or spoken_on >= :since")
                .bind("since", since)
                .mapTo(Integer.class)
                .one());
    }

    private static String shorten(String title) {
        return title.length() <= 1000 ? title : title.substring(0, 1000);
    }
}
