package kizashi.pipeline;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.index.AnalyzedPassage;
import kizashi.index.PassageIndex;
import kizashi.japanese.analysis.RememberedWords;
import kizashi.ledger.Documents;
import kizashi.ledger.Ledger;
import kizashi.ledger.LedgerMentions;
import kizashi.ledger.LedgerPaperDates;
import kizashi.ledger.LedgerSections;
import kizashi.match.Feedback;
import kizashi.match.IndexStatistics;
import kizashi.match.LinkedPassages;
import kizashi.match.Matcher;
import kizashi.match.Weights;
import kizashi.match.cases.FeedbackPoints;
import kizashi.match.cases.NoveltyPoints;
import kizashi.match.cases.Opportunities;
import kizashi.match.cases.OpportunityStore;
import kizashi.model.Document;
import kizashi.model.Match;
import kizashi.model.Municipality;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/** Matches passages with profiles and follows what comes of it. */
final class Matching {
    private final PassageIndex index;
    private final Weights weights;
    private final Feedback feedback;
    private final LedgerMentions mentions;
    private final LedgerSections sections;
    private final LedgerPaperDates paperDates;
    private final Opportunities opportunities;
    private final OpportunityStore cases;
    private final RememberedWords words;
    private final ProfileNames names;
    private List<Profile> compiled = List.of();
    private @Nullable Matcher matcher;

    private Matching(
            PassageIndex index,
            Weights weights,
            Feedback feedback,
            LedgerMentions mentions,
            LedgerSections sections,
            LedgerPaperDates paperDates,
            Opportunities opportunities,
            OpportunityStore cases,
            RememberedWords words,
            ProfileNames names) {
        this.index = index;
        this.weights = weights;
        this.feedback = feedback;
        this.mentions = mentions;
        this.sections = sections;
        this.paperDates = paperDates;
        this.opportunities = opportunities;
        this.cases = cases;
        this.words = words;
        this.names = names;
    }

    /**
     * Matching that remembers in a ledger.
     *
     * @param words of the profiles, as far as they were cut before
     * @param names remembers what profiles are called
     */
    static Matching over(
            PassageIndex index,
            Weights weights,
            Feedback feedback,
            OpportunityStore cases,
            Ledger ledger,
            RememberedWords words,
            ProfileNames names,
            Clock clock) {
        LedgerMentions mentions = new LedgerMentions(ledger);
        LedgerSections sections = new LedgerSections(ledger);
        LedgerPaperDates dates = new LedgerPaperDates(ledger);
        CommitteeAnswers answers = new CommitteeAnswers(index);
        Opportunities opportunities = new Opportunities(
                        cases, sections, mentions, dates, answers, answers::statistics, clock)
                .counting(weights.of("novelty"))
                .knowing(new Documents(ledger)::sessions);
        return new Matching(index, weights, feedback, mentions, sections, dates, opportunities, cases, words, names);
    }

    /** Remembers which sections a municipality's documents name, whom one writes to, and the days that papers state. */
    void learn(List<DocumentReader.Read> documents) {
        cover(documents);
        for (DocumentReader.Read read : documents) {
            if (read.paper() != null) {
                paperDates.record(
                        read.document().id(),
                        read.paper().facts().stream()
                                .filter(f -> f.date() != null)
                                .toList());
            }
        }
        NamedSections.in(documents).forEach((municipality, of) -> sections.record(municipality.key(), of));
    }

    private void cover(List<DocumentReader.Read> documents) {
        Map<String, LocalDate> first = new HashMap<>();
        for (DocumentReader.Read read : documents) {
            LocalDate day = read.document().filterDay();
            if (day != null) {
                first.merge(read.document().municipality().key(), day, (a, b) -> a.isBefore(b) ? a : b);
            }
        }
        first.forEach(mentions::cover);
    }

    /** What matching found in documents, before it is put into cases. */
    static final class Found {
        private final List<Match> matches = new ArrayList<>();
        private final List<Match> followUps = new ArrayList<>();
    }

    /** Everything is matched anew: how common terms are is asked of the index once more. */
    void beginAnew() {
        Matcher known = matcher;
        if (known != null) {
            known.recount();
        }
    }

