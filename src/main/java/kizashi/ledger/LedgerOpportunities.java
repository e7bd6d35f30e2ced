package kizashi.ledger;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import kizashi.match.cases.CaseKeys;
import kizashi.match.cases.CaseScore;
import kizashi.match.cases.OpportunityFilter;
import kizashi.match.cases.OpportunityFilter.Basis;
import kizashi.match.cases.OpportunityFilter.Status;
import kizashi.match.cases.OpportunityStore;
import kizashi.match.cases.Standing;
import kizashi.model.Commitment;
import kizashi.model.Json;
import kizashi.model.Match;
import kizashi.model.Municipality;
import kizashi.model.Opportunity;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** The opportunities of a home. */
public final class LedgerOpportunities implements OpportunityStore {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    private static final String FITTING =
            " from opportunity o where (cast(:spoken as date) is null or o.spoken_on >= :spoken)"
                    + " and (cast(:detected as timestamp with time zone) is null or o.detected_at >= :detected)"
                    + " and (cast(:profile as varchar) is null or exists (select 1 from opportunity_profile p"
                    + " where p.opportunity = o.id and p.profile = :profile))";
    private static final String AMONG = " and exists (select 1 from opportunity_profile p"
            + " where p.opportunity = o.id and p.profile in (<among>))";

    /** Values in one question. */
    private static final int AT_ONCE = 500;

    private final Jdbi jdbi;

