package kizashi.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import kizashi.match.section.SectionDirectory;
import org.jdbi.v3.core.Jdbi;

/** The sections of municipalities, as their own papers and minutes named them. */
public final class LedgerSections implements SectionDirectory {
    private static final int LONGEST = 4000;

    private final Jdbi jdbi;

    /** @param ledger the database */
    public LedgerSections(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    @Override
    public List<Section> of(String municipality) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select name, parent, duties, first_seen, last_seen, listed from section where municipality = :municipality order by name")
                .bind("municipality", municipality)
                .map((row, context) -> new Section(
                        row.getString("name"),
                        row.getString("parent") == null
                                        || row.getString("parent").isEmpty()
                                ? null
                                : row.getString("parent"),
                        row.getString("duties").lines().toList(),
                        new Seen(
                                row.getObject("first_seen", LocalDate.class),
                                row.getObject("last_seen", LocalDate.class),
                                row.getBoolean("listed"))))
                .list());
    }

    /**
     * Remembers sections; what is known already stays, and learns its department or its duties. Where two departments are
     * named for one section, whose it is stays unknown.
     */
    public void record(String municipality, Collection<Section> sections) {
        jdbi.useTransaction(handle -> {
            for (Section section : sections) {
                int known = handle.createUpdate(
                                "update section set parent = case when parent is null then cast(:parent as varchar) when"
                                        + " cast(:parent as varchar) is null or parent = cast(:parent as varchar) then"
                                        + " parent else '' end, duties = case when"
                                        + " cast(:duties as varchar) = '' then duties else :duties end,"
                                        + " first_seen = least(coalesce(first_seen, cast(:first as date)),"
                                        + " coalesce(cast(:first as date), first_seen)),"
                                        + " last_seen = greatest(coalesce(last_seen, cast(:last as date)),"
                                        + " coalesce(cast(:last as date), last_seen)), listed = listed or :listed"
                                        + " where municipality = :municipality and name = :name")
                        .bind("parent", section.parent())
                        .bind("duties", duties(section))
                        .bind("first", section.seen().first())
                        .bind("last", section.seen().last())
                        .bind("listed", section.seen().listed())
                        .bind("municipality", municipality)
                        .bind("name", section.name())
                        .execute();
                if (known == 0) {
                    handle.createUpdate(
                                    "insert into section (municipality, name, parent, duties, first_seen, last_seen, listed)"
                                            + " values (:municipality, :name, :parent, :duties, :first, :last, :listed)")
                            .bind("municipality", municipality)
                            .bind("name", section.name())
                            .bind("parent", section.parent())
                            .bind("duties", duties(section))
                            .bind("first", section.seen().first())
                            .bind("last", section.seen().last())
                            .bind("listed", section.seen().listed())
                            .execute();
                }
            }
        });
    }

    /** As much as the column holds; what a section does first it names first. */
    private static String duties(Section section) {
        String joined = String.join("\n", section.duties());
        return joined.length() <= LONGEST ? joined : joined.substring(0, joined.lastIndexOf('\n', LONGEST));
    }
}
