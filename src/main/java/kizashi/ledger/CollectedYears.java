package kizashi.ledger;

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

    /** Everything, by kind, the newest year first. */
    public static List<Row> of(Ledger ledger) {
        return ledger.jdbi()
                .withHandle(handle -> handle.createQuery(
                                "select kind, extract(year from spoken_on) as spoken_year, count(distinct municipality) as bodies,"
                                        + " count(*) as documents from document group by kind, extract(year from spoken_on)"
                                        + " order by kind, spoken_year desc")
                        .map((row, context) -> {
                            int year = row.getInt("spoken_year");
                            return new Row(
                                    DocumentKind.valueOf(row.getString("kind")),
                                    row.wasNull() ? null : year,
                                    row.getInt("bodies"),
                                    row.getInt("documents"));
                        })
                        .list());
    }
}
