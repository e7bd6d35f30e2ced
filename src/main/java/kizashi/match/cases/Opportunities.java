package kizashi.match.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.match.Exits;
import kizashi.match.MentionHistory;
import kizashi.match.Scorer;
import kizashi.match.TermStatistics;
import kizashi.match.section.RelatedAnswers;
import kizashi.match.section.ResponsibleSections;
import kizashi.match.section.SectionDirectory;
import kizashi.model.Document;
import kizashi.model.DocumentKeys;
import kizashi.model.Json;
import kizashi.model.Match;
import kizashi.model.Municipality;
import kizashi.model.Opportunity;
import kizashi.model.Side;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Makes matches on one matter in one municipality one case, and follows it over time. An id is made once, from the first
 * passage of the case, and kept; where later evidence shows two cases to be one, the older id stays and the other becomes
 * its alias. Giving the same matches again changes nothing.
 */
public final class Opportunities {
    private static final ZoneId JAPAN = ZoneId.of("Asia/Tokyo");
    /** More evidence than anyone reads; the best stays. */
    private static final int MOST_EVIDENCE = 60;

    private final OpportunityStore store;
    private final SectionDirectory sections;
    private final MentionHistory history;
    private final PaperDates papers;
    private final RelatedAnswers related;
    private final MatterWords words;
    private final Titles titles;
    private final KnownCases.Keys keys;
    private final Clock clock;
    private double rise;
    private SessionDays sessions = SessionDays.NONE;

    /** Cases for which nothing is looked up elsewhere. */
    public Opportunities(
            OpportunityStore store,
            SectionDirectory sections,
            MentionHistory history,
            PaperDates papers,
            Supplier<TermStatistics> statistics,
            Clock clock) {
        this(store, sections, history, papers, RelatedAnswers.NONE, statistics, clock);
    }

    /**
     * @param store where cases are kept
     * @param sections what is known of who is in charge
     * @param history what was said before
     * @param papers days that papers state
     * @param related what heads of sections said on the same matter
     * @param statistics how common words are, as the history is when it is asked
     * @param clock for the days to come
     */
    public Opportunities(
            OpportunityStore store,
            SectionDirectory sections,
            MentionHistory history,
            PaperDates papers,
            RelatedAnswers related,
            Supplier<TermStatistics> statistics,
            Clock clock) {
        this(
                store,
                sections,
                history,
                papers,
                related,
                new MatterWords(KizashiAnalyzer.bundled(), statistics),
                null,
                clock);
    }

    /** With keys other than {@link CaseKeys}: one that all matches have shows each of them all cases, which tests compare with. */
    Opportunities(
            OpportunityStore store,
            SectionDirectory sections,
            MentionHistory history,
            PaperDates papers,
            RelatedAnswers related,
            MatterWords words,
            KnownCases.@Nullable Keys keys,
            Clock clock) {
        this.related = related;
        this.words = words;
        this.titles = new Titles(words.analyzer());
        this.keys = keys == null ? match -> words.compared(match).keys() : keys;
        this.store = store;
        this.sections = sections;
        this.history = history;
        this.papers = papers;
        this.clock = clock;
    }

    /**
     * What an answer gets that is firmer than the one before it in its case; nothing unless it is said.
     *
     * @param points of a score
     * @return this
     */
    public Opportunities counting(double points) {
        this.rise = Scorer.quantise(points);
        return this;
    }

    /**
     * Lets the next session of a council be told by those that were read; nothing is told of it unless this is said.
     *
     * @param days of sittings
     * @return this
     */
    public Opportunities knowing(SessionDays days) {
        this.sessions = days;
        return this;
    }

    /**
     * Adds matches to the cases they belong to, or opens new ones, and stores what changed.
     *
     * @param matches of any municipalities and profiles
     * @return the cases that are new or have new evidence, the best first
     */
    public List<Opportunity> add(List<Match> matches) {
        return add(matches, List.of());
    }

