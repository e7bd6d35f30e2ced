package kizashi.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import kizashi.match.Feedback;
import kizashi.match.cases.OpportunityFilter.Status;
import kizashi.match.cases.Standing;
import kizashi.model.Stage;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** How cases stand with their readers, by what these said of them. */
final class CaseStatuses {
    private CaseStatuses() {}

    /**
     * How cases stand with their readers, by id. For one profile its own newest remark counts; for all, a case is put aside only where it
     * is for every profile that it has: what one does not want another may.
     */
    static Map<String, Status> of(Handle handle, @Nullable String profile, LocalDate on) {
        Map<String, Map<String, Status>> byCase = new HashMap<>();
        handle.createQuery(
                        "select coalesce(a.opportunity, f.opportunity) as id, f.profile, f.verdict, f.snoozed_until, f.reason,"
                                + " f.at_stage, f.at_firmness, o.stage, o.firmness from"
                                + " feedback f left join opportunity_alias a on a.alias = f.opportunity"
                                + " left join opportunity o on o.id = coalesce(a.opportunity, f.opportunity)"
                                + " where cast(:profile as varchar) is null or f.profile = :profile order by f.id")
                .bind("profile", profile)
                .map((row, context) -> new Said(
                        row.getString("id"),
                        row.getString("profile"),
                        isNoMoreTooEarly(row)
                                ? Status.NEW
                                : status(
                                        Feedback.Verdict.valueOf(row.getString("verdict")),
                                        row.getDate("snoozed_until"),
                                        on)))
                .forEach(s ->
                        byCase.computeIfAbsent(s.id(), id -> new HashMap<>()).put(s.profile(), s.status()));
        Map<String, Set<String>> profiles = profile == null ? profilesSpokenOf(handle) : Map.of();
        Map<String, Status> statuses = new HashMap<>();
        byCase.forEach((id, said) -> statuses.put(
                id,
                profile != null
                        ? said.getOrDefault(profile, Status.NEW)
                        : together(said, profiles.getOrDefault(id, Set.of()))));
        return statuses;
    }

    /** What the readers of a profile said of a case last. */
    private record Said(String id, String profile, Status status) {}

    /** 「まだ早い」 was said of a case that has come further since. */
    private static boolean isNoMoreTooEarly(ResultSet row) throws SQLException {
        String stage = row.getString("stage");
        String then = row.getString("at_stage");
        return Feedback.Reason.TOO_EARLY.name().equals(row.getString("reason"))
                && stage != null
                && then != null
                && Standing.rose(stage(then), firmness(row, "at_firmness"), stage(stage), firmness(row, "firmness"));
    }

    /** A stage as it is stored. */
    static Stage stage(String json) {
        return Stage.valueOf(json.toUpperCase(Locale.ROOT));
    }

    /** The level of a firmness as it is stored; -1 where nothing is. */
    static int firmness(ResultSet row, String column) throws SQLException {
        int level = row.getInt(column);
        return row.wasNull() ? -1 : level;
    }

    private static Status status(Feedback.Verdict verdict, java.sql.@Nullable Date until, LocalDate on) {
        return switch (verdict) {
            case FOLLOW -> Status.FOLLOWED;
            case NOT_RELEVANT -> Status.NOT_RELEVANT;
            case SNOOZE -> until != null && until.toLocalDate().isAfter(on) ? Status.SNOOZED : Status.NEW;
        };
    }

    /** The profiles of the cases of which anything was said. */
    private static Map<String, Set<String>> profilesSpokenOf(Handle handle) {
        Map<String, Set<String>> profiles = new HashMap<>();
        handle.createQuery("select distinct p.opportunity, p.profile from opportunity_profile p join"
                        + " (select coalesce(a.opportunity, f.opportunity) as id from feedback f"
                        + " left join opportunity_alias a on a.alias = f.opportunity) said on said.id = p.opportunity")
                .map((row, context) -> Map.entry(row.getString("opportunity"), row.getString("profile")))
                .forEach(e -> profiles.computeIfAbsent(e.getKey(), id -> new TreeSet<>())
                        .add(e.getValue()));
        return profiles;
    }

    /** Followed by one, it is followed; else new where one has not put it aside, and snoozed before not relevant. */
    private static Status together(Map<String, Status> said, Set<String> profiles) {
        Set<Status> all = new HashSet<>();
        profiles.forEach(p -> all.add(said.getOrDefault(p, Status.NEW)));
        return Stream.of(Status.FOLLOWED, Status.NEW, Status.SNOOZED)
                .filter(all::contains)
                .findFirst()
                .orElse(Status.NOT_RELEVANT);
    }
}
