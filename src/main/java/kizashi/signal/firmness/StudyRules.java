package kizashi.signal.firmness;

import java.util.EnumSet;
import kizashi.model.Commitment;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.WordList;

/** The part of the guideline for study: on a condition, eager, or no more than study (levels 2 to 4). */
final class StudyRules {
    /** The longest verb between its object and its endings, in UTF-16 units: 結論を|取りまとめて. */
    private static final int OF_THE_VERB = 8;

    private StudyRules() {}

    /** 「年内に検討結果を取りまとめます」「可否も含めて来年度中に結論を出します」: a time for the study, and none for what will come of it. */
    static boolean endsAStudy(Clause clause) {
        int object = clause.text().lastIndexOf('を', clause.predicate().headEnd());
        return object > clause.mainStart()
                && clause.predicate().headEnd() - object <= OF_THE_VERB
                && (clause.words().ends(WordList.STUDY_OUTCOME, clause.text().substring(0, object))
                        || clause.text().startsWith("結論", object - 2)
                                && clause.kindsFrom(clause.mainStart()).contains(CueKind.RELUCTANT));
    }

    static Verdict read(Clause clause) {
        Predicate p = clause.predicate();
        EnumSet<CueKind> kinds = clause.kindsFrom(clause.mainStart());
        if (Conditions.hold(clause)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "必要に応じて");
        }
        if (kinds.contains(CueKind.RELUCTANT)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "慎重・可否・条件");
        }
        if (kinds.contains(CueKind.EAGER) || wantsTo(clause)) {
            return CommitmentRules.say(Commitment.LEANING, p, "前向きに");
        }
        if (clause.watches()) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "国・他自治体の動向次第");
        }
        if (clause.main().contains("検討など")) {
            Predicate besides = ChainedAct.find(clause);
            if (besides != null) {
                return CommitmentRules.say(Commitment.WILL_DO, besides, "具体的な実施");
            }
        }
        if (clause.words().is(WordList.TALKS, p.word()) && clause.toward()) {
            return CommitmentRules.say(Commitment.LEANING, p, "実現に向けた協議");
        }
        Predicate act = clause.words().is(WordList.PROVES, p.word()) ? ChainedAct.find(clause) : null;
        if (act != null) {
            boolean dated = Dated.from(clause.main());
            return CommitmentRules.say(dated ? Commitment.DECIDED : Commitment.WILL_DO, act, "実施のうえ検証");
        }
        return CommitmentRules.say(Commitment.STUDY, p, "検討");
    }

    /** 「手すりを増設したいと考え、…検討しております」: the act itself is wanted, and only how is still studied. */
    static boolean wantsTo(Clause clause) {
        String text = clause.text();
        int wish = text.indexOf("たいと");
        for (; wish > 0 && wish < clause.predicate().start(); wish = text.indexOf("たいと", wish + 1)) {
            if (clause.words().at(WordList.WISH_BEFORE, text, wish + "たい".length())) {
                Predicate wanted = clause.predicates().read(text, wish + "たい".length());
                Clause act = new Clause(
                        text,
                        wanted,
                        ClauseEnds.mainStart(clause.words(), text, wanted.start()),
                        clause.found(),
                        clause.setting(),
                        clause.predicates());
                if (wanted.kind().act() || wanted.kind() == HeadClass.VAGUE && ChainedAct.find(act) != null) {
                    return true;
                }
            }
        }
        return false;
    }
}
