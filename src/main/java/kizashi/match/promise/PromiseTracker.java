package kizashi.match.promise;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import kizashi.index.AnalyzedPassage;
import kizashi.match.TermStatistics;
import kizashi.match.Topic;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Follows promised studies (答弁トラッカー): finds them in answers, and finds the later session, budget or tender that resolves
 * them. A resolution must be on the same topic by its telling words, and come from the same department, from the head of
 * the municipality or from a paper; another official must name all of the subject. It is proposed with its words, never without.
 */
public final class PromiseTracker {
    /** To speak of it takes less than to decide on it. */
    private static final double ON_IT = 0.6;

    /** Of what resolves the sentence right beside it in the same answer. */
    private static final double SAME_ANSWER = 0.3;

    private static final int ASKED_WORDS = 12;

    private final TermStatistics statistics;

    /** @param statistics how common words are in the history */
    public PromiseTracker(TermStatistics statistics) {
        this.statistics = statistics;
    }

    /** The promises that a passage makes: answers of an official that study, with or without a condition. */
    public List<Promise> promises(Passage passage) {
        return PromisesMade.in(passage);
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
        Promise alone = held(open, topic, at, later);
        Promise now = alone.status() == Promise.Status.OPEN ? asItsNeighbour(open, topic, at, beside, later) : alone;
        // What only goes on or was put off may have come to its end under the name of the thing.
        Promise named = isEnded(now) ? null : byItsName(open, topic, at, later);
        return named != null && (isEnded(named) || now.status() == Promise.Status.OPEN) ? named : now;
    }

    private Promise held(Promise promise, Topic topic, AnalyzedPassage at, Decisions later) {
        return new Resolver(promise, topic, Subject.of(promise, at, statistics), at).of(later);
    }

    /**
     * What goes on with a thing says it in other words than the answer that promised to study it: 「見守りセンサーの導入」 becomes
     * 「モデル地区で実証実験」. The thing that both name resolves it then, the earliest first, and what ends it before what goes on with it.
     */
    private @Nullable Promise byItsName(Promise promise, Topic topic, AnalyzedPassage at, Decisions later) {
        List<String> own = NamedThings.in(promise.text(), at.tokens(), statistics);
        List<String> names = own.isEmpty() ? AnnouncedThings.of(promise, at, statistics) : own;
        if (names.isEmpty()) {
            return null;
        }
        Promise first = null;
        for (Decision decision : later.goingOn()) {
            Promise.Status outcome = decision.outcome(promise.text());
            if (!isBefore(decision, outcome, first)
                    || !decision.isLaterThan(promise)
                    || SpeaksFor.of(at.passage(), decision.passage()) != SpeaksFor.ITS_OFFICE) {
                continue;
            }
            String name = NamedThings.met(names, decision.inContext());
            if (!name.isEmpty() && !topic.namesAnother(decision.at().tokens())) {
                first = promise.resolved(outcome, decision.resolution(List.of(name)));
            }
        }
        return first;
    }

    private static boolean isBefore(Decision decision, Promise.Status outcome, @Nullable Promise first) {
        if (first == null || first.resolution() == null) {
            return true;
        }
        boolean ends = Resolver.isEnd(outcome);
        return ends != isEnded(first)
                ? ends
                : decision.day().isBefore(first.resolution().on());
    }

    private static boolean isEnded(Promise promise) {
        return Resolver.isEnd(promise.status());
    }

    /** Two sentences that follow each other in an answer often promise one thing: what resolves the one resolves the other. */
    private Promise asItsNeighbour(
            Promise promise, Topic topic, AnalyzedPassage at, Supplier<List<AnalyzedPassage>> beside, Decisions later) {
        for (Promise other : promises(at.passage())) {
            boolean next = Math.abs(other.start() - promise.end()) <= 1 || Math.abs(promise.start() - other.end()) <= 1;
            if (!next) {
                continue;
            }
            Promise its = held(other, topic(other, at).beside(beside), at, later);
            Promise.Resolution by = its.resolution();
            if (by == null) {
                continue;
            }
            for (Decision decision : later.all()) {
                if (decision.passage().key().equals(by.passageKey())) {
                    int offset = decision.passage().start();
                    Set<String> words = Topic.around(decision.at().tokens(), by.start() - offset, by.end() - offset);
                    if (topic.heldBy(words) >= SAME_ANSWER && topic.sharesEnough(words)) {
                        return promise.resolved(its.status(), by);
                    }
                }
            }
        }
        return promise;
    }
}
