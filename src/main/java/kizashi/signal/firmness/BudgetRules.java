package kizashi.signal.firmness;

import kizashi.model.Commitment;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;

/** The part of the guideline for bills and budgets that are explained to the council. */
final class BudgetRules {

    private BudgetRules() {}

    /** A predicate that sets money aside: 計上しております. */
    static Verdict budget(Clause clause) {
        Predicate p = clause.predicate();
        if (p.future() && clause.words().in(WordList.EFFORT, clause.text().substring(p.start(), p.headEnd()))) {
            return CommitmentRules.say(Commitment.LEANING, p, "予算化への努力"); // there is no money yet
        }
        String ending = clause.text().substring(p.headEnd());
        boolean names = ending.startsWith("で") || ending.startsWith("とな") || ending.startsWith("にな"); // 増額であります
        boolean nothing = names
                || isIncome(clause)
                || clause.isAboutOthers()
                || p.has(Mood.THINKOF)
                || !isOfMoney(clause)
                || goesOnWithIncome(clause);
        return nothing ? Verdict.NONE : CommitmentRules.say(Commitment.DECIDED, p, "予算");
    }

    /** 「〜しようとするもの」「〜するもの」: what a bill or a budget is for. */
    static Verdict bill(Clause clause) {
        Verdict spends = spending(clause);
        boolean nothing = spends.level() != Commitment.NONE && (clause.isAboutOthers() || isUnderIncome(clause));
        return nothing ? Verdict.NONE : spends;
    }

    private static Verdict spending(Clause clause) {
        Predicate p = clause.predicate();
        String text = clause.text();
        String main = clause.main();
        if (p.has(Mood.PAST)
                || p.has(Mood.STATE)
                || p.kind() == HeadClass.EVENT
                || p.kind() == HeadClass.SPEECH
                || clause.words().is(WordList.TAKES_BACK, p.word()) && !main.contains("計上")) {
            return Verdict.NONE;
        }
        if (clause.words().is(WordList.ADDS, p.word()) && clause.words().in(WordList.DEBT_ACT, clause.text())) {
            return CommitmentRules.say(Commitment.DECIDED, p, "債務負担行為の設定");
        }
        if (p.has(Mood.PROPOSE) && !text.contains("条例")) {
            boolean names = p.kind().act() || p.kind() == HeadClass.VAGUE;
            return names ? CommitmentRules.say(Commitment.DECIDED, p, "議案の説明") : Verdict.NONE;
        }
        if (main.contains("事業は、") && !p.has(Mood.PROPOSE)) {
            return Verdict.NONE; // how a programme works
        }
        boolean money = text.indexOf('円') >= 0
                || main.contains("経費")
                || main.contains("補正予算")
                || clause.words().is(WordList.GIVES, p.word()) && isReadOut(clause);
        boolean spends = p.has(Mood.NOMINAL) && p.kind().act() && money;
        return spends && !Income.isMeant(clause) && !main.contains("契約")
                ? CommitmentRules.say(Commitment.DECIDED, p, "予算案の説明")
                : Verdict.NONE;
    }

    /** 「(3)省エネルギー設備補助金でございますが、…助成するものでございます」 after other items: a budget is read out. */
    private static boolean isReadOut(Clause clause) {
        return clause.text().indexOf("費用") > 0
                || clause.words().in(WordList.BUDGET_ITEM, clause.text())
                        && clause.words()
                                .in(WordList.BUDGET_READING, clause.setting().before());
    }

    /** 「増額をお願いするもの」 asks for money; everything else that is asked of others commits nobody. */
    static Verdict request(Clause clause) {
        boolean money = clause.text().indexOf('円') >= 0;
        String main = clause.main();
        boolean charged = Income.isMeant(clause) || main.contains("単価") || main.contains("料金") || main.contains("負担");
        if (asksTheHall(clause) || isAskedInABudget(clause)) {
            return CommitmentRules.say(Commitment.DECIDED, clause.predicate(), "予算案を提案");
        }
        return clause.predicate().has(Mood.NOMINAL) && money && !charged && (main.contains("増額") || main.contains("補正"))
                ? new Verdict(Commitment.DECIDED, "予算の増額を求める議案 → 6", clause.predicate())
                : Verdict.NONE;
    }

