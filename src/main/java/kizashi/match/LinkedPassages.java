package kizashi.match;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import kizashi.index.AnalyzedPassage;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.LazyList;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/**
 * What belongs to a match though it repeats no keyword: the answer to a member's question (スキマバイト is answered as 「隙間時間の活用」),
 * and what an official says next on the same. The sitting's own order links them; that they also share telling words makes it
 * sure. They score what the match scores, and what their answer adds or costs.
 */
public final class LinkedPassages {
    /** Worth about two words of every fiftieth passage. */
    static final double ENOUGH = 7;

    /** What ends a matter has to be surer. */
    private static final double ENDS = 10;

    private final double commitment;
    private final double refusal;

    /** @param weights of scoring, of which those of answers count */
    public LinkedPassages(Weights weights) {
        this.commitment = weights.of(Feature.COMMITMENT.key());
        this.refusal = weights.of(Feature.REFUSAL.key());
    }

    /**
     * The linked passages of a batch.
     *
     * @param matches that reach their minimum, of these passages
     * @param known further matches of the batch, which are found without a link
     * @param batch whole documents
     * @return in the order of {@code matches}
     */
    public List<Match> of(List<Match> matches, List<Match> known, Collection<AnalyzedPassage> batch) {
        Set<String> taken = new HashSet<>();
        Set<String> documents = new HashSet<>();
        matches.forEach(m -> taken.add(key(m.profileId(), m.passage())));
        matches.forEach(m -> documents.add(m.passage().document().id()));
        known.forEach(m -> taken.add(key(m.profileId(), m.passage())));
        Map<String, TreeMap<Integer, AnalyzedPassage>> read = new HashMap<>();
        for (AnalyzedPassage p : batch) {
            String document = p.passage().document().id();
            if (documents.contains(document) && p.passage().speaker() != null) {
                read.computeIfAbsent(document, d -> new TreeMap<>())
                        .put(p.passage().start(), p);
            }
        }
        Map<String, Match> linked = new LinkedHashMap<>();
        for (Match match : matches) {
            TreeMap<Integer, AnalyzedPassage> passages =
                    read.get(match.passage().document().id());
            AnalyzedPassage own =
                    passages == null ? null : passages.get(match.passage().start());
            if (passages == null || own == null) {
                continue;
            }
            for (Match more : linked(match, own, passages)) {
                String key = key(more.profileId(), more.passage());
                if (!taken.contains(key)) {
                    linked.putIfAbsent(key, more);
                }
            }
        }
        return List.copyOf(linked.values());
    }

    private List<Match> linked(Match match, AnalyzedPassage own, TreeMap<Integer, AnalyzedPassage> passages) {
        return Exchanged.isBy(Side.MEMBER, match.passage())
                ? answers(match, own, passages)
                : Exchanged.isBy(Side.OFFICIAL, match.passage()) ? goingOn(match, own, passages) : List.of();
    }

    /** Of the answer the announced matter that shares most with the question: its passage that does, and the last one that commits. */
    private List<Match> answers(Match question, AnalyzedPassage own, TreeMap<Integer, AnalyzedPassage> passages) {
        if (Exchanged.asked(question).isEmpty()) {
            return List.of();
        }
        Map<String, Double> words = asking(question, own);
        List<List<SharedWords>> runs = new ArrayList<>();
        Integer speech = null;
        for (AnalyzedPassage p :
                passages.tailMap(question.passage().end(), true).values()) {
            Exchanged.Part part = Exchanged.part(question, p.passage());
            if (part == null) {
                continue;
            }
            boolean sameSpeech = Objects.equals(speech, p.passage().speechOrder());
            for (MatterParts.Part piece : MatterParts.of(p.passage(), part)) {
                if (runs.isEmpty() || !sameSpeech || piece.opens()) {
                    runs.add(new ArrayList<>());
                }
                sameSpeech = true;
                runs.get(runs.size() - 1).add(SharedWords.of(p, piece.span(), words));
            }
            speech = p.passage().speechOrder();
        }
        return runs.stream()
                .max(Comparator.comparingDouble(run -> evidence(run, words)))
                .filter(run -> evidence(run, words) >= ENOUGH)
                .map(run -> matches(question, run, words))
                .orElse(List.of());
    }