    /** @param ledger the database */
    public LedgerOpportunities(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    @Override
    public Optional<Opportunity> find(String idOrAlias) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select json from opportunity where id = :id or id = (select opportunity from opportunity_alias"
                                + " where alias = :id)")
                .bind("id", idOrAlias)
                .map((row, context) -> Json.read(row.getString("json"), Opportunity.class))
                .findFirst());
    }

    @Override
    public List<Opportunity> ofMunicipality(String municipalityKey) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select json from opportunity where municipality = :key order by id")
                        .bind("key", municipalityKey)
                        .map((row, context) -> Json.read(row.getString("json"), Opportunity.class))
                        .list());
    }

    @Override
    public List<Opportunity> sharing(String municipalityKey, Set<Long> keys) {
        return jdbi.inTransaction(handle -> {
            CaseKeyRows.make(handle, municipalityKey);
            Set<String> ids = new TreeSet<>();
            for (List<Long> some : parts(keys)) {
                handle.createQuery("select distinct opportunity from opportunity_key where hash in (<keys>)")
                        .bindList("keys", some)
                        .mapTo(String.class)
                        .forEach(ids::add);
            }
            List<Opportunity> sharing = new ArrayList<>();
            for (List<String> some : parts(ids)) {
                handle.createQuery("select json from opportunity where id in (<ids>) and municipality = :municipality")
                        .bindList("ids", some)
                        .bind("municipality", municipalityKey)
                        .map((row, context) -> Json.read(row.getString("json"), Opportunity.class))
                        .forEach(sharing::add);
            }
            return sharing;
        });
    }

    private static <T> List<List<T>> parts(Collection<T> all) {
        List<T> list = List.copyOf(all);
        List<List<T>> parts = new ArrayList<>();
        for (int from = 0; from < list.size(); from += AT_ONCE) {
            parts.add(list.subList(from, Math.min(list.size(), from + AT_ONCE)));
        }
        return parts;
    }

    @Override
    public void save(Opportunity o, Set<String> merged) {
        jdbi.useTransaction(handle -> {
            delete(handle, o.id());
            // What was part of another case once may be one of its own again.
            handle.createUpdate("delete from opportunity_alias where alias = :id")
                    .bind("id", o.id())
                    .execute();
            for (String alias : merged) {
                delete(handle, alias);
                handle.createUpdate("delete from opportunity_key where opportunity = :id")
                        .bind("id", alias)
                        .execute();
                handle.createUpdate("update opportunity_alias set opportunity = :id where opportunity = :alias")
                        .bind("id", o.id())
                        .bind("alias", alias)
                        .execute();
                handle.createUpdate("delete from opportunity_alias where alias = :alias")
                        .bind("alias", alias)
                        .execute();
                handle.createUpdate("insert into opportunity_alias (alias, opportunity) values (:alias, :id)")
                        .bind("alias", alias)
                        .bind("id", o.id())
                        .execute();
            }
            handle.createUpdate(
                            "insert into opportunity (id, municipality, stage, score, spoken_on, detected_at, keyed, ended_early,"
                                    + " firmness, json) values (:id, :municipality, :stage, :score, :spoken, :detected,"
                                    + " :keyed, :ended, :firmness, :json)")
                    .bind("ended", Standing.endedEarly(o))
                    .bind("firmness", firmness(o))
                    .bind("id", o.id())
                    .bind("municipality", o.municipality().key())
                    .bind("stage", o.stage().json())
                    .bind("score", o.score())
                    .bind("spoken", newest(o))
                    .bind("detected", o.updated().atOffset(ZoneOffset.UTC))
                    .bind("keyed", CaseKeys.VERSION)
                    .bind("json", Json.write(o))
                    .execute();
            CaseKeyRows.save(handle, o);
            Map<String, Double> best = new HashMap<>();
            o.matches().forEach(m -> best.merge(m.profileId(), CaseScore.of(m.score(), o.stage()), Math::max));
            best.forEach((profile, score) -> handle.createUpdate(
                            "insert into opportunity_profile (opportunity, profile, score) values (:id, :profile, :score)")
                    .bind("id", o.id())
                    .bind("profile", profile)
                    .bind("score", score)
                    .execute());
        });
    }

    private static @Nullable Integer firmness(Opportunity o) {
        Commitment firmest = Standing.firmest(o);
        return firmest == null ? null : firmest.level();
    }

    @Override
    public void update(String id, UnaryOperator<Opportunity> change) {
        jdbi.useTransaction(handle -> find(id).ifPresent(known -> {
            Opportunity changed = change.apply(known);
            if (!changed.equals(known)) {
                save(changed, Set.of());
            }
        }));
    }

    @Override
    public void remove(String id) {
        jdbi.useTransaction(handle -> {
            boolean spokenOf =
                    handle.createQuery("select count(*) from feedback where opportunity = :id or opportunity in"
                                            + " (select alias from opportunity_alias where opportunity = :id)")
                                    .bind("id", id)
                                    .mapTo(Integer.class)
                                    .one()
                            > 0;
            if (!spokenOf) {
                delete(handle, id);
                handle.createUpdate("delete from opportunity_key where opportunity = :id")
                        .bind("id", id)
                        .execute();
                handle.createUpdate("delete from opportunity_alias where opportunity = :id")
                        .bind("id", id)
                        .execute();
            }
        });
    }

    private static void delete(Handle handle, String id) {
        handle.createUpdate("delete from opportunity where id = :id")
                .bind("id", id)
                .execute();
        handle.createUpdate("delete from opportunity_profile where opportunity = :id")
                .bind("id", id)
                .execute();
    }

    /** The day by which a case is listed; null where none of its evidence has any. */
    static @Nullable LocalDate newest(Opportunity o) {
        LocalDate newest = null;
        for (Match match : o.matches()) {
            LocalDate day = match.passage().document().filterDay();
            if (day != null && (newest == null || day.isAfter(newest))) {
                newest = day;
            }
        }
        return newest;
    }

    @Override
    public List<Opportunity> list(OpportunityFilter filter) {
        List<String> page = fitting(filter).stream()
                .skip(filter.offset())
                .limit(filter.limit())
                .toList();
        return page.stream().map(this::find).flatMap(Optional::stream).toList();
    }

    @Override
    public List<Municipality> municipalities() {
        return jdbi.withHandle(handle -> handle.createQuery("select json from opportunity where id in"
                        + " (select min(id) from opportunity group by municipality) order by municipality")
                .map((row, context) ->
                        Json.read(row.getString("json"), Opportunity.class).municipality())
                .list());
    }

    @Override
    public int count(OpportunityFilter filter) {
        return fitting(filter).size();
    }

    /** What a filter asks of a case. */
    private record Listed(String id, String stage, String municipality, boolean endedEarly) {}

    /** Ids, best first, what ended behind all that is open; for one profile by its own best score. */
    private List<String> fitting(OpportunityFilter filter) {
        boolean spoken = filter.basis() == Basis.SPOKEN;
        LocalDate since = filter.since();
        String score = filter.profile() == null
                ? "o.score"
                : "(select p.score from opportunity_profile p where p.opportunity = o.id and p.profile = :profile)";
        Set<String> stages = filter.stages().stream().map(s -> s.json()).collect(Collectors.toSet());
        return jdbi.withHandle(handle -> {
            Query query = handle.createQuery(
                    "select o.id, o.stage, o.municipality, o.ended_early, " + score + " as best"
                            + FITTING + (filter.among().isEmpty() ? "" : AMONG)
                            + " order by case when o.stage in ('declined', 'taken') then 1 else 0 end, best desc, o.id");
            if (!filter.among().isEmpty()) {
                query.bindList("among", List.copyOf(filter.among()));
            }
            List<Listed> ids = query
                    .bind("profile", filter.profile())
                    .bind("spoken", spoken ? since : null)
                    .bind(
                            "detected",
                            spoken || since == null
                                    ? null
                                    : since.atStartOfDay(JAPAN).toOffsetDateTime())
                    .map((row, context) -> new Listed(
                            row.getString("id"),
                            row.getString("stage"),
                            row.getString("municipality"),
                            row.getBoolean("ended_early")))
                    .list()
                    .stream()
                    .filter(r -> stages.isEmpty() || stages.contains(r.stage()))
                    .filter(r -> filter.municipalities().isEmpty()
                            || filter.municipalities().contains(r.municipality()))
                    .toList();
            if (filter.statuses().isEmpty()) {
                return ids.stream().map(Listed::id).toList();
            }
            Map<String, Status> statuses = CaseStatuses.of(handle, filter.profile(), filter.on());
            return ids.stream()
                    .filter(r -> !filter.hidesEnded() || !r.endedEarly() || statuses.get(r.id()) == Status.FOLLOWED)
                    .map(Listed::id)
                    .filter(id -> filter.statuses().contains(statuses.getOrDefault(id, Status.NEW)))
                    .toList();
        });
    }

    @Override
    public Set<String> putAside(String profile, LocalDate on) {
        return jdbi.withHandle(handle -> CaseStatuses.of(handle, profile, on).entrySet().stream()
                .filter(e -> e.getValue() == Status.NOT_RELEVANT || e.getValue() == Status.SNOOZED)
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet()));
    }

    @Override
    public Set<String> aliases(String id) {
        return jdbi.withHandle(handle -> new LinkedHashSet<>(
                handle.createQuery("select alias from opportunity_alias where opportunity = :id order by alias")
                        .bind("id", id)
                        .mapTo(String.class)
                        .list()));
    }
}
