package kizashi.signal.firmness;

import java.util.EnumSet;
import kizashi.model.Commitment;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;

/**
 * The labelling guideline as rules: first what the form of the final predicate excludes (facts, hearsay, judgements), then
 * the level of its head, then what the words beside it change. What is denied, paid for, under way and meant to be done is
 * read by {@link RefusalRules}, {@link BudgetRules}, {@link OngoingRules} and {@link FutureRules}.
 */
final class CommitmentRules {

    private static final int REACH = 40;

    private CommitmentRules() {}

    /** Reads a sentence by its main clause. */
    static Verdict main(Clause clause) {
        Predicate p = clause.predicate();
        if (p.has(Mood.HEARSAY) || p.has(Mood.PASSIVE) || p.has(Mood.SPEECH) || p.has(Mood.DENIAL)) {
            return Verdict.NONE;
        }
        if (Dependent.isToldBySomebody(clause)) {
            return Verdict.NONE;
        }
        if (Dependent.isMeant(clause)) {
            return Dependent.read(clause);
        }
        if (p.kind() == HeadClass.DECLINE) {
            return RefusalRules.declines(clause);
        }
        if (p.has(Mood.REFUSE) || p.has(Mood.CANNOT) || p.has(Mood.HARD) || p.has(Mood.NEGATIVE)) {
            return RefusalRules.read(clause, true);
        }
        if (p.has(Mood.SITUATION)) {
            return RefusalRules.situation(clause);
        }
        if (p.has(Mood.MAYBE)) {
            if (clause.beforeEnding().endsWith("研究の")) {
                return say(Commitment.PARKED, p, "研究の余地");
            }
            return p.kind() == HeadClass.STUDY || clause.main().contains("検討")
                    ? say(Commitment.CONDITIONAL, p, "余地・可能性")
                    : Verdict.NONE;
        }
        if (p.has(Mood.ABLE) && !p.has(Mood.WISH)) {
            return isForeseen(clause) ? say(Commitment.DECIDED, p, "時期の見込み") : Verdict.NONE;
        }
        if (p.has(Mood.NEED) || p.has(Mood.MUST)) {
            return need(clause);
        }
        boolean talkedOver = p.kind() == HeadClass.STUDY && p.has(Mood.RESOLVE); // 「委員会で議論していただくことにしております」
        if (p.has(Mood.REQUEST) && !p.has(Mood.PLAN) && !talkedOver) {
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
        if (clause.words().is(WordList.TO_BE_STUDIED, p.word()) && p.has(Mood.THINK)) {
            return say(Commitment.CONDITIONAL, p, "今後の検討課題");
        }
        if (p.has(Mood.THINK) && !p.has(Mood.GOING) && !p.has(Mood.PLAN) && !p.has(Mood.RESOLVE)) {
            return isThoughtForATime(clause) ? say(Commitment.DECIDED, p, "時期を想定") : Verdict.NONE;
        }
        Verdict settled = SettledRules.read(clause);
        if (settled.level() != Commitment.NONE) {
            return settled;
        }
        if (p.future() && !p.has(Mood.PAST)) {
            return FutureRules.read(clause);
        }
        if (p.has(Mood.THINKOF)) {
            return OngoingRules.underReview(clause);
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
        if (isForeseen(clause) || isForeseenForATime(clause)) {
            return say(Commitment.DECIDED, p, "時期の見込み");
        }
        if (p.has(Mood.PAST) || !p.has(Mood.EXPECT) && p.innermost() != Mood.GOING || clause.isAboutOthers()) {
            return Verdict.NONE;
        }
        if (p.has(Mood.EXPECT)) {
            boolean dated = Dated.when(clause.main()) || Dated.rightBefore(clause.text(), p.start());
            return p.kind().act() && dated ? say(Commitment.DECIDED, p, "時期を想定") : Verdict.NONE;
        }
        boolean own = (p.kind() == HeadClass.VAGUE || p.kind().act())
                && p.start() > 0
                && clause.text().charAt(p.start() - 1) == 'を'
                && clause.text().startsWith("もの", clause.text().indexOf('く', p.headEnd()) + 1);
        return p.innermost() == Mood.GOING && (own || p.kind() == HeadClass.STUDY)
                ? FutureRules.read(clause)
                : Verdict.NONE;
    }

    /** 「来年2月までに設置を完了する見込み」「令和9年度には供用できると考えております」 of one's own works. */
    private static boolean isForeseen(Clause clause) {
        Predicate p = clause.predicate();
        String ending = clause.text().substring(p.headEnd(), p.end());
        return p.kind().act()
                && !p.has(Mood.PAST)
                && (clause.words().in(WordList.FORESEEN, ending) || p.has(Mood.ABLE) && p.has(Mood.THINK))
                && (Dated.when(clause.main()) || Dated.rightBefore(clause.text(), p.start()))
                && !clause.isAboutOthers();
    }

    /** 「供用開始は令和10年の春を見込んでおります」: the time itself is what is expected. */
    private static boolean isForeseenForATime(Clause clause) {
        return clause.predicate().has(Mood.EXPECT)
                && !clause.predicate().has(Mood.PAST)
                && Dated.endsAt(clause.text(), clause.predicate().headEnd())
                && Dated.begins(clause.main())
                && !clause.isAboutOthers();
    }

    /** 「令和8年3月に改定公表と考えております」: an act with its time stands as a noun. */
    private static boolean isThoughtForATime(Clause clause) {
        Predicate p = clause.predicate();
        return p.kind().act()
                && p.moods().equals(EnumSet.of(Mood.THINK))
                && clause.text().startsWith("と", p.start() + p.word().length())
                && (Dated.when(clause.beforePredicate()) || Dated.rightBefore(clause.text(), p.start()))
                && !clause.isAboutOthers();
    }

    /** 「〜するもの」「〜することとなります」: what a bill is for, or what will come about. */
    private static Verdict explanation(Clause clause) {
        Predicate p = clause.predicate();
        boolean counts = p.kind() == HeadClass.STUDY || p.has(Mood.GOING);
        boolean comes =
                counts && p.has(Mood.NOMINAL) && !p.has(Mood.PAST) && !p.has(Mood.STATE) && !clause.isAboutOthers();
        if (comes && p.kind() == HeadClass.STUDY) {
            return FutureRules.read(clause); // 「検討を進めていくこととなります」: no bill studies
        }
        boolean does = p.kind().act() || p.kind() == HeadClass.VAGUE;
        boolean turnsOut = p.kind().act()
                && clause.words().in(WordList.TURNS_OUT, clause.text().substring(p.headEnd(), p.end()));
        if (turnsOut && Dated.when(clause.main()) && !clause.isAboutOthers()) {
            return say(Commitment.DECIDED, p, "時期が明らか");
        }
        if (isChange(clause)) {
            return say(Commitment.DECIDED, p, "時期の明らかな変更");
        }
        if (comes && does && p.has(Mood.GOING) && Conditions.hold(clause)) {
            return say(Commitment.CONDITIONAL, p, "条件が整えば");
        }
        if (comes && does && p.has(Mood.GOING) && Dated.when(clause.main())) {
            return say(Commitment.DECIDED, p, "時期が明らか");
        }
        return BudgetRules.bill(clause);
    }

    /** 「来年度から式典の内容を見直すものです」, where no bill is read out. */
    private static boolean isChange(Clause clause) {
        Predicate p = clause.predicate();
        return clause.words().is(WordList.CHANGES, p.word())
                && !p.has(Mood.PAST)
                && !p.has(Mood.STATE)
                && Dated.from(clause.main())
                && !clause.words().in(WordList.LAW_READING, clause.text())
                && !clause.words().in(WordList.LAW_READING, clause.setting().before())
                && !clause.isAboutOthers();
    }

    private static Verdict decided(Clause clause) {
        Predicate p = clause.predicate();
        if (clause.text().contains("平成") || clause.text().contains("当時")) {
            return Verdict.NONE;
        }
        if (clause.words().is(WordList.VIEW, p.word())) {
            return Verdict.NONE;
        }
        boolean begins = p.kind() == HeadClass.STUDY && clause.main().contains("開始");
        boolean proves = clause.words().is(WordList.PROVES, p.word());
        boolean said = clause.text().substring(p.headEnd(), p.end()).contains("ことに決") && p.kind() != HeadClass.STUDY;
        boolean does = p.kind().act() || p.word().startsWith("見直") || begins || proves || said;
        if (p.kind() == HeadClass.STUDY && !begins && !proves) {
            return say(Commitment.STUDY, p, "検討することとした");
        }
        boolean dated = isOfTheFuture(clause) && (p.kind() == HeadClass.VAGUE || p.kind() == HeadClass.UNKNOWN);
        return say(does || dated ? Commitment.DECIDED : Commitment.LEANING, p, "こととした");
    }

    /** 「来年度からは町外の方も対象に加えることといたしました」: decided now, for a time. */
    private static boolean isOfTheFuture(Clause clause) {
        return Dated.when(clause.main()) && !clause.words().in(WordList.LONG_PAST, clause.main());
    }

    private static Verdict need(Clause clause) {
        Predicate p = clause.predicate();
        int near = Math.max(clause.mainStart(), p.headEnd() - REACH);
        String text = clause.text();
        int careful = text.indexOf("慎重に", near);
        boolean weighs = p.kind() == HeadClass.STUDY
                || clause.words().is(WordList.WEIGHED, p.word())
                || text.startsWith("慎重にな", careful);
        if (careful >= 0 && careful < p.end() && weighs) {
            return say(Commitment.CONDITIONAL, p, "慎重に〜必要がある");
        }
        boolean carefully = clause.words().at(WordList.CARE_NOUN, text, p.start() - "慎重な".length());
        if (carefully && clause.isAboutAnAct()) {
            return say(Commitment.CONDITIONAL, p, "慎重な検討が必要");
        }
        if (p.kind() == HeadClass.STUDY && Conditions.hold(clause)) {
            return say(Commitment.CONDITIONAL, p, "必要に応じて");
        }
        boolean goesOn = clause.words().at(WordList.MUST_GO_ON, text, p.headEnd());
        if (p.has(Mood.MUST) && goesOn && p.kind() == HeadClass.PARK && !clause.isAboutOthers()) {
            return say(Commitment.PARKED, p, "注視しなければならない");
        }
        if (p.has(Mood.MUST) && goesOn && p.kind() == HeadClass.STUDY && !clause.isAboutOthers()) {
            return FutureRules.read(clause);
        }
        boolean does = p.kind().act()
                || p.kind() == HeadClass.VAGUE && (goesOn || clause.words().is(WordList.STRIVES, p.word()));
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
