package kizashi.signal.firmness;

import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.WordList;
import org.jspecify.annotations.Nullable;

/** An act that is named before a predicate of effort. */
final class ChainedAct {
    private ChainedAct() {}

    /**
     * The concrete act that the main clause names before a predicate of effort or direction: 窓口を設置し、支援に取り組みます.
     * What is only one of several things (設置するなど) or comes besides (設置するとともに) is left to the predicate.
     */
    static @Nullable Predicate find(Clause clause) {
        for (String joint : clause.words().of(WordList.JOINT)) {
            int at = clause.text().lastIndexOf(joint, clause.predicate().start() - 1);
            for (; at > clause.mainStart(); at = clause.text().lastIndexOf(joint, at - 1)) {
                int end = joint.length() == 2 && joint.charAt(0) != 'し' && joint.charAt(0) != 'て' ? at + 1 : at;
                if (joint.endsWith("て") && goesOnInOneVerb(clause.text(), at + joint.length())) {
                    continue;
                }
                Predicate act = clause.predicates().read(clause.text(), end);
                if (joint.equals("、")
                        && (act.start() < 1 || clause.text().charAt(act.start() - 1) != 'を' || act.headEnd() != at)) {
                    continue; // only a verb that stops as a noun: 窓口を開設、
                }
                if (act.start() > 0 && clause.text().charAt(act.start() - 1) == 'が') {
                    continue; // 計画が始まり、: nobody's act
                }
                if (act.start() >= clause.mainStart() && act.kind().act() && isCarriedOut(clause, act, end)) {
                    return act;
                }
            }
        }
        return null;
    }

    /** 整備をして|いく施設 is one verb, 窓口を設置して|対応 joins two. */
    private static boolean goesOnInOneVerb(String text, int at) {
        return at < text.length() && "いおまくきあみほ".indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isCarriedOut(Clause clause, Predicate act, int end) {
        String tail =
                clause.text().substring(Math.min(end, act.start() + act.word().length()), end);
        boolean done = act.kind() == HeadClass.START
                || clause.words().is(WordList.CARRIED_OUT, act.word())
                || clause.words().in(WordList.HELD, tail)
                || clause.words().in(WordList.BEGINS, tail);
        boolean oneOfSeveral = clause.text().startsWith("など", Math.max(0, act.start() - 3))
                || clause.text().substring(end, clause.predicate().start()).contains("など、");
        return done
                && !oneOfSeveral
                && !clause.words().is(WordList.NAMELESS, act.word())
                && !clause.words().in(WordList.LOOSE_JOINT, tail);
    }
}