    /**
     * Matches passages, and remembers who mentioned what.
     *
     * @param profiles to match
     * @param passages in the index
     * @param into gets what is found
     */
    void read(List<Profile> profiles, List<AnalyzedPassage> passages, Found into) {
        if (!profiles.isEmpty() && !passages.isEmpty()) {
            Matcher.Outcome outcome = matcher(profiles).read(passages, new IndexStatistics(index));
            mentions.record(outcome.mentions());
            into.matches.addAll(outcome.matches());
            into.followUps.addAll(outcome.followUps());
        }
    }

    /**
     * Adds what was found to the cases that are there.
     *
     * @param read documents all of whose matches are among these: what they gave before and do not any more goes
     * @return the cases that are new or have new evidence, the best first
     */
    List<Opportunity> add(Found found, Collection<Document> read) {
        List<Match> matches = novel(found);
        return opportunities.add(matches, following(matches, found), read);
    }

    /**
     * Makes the cases of a municipality anew of all that was found in it; those that were there keep their ids.
     *
     * @param profiles that were matched; what others gave stays
     * @return the cases that are new or have other evidence, the best first
     */
    List<Opportunity> regroup(List<Profile> profiles, Municipality body, Found found) {
        if (profiles.isEmpty()) {
            return List.of();
        }
        List<Match> matches = novel(found);
        Set<String> ids = new LinkedHashSet<>();
        profiles.forEach(p -> ids.add(p.id()));
        return opportunities.regroup(body.key(), ids, matches, following(matches, found));
    }

    /** Says anew what is new about the cases of these bodies, once the mentions of all of them are known. */
    void tellNovelty(Collection<Municipality> bodies) {
        bodies.forEach(b -> opportunities.tellNovelty(b.key()));
    }

    /** Lets what readers said of cases count in them again: matching knows passages, and not which of them are of a followed case. */
    void countRemarks(List<Profile> profiles, Municipality body) {
        List<String> spokenOf =
                profiles.stream().map(Profile::id).filter(feedback::concerns).toList();
        if (!spokenOf.isEmpty()) {
            List<Opportunity> all = cases(body);
            spokenOf.forEach(profile -> FeedbackPoints.apply(cases, feedback, profile, all));
        }
    }

    /** Shows a document as it is known now in the cases that quote it: points and reasons are the same, but there is one source more. */
    void show(Document document) {
        for (Opportunity o : cases(document.municipality())) {
            cases.update(
                    o.id(),
                    now -> now.with(
                            now.matches().stream()
                                    .map(m -> m.passage().document().id().equals(document.id())
                                            ? m.in(m.passage().withDocument(document))
                                            : m)
                                    .toList(),
                            now.score()));
        }
    }

    /** The cases of a municipality. */
    List<Opportunity> cases(Municipality body) {
        return cases.ofMunicipality(body.key());
    }

    /** By the place in their documents, with what being new adds. */
    private List<Match> novel(Found found) {
        List<Match> matches = found.matches.stream()
                .sorted(Comparator.comparing((Match m) -> m.passage().document().id())
                        .thenComparingInt(m -> m.passage().start())
                        .thenComparing(Match::score, Comparator.reverseOrder())
                        .thenComparing(Match::profileId))
                .toList();
        return new NoveltyPoints(weights, mentions).add(matches);
    }

    /** What the sittings link to these matches, document by document. */
    private Opportunities.Following following(List<Match> matches, Found found) {
        Map<String, List<Match>> byDocument = byDocument(matches);
        Map<String, List<Match>> known = byDocument(found.followUps);
        LinkedPassages links = new LinkedPassages(weights);
        List<Match> linked = new ArrayList<>();
        byDocument.forEach((document, of) -> linked.addAll(links.of(
                of,
                known.getOrDefault(document, List.of()),
                index.ofDocument(document).stream()
                        .map(p -> AnalyzedPassage.onDemand(p, index.analyzer()))
                        .toList())));
        return new Opportunities.Following(linked, found.followUps);
    }

    private static Map<String, List<Match>> byDocument(List<Match> matches) {
        Map<String, List<Match>> byDocument = new LinkedHashMap<>();
        matches.forEach(m -> byDocument
                .computeIfAbsent(m.passage().document().id(), d -> new ArrayList<>())
                .add(m));
        return byDocument;
    }

    /** The same profiles are compiled once. */
    private Matcher matcher(List<Profile> profiles) {
        Matcher known = matcher;
        if (known == null || !compiled.equals(profiles)) {
            known = new Matcher(profiles, weights, new IndexStatistics(index), words, feedback);
            words.keep();
            names.remember(profiles);
            compiled = List.copyOf(profiles);
            matcher = known;
        }
        return known;
    }
}
