package kizashi.match.promise;

import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.index.AnalyzedPassage;
import kizashi.match.SpokenAbout;
import kizashi.match.TermStatistics;
import kizashi.match.Topic;
import kizashi.match.promise.Decisions.Decision;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.DocumentKeys;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal.TimeMention;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Follows promised studies (答弁トラッカー): finds them in answers, and finds the later session, budget or tender that resolves
 * them. A resolution must be on the same topic by its telling words, and come from the same department, from the head of
 * the municipality or from a paper; it is proposed with its words, never without.
 */
public final class PromiseTracker {
    /** A later sitting of the same session only repeats. */
    private static final int NEXT_SESSION_DAYS = 25;

    private static final double SAME_TOPIC = 0.78;
    /** To speak of it takes less than to decide on it. */
    private static final double ON_IT = 0.6;

    /** With the same programme named in both. */
    private static final double SAME_NAME = 0.4;

    /** Below this the deciding sentence itself, and not only what stands before it, must be on the topic. */
    private static final double SURELY = 0.9;

    private static final double IN_ITSELF = 0.25;

    /** Who reports what was done says little more than that: less of the topic, but what it is known by in the sentence itself. */
    private static final double SAME_ACT = 0.55;

    /** The same of one that tells of an act as done. */
    private static final double ACT_IN_ITSELF = 0.45;

    /** What a sentence holds of the topic outside of the part that only studies. */
    private static final double STUDIED_BESIDE = 0.6;

    /** Of what resolves the sentence right beside it in the same answer. */
    private static final double SAME_ANSWER = 0.3;

    private static final int SHARED_WORDS = 3;
    private static final int ASKED_WORDS = 12;
    /** What leans towards a measure: to bring it in, not that there is one already. */
    private static final Pattern TOWARDS = Pattern.compile("(?:導入|試行|実施|設置|創設|予算化|制度化|事業化)(?:の実現)?に向け");
    /** What goes on anyway promises nothing. */
    private static final Pattern ROUTINE = Pattern.compile("引き続き");

    private final TermStatistics statistics;

    /** @param statistics how common words are in the history */
    public PromiseTracker(TermStatistics statistics) {
        this.statistics = statistics;
    }

    /** The promises that a passage makes: answers of an official that study, with or without a condition. */
    public List<Promise> promises(Passage passage) {
        List<Promise> promises = new ArrayList<>();
        LocalDate day = SpokenAbout.session(passage.document());
        if (day == null || passage.speaker() == null || passage.speaker().side() != Side.OFFICIAL) {
            return promises;
        }
        for (CommitmentReading reading : passage.signal().commitments()) {
            String sentence = sentence(passage, reading.start(), reading.end());
            boolean study = (reading.level() == Commitment.STUDY || reading.level() == Commitment.CONDITIONAL)
                    && (Predicates.studies(sentence) || namesItsMeasure(reading, sentence));
            boolean leaning = reading.level() == Commitment.LEANING
                    && TOWARDS.matcher(sentence).find()
                    && !ROUTINE.matcher(sentence).find();
            if (study || leaning) {
                promises.add(new Promise(
                        "PR-"
                                + DocumentKeys.sha256(passage.key() + "|" + sentence)
                                        .substring(0, 16),
                        passage.document().municipality().key(),
                        passage.document().id(),
                        passage.key(),
                        reading.start(),
                        reading.end(),
                        sentence,
                        reading.level(),
                        passage.speaker().display(),
                        day,
                        passage.document().spokenOn() == null,
                        due(passage, reading, day),
                        Promise.Status.OPEN,
                        null));
            }
        }
        return promises;
    }

    /** 「必要に応じて『…サポーター』を派遣いたします」: what has a name of its own can be followed, study or not. */
    private static boolean namesItsMeasure(CommitmentReading reading, String sentence) {
        return reading.level() == Commitment.CONDITIONAL
                && !QuotedNames.in(sentence).isEmpty();
    }

    /**
     * The words by which an index finds the passages that could resolve a promise.
     *
     * @param promise open
     * @param at the passage that made it
     * @return the most telling first; may be empty
     */
    public List<String> tellingWords(Promise promise, AnalyzedPassage at) {
        return topic(promise, at).strongest(ASKED_WORDS);
    }

    /**
     * Whether a later passage speaks of the matter of a promise, decided or not.
     *
     * @param promise open
     * @param at the passage that made it
     * @param later of the same municipality
     */
    public boolean isOnIt(Promise promise, AnalyzedPassage at, AnalyzedPassage later) {
        Topic topic = topic(promise, at);
        Set<String> words = new HashSet<>();
        for (int i = 0; i < later.tokens().size(); i++) {
            words.add(later.tokens().term(i));
        }
        return topic.heldBy(words) >= ON_IT && topic.anchoredIn(words);
    }

