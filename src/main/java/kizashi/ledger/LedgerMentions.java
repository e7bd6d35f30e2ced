package kizashi.ledger;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import kizashi.match.MentionHistory;
import kizashi.model.Side;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** Keywords as they were mentioned, by municipality. */
public final class LedgerMentions implements MentionHistory {
    private final Jdbi jdbi;

    /** @param ledger the database */
    public LedgerMentions(Ledger ledger) {
        this.jdbi = ledger.jdbi();
    }

    @Override
    public void record(Collection<Mention> mentions) {
        jdbi.useTransaction(handle -> {
            for (Mention mention : mentions) {
                handle.createUpdate("delete from mention where term = :term and passage = :passage")
                        .bind("term", shorten(mention.term()))
                        .bind("passage", mention.passageKey())
                        .execute();
                handle.createUpdate(
                                "insert into mention (term, passage, municipality, prefecture, population, spoken_on,"
                                        + " of_session, side, speaker, level) values (:term, :passage, :municipality,"
                                        + " :prefecture, :population, :day, :ofSession, :side, :speaker, :level)")
                        .bind("term", shorten(mention.term()))
                        .bind("passage", mention.passageKey())
                        .bind("municipality", mention.municipality())
                        .bind("prefecture", mention.prefecture())
                        .bind("population", mention.population())
                        .bind("day", mention.day())
                        .bind("ofSession", mention.ofSession())
                        .bind("side", mention.side().name())
                        .bind("speaker", mention.speaker())
                        .bind("level", mention.level())
                        .execute();
            }
        });
    }

    @Override
    public List<Mention> of(String municipality, String term) {
        return jdbi.withHandle(handle -> handle.createQuery(
                        "select * from mention where municipality = :municipality and term = :term order by spoken_on,"
                                + " passage")
                .bind("municipality", municipality)
                .bind("term", shorten(term))
                .map((row, context) -> new Mention(
                        row.getString("municipality"),
                        row.getString("prefecture"),
                        row.getObject("population", Integer.class),
                        row.getString("term"),
                        row.getString("passage"),
                        row.getDate("spoken_on").toLocalDate(),
                        row.getBoolean("of_session"),
                        Side.valueOf(row.getString("side")),
                        row.getString("speaker"),
                        row.getInt("level")))
                .list());
    }

    @Override
    public void cover(String municipality, LocalDate day) {
        jdbi.useTransaction(handle -> {
            handle.createUpdate(
                            "update coverage set first_on = :day where municipality = :municipality and first_on > :day")
                    .bind("municipality", municipality)
                    .bind("day", day)
                    .execute();
            handle.createUpdate("insert into coverage (municipality, first_on) select :municipality, cast(:day as date)"
                            + " where not exists (select 1 from coverage where municipality = :municipality)")
                    .bind("municipality", municipality)
                    .bind("day", day)
                    .execute();
        });
    }

    @Override
    public @Nullable LocalDate coveredSince(String municipality) {
        return jdbi.withHandle(
                handle -> handle.createQuery("select first_on from coverage where municipality = :municipality")
                        .bind("municipality", municipality)
                        .map((row, context) -> row.getDate("first_on").toLocalDate())
                        .findFirst()
                        .orElse(null));
    }

    @Override
    public Peers inPrefecture(Mention mention) {
        String prefecture = mention.prefecture();
        return prefecture == null
                ? new Peers(0, 0)
                : peers("prefecture = :prefecture", Map.of("prefecture", prefecture), mention);
    }

    @Override
    public Peers ofSize(Mention mention) {
        Integer population = mention.population();
        return population == null
                ? new Peers(0, 0)
                : peers(
                        "population between :least and :most",
                        Map.of("least", population / 2, "most", population * 2L),
                        mention);
    }

    private Peers peers(String which, Map<String, ?> bounds, Mention mention) {
        String others = "select count(distinct municipality) from mention where " + which
                + " and municipality <> :municipality and spoken_on < :before";
        return jdbi.withHandle(handle -> {
            int collected = handle.createQuery(others)
                    .bindMap(bounds)
                    .bind("municipality", mention.municipality())
                    .bind("before", mention.day())
                    .mapTo(Integer.class)
                    .one();
            int mentioned = handle.createQuery(others + " and term = :term")
                    .bindMap(bounds)
                    .bind("municipality", mention.municipality())
                    .bind("before", mention.day())
                    .bind("term", shorten(mention.term()))
                    .mapTo(Integer.class)
                    .one();
            return new Peers(collected, mentioned);
        });
    }

    private static String shorten(String term) {
        return term.length() <= 200 ? term : term.substring(0, 200);
    }
}
