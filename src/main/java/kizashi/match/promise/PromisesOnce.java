package kizashi.match.promise;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kizashi.match.FoldedTerm;

/** The same promise stands in the preliminary and in the official text of a sitting, and in minutes imported twice: lists show it once. */
public final class PromisesOnce {
    /** What a proofreader changes: kana, marks and 御. */
    private static final Pattern CHANGED = Pattern.compile("[^\\p{IsHan}ァ-ヺーa-z0-9]|御");

    private PromisesOnce() {}

    /**
     * Each promise once: of several that say the same on the same day, one that something resolved, else the first.
     *
     * @param promises in any order, which is kept
     */
    public static List<Promise> of(Collection<Promise> promises) {
        Map<String, Promise> once = new LinkedHashMap<>();
        for (Promise promise : promises) {
            once.merge(key(promise), promise, (a, b) -> b.resolution() != null && a.resolution() == null ? b : a);
        }
        return List.copyOf(once.values());
    }

    private static String key(Promise promise) {
        String words = CHANGED.matcher(FoldedTerm.of(promise.text())).replaceAll("");
        return promise.municipality() + '|' + promise.spokenOn() + '|' + words;
    }
}
