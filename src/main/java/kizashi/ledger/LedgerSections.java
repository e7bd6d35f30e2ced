package kizashi.ledger;

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
                        "select name, parent, duties from section where municipality = :municipality order by name")
                .bind("municipality", municipality)
                .map((row, context) -> new Section(
                        row.getString("name"),
                        row.getString("parent") == null
                                        || row.getString("parent").isEmpty()
                                ? null
                                : row.getString("parent"),
                        row.getString("duties").lines().toList()))
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
                                        + " cast(:duties as varchar) = '' then duties else :duties end"
                                        + " where municipality = :municipality and name = :name")
                        .bind("parent", section.parent())
                        .bind("duties", duties(section))
                        .bind("municipality", municipality)
                        .bind("name", section.name())
                        .execute();
                if (known == 0) {
                    handle.createUpdate("insert into section (municipality, name, parent, duties) values"
                                    + " (:municipality, :name, :parent, :duties)")
                            .bind("municipality", municipality)
                            .bind("name", section.name())
                            .bind("parent", section.parent())
                            .bind("duties", duties(section))
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
