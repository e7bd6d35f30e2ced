package kizashi.match.promise;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kizashi.match.FoldedTerm;

/**
 * The same promise stands in the preliminary and in the official text of a sitting, in minutes imported twice, and in what the mayor and a head of a
 * department answer in one session: lists show it once.
 */
public final class PromisesOnce {
    /** What a proofreader changes: kana, marks and 御. */
    private static final Pattern CHANGED = Pattern.compile("[^\\p{IsHan}ァ-ヺーa-z0-9]|御");

    /** Two answers of one session that share so many of their pairs of letters, kana aside, promise one thing in other words. */
    private static final double SAME = 0.6;

    /** Shorter ones are wording that any answer has. */
    private static final int PAIRS = 15;

    private static final int SESSION_DAYS = 25;

    private PromisesOnce() {}

    /** A promise with the pairs of letters of its words. */
    private record Said(Promise promise, String words, Set<String> pairs) {
        static Said of(Promise promise) {
            String words = CHANGED.matcher(FoldedTerm.of(promise.text())).replaceAll("");
            Set<String> pairs = new HashSet<>();
            for (int i = 0; i + 1 < words.length(); i++) {
                pairs.add(words.substring(i, i + 2));
            }
            return new Said(promise, words, pairs);
        }

        boolean isSame(Said other) {
            if (!promise.municipality().equals(other.promise.municipality())) {
                return false;
            }
            if (promise.spokenOn().equals(other.promise.spokenOn()) && words.equals(other.words)) {
                return true;
            }
            int fewer = Math.min(pairs.size(), other.pairs.size());
            long apart = Math.abs(ChronoUnit.DAYS.between(promise.spokenOn(), other.promise.spokenOn()));
            if (fewer < PAIRS || apart > SESSION_DAYS) {
                return false;
            }
            return pairs.stream().filter(other.pairs::contains).count() >= SAME * fewer;
        }
    }

    /**
     * Each promise once: of several that say the same in one session, one of which something was heard, else the one that is due last, since it names
     * its time, else the first.
     *
     * @param promises in any order, which is kept
     */
    public static List<Promise> of(Collection<Promise> promises) {
        List<Said> once = new ArrayList<>();
        for (Promise promise : promises) {
            Said said = Said.of(promise);
            int known = 0;
            while (known < once.size() && !once.get(known).isSame(said)) {
                known++;
            }
            if (known == once.size()) {
                once.add(said);
            } else if (isBetter(promise, once.get(known).promise())) {
                once.set(known, said);
            }
        }
        return once.stream().map(Said::promise).toList();
    }

    private static boolean isBetter(Promise promise, Promise known) {
        boolean heard = promise.resolution() != null;
        boolean knownHeard = known.resolution() != null;
        return heard != knownHeard ? heard : promise.dueOn().isAfter(known.dueOn());
    }
}