    /**
     * Adds the matches of documents of which some were read before, as revisions are: what those had given earlier and do
     * not give any more is taken out of its case, unless nothing else is left of the case.
     *
     * @param matches of any municipalities and profiles
     * @param read documents all of whose matches are among these; a revised one may have none left
     * @return the cases that are new or have other evidence, the best first
     */
    public List<Opportunity> add(List<Match> matches, Collection<Document> read) {
        return add(matches, Following.NONE, read);
    }

    /**
     * What opens no case, but belongs to one where there is one on its matter.
     *
     * @param linked without a keyword, each in the case of the passage that it is linked to
     * @param sober below the minimum of their profiles: refusals, tenders that failed, somebody else's contract
     */
    public record Following(List<Match> linked, List<Match> sober) {
        /** Nothing follows. */
        public static final Following NONE = new Following(List.of(), List.of());

        /** Keeps its own copies. */
        public Following {
            linked = List.copyOf(linked);
            sober = List.copyOf(sober);
        }
    }

    /** The same with what follows. It comes after all matches of the batch, in the order of the days. */
    public List<Opportunity> add(List<Match> matches, Following followUps, Collection<Document> read) {
        Set<String> revised = read.stream().map(Document::id).collect(Collectors.toSet());
        Map<String, List<Match>> byMunicipality = byMunicipality(matches);
        Map<String, List<Match>> following = byMunicipality(concat(followUps.linked(), followUps.sober()));
        following.keySet().forEach(key -> byMunicipality.computeIfAbsent(key, k -> List.of()));
        read.forEach(d -> byMunicipality.computeIfAbsent(d.municipality().key(), key -> List.of()));
        List<Opportunity> changed = new ArrayList<>();
        byMunicipality.forEach(
                (key, of) -> changed.addAll(addTo(key, of, following.getOrDefault(key, List.of()), revised)));
        changed.sort(Comparator.comparingDouble(Opportunity::score).reversed().thenComparing(Opportunity::id));
        return changed;
    }

    /** In the order in which they were said. */
    private static Map<String, List<Match>> byMunicipality(List<Match> matches) {
        return matches.stream()
                .sorted(Comparator.comparing(Stages::day)
                        .thenComparing(m -> m.passage().document().id())
                        .thenComparingInt(m -> m.passage().start())
                        .thenComparing(Match::profileId))
                .collect(Collectors.groupingBy(
                        m -> m.passage().document().municipality().key(), LinkedHashMap::new, Collectors.toList()));
    }

    private List<Opportunity> addTo(
            String municipality, List<Match> matches, List<Match> followUps, Set<String> revised) {
        KnownCases cases = known(municipality, concat(matches, followUps), revised);
        Map<String, Opportunity> before = cases.all();
        Map<String, Set<String>> merged = new HashMap<>();
        Set<String> touched = group(matches, followUps, cases, merged);
        Set<String> fresh =
                concat(matches, followUps).stream().map(Opportunities::key).collect(Collectors.toSet());
        Map<String, Opportunity> after = cases.all();
        after.replaceAll((id, o) -> without(o, revised, fresh, touched));
        List<Opportunity> changed = new ArrayList<>();
        for (String id : touched) {
            Opportunity grouped = risen(Objects.requireNonNull(after.get(id)));
            Opportunity old = before.get(id);
            if (hasOtherEvidence(old, grouped)) {
                Opportunity complete = toldApart(complete(grouped), after.values());
                after.put(id, complete);
                store.save(complete, merged.getOrDefault(id, Set.of()));
                changed.add(complete);
            }
        }
        return changed;
    }

    private static boolean hasOtherEvidence(@Nullable Opportunity old, Opportunity now) {
        return old == null || !keys(old).equals(keys(now)) || !parts(old).equals(parts(now));
    }

