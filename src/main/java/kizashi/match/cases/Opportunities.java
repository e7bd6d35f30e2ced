package kizashi.match.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.match.MentionHistory;
import kizashi.match.TermStatistics;
import kizashi.match.section.RelatedAnswers;
import kizashi.match.section.SectionDirectory;
import kizashi.model.Document;
import kizashi.model.Json;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import org.jspecify.annotations.Nullable;

/**
 * Makes matches on one matter in one municipality one case, and follows it over time. An id is made once, from the first
 * passage of the case, and kept; where later evidence shows two cases to be one, the older id stays and the other becomes
 * its alias. Giving the same matches again changes nothing.
 */
public final class Opportunities {
    private final OpportunityStore store;
    private final MentionHistory history;
    private final Grouping grouping;
    private final CaseCompletion completion;
    private final KnownCases.Keys keys;

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
        this.keys = keys == null ? match -> words.compared(match).keys() : keys;
        this.store = store;
        this.history = history;
        this.grouping = new Grouping(words);
        this.completion = new CaseCompletion(sections, history, papers, related, new Titles(words), clock);
    }

    /**
     * What an answer gets that is firmer than the one before it in its case; nothing unless it is said.
     *
     * @param points of a score
     * @return this
     */
    public Opportunities counting(double points) {
        completion.counting(points);
        return this;
    }

    /**
     * Lets the next session of a council be told by those that were read; nothing is told of it unless this is said.
     *
     * @param days of sittings
     * @return this
     */
    public Opportunities knowing(SessionDays days) {
        completion.knowing(days);
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
        completion.begin();
        KnownCases cases = known(municipality, concat(matches, followUps), revised);
        Map<String, Opportunity> before = cases.all();
        Map<String, Set<String>> merged = new HashMap<>();
        Set<String> touched = grouping.group(matches, followUps, cases, merged);
        Set<String> fresh =
                concat(matches, followUps).stream().map(CaseEvidence::key).collect(Collectors.toSet());
        Map<String, Opportunity> after = cases.all();
        after.replaceAll((id, o) -> CaseEvidence.without(o, revised, fresh, touched));
        List<Opportunity> changed = new ArrayList<>();
        for (String id : touched) {
            Opportunity grouped = completion.risen(Objects.requireNonNull(after.get(id)));
            Opportunity old = before.get(id);
            if (CaseEvidence.isOther(old, grouped)) {
                Opportunity complete = completion.complete(grouped, after.values());
                after.put(id, complete);
                store.save(complete, merged.getOrDefault(id, Set.of()));
                changed.add(complete);
            }
        }
        return changed;
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
        completion.begin();
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
        grouping.group(
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
            Opportunity now = completion.risen(CaseEvidence.of(id, o.municipality(), o.matches(), old));
            Opportunity complete = completion.complete(now, after.values());
            after.put(id, complete);
            Set<String> merged = kept.merged().getOrDefault(id, Set.of());
            if (old == null || !merged.isEmpty() || !Json.write(old).equals(Json.write(complete))) {
                store.save(complete, merged);
            }
            if (CaseEvidence.isOther(old, complete)) {
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
                store.update(o.id(), stored -> stored.novelty().equals(now) ? stored : stored.withNovelty(now));
            }
        }
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
            wanted.add(CaseKeys.ofId(municipality, CaseEvidence.id(match)));
        }
        return new KnownCases(store.sharing(municipality, wanted), keys);
    }
}
