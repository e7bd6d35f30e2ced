package kizashi.signal.firmness;

import kizashi.model.Commitment;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;

/** Answers that somebody or something else decides: 「結果次第です」, 「県の資料によりますと、…」. */
final class Dependent {
    /** How far before 次第 what the answer depends on may stand, in UTF-16 units. */
    private static final int REACH = 12;

    private Dependent() {}

    /** 「その結果|次第です」; 「残念に思っている|次第です」 is only a way to close a sentence. */
    static boolean isMeant(Clause clause) {
        int at = clause.predicate().headEnd();
        return isJudgedLater(clause)
                || at > 0 && clause.words().at(WordList.DEPENDS, clause.text(), at) && followsANoun(clause, at);
    }

    /** 「声を聞いてからの判断になります」. */
    private static boolean isJudgedLater(Clause clause) {
        Predicate p = clause.predicate();
        return !p.future()
                && (p.word().equals("判断") || p.word().equals("検討"))
                && clause.words().ends(WordList.JUDGED_LATER, clause.text().substring(0, p.headEnd()));
    }

    private static boolean followsANoun(Clause clause, int at) {
        char last = clause.text().charAt(at - 1);
        return clause.isNounAt(at - 1) || last == 'ん' || last == 'り';
    }

    /** What depends on a result, on money or on others is left open; 「天気次第です」 says nothing of what will be done. */
    static Verdict read(Clause clause) {
        int at = clause.predicate().headEnd();
        if (isJudgedLater(clause)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, clause.predicate(), "判断を後に");
        }
        String on = clause.text().substring(Math.max(clause.mainStart(), at - REACH), at);
        return clause.words().in(WordList.DEPENDS_ON, on)
                ? CommitmentRules.say(Commitment.CONDITIONAL, clause.predicate(), "次第")
                : Verdict.NONE;
    }

    /** 「県の調書によりますと、完成は令和10年度の予定です」 tells what somebody else says. */
    static boolean isToldBySomebody(Clause clause) {
        return clause.predicate().future()
                && !clause.predicate().has(Mood.GOING)
                && !clause.predicate().has(Mood.WISH)
                && clause.text().indexOf("によ") >= 0
                && clause.words().in(WordList.TOLD_BY, clause.beforePredicate());
    }
}