    /**
     * Makes the cases of a municipality anew, as if all of its evidence had come at once. Those that are there keep their ids where
     * their evidence is; without any they go, but for those of which somebody said something.
     *
     * @param municipality by its key
     * @param profiles whose matches these are, all of them; what others gave to cases stays
     * @return the cases that are new or have other evidence, the best first
     */
    public List<Opportunity> regroup(
            String municipality, Set<String> profiles, List<Match> matches, Following followUps) {
        List<Opportunity> known = store.ofMunicipality(municipality);
        List<Match> others = known.stream()
                .flatMap(o -> o.matches().stream())
                .filter(m -> !profiles.contains(m.profileId()))
                .toList();
        List<Match> following = concat(
                concat(followUps.linked(), followUps.sober()),
                others.stream().filter(m -> m.link() != null).toList());
        List<Match> all =
                concat(matches, others.stream().filter(m -> m.link() == null).toList());
        KnownCases cases = new KnownCases(List.of(), keys);
        group(
                byMunicipality(all).getOrDefault(municipality, List.of()),
                byMunicipality(following).getOrDefault(municipality, List.of()),
                cases,
                new HashMap<>());
        List<Opportunity> grouped = List.copyOf(cases.all().values());
        KeptIds kept = KeptIds.of(known, grouped);
        Map<String, Opportunity> before =
                known.stream().collect(Collectors.toMap(Opportunity::id, Function.identity()));
        Map<String, Opportunity> after = new LinkedHashMap<>();
        List<Opportunity> changed = new ArrayList<>();
        for (Opportunity o : grouped) {
            String id = Objects.requireNonNull(kept.ids().get(o.id()));
            Opportunity old = before.get(id);
            Opportunity now = risen(of(id, o.municipality(), o.matches(), old));
            Opportunity complete = toldApart(complete(now), after.values());
            after.put(id, complete);
            Set<String> merged = kept.merged().getOrDefault(id, Set.of());
            if (old == null || !merged.isEmpty() || !Json.write(old).equals(Json.write(complete))) {
                store.save(complete, merged);
            }
            if (hasOtherEvidence(old, complete)) {
                changed.add(complete);
            }
        }
        kept.gone().forEach(store::remove);
        changed.sort(Comparator.comparingDouble(Opportunity::score).reversed().thenComparing(Opportunity::id));
        return changed;
    }

    /** Says anew what is new about the cases of a municipality: others may have been read since. */
    public void tellNovelty(String municipality) {
        for (Opportunity o : store.ofMunicipality(municipality)) {
            List<String> now = Novelty.of(o, history);
            if (!now.equals(o.novelty())) {
                store.update(o.id(), stored -> stored.novelty().equals(now) ? stored : stored.novel(now));
            }
        }
    }

    /**
     * Puts matches into cases.
     *
     * @param merged gets, by the id of a case, the ids of those that became part of it
     * @return ids of the cases that got something
     */
    private Set<String> group(
            List<Match> matches, List<Match> followUps, KnownCases cases, Map<String, Set<String>> merged) {
        Set<String> touched = new LinkedHashSet<>();
        for (Match match : matches) {
            List<Near> bonds = bonds(match, cases.near(match), words);
            Near strongest = strongest(bonds);
            List<Match> added = new ArrayList<>();
            Opportunity kept;
            if (strongest == null) {
                // The case that it opened once may have so much better evidence that it is not among it any more.
                Opportunity old = cases.find(id(match));
                kept = old == null ? opened(match) : with(old, List.of(match));
            } else {
                kept = strongest.opportunity();
                for (Near near : bonds) {
                    Opportunity other = near.opportunity();
                    if (strongest.bond().joins()
                            && !other.id().equals(kept.id())
                            && near.bond().joins()) {
                        kept = with(kept, other.matches());
                        added.addAll(other.matches());
                        cases.remove(other.id());
                        touched.remove(other.id());
                        Set<String> ids = merged.computeIfAbsent(kept.id(), k -> new HashSet<>());
                        ids.add(other.id());
                        ids.addAll(Objects.requireNonNullElse(merged.remove(other.id()), Set.of()));
                    }
                }
                kept = with(kept, List.of(match));
            }
            added.add(match);
            cases.put(kept, added);
            touched.add(kept.id());
        }
        for (Match match : followUps) {
            Opportunity followed = match.link() == null ? followed(match, cases) : linked(match, match.link(), cases);
            if (followed != null) {
                Opportunity kept = with(followed, List.of(match));
                cases.put(kept, List.of(match));
                touched.add(kept.id());
            }
        }
        return touched;
    }