    private Topic topic(Promise promise, AnalyzedPassage at) {
        int offset = at.passage().start();
        return Topic.of(at.tokens(), promise.start() - offset, promise.end() - offset, statistics);
    }

    /**
     * A promise after later passages of its municipality were read.
     *
     * @param promise open
     * @param at the passage that made it
     * @param later passages of the same municipality; earlier ones and those of the same session are left out
     * @return the promise as it was, or resolved by the passage that fits best
     */
    public Promise resolve(Promise promise, AnalyzedPassage at, List<AnalyzedPassage> later) {
        return resolve(promise, at, List::of, Decisions.of(later));
    }

    /**
     * A promise after later passages of its municipality were read.
     *
     * @param promise however it stood before
     * @param at the passage that made it
     * @param beside what stands beside it in the same answer ({@link kizashi.match.cases.SameAnswer}), which may say what 「新センター」 is; asked only
     *     where something would resolve the promise
     * @param later of the same municipality; earlier ones and those of the same session are left out
     * @return the promise as it was, or resolved by the passage that fits best
     */
    public Promise resolve(
            Promise promise, AnalyzedPassage at, Supplier<List<AnalyzedPassage>> beside, Decisions later) {
        Promise open = promise.opened();
        Topic topic = topic(open, at).beside(beside);
        Promise alone = resolve(open, topic, at, later);
        Promise now = alone.status() == Promise.Status.OPEN ? asItsNeighbour(open, topic, at, beside, later) : alone;
        return now.status() == Promise.Status.OPEN ? byItsName(open, topic, at, later) : now;
    }

    /**
     * What goes on with a thing says it in other words than the answer that promised to study it: 「見守りセンサーの導入」 becomes
     * 「モデル地区で実証実験」. The thing that both name resolves it then, the earliest first.
     */
    private Promise byItsName(Promise promise, Topic topic, AnalyzedPassage at, Decisions later) {
        List<String> own = NamedThings.in(promise.text(), at.tokens(), statistics);
        List<String> names = own.isEmpty() ? AnnouncedThings.of(promise, at, statistics) : own;
        if (names.isEmpty()) {
            return promise;
        }
        LocalDate since = promise.spokenOn().plusDays(NEXT_SESSION_DAYS);
        Decision first = null;
        for (Decision decision : later.goingOn()) {
            boolean sooner = first == null || decision.day().isBefore(first.day());
            if (sooner
                    && !decision.isOlderThan(promise.spokenOn())
                    && !decision.day().isBefore(since)
                    && speaksForIt(at.passage(), decision.passage())
                    && !NamedThings.met(names, decision.inContext()).isEmpty()
                    && !topic.namesAnother(decision.at().tokens())) {
                first = decision;
            }
        }
        if (first == null) {
            return promise;
        }
        String name = NamedThings.met(names, first.inContext());
        return promise.resolved(outcome(first), resolution(first, List.of(name)));
    }

    /** Two sentences that follow each other in an answer often promise one thing: what resolves the one resolves the other. */
    private Promise asItsNeighbour(
            Promise promise, Topic topic, AnalyzedPassage at, Supplier<List<AnalyzedPassage>> beside, Decisions later) {
        for (Promise other : promises(at.passage())) {
            boolean next = Math.abs(other.start() - promise.end()) <= 1 || Math.abs(promise.start() - other.end()) <= 1;
            if (!next) {
                continue;
            }
            Promise its = resolve(other, topic(other, at).beside(beside), at, later);
            Promise.Resolution by = its.resolution();
            if (by == null) {
                continue;
            }
            for (Decision decision : later.all()) {
                if (decision.passage().key().equals(by.passageKey())) {
                    int offset = decision.passage().start();
                    Set<String> words = Topic.around(decision.at().tokens(), by.start() - offset, by.end() - offset);
                    if (topic.heldBy(words) >= SAME_ANSWER
                            && topic.shared(words).size() >= SHARED_WORDS) {
                        return promise.resolved(its.status(), by);
                    }
                }
            }
        }
        return promise;
    }

