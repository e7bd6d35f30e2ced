package kizashi.ledger;

import java.time.LocalDate;
import java.util.List;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Sittings with speakers whose full names no roster of their own gives: a roster that arrives later can. */
public final class OpenNames {
    private static final int LONGEST_COMMITTEE = 200;

    private final Jdbi jdbi;

    /** @param ledger the database */
    public OpenNames(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    /**
     * A sitting with open names.
     *
     * @param documentId its document
     * @param municipality {@link kizashi.model.Municipality#key()}
     * @param day its own day
     * @param committee the committee that sat; null for a plenary sitting
     */
    public record Sitting(
            String documentId,
            String municipality,
            LocalDate day,
            @Nullable String committee) {}

    /** Remembers a sitting, in place of what was known of its document. */
    public void put(Sitting sitting) {
        String committee = sitting.committee();
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from open_names where document_id = :id")
                    .bind("id", sitting.documentId())
                    .execute();
            handle.createUpdate("insert into open_names (document_id, municipality, spoken_on, committee) values (:id,"
                            + " :municipality, :day, :committee)")
                    .bind("id", sitting.documentId())
                    .bind("municipality", sitting.municipality())
                    .bind("day", sitting.day())
                    .bind(
                            "committee",
                            committee == null || committee.length() <= LONGEST_COMMITTEE
                                    ? committee
                                    : committee.substring(0, LONGEST_COMMITTEE))
                    .execute();
        });
    }

    /** Forgets a sitting all of whose speakers are known. */
    public void remove(String documentId) {
        jdbi.useHandle(handle -> handle.createUpdate("delete from open_names where document_id = :id")
                .bind("id", documentId)
                .execute());
    }

    /** Sittings of a municipality from one day to before another. */
    public List<Sitting> of(String municipality, LocalDate from, LocalDate to) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from open_names where municipality ="
                        + " :municipality and spoken_on >= :from and spoken_on < :to order by spoken_on, document_id")
                .bind("municipality", municipality)
                .bind("from", from)
                .bind("to", to)
                .map((row, context) -> new Sitting(
                        row.getString("document_id"),
                        row.getString("municipality"),
                        row.getDate("spoken_on").toLocalDate(),
                        row.getString("committee")))
                .list());
    }
}
