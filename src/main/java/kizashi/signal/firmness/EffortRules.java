package kizashi.signal.firmness;

import kizashi.model.Commitment;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;

/** Efforts and directions, and what makes them firmer or weaker: an act named before them, a date, a condition. */
final class EffortRules {
    private EffortRules() {}

    static Verdict read(Clause clause, boolean plain) {
        Predicate p = clause.predicate();
        String main = clause.main();
        boolean happens = p.start() > 0
                && clause.text().charAt(p.start() - 1) == 'が'
                && clause.words().is(WordList.BY_ITSELF, p.word());
        boolean income = p.word().equals("いただ") && clause.text().indexOf('円') >= 0; // 「3,500万円いただく予定です」
        if (happens || income || isReceived(clause) || plain && clause.words().is(WordList.NO_EFFORT_NOW, p.word())) {
            return Verdict.NONE;
        }
        if (p.has(Mood.RESOLVE)
                && !p.has(Mood.GOING)
                && !clause.words().is(WordList.AIMS, p.word())
                && !clause.words().is(WordList.STUDIED_ACT, p.word())
                && !Dated.fiscal(clause.text())
                && !Routine.isAnnounced(clause)
                && !ActRules.inBudget(clause)) {
            return Verdict.NONE;
        }
        if (keepsWhatIs(clause) || staysAsItIs(clause)) {
            return CommitmentRules.say(Commitment.REFUSED, p, "現行のまま");
        }
        if (Conditions.hold(clause)) {
            return plain && Conditions.sayHowItGoes(clause)
                    ? Verdict.NONE
                    : CommitmentRules.say(Commitment.CONDITIONAL, p, "必要に応じて");
        }
        if (clause.words().is(WordList.CAREFUL_ACT, p.word()) && isCareful(clause)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "慎重に");
        }
        if (decidesWhether(clause)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "可否を後に決める");
        }
        if (clause.words().is(WordList.JUDGES, p.word()) && !plain) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "判断を後に");
        }
        if (clause.words().is(WordList.RESPONSE, p.word())
                && (clause.waits() || clause.words().in(WordList.WATCHFUL, main))) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "動向を注視し対応");
        }
        if (clause.words().is(WordList.CONCLUSION, p.word()) && clause.words().in(WordList.TALKED_OVER, main)) {
            return CommitmentRules.say(Commitment.STUDY, p, "協議・検討のうえで");
        }
        if (clause.words().is(WordList.AIMS, p.word())) {
            return CommitmentRules.say(Commitment.LEANING, p, "目標");
        }
        boolean routine = Routine.isRoutine(clause);
        boolean planned = p.has(Mood.PLAN) || p.has(Mood.RESOLVE);
        boolean dated = Dated.from(main) || planned && (Dated.fiscal(clause.text()) || Dated.when(main));
        boolean own = dated && (planned || Dated.from(Dated.ownTimes(main)));
        boolean decided = !routine && (own || ActRules.inBudget(clause));
        if (decided) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期・予算が明らか");
        }
        boolean others = isTowardsOthers(clause) && !isBroughtAbout(clause) && !Dated.when(main);
        Predicate act = routine || others ? null : ChainedAct.find(clause);
        if (act != null && isDated(clause, act)) {
            return CommitmentRules.say(Commitment.DECIDED, act, "時期の明らかな実施");
        }
        String ending = clause.text().substring(p.headEnd());
        if (!routine && p.has(Mood.PLAN) && ending.startsWith("を予定")) {
            return CommitmentRules.say(Commitment.WILL_DO, p, "予定された取組");
        }
        if (act == null && !routine && !plain && (isFirstOfItsKind(clause) || isAimedAtATime(clause))) {
            return CommitmentRules.say(Commitment.WILL_DO, p, "新たな実施");
        }
        return act != null
                ? CommitmentRules.say(Commitment.WILL_DO, act, "具体的な実施")
                : CommitmentRules.say(Commitment.LEANING, p, "努力・方向");
    }

    /** 「審議会から答申をいただく予定です」: another body gives it. */
    private static boolean isReceived(Clause clause) {
        Predicate p = clause.predicate();
        int object = clause.text().lastIndexOf('を', p.headEnd());
        return p.has(Mood.PLAN)
                && clause.words().is(WordList.RECEIVES, p.word())
                && object > clause.mainStart()
                && clause.words().ends(WordList.GIVEN_BY_OTHERS, clause.text().substring(0, object));
    }

    /** 「過去に実績がございません」 before 「訓練を進めてまいります」: what goes on has not begun yet. */
    private static boolean isFirstOfItsKind(Clause clause) {
        int object = clause.text().lastIndexOf('を', clause.predicate().headEnd());
        return object > clause.mainStart()
                && clause.words().ends(WordList.EVENT, clause.text().substring(0, object))
                && clause.words().in(WordList.NONE_SO_FAR, clause.setting().lastSentence());
    }

    /** 「今年度末の成案化を図ってまいります」: an act with its time, but no more than aimed at. */
    private static boolean isAimedAtATime(Clause clause) {
        Predicate p = clause.predicate();
        int end = p.start() + p.word().length();
        return clause.text().startsWith("を図", end)
                && Dated.rightBefore(clause.text(), p.start())
                && clause.predicates().read(clause.text(), end).kind().act();
    }

    /** 「御提案の…については、現行の基準を維持したい」 declines the proposal. */
    private static boolean keepsWhatIs(Clause clause) {
        Predicate p = clause.predicate();
        String main = clause.main();
        return clause.words().is(WordList.KEPT, p.word())
                && p.has(Mood.WISH)
                && clause.words().in(WordList.AS_BEFORE, main)
                && clause.text().contains("提案");
    }

    /** 「当面は現行の料金のままでまいりたい」: nothing is changed of what was asked. */
    private static boolean staysAsItIs(Clause clause) {
        Predicate p = clause.predicate();
        if (!p.has(Mood.WISH)) {
            return false;
        }
        String before = clause.text().substring(0, p.headEnd());
        String verb = clause.text().substring(0, Math.min(p.start(), p.headEnd())); // 現状のまま|進めさせていただきたい
        boolean stays = clause.words().ends(WordList.STAYS, before)
                || clause.words().ends(WordList.STAYS, verb)
                || clause.words().at(WordList.LEFT_AS_IT_IS, clause.text(), p.headEnd())
                        && clause.beforeEnding().contains("まま"); // 今のままの料金で|やらせて
        return stays && clause.words().in(WordList.AS_BEFORE, clause.main());
    }

    /** 慎重に|進める, 慎重に検討しながら…進める. */
    private static boolean isCareful(Clause clause) {
        return clause.text().startsWith("慎重に", clause.predicate().start() - "慎重に".length())
                || clause.words().in(WordList.CAREFUL_MEANWHILE, clause.main());
    }

    /** 「継続するかどうかを決めていきたい」. */
    static boolean decidesWhether(Clause clause) {
        Predicate p = clause.predicate();
        String act = clause.text().substring(Math.max(0, p.headEnd() - 3), p.headEnd());
        return clause.words().in(WordList.DECIDES, act)
                && clause.kindsFrom(clause.mainStart()).contains(CueKind.RELUCTANT);
    }

    /** 「4月に窓口を設置し、支援に取り組んでまいります」; what is only aimed at (提出すべく) is not decided. */
    private static boolean isDated(Clause clause, Predicate act) {
        String main = clause.main();
        boolean aimed = clause.words().at(WordList.AIMED_AT, clause.text(), act.headEnd());
        return Dated.fiscal(Dated.ownTimes(main))
                || !aimed && Dated.when(Dated.ownTimes(clause.beforePredicate()))
                || clause.predicate().has(Mood.PLAN) && Dated.toward(main);
    }

    /** 「手引を作成し、周知することで理解を促したい」: the act is done, and the effort is what it is for. */
    private static boolean isBroughtAbout(Clause clause) {
        String before = clause.beforePredicate();
        for (String means : clause.words().of(WordList.BY_MEANS)) {
            int at = before.lastIndexOf(means);
            if (at >= 0 && before.indexOf("とともに、", at) < 0) {
                return true;
            }
        }
        return false;
    }

    private static boolean isTowardsOthers(Clause clause) {
        Predicate p = clause.predicate();
        return clause.words().is(WordList.TOWARDS_OTHERS, p.word())
                || clause.text().substring(p.start(), p.headEnd()).contains("努め");
    }
}
