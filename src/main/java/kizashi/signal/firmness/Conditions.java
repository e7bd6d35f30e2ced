package kizashi.signal.firmness;

import java.util.EnumSet;
import java.util.Set;
import kizashi.japanese.PhraseMatcher;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;

/** What an answer hangs on: conditions and cases within the main clause. */
final class Conditions {
    /** Cues on which a conditional answer hangs. */
    private static final Set<CueKind> HINGES =
            EnumSet.of(CueKind.CONDITION, CueKind.RELUCTANT, CueKind.WATCHED, CueKind.ELSEWHERE);

    /** How far before the predicate a condition is still shown in one piece with it, in UTF-16 units. */
    private static final int SHOWN = 48;

    /** How near the hall's consent stands before its condition. */
    private static final int CONSENT = 12;

    private Conditions() {}

    /**
     * Whether the act hangs on a condition within the main clause. One whose own clause ends before the predicate (必要に応じて〜しながら,
     * 〜するなど、) or that only describes a noun (必要に応じて延長も視野に入れた計画) does not govern it.
     */
    static boolean hold(Clause clause) {
        if (hangsOnACase(clause) || hangsOnAnIf(clause)) {
            return true;
        }
        for (PhraseMatcher.Hit<CueKind> cue : clause.cues()) {
            if (cue.value() == CueKind.CONDITION
                    && cue.start() >= clause.mainStart()
                    && cue.end() <= clause.predicate().headEnd()
                    && !isOfTheHall(clause, cue.start())
                    && clause.words().of(WordList.BESIDES).stream()
                            .noneMatch(joint -> isBetween(
                                    clause, joint, cue.end(), clause.predicate().start()))
                    && !describesANoun(clause, cue.end())) {
                return true;
            }
        }
        return false;
    }

    /** 「議決をいただけましたら」 opens every explanation of a bill, and leaves nothing open. */
    private static boolean isOfTheHall(Clause clause, int condition) {
        String before = clause.text().substring(Math.max(0, condition - CONSENT), condition);
        return clause.words().in(WordList.HALL_CONSENT, before);
    }

    /** 「採用する場合には、…検討していく」: study and answers that are put off to a case; the plain present tells a course of things. */
    private static boolean hangsOnACase(Clause clause) {
        boolean open = clause.predicate().has(Mood.GOING) || clause.predicate().has(Mood.WISH);
        boolean putOff = clause.predicate().kind() == HeadClass.STUDY
                || clause.words().is(WordList.ANSWERING, clause.predicate().word());
        if (!open || !putOff) {
            return false;
        }
        return clause.words().in(WordList.PUT_OFF, clause.beforePredicate());
    }

    /** 「合意が図られれば、…」 with any verb, of what one means to do. */
    private static boolean hangsOnAnIf(Clause clause) {
        boolean open = clause.predicate().has(Mood.GOING)
                || clause.predicate().has(Mood.WISH)
                || clause.predicate().kind() == HeadClass.STUDY
                        && clause.predicate().has(Mood.WILL);
        if (!open || clause.text().indexOf("ば、") < 0) {
            return false;
        }
        String before = clause.beforePredicate();
        for (int at = before.indexOf("ば、"); at > 0; at = before.indexOf("ば、", at + 1)) {
            boolean verb = "えけげせてねべめれ".indexOf(before.charAt(at - 1)) >= 0;
            if (verb && !clause.words().ends(WordList.NO_IF, before.substring(0, at + 1))) {
                return true;
            }
        }
        return false;
    }

    /** 「〜した場合、支援方針を決定いたします」: the plain present after a case tells the course of things. */
    static boolean sayHowItGoes(Clause clause) {
        return clause.words().in(WordList.CASE, clause.beforePredicate());
    }

    /**
     * Where the words begin on which a conditional answer hangs (国の動向を注視しつつ|…検討), so that they can be shown with it.
     *
     * @param before where the predicate's own words begin
     * @return {@code before} where nothing near says so
     */
    static int hinge(Clause clause, int before) {
        for (PhraseMatcher.Hit<CueKind> cue : clause.cues()) {
            if (HINGES.contains(cue.value())
                    && cue.start() >= Math.max(clause.mainStart(), before - SHOWN)
                    && cue.end() <= clause.predicate().headEnd()
                    && cue.start() < before
                    && !clause.isManifold(cue)) {
                return cue.start();
            }
        }
        if (hangsOnACase(clause)) {
            int from = Math.max(clause.mainStart(), before - SHOWN);
            for (String put : clause.words().of(WordList.PUT_OFF)) {
                int at = clause.text().indexOf(put, from);
                if (at >= 0 && at < before) {
                    return at;
                }
            }
        }
        return before;
    }

    /** Whether what follows an adverb is a verb with its object that stands before a noun: さらに15年の延長も視野に入れた|長寿命化. */
    private static boolean describesANoun(Clause clause, int from) {
        if (!clause.text().startsWith("応じ", from - 3) && !clause.text().startsWith("応じて", from - 3)) {
            return false;
        }
        boolean object = false;
        for (int i = from; i < clause.predicate().start(); i++) {
            char c = clause.text().charAt(i);
            object |= c == 'を' || c == 'も';
            if (c == '、') {
                return false;
            }
            if (object && (c == 'た' || c == 'る') && clause.isNounAt(i + 1)) {
                return true;
            }
        }
        return false;
    }

    private static boolean isBetween(Clause clause, String word, int from, int to) {
        int at = clause.text().indexOf(word, from + 1);
        return at >= 0 && at < to;
    }
}
