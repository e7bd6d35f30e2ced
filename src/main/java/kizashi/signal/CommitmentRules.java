package kizashi.signal;

import java.util.List;
import java.util.Set;
import kizashi.model.Commitment;

/**
 * The labelling guideline as rules: first what the form of the final predicate excludes (facts, hearsay, judgements), then
 * the level of its head, then what the words beside it change. What is denied, paid for, under way and meant to be done is
 * read by {@link RefusalRules}, {@link BudgetRules}, {@link OngoingRules} and {@link FutureRules}.
 */
final class CommitmentRules {
    /** What is done with care before one decides. */
    private static final Set<String> WEIGHED = Set.of("判断", "見極め", "対応", "対処", "進め", "調整");

    private static final Set<String> STRIVE = Set.of("取り組", "取組", "努め", "進め", "推進", "頑張");

    private static final int REACH = 40;

    private CommitmentRules() {}

    /** Reads a sentence by its main clause. */
    static Verdict main(Clause clause) {
        Predicate p = clause.predicate();
        if (p.has(Mood.HEARSAY) || p.has(Mood.PASSIVE) || p.has(Mood.SPEECH) || p.has(Mood.DENIAL)) {
            return Verdict.NONE;
        }
        if (p.has(Mood.REFUSE) || p.has(Mood.CANNOT) || p.has(Mood.HARD) || p.has(Mood.NEGATIVE)) {
            return RefusalRules.read(clause, true);
        }
        if (p.has(Mood.SITUATION)) {
            return RefusalRules.situation(clause);
        }
        if (p.has(Mood.MAYBE)) {
            return p.kind() == HeadClass.STUDY || clause.main().contains("検討")
                    ? say(Commitment.CONDITIONAL, p, "余地・可能性")
                    : Verdict.NONE;
        }
        if (p.has(Mood.ABLE) && !p.has(Mood.WISH)) {
            return Verdict.NONE;
        }
        if (p.has(Mood.NEED) || p.has(Mood.MUST)) {
            return need(clause);
        }
        if (p.has(Mood.REQUEST) && !p.has(Mood.PLAN)) {
            return BudgetRules.request(clause);
        }
        if (p.has(Mood.WISH) && !p.has(Mood.PAST)) {
            return FutureRules.read(clause);
        }
        if (p.has(Mood.JUDGE) || p.has(Mood.EXPECT)) {
            return judgement(clause);
        }
        if (p.kind() == HeadClass.BUDGET) {
            return BudgetRules.budget(clause);
        }
        if (p.has(Mood.PROPOSE) || p.has(Mood.NOMINAL)) {
            return explanation(clause);
        }
        if (p.has(Mood.THINK) && !p.has(Mood.GOING) && !p.has(Mood.PLAN) && !p.has(Mood.RESOLVE)) {
            return Verdict.NONE;
        }
        if (p.future() && !p.has(Mood.PAST)) {
            return FutureRules.read(clause);
        }
        if (p.has(Mood.THINKOF)) {
            return Verdict.NONE;
        }
        if (p.has(Mood.DECIDED)) {
            return decided(clause);
        }
        if (BudgetRules.putsMoney(clause)) {
            return say(Commitment.DECIDED, p, "予算案を提案");
        }
        if (p.has(Mood.PAST)) {
            return p.kind() == HeadClass.STUDY ? OngoingRules.studyBegun(clause) : OngoingRules.begun(clause);
        }
        return p.has(Mood.STATE) || p.has(Mood.AIM) ? OngoingRules.ongoing(clause) : Verdict.NONE;
    }

    /** 「〜していくものと考えております」 of one's own doing counts as the doing (rule 5); other judgements commit nobody. */
    private static Verdict judgement(Clause clause) {
        Predicate p = clause.predicate();
        if (p.kind() == HeadClass.STUDY && clause.main().contains("検討できる")) {
            return say(Commitment.CONDITIONAL, p, "できるのではないか");
        }
        if (clause.isAboutOthers() || p.has(Mood.PAST)) {
            return Verdict.NONE;
        }
        if (p.has(Mood.EXPECT)) {
            return p.kind().act() && Dated.when(clause.main()) ? say(Commitment.DECIDED, p, "時期を想定") : Verdict.NONE;
        }
        boolean goes = p.innermost() == Mood.GOING;
        return goes && p.kind() == HeadClass.STUDY ? FutureRules.read(clause) : Verdict.NONE;
    }

    /** 「〜するもの」「〜することとなります」: what a bill is for, or what will come about. */
    private static Verdict explanation(Clause clause) {
        Predicate p = clause.predicate();
        boolean comes = p.has(Mood.NOMINAL) && !p.has(Mood.PAST) && !p.has(Mood.STATE) && !clause.isAboutOthers();
        if (comes && p.kind() == HeadClass.STUDY) {
            return FutureRules.read(clause); // 「検討を進めていくこととなります」: no bill studies
        }
        boolean does = p.kind().act() || p.kind() == HeadClass.VAGUE;
        if (comes && does && p.has(Mood.GOING) && Dated.when(clause.main())) {
            return say(Commitment.DECIDED, p, "時期が明らか");
        }
        return BudgetRules.bill(clause);
    }

    private static Verdict decided(Clause clause) {
        Predicate p = clause.predicate();
        if (clause.text().contains("平成") || clause.text().contains("当時")) {
            return Verdict.NONE;
        }
        boolean begins = p.kind() == HeadClass.STUDY && clause.main().contains("開始");
        boolean does = p.kind().act() || p.word().startsWith("見直") || begins;
        return say(does ? Commitment.DECIDED : Commitment.LEANING, p, "こととした");
    }

    private static Verdict need(Clause clause) {
        Predicate p = clause.predicate();
        int near = Math.max(clause.mainStart(), p.headEnd() - REACH);
        int careful = clause.text().indexOf("慎重に", near);
        if (careful >= 0 && careful < p.end() && (p.kind() == HeadClass.STUDY || WEIGHED.contains(p.word()))) {
            return say(Commitment.CONDITIONAL, p, "慎重に〜必要がある");
        }
        String text = clause.text();
        boolean goesOn =
                List.of("ていか", "でいか", "てまいら", "でまいら").stream().anyMatch(go -> text.startsWith(go, p.headEnd()));
        boolean does = p.kind().act() || p.kind() == HeadClass.VAGUE && (goesOn || STRIVE.contains(p.word()));
        if (p.has(Mood.MUST) && does && !clause.isAboutOthers()) {
            return say(Commitment.LEANING, p, "取り組まなければならない");
        }
        return Verdict.NONE;
    }

    static Verdict say(Commitment level, Predicate predicate, String rule) {
        String word = predicate.word().isEmpty() ? "文末" : predicate.word();
        return new Verdict(level, word + "（" + rule + "） → " + level.json(), predicate);
    }
}
