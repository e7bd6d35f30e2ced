package kizashi.signal.firmness;

import java.util.EnumSet;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;

/**
 * The final predicate of a sentence or clause.
 *
 * @param moods what its endings say
 * @param innermost the mood next to the verb
 * @param kind what kind of doing
 * @param word the head as the table has it; empty where it is in no table
 * @param start where the head starts in the folded text
 * @param headEnd where the endings begin
 * @param end after the last ending
 */
record Predicate(EnumSet<Mood> moods, Mood innermost, HeadClass kind, String word, int start, int headEnd, int end) {

    boolean has(Mood mood) {
        return moods.contains(mood);
    }

    /** Whether it speaks of what will be done. */
    boolean future() {
        return has(Mood.GOING) || has(Mood.WILL) || has(Mood.WISH) || has(Mood.PLAN) || has(Mood.RESOLVE);
    }

    /** Whether it speaks of the future with a will of its own, and not in the plain present. */
    boolean intends() {
        return has(Mood.GOING) || has(Mood.WISH) || has(Mood.PLAN);
    }
}
