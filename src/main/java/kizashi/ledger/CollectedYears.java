package kizashi.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import kizashi.model.DocumentKind;
import org.jspecify.annotations.Nullable;

/** What was collected: bodies and documents by kind and year. */
public final class CollectedYears {
    private CollectedYears() {}

    /**
     * One kind of one year.
     *
     * @param kind of document
     * @param year in which it was spoken or dated; null where the day is unknown
     * @param bodies that have any
     * @param documents of all of them
     */
    public record Row(DocumentKind kind, @Nullable Integer year, int bodies, int documents) {}

    /**
     * What was collected of one body.
     *
     * @param municipality its key
     * @param kind of document
     * @param first year; null where no day is known
     * @param last year; null where no day is known
     */
    public record OfBody(
            String municipality,
            DocumentKind kind,
            @Nullable Integer first,
            @Nullable Integer last) {}

    /** What was collected of each body, one row for each kind. */
    public static List<OfBody> byBody(Ledger ledger) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select municipality, kind, min(extract(year from spoken_on)) as first_year,"
                                        + " max(extract(year from spoken_on)) as last_year from document"
                                        + " group by municipality, kind order by municipality, kind")
                        .map((row, context) -> new OfBody(
                                row.getString("municipality"),
                                DocumentKind.valueOf(row.getString("kind")),
                                year(row, "first_year"),
                                year(row, "last_year")))
                        .list());
    }

    private static @Nullable Integer year(ResultSet row, String column) throws SQLException {
        int year = row.getInt(column);
        return row.wasNull() ? null : year;
    }

    /** Everything, by kind, the newest year first. */
    public static List<Row> of(Ledger ledger) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select kind, extract(year from spoken_on) as spoken_year, count(distinct municipality) as bodies,"
                                        + " count(*) as documents from document group by kind, extract(year from spoken_on)"
                                        + " order by kind, spoken_year desc")
                        .map((row, context) -> new Row(
                                DocumentKind.valueOf(row.getString("kind")),
                                year(row, "spoken_year"),
                                row.getInt("bodies"),
                                row.getInt("documents")))
                        .list());
    }
}
