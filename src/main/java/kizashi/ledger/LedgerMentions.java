package kizashi.ledger;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
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
                                "insert into mention (term, passage, municipality, prefecture, spoken_on, side, speaker,"
                                        + " level) values (:term, :passage, :municipality, :prefecture, :day, :side,"
                                        + " :speaker, :level)")
                        .bind("term", shorten(mention.term()))
                        .bind("passage", mention.passageKey())
                        .bind("municipality", mention.municipality())
                        .bind("prefecture", mention.prefecture())
                        .bind("day", mention.spokenOn())
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
                        row.getString("term"),
                        row.getString("passage"),
                        row.getDate("spoken_on").toLocalDate(),
                        Side.valueOf(row.getString("side")),
                        row.getString("speaker"),
                        row.getInt("level")))
                .list());
    }

    @Override
    public @Nullable LocalDate coveredSince(String municipality) {
        return jdbi.withHandle(handle -> handle
                .createQuery("select min(spoken_on) as first from document where municipality = :municipality")
                .bind("municipality", municipality)
                .map((row, context) -> row.getDate("first"))
                .stream()
                .filter(java.util.Objects::nonNull)
                .map(Date::toLocalDate)
                .findFirst()
                .orElse(null));
    }

    @Override
    public Peers peers(String prefecture, String term, LocalDate before) {
        return jdbi.withHandle(handle -> {
            int collected = handle.createQuery(
                            "select count(distinct municipality) from mention where prefecture = :prefecture")
                    .bind("prefecture", prefecture)
                    .mapTo(Integer.class)
                    .one();
            int mentioned = handle.createQuery("select count(distinct municipality) from mention where prefecture ="
                            + " :prefecture and term = :term and spoken_on < :before")
                    .bind("prefecture", prefecture)
                    .bind("term", shorten(term))
                    .bind("before", before)
                    .mapTo(Integer.class)
                    .one();
            return new Peers(collected, mentioned);
        });
    }

    private static String shorten(String term) {
        return term.length() <= 200 ? term : term.substring(0, 200);
    }
}