    /** 「９月議会で補正予算をお願いしたいと考えております」: the sitting is named, and nobody else is asked. */
    private static boolean asksTheHall(Clause clause) {
        int head = clause.predicate().headEnd();
        int object = head > 0 && clause.text().charAt(head - 1) == 'を' ? head - 1 : head;
        return clause.predicate().has(Mood.THINK)
                && clause.words().ends(WordList.ASKED_MONEY, clause.text().substring(0, object))
                && clause.words().in(WordList.THIS_SITTING, clause.main())
                && !clause.isAboutOthers();
    }

    /** 「今回の補正に2億円をお願いしてございます」「設計費を当初予算でお願いしております」: the money stands in a budget that is before the hall. */
    private static boolean isAskedInABudget(Clause clause) {
        Predicate p = clause.predicate();
        boolean stands = p.has(Mood.STATE) || p.has(Mood.NOMINAL);
        return stands && isPutInABudget(clause);
    }

    /** Where the object of the verb ends, without its particle. */
    private static int objectEnd(Clause clause) {
        Predicate p = clause.predicate();
        boolean asks = p.has(Mood.REQUEST); // お願い is an ending then, and what is asked the head
        int verb = asks ? p.headEnd() : p.start();
        return verb > 0 && clause.text().charAt(verb - 1) == 'を' ? verb - 1 : verb;
    }

    /** A budget of one's own, and money or what it is for as the object. */
    private static boolean isPutInABudget(Clause clause) {
        String before = clause.text().substring(0, objectEnd(clause));
        String main = clause.main();
        return (clause.words().ends(WordList.ASKED_AMOUNT, before)
                        || clause.words().ends(WordList.IN_A_BUDGET, before))
                && clause.words().in(WordList.IN_A_BUDGET, main)
                && !clause.words().in(WordList.NO_NEW_MONEY, clause.text())
                && !Income.isMeant(clause)
                && !clause.isAboutOthers();
    }

    /** 「必要な予算を本定例会に提案しているところです」: the money is before the hall. */
    static boolean putsMoney(Clause clause) {
        String main = clause.main();
        String word = clause.predicate().word();
        boolean asks = clause.words().is(WordList.ASKS_HALL, word)
                && (main.contains("補正予算")
                        || clause.words().in(WordList.ASKED_IN_BUDGET, main)
                        || isPutInABudget(clause)
                        || main.contains("経費を") && clause.words().in(WordList.BEFORE_THE_HALL, main));
        boolean named = main.contains("予算")
                || clause.words().in(WordList.MONEY_FOR_IT, main)
                        && clause.words().in(WordList.BEFORE_THE_HALL, main);
        boolean puts = clause.words().is(WordList.PUTS_MONEY, word) && named
                || clause.words().is(WordList.PUTS_IN, word) && isPutInABudget(clause);
        return (puts || asks) && !main.contains("議案") && !Routine.isPaperPut(clause) && !clause.isAboutOthers();
    }

    /** Income is what is set down, and not what it pays for; a topic of income is income whatever stands before it. */
    private static boolean isIncome(Clause clause) {
        return Income.isTopic(clause)
                || Income.isMeant(clause)
                        && !clause.kindsFrom(clause.mainStart()).contains(CueKind.SPENDING);
    }

    /** 件数を計上 counts, it pays for nothing. */
    private static boolean isOfMoney(Clause clause) {
        String text = clause.text();
        int sum = text.indexOf('額');
        return clause.predicate().has(Mood.PROPOSE)
                || text.indexOf('円') >= 0
                || text.indexOf('費') >= 0
                || sum >= 0 && sum < clause.predicate().start()
                || text.indexOf('金') >= 0
                || text.contains("予算")
                || text.contains("補正")
                || text.contains("歳出")
                || text.contains("財源") && !text.contains("件数");
    }

    /** A sentence that goes on with the revenue that was read out before: また、…を計上しております. */
    private static boolean goesOnWithIncome(Clause clause) {
        if (!clause.text().startsWith("また、")
                || clause.text().contains("歳出")
                || clause.kindsFrom(0).contains(CueKind.SPENDING)) {
            return false;
        }
        return isAfterIncome(clause);
    }

    private static boolean isAfterIncome(Clause clause) {
        String before = clause.setting().before();
        return before.lastIndexOf("歳入") > before.lastIndexOf("歳出");
    }

    /** 「臨時交付金につきまして、2億円を追加するもの」 where the revenue is read out. */
    private static boolean isUnderIncome(Clause clause) {
        return clause.words().in(WordList.INCOME_ITEM, clause.text())
                && isAfterIncome(clause)
                && !clause.text().contains("歳出")
                && !clause.kindsFrom(0).contains(CueKind.SPENDING);
    }
}