    private static double evidence(List<SharedWords> run, Map<String, Double> words) {
        Set<String> all = new HashSet<>();
        run.forEach(s -> all.addAll(s.all()));
        return SharedWords.sum(all, words);
    }

    private List<Match> matches(Match question, List<SharedWords> run, Map<String, Double> words) {
        SharedWords most = run.stream()
                .max(Comparator.comparingDouble(s -> SharedWords.sum(s.all(), words)))
                .orElseThrow();
        SharedWords last = most;
        CommitmentReading decisive = null;
        for (SharedWords s : run) {
            for (CommitmentReading reading : s.passage().passage().signal().commitments()) {
                boolean within = s.part().holds(ShownReading.middle(reading));
                if (within && reading.level() != Commitment.NONE && !isWeaker(reading, s, decisive, last)) {
                    last = s;
                    decisive = reading;
                }
            }
        }
        boolean sure = evidence(run, words) >= ENDS;
        List<Match> matches = new ArrayList<>();
        for (SharedWords s : List.of(last, most)) {
            List<Match.TermHit> hits = SharedWords.hits(question, s, words, s.equals(last) ? decisive : null);
            Match match = hits.isEmpty() ? null : match(question, s.passage().passage(), hits, Match.How.ANSWERS);
            boolean known = matches.stream()
                    .anyMatch(
                            m -> m.passage().key().equals(s.passage().passage().key()));
            if (match != null && !known && (sure || Exits.of(match) == null)) {
                matches.add(match);
            }
        }
        return matches;
    }

    /** Whether a reading is only the set phrase of one who closes, and one before it says more. */
    private static boolean isWeaker(
            CommitmentReading reading, SharedWords in, @Nullable CommitmentReading before, SharedWords of) {
        return before != null
                && ShownReading.closes(reading, in.passage().passage())
                && !ShownReading.closes(before, of.passage().passage());
    }

    /**
     * Where an official comes to the point later than the passage of a keyword. What he announced with the keyword is on it up to the next
     * announcement: the last passage of it that commits. Otherwise what follows has to share telling words with the sentence of the
     * keyword: the next passage where that is the last sentence, a later one of the same matter where nothing here commits.
     */
    private List<Match> goingOn(Match match, AnalyzedPassage own, TreeMap<Integer, AnalyzedPassage> passages) {
        Match called = called(match, passages);
        if (called != null) {
            return List.of(called);
        }
        GoingOn more = GoingOn.of(match, passages);
        RefusalBeside no = RefusalBeside.of(match, own, more, passages);
        Match refused = no == null ? null : match(match, no.passage(), no.hits(), Match.How.GOES_ON);
        if (refused != null || more.parts().isEmpty()) {
            return refused == null ? List.of() : List.of(refused);
        }
        MatterSentences sentences = MatterSentences.of(match);
        Map<String, Double> words = new HashMap<>();
        for (int i = 0; i < sentences.count(); i++) {
            if (sentences.hasKeyword(i) && sentences.isOneMatter(i, sentences.count() - 1)) {
                SharedWords.add(
                        words, own.tokens(), sentences.span(i)[0], sentences.span(i)[1]);
            }
        }
        if (more.announced()) {
            return announced(match, more, words);
        }
        boolean atEnd = sentences.hasKeyword(sentences.count() - 1);
        ShownReading shown = ShownReading.of(match);
        if (!atEnd && shown != null && !shown.closes()) {
            return List.of();
        }
        for (GoingOn.Part part : more.parts()) {
            Passage next = part.passage().passage();
            SharedWords shared = SharedWords.of(part.passage(), part.span(), words);
            List<Match.TermHit> hits = SharedWords.hits(match, shared, words, null);
            Signal.StageReading stage = next.signal().stage();
            boolean tells = part.last() != null || stage != null && part.span().holds(stage.start());
            if (tells && SharedWords.sum(shared.all(), words) >= ENOUGH && !hits.isEmpty()) {
                return List.of(match(match, next, hits, Match.How.GOES_ON));
            }
            if (atEnd) {
                break;
            }
        }
        return List.of();
    }

