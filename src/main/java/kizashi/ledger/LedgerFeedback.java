package kizashi.ledger;

import java.sql.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import kizashi.japanese.Sentences;
import kizashi.match.Feedback;
import kizashi.match.Likeness;
import kizashi.model.Passage;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** What users said about opportunities. What moves the ranking is kept in memory, since every match asks for it. */
public final class LedgerFeedback implements Feedback {
    private static final double WRONG_SENSE = -15;
    private static final double NOT_OUR_OFFER = -8;
    private static final double NOT_THIS_MUNICIPALITY = -100;
    /** What says the very sentence that was marked shares its fate. */
    private static final double SAME_SENTENCE = -60;

    private static final double FOLLOWED = 6;
    /** Of a remark without the words that it was about, which every passage with its keyword gets. */
    private static final double FOLLOWED_OF_OLD = 2;

    /** Shorter ones are phrases: 「以上でございます。」 */
    private static final int SENTENCE = 20;

    private static final double MOST_PRAISE = 8;
    private static final double MOST_BLAME = -60;
    /** Passages on one matter share about so much of their telling words, and those on others with the same keyword at most so much. */
    private static final double SAME_MATTER = 0.6;

    private static final double OTHER_MATTER = 0.25;
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
        List<Remark> remarks = byProfile.computeIfAbsent(
                profileId, id -> ofProfile(id).stream().map(Remark::of).toList());
        if (remarks.isEmpty()) {
            return null;
        }
        double down = 0;
        double up = 0;
        String reason = null;
        String praise = "追跡中の案件と同じキーワード";
        Likeness said = null;
        for (Remark remark : remarks) {
            Entry entry = remark.entry();
            double alike = 0;
            if (remark.quote() != null && isHeldAgainst(entry, terms)) {
                said = said == null ? Likeness.of(said(passage, terms)) : said;
                alike = remark.quote().to(said);
            }
            boolean same = isAboutWords(entry) && remark.saysTheSame(passage);
            double points = same ? SAME_SENTENCE : points(entry, passage, terms, alike);
            if (points > 0 && entry.quote() != null) {
                praise = "追跡中の案件と文が似ている（" + Math.round(alike * 100) + "%）";
            }
            up += Math.max(0, points);
            down += Math.min(0, points);
            if (points < 0 && entry.reason() != null) {
                reason = "以前の「違う」（" + entry.reason().label() + "）"
                        + (same
                                ? "の箇所と同じ文がある"
                                : entry.quote() == null || alike == 0
                                        ? "と同じ"
                                        : "の箇所と文が似ている（" + Math.round(alike * 100) + "%）");
            }
        }
        double sum = Math.max(MOST_BLAME, down) + Math.min(MOST_PRAISE, up);
        if (sum == 0) {
            return null;
        }
        return new Adjustment(sum, reason == null ? praise : reason);
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

    /** A remark with what it marked, read once for all that is held against it. */
    private record Remark(Entry entry, @Nullable Likeness quote, Set<String> sentences) {
        static Remark of(Entry entry) {
            String quote = entry.quote();
            return quote == null
                    ? new Remark(entry, null, Set.of())
                    : new Remark(entry, Likeness.of(quote), LedgerFeedback.sentences(quote));
        }

        boolean saysTheSame(Passage passage) {
            return !sentences.isEmpty()
                    && LedgerFeedback.sentences(passage.text()).stream().anyMatch(sentences::contains);
        }
    }

    /** Without white space, since one publication breaks lines where another does not. */
    private static Set<String> sentences(String text) {
        Set<String> sentences = new HashSet<>();
        for (Sentences.Range s : Sentences.split(text, 0, text.length())) {
            String sentence = text.substring(s.start(), s.end()).replaceAll("\\s+", "");
            if (sentence.length() >= SENTENCE) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }

    /** Whether a remark speaks of what a passage says at these keywords. */
    private static boolean isHeldAgainst(Entry entry, Set<String> terms) {
        return (isAboutWords(entry) || entry.verdict() == Verdict.FOLLOW)
                && terms.stream().anyMatch(entry.terms()::contains);
    }

    /** Whether it says that the words are meant otherwise, or are of another offer. */
    private static boolean isAboutWords(Entry entry) {
        return entry.verdict() == Verdict.NOT_RELEVANT
                && (entry.reason() == Reason.WRONG_SENSE || entry.reason() == Reason.NOT_OUR_OFFER);
    }

    /** The sentences of a passage with these keywords; all of it where they stand there in other words. */
    private static String said(Passage passage, Set<String> terms) {
        String text = passage.text();
        IntStream.Builder found = IntStream.builder();
        for (String term : terms) {
            for (int at = text.indexOf(term); at >= 0; at = text.indexOf(term, at + term.length())) {
                found.add(passage.start() + at);
            }
        }
        return Likeness.said(passage, found.build());
    }

    /** How much of the blame a passage gets that is so like the one that was marked. */
    private static double share(double alike) {
        return Math.clamp((alike - OTHER_MATTER) / (SAME_MATTER - OTHER_MATTER), 0, 1);
    }

    private static double points(Entry entry, Passage passage, Set<String> terms, double alike) {
        if (entry.verdict() == Verdict.FOLLOW) {
            return entry.quote() != null
                    ? FOLLOWED * share(alike)
                    : terms.stream().anyMatch(entry.terms()::contains) ? FOLLOWED_OF_OLD : 0;
        }
        if (entry.verdict() != Verdict.NOT_RELEVANT || entry.reason() == null) {
            return 0;
        }
        return switch (entry.reason()) {
            case WRONG_SENSE ->
                entry.quote() != null
                        ? WRONG_SENSE * share(alike)
                        : entry.terms().containsAll(terms) ? WRONG_SENSE : 0;
            case NOT_OUR_OFFER ->
                entry.quote() != null ? NOT_OUR_OFFER * share(alike) : terms.equals(entry.terms()) ? NOT_OUR_OFFER : 0;
            case NOT_THIS_MUNICIPALITY ->
                entry.municipality().equals(passage.document().municipality().key()) ? NOT_THIS_MUNICIPALITY : 0;
            case TOO_EARLY, KNOWN -> 0;
        };
    }

    @Override
    public void record(Entry entry) {
        jdbi.useHandle(handle -> handle.createUpdate(
                        "insert into feedback (opportunity, profile, verdict, reason, note, snoozed_until, municipality,"
                                + " terms, quote, said_by, said_on) values (:opportunity, :profile, :verdict, :reason,"
                                + " :note, :until, :municipality, :terms, :quote, :by, :on)")
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
                opportunityId);
    }

    /** The newest remark on each case counts; an older one was taken back by it. */
    private List<Entry> ofProfile(String profileId) {
        Set<String> seen = new HashSet<>();
        return select("profile = :key order by id desc", profileId).stream()
                .filter(e -> seen.add(e.opportunityId()))
                .toList();
    }

    private List<Entry> select(String where, String key) {
        return jdbi.withHandle(handle -> handle.createQuery("select * from feedback where " + where)
                .bind("key", key)
                .map((row, context) -> {
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
                })
                .list());
    }

    /** For screens: how often each reason was given for a profile. */
    public Map<Reason, Long> reasons(String profileId) {
        return ofProfile(profileId).stream()
                .filter(e -> e.reason() != null)
                .collect(java.util.stream.Collectors.groupingBy(
                        e -> java.util.Objects.requireNonNull(e.reason()), java.util.stream.Collectors.counting()));
    }
}
