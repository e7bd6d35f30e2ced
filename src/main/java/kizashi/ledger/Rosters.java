package kizashi.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import kizashi.minutes.person.Membership;
import kizashi.minutes.person.PastEntry;
import kizashi.minutes.person.RosterHistory;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Rosters of all sittings, in the database. */
public final class Rosters implements RosterHistory {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_ROLE = 400;
    private static final int LONGEST_PATH = 1000;
    private static final int LONGEST_SEAT = 40;
    private static final int LONGEST_RAW = 4000;
    private static final int LONGEST_COMMITTEE = 200;
    private static final String BETWEEN_UNITS = "\t";

    private final Jdbi jdbi;

    /** @param ledger the database */
    public Rosters(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    @Override
    public void record(
            String municipality,
            String documentId,
            LocalDate day,
            @Nullable String committee,
            List<RosterEntry> entries) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate("delete from roster_entry where document_id = :id")
                    .bind("id", documentId)
                    .execute();
            PreparedBatch batch = handle.prepareBatch(
                    "insert into roster_entry (municipality, document_id, position,"
                            + " seen_on, name, surname, role, department, path, office_rank, seat, side, present, section,"
                            + " start_offset, end_offset, raw, committee) values (:municipality, :id, :position, :day, :name, :surname,"
                            + " :role, :department, :path, :rank, :seat, :side, :present, :section, :start, :end, :raw, :committee)");
            int position = 0;
            for (RosterEntry e : entries) {
                if (e.name() == null) {
                    continue;
                }
                batch.bind("municipality", municipality)
                        .bind("id", documentId)
                        .bind("position", position++)
                        .bind("day", day)
                        .bind("name", fits(e.name(), LONGEST_NAME))
                        .bind("surname", fits(e.surname(), LONGEST_NAME))
                        .bind("role", fits(e.role(), LONGEST_ROLE))
                        .bind("department", fits(e.department(), LONGEST_ROLE))
                        .bind("path", fits(String.join(BETWEEN_UNITS, e.path()), LONGEST_PATH))
                        .bind("rank", fits(e.rank(), LONGEST_NAME))
                        .bind("seat", fits(e.seat(), LONGEST_SEAT))
                        .bind("side", e.side().name())
                        .bind("present", e.present())
                        .bind("section", fits(e.section(), LONGEST_ROLE))
                        .bind("start", e.start())
                        .bind("end", e.end())
                        .bind("raw", fits(e.raw(), LONGEST_RAW))
                        .bind("committee", fits(committee, LONGEST_COMMITTEE))
                        .add();
            }
            if (position > 0) {
                batch.execute();
            }
        });
    }

    @Override
    public List<PastEntry> around(String municipality, LocalDate day) {
        int year = day.getMonthValue() >= 4 ? day.getYear() : day.getYear() - 1;
        return jdbi.withHandle(handle -> handle.createQuery("select * from roster_entry where municipality ="
                        + " :municipality and seen_on >= :from and seen_on < :to order by seen_on desc, document_id,"
                        + " position")
                .bind("municipality", municipality)
                .bind("from", LocalDate.of(year - 1, 4, 1))
                .bind("to", LocalDate.of(year + 1, 4, 1))
                .map((row, context) -> new PastEntry(
                        entry(row),
                        row.getString("document_id"),
                        row.getDate("seen_on").toLocalDate(),
                        row.getString("committee")))
                .list());
    }

    @Override
    public List<Membership> memberships(String municipality) {
        List<Membership> written = jdbi.withHandle(handle -> handle.createQuery(
                        "select name, role, max(department) as department, max(side)"
                                + " as side, min(seen_on) as first_seen, max(seen_on) as last_seen from roster_entry where"
                                + " municipality = :municipality and role is not null group by name, role order by"
                                + " max(seen_on) desc, role, name")
                .bind("municipality", municipality)
                .map((row, context) -> new Membership(
                        row.getString("name"),
                        row.getString("role"),
                        row.getString("department"),
                        Side.valueOf(row.getString("side")),
                        row.getDate("first_seen").toLocalDate(),
                        row.getDate("last_seen").toLocalDate()))
                .list());
        return Membership.merged(written);
    }

    private static RosterEntry entry(ResultSet row) throws SQLException {
        String path = row.getString("path");
        return new RosterEntry(
                row.getString("name"),
                row.getString("surname"),
                row.getString("role"),
                row.getString("department"),
                path.isEmpty() ? List.of() : List.of(path.split(BETWEEN_UNITS)),
                row.getString("office_rank"),
                row.getString("seat"),
                Side.valueOf(row.getString("side")),
                row.getBoolean("present"),
                row.getString("section"),
                row.getInt("start_offset"),
                row.getInt("end_offset"),
                row.getString("raw"));
    }

    private static @Nullable String fits(@Nullable String text, int longest) {
        return text == null || text.length() <= longest ? text : text.substring(0, longest);
    }
}