    /** Where the official tells beside the passage, on the topic of its keyword, that who runs it is chosen anew: the passage that tells it. */
    private @Nullable Match called(Match match, TreeMap<Integer, AnalyzedPassage> passages) {
        Signal.Reselection told = Anew.of(match);
        if (told == null || told.isIn(match.passage())) {
            return null;
        }
        Map.Entry<Integer, AnalyzedPassage> at = passages.floorEntry(told.call().start());
        if (at == null || !told.isIn(at.getValue().passage())) {
            return null;
        }
        Passage passage = at.getValue().passage();
        int from = told.call().start() - passage.start();
        int to = told.call().end() - passage.start();
        return match(
                match,
                passage,
                List.of(TermHits.hit(passage, SharedWords.term(match), from, to, 0)),
                Match.How.GOES_ON);
    }

    private List<Match> announced(Match match, GoingOn more, Map<String, Double> words) {
        Commitment here = ShownReading.counted(match);
        boolean closings = more.parts().stream().allMatch(part -> part.last(false) == null);
        for (GoingOn.Part part : more.parts().reversed()) {
            CommitmentReading last = part.last(closings);
            if (last != null) {
                boolean firmer = here == null || last.level().compareTo(here) > 0;
                SharedWords shared = SharedWords.of(part.passage(), part.span(), words);
                return firmer
                        ? List.of(match(
                                match,
                                part.passage().passage(),
                                SharedWords.hits(match, shared, words, last),
                                Match.How.GOES_ON))
                        : List.of();
            }
        }
        return List.of();
    }

    /** The telling words of the questions on a keyword and of what leads to them, by how rare they are. */
    private static Map<String, Double> asking(Match question, AnalyzedPassage own) {
        Map<String, Double> words = new HashMap<>();
        MatterSentences sentences = MatterSentences.of(question);
        int start = question.passage().start();
        Exchanged.asked(question)
                .forEach(s -> SharedWords.add(words, own.tokens(), s.start() - start, s.end() - start));
        for (int i = 0; i < sentences.count(); i++) {
            if (sentences.hasKeyword(i)) {
                SharedWords.add(
                        words, own.tokens(), sentences.span(i)[0], sentences.span(i)[1]);
            }
        }
        return words;
    }

    private Match match(Match from, Passage passage, List<Match.TermHit> hits, Match.How how) {
        Match plain = new Match(
                from.profileId(),
                passage,
                0,
                List.of(),
                hits,
                new Match.Link(from.passage().key(), how));
        Commitment counted = ShownReading.counted(plain);
        double points = counted == null ? 0 : Scorer.quantise(counted == Commitment.REFUSED ? refusal : along(counted));
        String reason = how == Match.How.ANSWERS ? "この質問への答弁（キーワードは繰り返していない）" : "この発言の続き（キーワードは繰り返していない）";
        // One level counts, that of the passage which is shown: what went before it on the matter is not counted again.
        // What was counted there only its parts tell, so they are made; few answers commit again further on.
        double before = counted == null || ShownReading.counted(from) == null ? 0 : commitment(from.parts());
        LazyList<Match.Part> parts = new LazyList<>(() -> Scorer.with(
                before == 0 ? from.parts() : withoutCommitment(from.parts()),
                new Match.Part(
                        "linked", points, counted == null ? reason : reason + "「" + counted.label() + "」：読みの目安")));
        return plain.scored(from.score() - before + points, parts);
    }

    private static double commitment(List<Match.Part> parts) {
        return parts.stream()
                .filter(part -> part.name().equals(Feature.COMMITMENT.key()))
                .mapToDouble(Match.Part::value)
                .sum();
    }

    private static List<Match.Part> withoutCommitment(List<Match.Part> parts) {
        return parts.stream()
                .filter(part -> !part.name().equals(Feature.COMMITMENT.key()))
                .toList();
    }

    /** As the feature {@code commitment} counts it. */
    private double along(Commitment level) {
        return commitment * SentenceFeatures.along(level.level());
    }

    private static String key(String profile, Passage passage) {
        return profile + "|" + passage.key();
    }
}
