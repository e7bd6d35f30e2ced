package kizashi.ledger;

import java.sql.Date;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import kizashi.ledger.RemarkPoints.Remark;
import kizashi.match.Feedback;
import kizashi.model.Passage;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** What users said about opportunities. What moves the ranking is kept in memory, since every match asks for it. */
public final class LedgerFeedback implements Feedback {
    private static final int QUOTE = 4000;

    private final Jdbi jdbi;
    private final ConcurrentMap<String, List<Remark>> byProfile = new ConcurrentHashMap<>();
    /** The profiles that anything was said about, asked for once for all ten thousand; null when not known. */
    private volatile @Nullable Set<String> concerned;

    /** @param ledger the database */
    public LedgerFeedback(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    @Override
    public @Nullable Adjustment adjustment(String profileId, Passage passage, Set<String> terms) {
        List<Remark> remarks = byProfile.computeIfAbsent(profileId, this::remarks);
        if (remarks.isEmpty()) {
            return null;
        }
        return RemarkPoints.of(remarks, passage, terms);
    }

    @Override
    public boolean concerns(String profileId) {
        Set<String> known = concerned;
        if (known == null) {
            known = jdbi.withHandle(h -> h.createQuery("select distinct profile from feedback")
                    .mapTo(String.class)
                    .set());
            concerned = known;
        }
        return known.contains(profileId);
    }

    @Override
    public void record(Entry entry) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into feedback (opportunity, profile, verdict, reason, note, snoozed_until, municipality,"
                                + " terms, quote, said_by, said_on, at_stage, at_firmness) values (:opportunity,"
                                + " :profile, :verdict, :reason, :note, :until, :municipality, :terms, :quote, :by, :on,"
                                + " (select stage from opportunity where id = :opportunity),"
                                + " (select firmness from opportunity where id = :opportunity))")
                .bind("quote", cut(entry.quote()))
                .bind("opportunity", entry.opportunityId())
                .bind("profile", entry.profileId())
                .bind("verdict", entry.verdict().name())
                .bind("reason", entry.reason() == null ? null : entry.reason().name())
                .bind("note", entry.note())
                .bind("until", entry.until())
                .bind("municipality", entry.municipality())
                .bind("terms", String.join("\n", entry.terms()))
                .bind("by", entry.by())
                .bind("on", entry.on())
                .execute());
        byProfile.remove(entry.profileId());
        concerned = null;
    }

    private static @Nullable String cut(@Nullable String quote) {
        return quote == null || quote.length() <= QUOTE ? quote : quote.substring(0, QUOTE);
    }

    @Override
    public List<Entry> of(String opportunityId) {
        return select(
                "opportunity = :key or opportunity in (select alias from opportunity_alias where opportunity = :key)"
                        + " order by id desc",
                opportunityId,
                (row, context) -> entry(row));
    }

    /** The newest remark on each case counts; an older one was taken back by it. */
    private List<Remark> remarks(String profileId) {
        Set<String> seen = new HashSet<>();
        return select("profile = :key order by id desc", profileId, (row, context) -> {
                    String stage = row.getString("at_stage");
                    return Remark.of(
                            entry(row),
                            stage == null ? null : CaseStatuses.stage(stage),
                            CaseStatuses.firmness(row, "at_firmness"));
                })
                .stream()
                .filter(r -> seen.add(r.entry().opportunityId()))
                .toList();
    }

    private <T> List<T> select(String where, String key, RowMapper<T> mapper) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from feedback where " + where)
                .bind("key", key)
                .map(mapper)
                .list());
    }

    private static Entry entry(ResultSet row) throws SQLException {
        Date until = row.getDate("snoozed_until");
        String reason = row.getString("reason");
        return new Entry(
                row.getString("opportunity"),
                row.getString("profile"),
                Verdict.valueOf(row.getString("verdict")),
                reason == null ? null : Reason.valueOf(reason),
                row.getString("note"),
                until == null ? null : until.toLocalDate(),
                Set.of(row.getString("terms").split("\n")),
                row.getString("quote"),
                row.getString("municipality"),
                row.getString("said_by"),
                row.getDate("said_on").toLocalDate());
    }

    /** For screens: how often each reason was given for a profile. */
    public Map<Reason, Long> reasons(String profileId) {
        return remarks(profileId).stream()
                .map(Remark::entry)
                .filter(e -> e.reason() != null)
                .collect(java.util.stream.Collectors.groupingBy(
                        e -> java.util.Objects.requireNonNull(e.reason()), java.util.stream.Collectors.counting()));
    }
}