    /** The case on the matter of a match that opens none. */
    private @Nullable Opportunity followed(Match match, KnownCases cases) {
        Near strongest = strongest(bonds(match, cases.near(match), words).stream()
                .filter(n -> Matter.isFollowedUp(match, n.opportunity(), n.bond()))
                .toList());
        return strongest == null ? null : strongest.opportunity();
    }

    /** The case that has the passage that a match is linked to. */
    private static @Nullable Opportunity linked(Match match, Match.Link link, KnownCases cases) {
        return cases.near(match).stream()
                .filter(o -> o.matches().stream()
                        .anyMatch(k -> k.profileId().equals(match.profileId())
                                && k.passage().key().equals(link.passage())))
                .findFirst()
                .orElse(null);
    }

    private static List<Match> concat(List<Match> some, List<Match> more) {
        List<Match> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** The cases with which these matches may hang together, and those with evidence from revised documents. */
    private KnownCases known(String municipality, List<Match> matches, Set<String> revised) {
        Set<Long> wanted = CaseKeys.ofDocuments(municipality, revised);
        for (Match match : matches) {
            wanted.addAll(keys.of(match));
            wanted.add(CaseKeys.ofId(municipality, id(match)));
        }
        return new KnownCases(store.sharing(municipality, wanted), keys);
    }

    private record Near(Opportunity opportunity, Matter.Bond bond) {}

    private static List<Near> bonds(Match match, Collection<Opportunity> cases, MatterWords words) {
        List<Near> bonds = new ArrayList<>();
        for (Opportunity o : cases) {
            Matter.Bond bond = Matter.bond(match, o, words);
            if (bond != null) {
                bonds.add(new Near(o, bond));
            }
        }
        return bonds;
    }

    /** Of the cases with the strongest bond the nearest, then the oldest. */
    private static @Nullable Near strongest(List<Near> bonds) {
        return bonds.stream()
                .min(Comparator.comparing((Near n) -> n.bond().kind())
                        .thenComparing(n -> n.bond().closeness(), Comparator.reverseOrder()))
                .orElse(null);
    }

    private Opportunity opened(Match match) {
        return of(id(match), match.passage().document().municipality(), List.of(match), null);
    }

    /** Of the case that a match opens. */
    private static String id(Match match) {
        return "OP-" + match.passage().document().municipality().key() + "-"
                + DocumentKeys.sha256(match.passage().key() + "|" + Matter.mainTerm(List.of(match)))
                        .substring(0, 10);
    }

    /** The case with more evidence; of one passage and profile the newest match stays. */
    private Opportunity with(Opportunity old, List<Match> more) {
        Map<String, Match> all = new LinkedHashMap<>();
        old.matches().forEach(m -> all.put(key(m), m));
        more.forEach(m -> all.put(key(m), m));
        return of(old.id(), old.municipality(), List.copyOf(all.values()), old);
    }

    /** The case without what revised documents do not give any more. */
    private static Opportunity without(Opportunity o, Set<String> revised, Set<String> fresh, Set<String> touched) {
        List<Match> left = o.matches().stream()
                .filter(m -> fresh.contains(key(m))
                        || !revised.contains(m.passage().document().id()))
                .toList();
        boolean nothing = left.stream().allMatch(m -> Exits.of(m) != null)
                && o.matches().stream().anyMatch(m -> Exits.of(m) == null);
        if (left.isEmpty() || nothing || left.size() == o.matches().size()) {
            return o;
        }
        touched.add(o.id());
        return of(o.id(), o.municipality(), left, o);
    }

    private static Opportunity of(
            String id, Municipality municipality, List<Match> matches, @Nullable Opportunity old) {
        Stage stage = Stages.of(matches);
        List<Match> best = enough(BestEvidence.first(matches), stage);
        Instant first = matches.stream()
                .map(Opportunities::detected)
                .min(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        Instant last = matches.stream()
                .map(Opportunities::detected)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
        return new Opportunity(
                id,
                municipality,
                old == null ? "" : old.title(),
                best.stream().map(Match::profileId).distinct().toList(),
                best,
                CaseScore.of(best.get(0).score(), stage),
                stage,
                null,
                ResponsibleSections.UNKNOWN,
                List.of(),
                List.of(),
                old == null || first.isBefore(old.firstSeen()) ? first : old.firstSeen(),
                last);
    }

    private Opportunity risen(Opportunity o) {
        List<Match> counted = Rise.counted(o.matches(), rise);
        return counted.equals(o.matches()) ? o : of(o.id(), o.municipality(), counted, o);
    }

    /** No more than anyone reads: the best, and what ended the case. */
    private static List<Match> enough(List<Match> matches, Stage stage) {
        if (matches.size() <= MOST_EVIDENCE) {
            return matches;
        }
        List<Match> enough = new ArrayList<>(matches.subList(0, MOST_EVIDENCE));
        Match ended = LatestWord.shown(matches, stage);
        if (!enough.contains(ended)) {
            enough.set(MOST_EVIDENCE - 1, ended);
        }
        return enough;
    }

    /** Says who, what next and what is new, once all evidence is together. */
    private Opportunity complete(Opportunity o) {
        LocalDate today = LocalDate.now(clock.withZone(JAPAN));
        return new Opportunity(
                o.id(),
                o.municipality(),
                titles.of(o.matches()),
                o.profiles(),
                o.matches(),
                o.score(),
                o.stage(),
                keyPerson(o.matches()),
                new ResponsibleSections(sections, related).of(o),
                NextDates.of(
                        o.matches(),
                        o.stage(),
                        today,
                        papers,
                        sessions.of(o.municipality().key())),
                Novelty.of(o, history),
                o.firstSeen(),
                o.updated());
    }

    /** The case with a title that no other one known here has. */
    private Opportunity toldApart(Opportunity o, Collection<Opportunity> others) {
        for (Opportunity other : others) {
            if (!other.id().equals(o.id()) && other.title().equals(o.title())) {
                return o.titled(titles.apart(o.title(), o.best(), other.best()));
            }
        }
        return o;
    }

    /** The official with the best evidence; where none spoke, whom the question asked. */
    private static @Nullable String keyPerson(List<Match> matches) {
        for (Match match : matches) {
            var speaker = match.passage().speaker();
            if (speaker != null && speaker.side() == Side.OFFICIAL) {
                return speaker.display();
            }
        }
        for (Match match : matches) {
            var exchange = match.passage().signal().exchange();
            if (exchange != null && exchange.addressee() != null) {
                return exchange.addressee();
            }
        }
        return null;
    }

    private static Instant detected(Match match) {
        return match.passage().document().detectedAt();
    }

    static String key(Match match) {
        return match.profileId() + "|" + match.passage().key();
    }

    private static Set<String> keys(Opportunity o) {
        return o.matches().stream().map(Opportunities::key).collect(Collectors.toSet());
    }

    /** Scores with their reasons, which a newer version may word better. */
    private static Map<String, List<Match.Part>> parts(Opportunity o) {
        Map<String, List<Match.Part>> parts = new HashMap<>();
        o.matches().forEach(m -> parts.put(key(m), m.parts()));
        return parts;
    }
}
