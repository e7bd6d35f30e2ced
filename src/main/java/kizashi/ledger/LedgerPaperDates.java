package kizashi.ledger;

import java.sql.Date;
import java.time.LocalDate;
import java.util.List;
import kizashi.match.cases.PaperDates;
import kizashi.model.Paper;
import org.jdbi.v3.core.Jdbi;

/** The days that papers state. */
public final class LedgerPaperDates implements PaperDates {
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 2000;

    private final Jdbi jdbi;

    /** @param ledger the database */
    public LedgerPaperDates(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    @Override
    public List<Paper.Fact> of(String document) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select name, said, falls_on, place from paper_fact where document = :document order by place")
                .bind("document", document)
                .map((row, context) -> new Paper.Fact(
                        row.getString("name"),
                        row.getString("said"),
                        row.getDate("falls_on").toLocalDate(),
                        null,
                        row.getInt("place"),
                        row.getInt("place")))
                .list());
    }

    /** Remembers the days of a paper in place of those that an earlier revision of it stated. */
    public void record(String document, List<Paper.Fact> facts) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from paper_fact where document = :document")
                    .bind("document", document)
                    .execute();
            for (int i = 0; i < facts.size(); i++) {
                LocalDate day = facts.get(i).date();
                if (day != null) {
                    handle.createUpdate("insert into paper_fact (document, place, name, said, falls_on) values"
                                    + " (:document, :place, :name, :said, :day)")
                            .bind("document", document)
                            .bind("place", i)
                            .bind("name", cut(facts.get(i).name(), LONGEST_NAME))
                            .bind("said", cut(facts.get(i).value(), LONGEST))
                            .bind("day", Date.valueOf(day))
                            .execute();
                }
            }
        });
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
