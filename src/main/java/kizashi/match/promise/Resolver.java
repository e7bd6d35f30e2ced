package kizashi.match.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kizashi.index.AnalyzedPassage;
import kizashi.match.Topic;
import org.jspecify.annotations.Nullable;

/** Holds one promise against later decisions, and keeps the one that says most of it. */
final class Resolver {
    private static final double SAME_TOPIC = 0.78;

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

    private final Promise promise;
    private final Topic topic;
    private final Subject subject;
    private final AnalyzedPassage at;
    private final List<String> names;

    /**
     * @param promise open
     * @param topic of its sentence and of what stands before it
     * @param subject what is to be studied
     * @param at where it was made
     */
    Resolver(Promise promise, Topic topic, Subject subject, AnalyzedPassage at) {
        this.promise = promise;
        this.topic = topic;
        this.subject = subject;
        this.at = at;
        this.names = QuotedNames.in(promise.text());
    }

    /** A decision on the matter, and how much of it it holds. */
    record Held(Decision decision, Promise.Status outcome, double held, List<String> shared) {
        LocalDate day() {
            return decision.day();
        }

        /**
         * The one that a promise stands by. What ends it counts before what only goes on with it. Where those differ the last word holds, and of all that
         * say the same since anything else was said, what fits best; of equals the first.
         *
         * @param all in the order of the passages; of one day what fits better is its word
         * @return null of none
         */
        static @Nullable Held standing(List<Held> all) {
            boolean ends = all.stream().anyMatch(h -> isEnd(h.outcome));
            List<Held> count = all.stream()
                    .filter(h -> isEnd(h.outcome) == ends)
                    .sorted(Comparator.comparing(Held::day).thenComparingDouble(Held::held))
                    .toList();
            Held standing = null;
            for (Held next : count) {
                boolean changes = standing == null || next.outcome != standing.outcome;
                standing = standing == null || changes || next.held > standing.held ? next : standing;
            }
            return standing;
        }
    }

    /** The promise as it was, or as the decision that says most of it leaves it. */
    Promise of(Decisions later) {
        List<Held> all = new ArrayList<>();
        for (Decision decision : later.all()) {
            Held held = decision.isLaterThan(promise) ? held(decision) : null;
            if (held != null) {
                all.add(held);
            }
        }
        Held best = Held.standing(all);
        return best == null
                ? promise
                : promise.resolved(best.outcome(), best.decision().resolution(best.shared()));
    }

    private @Nullable Held held(Decision decision) {
        SpeaksFor speaks = SpeaksFor.of(at.passage(), decision.passage());
        if (speaks == SpeaksFor.NOBODY) {
            return null;
        }
        Set<String> words = decision.words();
        List<String> shared = topic.shared(words);
        double held = topic.heldBy(words);
        boolean same = speaks == SpeaksFor.ITS_OFFICE && isSame(decision, held)
                || isOnSubject(decision)
                || AskedBack.about(subject, decision);
        return same && !topic.namesAnother(decision.at().tokens())
                ? new Held(decision, decision.outcome(promise.text()), held, shared)
                : null;
    }

    /** By the words of the sentence that promised and of what stood before it. */
    private boolean isSame(Decision decision, double held) {
        if (held < SAME_NAME || !topic.sharesEnough(decision.words())) {
            return false;
        }
        boolean same = held >= SAME_TOPIC && topic.anchoredIn(decision.words())
                || names.stream().anyMatch(decision.text()::contains)
                || held >= SAME_ACT && decision.isFinished() && topic.anchoredIn(decision.ownWords());
        if (!same) {
            return false;
        }
        double itself = topic.heldBy(decision.ownWords());
        return (!decision.tellsOfAnAct() || itself >= ACT_IN_ITSELF)
                && (held >= SURELY || itself >= IN_ITSELF)
                && (!decision.studies() || itself >= STUDIED_BESIDE)
                && (!decision.refers() || topic.touchedBy(decision.ownWords()));
    }

    /** By what the promise is to study, which the deciding sentence names, for itself or with the one before it that it goes on. */
    private boolean isOnSubject(Decision decision) {
        if (!subject.tells() || decision.studies() || decision.refers()) {
            return false;
        }
        double itself = subject.shareIn(decision.text());
        if (subject.isAll(itself)) {
            return true;
        }
        return !decision.tellsOfAnAct() && itself >= IN_ITSELF && subject.isNamedIn(decision.inContext());
    }

    static boolean isEnd(Promise.Status status) {
        return status == Promise.Status.DONE || status == Promise.Status.DROPPED;
    }
}