    private Promise resolve(Promise promise, Topic topic, AnalyzedPassage at, Decisions later) {
        List<String> names = QuotedNames.in(promise.text());
        LocalDate since = promise.spokenOn().plusDays(NEXT_SESSION_DAYS);
        Promise best = promise;
        double most = 0;
        boolean ended = false;
        for (Decision decision : later.all()) {
            Passage passage = decision.passage();
            if (decision.day().isBefore(since)
                    || decision.isOlderThan(promise.spokenOn())
                    || !speaksForIt(at.passage(), passage)) {
                continue;
            }
            boolean ends = isEnd(outcome(decision));
            Set<String> words = decision.words();
            double held = topic.heldBy(words);
            boolean same = held >= SAME_TOPIC && topic.anchoredIn(words)
                    || held >= SAME_NAME && named(names, decision)
                    || held >= SAME_ACT && decision.isFinished() && topic.anchoredIn(decision.ownWords());
            // What ends it counts before what only goes on with it; of either kind the one that fits best.
            if (!same || ended && !ends || ended == ends && held <= most) {
                continue;
            }
            List<String> shared = topic.shared(words);
            if (shared.size() >= SHARED_WORDS
                    && (!decision.tellsOfAnAct() || topic.heldBy(decision.ownWords()) >= ACT_IN_ITSELF)
                    && (held >= SURELY || topic.heldBy(decision.ownWords()) >= IN_ITSELF)
                    && (!decision.studies() || topic.heldBy(decision.ownWords()) >= STUDIED_BESIDE)
                    && (!decision.refers() || topic.touchedBy(decision.ownWords()))
                    && !topic.namesAnother(decision.at().tokens())) {
                most = held;
                ended = ends;
                best = promise.resolved(outcome(decision), resolution(decision, shared));
            }
        }
        return best;
    }

    private static boolean named(List<String> names, Decision decision) {
        CommitmentReading reading = decision.reading();
        return names.stream().anyMatch(sentence(decision.passage(), reading.start(), reading.end())::contains);
    }

    /** The same department or role, the head of the municipality on either side, or a paper. */
    private static boolean speaksForIt(Passage promise, Passage later) {
        if (later.speaker() == null) {
            return true;
        }
        if (later.speaker().side() != Side.OFFICIAL || promise.speaker() == null) {
            return false;
        }
        String then = promise.speaker().role();
        String now = later.speaker().role();
        String unit = promise.speaker().department();
        String other = later.speaker().department();
        String name = promise.speaker().bestName();
        return then == null
                || now == null
                || then.equals(now)
                // 福祉部 is 健康福祉部 from one spring on
                || unit != null && other != null && (unit.endsWith(other) || other.endsWith(unit))
                || name != null && name.equals(later.speaker().bestName())
                || head(then)
                || head(now);
    }

    private static boolean head(String role) {
        return role.matches("副?(市|区|町|村)長|副?知事|教育長");
    }

    private static boolean isEnd(Promise.Status status) {
        return status == Promise.Status.DONE || status == Promise.Status.DROPPED;
    }

    private static Promise.Status outcome(Decision decision) {
        var stage = decision.passage().signal().stage();
        if (decision.passage().speaker() == null && stage != null && stage.stage() == Stage.DECLINED) {
            return Promise.Status.DROPPED;
        }
        return switch (decision.reading().level()) {
            case REFUSED -> Promise.Status.DROPPED;
            case PARKED -> Promise.Status.PARKED;
            default -> decision.goesOn() ? Promise.Status.ONGOING : Promise.Status.DONE;
        };
    }

    private static Promise.Resolution resolution(Decision decision, List<String> shared) {
        Passage passage = decision.passage();
        CommitmentReading reading = decision.reading();
        return new Promise.Resolution(
                passage.document().id(),
                passage.key(),
                reading.start(),
                reading.end(),
                sentence(passage, reading.start(), reading.end()),
                decision.day(),
                "「" + decision.label() + "」、共通の言葉: " + shared.stream().limit(9).collect(Collectors.joining("・")));
    }

    private static String sentence(Passage passage, int start, int end) {
        return passage.between(start, end).strip();
    }

    /** A time that the sentence names, else 31 March of the year whose budget is made after it. */
    private static LocalDate due(Passage passage, CommitmentReading reading, LocalDate day) {
        LocalDate named = null;
        for (TimeMention time : passage.signal().times()) {
            if (time.start() >= reading.start() && time.end() <= reading.end() && DueTimes.isDue(passage, time, day)) {
                named = later(named, time.to(), day);
            }
        }
        if (named != null) {
            return named;
        }
        // Sections ask for the budget of the next year by the end of October: what is promised later reaches the one
        // after it.
        int year = day.getMonth().compareTo(Month.OCTOBER) <= 0 ? day.getYear() + 1 : day.getYear() + 2;
        return LocalDate.of(year, Month.MARCH, 31);
    }

    private static @Nullable LocalDate later(@Nullable LocalDate a, @Nullable LocalDate b, LocalDate after) {
        if (b == null || !b.isAfter(after)) {
            return a;
        }
        return a == null || b.isAfter(a) ? b : a;
    }
}
