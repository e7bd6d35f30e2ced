package kizashi.signal.firmness;

import kizashi.model.Commitment;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;

/** The part of the guideline for predicates that speak of what will be done (てまいります, いたします, 予定です). */
final class FutureRules {
    private FutureRules() {}

    static Verdict read(Clause clause) {
        Predicate p = clause.predicate();
        boolean humble = clause.text().substring(p.headEnd()).contains("せていただ"); // 県のほうで刈らせていただきます
        if (!p.has(Mood.GOING) && !p.has(Mood.WISH) && !humble && clause.isAboutOthers()) {
            return Verdict.NONE;
        }
        if (p.has(Mood.PLAN) && Routine.isTitle(clause) || Routine.isProcedureOfTheHall(clause)) {
            return Verdict.NONE;
        }
        boolean plain = p.has(Mood.WILL) && !p.intends() && !p.has(Mood.RESOLVE);
        if (plain
                && (Routine.isProcedure(clause)
                        || Routine.isCourseOfThings(clause)
                        || Routine.isOfAProgramme(clause)
                        || p.has(Mood.THINK)
                        || p.has(Mood.STATE)
                        || beginsByItself(clause))) {
            return Verdict.NONE;
        }
        if (isLaidDown(clause) || asksLeaveToSpeak(clause) || isFinanced(clause)) {
            return Verdict.NONE;
        }
        if (plain
                && clause.words().is(WordList.LAYS_DOWN, p.word())
                && !clause.words().in(WordList.LAID_OUT, clause.main())) {
            return Verdict.NONE; // 「…ができる旨を定めます」 tells what a bill says
        }
        if (clause.words().is(WordList.EXPLAINS, p.word()) && !p.has(Mood.GOING) && Routine.isProcedure(clause)) {
            return Verdict.NONE; // 「資料の3ページまでを説明させていただきたいと思います」
        }
        if (StudyRules.endsAStudy(clause)) {
            return StudyRules.read(clause);
        }
        return switch (p.kind()) {
            case STUDY -> StudyRules.read(clause);
            case PARK -> park(clause);
            case ACT, START ->
                looksElsewhere(clause)
                        ? CommitmentRules.say(Commitment.PARKED, p, "他の自治体の調査")
                        : ActRules.isUnnamed(clause) ? EffortRules.read(clause, plain) : ActRules.read(clause, plain);
            case VAGUE ->
                passesOn(clause)
                        ? CommitmentRules.say(Commitment.PARKED, p, "伝える")
                        : ActRules.extendsWhatIs(clause)
                                        || isBegunAnew(clause)
                                        || isActOfTheTopic(clause)
                                        || Quantity.isNamed(clause)
                                ? ActRules.read(clause, plain)
                                : EffortRules.read(clause, plain);
            case BUDGET -> BudgetRules.budget(clause);
            case SPEECH -> speech(clause);
            case EVENT, DECLINE -> Verdict.NONE;
            case HAND, UNKNOWN -> unknown(clause, plain);
        };
    }

    /** 「督促状を送付することになっております」「手すりを設置できることとしております」: a rule tells it, unless it names a time. */
    private static boolean isLaidDown(Clause clause) {
        Predicate p = clause.predicate();
        if (p.has(Mood.GOING) && !p.has(Mood.RESOLVE)) {
            return false;
        }
        String ending = clause.text().substring(p.headEnd(), p.end());
        boolean turnsOut = clause.words().in(WordList.TURNS_OUT, ending);
        boolean able = p.has(Mood.RESOLVE) && clause.text().startsWith("できる", p.headEnd() - "できる".length());
        return able || turnsOut && p.kind() != HeadClass.STUDY && !p.has(Mood.GOING) && !Dated.when(clause.text());
    }

    /** 「不足分には交付金を充てる予定です」 tells where the money comes from, and no act. */
    private static boolean isFinanced(Clause clause) {
        Predicate p = clause.predicate();
        return clause.words().is(WordList.FINANCES, p.word()) && clause.words().in(WordList.FUND, clause.main());
    }

    /** 「確認させてください」; leave to study or to do something (検討させてください) is what they mean to do. */
    private static boolean asksLeaveToSpeak(Clause clause) {
        Predicate p = clause.predicate();
        boolean means = p.kind() == HeadClass.STUDY
                || p.kind() == HeadClass.PARK
                || p.kind().act();
        return !means
                && p.has(Mood.WISH)
                && clause.words().in(WordList.ASKS_LEAVE, clause.text().substring(p.headEnd(), p.end()));
    }

    /** What is said now commits nobody; a report another day does, and what will be said where need be. */
    private static Verdict speech(Clause clause) {
        Predicate p = clause.predicate();
        if (p.intends() && Conditions.hold(clause) && clause.words().in(WordList.VOICED, clause.main())) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "必要に応じて");
        }
        if (p.has(Mood.PLAN)
                && clause.words().is(WordList.WRITES_DOWN, p.word())
                && clause.words().in(WordList.PLAN_PAPER, clause.main())) {
            return CommitmentRules.say(Commitment.WILL_DO, p, "計画への記載の予定"); // what stands in a plan is meant to be done
        }
        if (clause.words().is(WordList.LATER_REPORT, p.word())
                && clause.words().in(WordList.STUDIES_FIRST, clause.main())) {
            return StudyRules.read(clause); // 「対応を検討し、次の委員会で報告する予定です」
        }
        return clause.words().is(WordList.LATER_REPORT, p.word()) && isLater(clause)
                ? CommitmentRules.say(Commitment.LEANING, p, "後日の報告")
                : Verdict.NONE;
    }

    private static Verdict park(Clause clause) {
        Predicate p = clause.predicate();
        if (p.has(Mood.REQUEST)) {
            return Verdict.NONE; // 「子どもに見てもらいたい」: others do
        }
        boolean careful = clause.text().startsWith("慎重に", p.start() - "慎重に".length());
        return careful && clause.words().is(WordList.MAKES_OUT, p.word())
                ? CommitmentRules.say(Commitment.CONDITIONAL, p, "慎重に")
                : CommitmentRules.say(Commitment.PARKED, p, "研究・注視・参考");
    }

    private static Verdict unknown(Clause clause, boolean plain) {
        Predicate p = clause.predicate();
        String main = clause.main();
        boolean byHand = !p.word().isEmpty() && !clause.words().in(WordList.HOW_OFTEN, main); // 手すりを二か所付けます
        if (Quantity.isNamed(clause) && (!plain || Dated.when(main) || byHand)) {
            return ActRules.read(clause, plain);
        }
        if (plain && isHumble(clause) && Dated.when(main)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期が明らか");
        }
        if (plain && isDoneToSomething(clause) && Dated.when(main)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期が明らか");
        }
        if (p.has(Mood.RESOLVE) && Dated.when(main) && !Routine.isStandingRule(clause)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期が明らか");
        }
        if (plain && isHumble(clause) && EffortRules.decidesWhether(clause)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "可否を後に決める");
        }
        if (!p.intends() || p.has(Mood.STATE) && !p.has(Mood.WISH)) {
            return Verdict.NONE;
        }
        if (p.has(Mood.PLAN) && Conditions.hold(clause) && !Dated.when(main)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "必要に応じて");
        }
        boolean plan = p.has(Mood.PLAN) && !p.has(Mood.GOING);
        String ending = clause.text().substring(p.headEnd());
        if (plan && (ending.startsWith("も") || ending.startsWith("ことも"))) {
            return CommitmentRules.say(Dated.scheduled(main) ? Commitment.DECIDED : Commitment.WILL_DO, p, "加えての計画");
        }
        boolean ofThings = ending.startsWith("を") || ending.startsWith("等を") || ending.startsWith("などを");
        if (!plan || !ofThings) {
            return EffortRules.read(clause, plain);
        }
        if (Dated.scheduled(main) || Dated.endsAt(clause.text(), p.headEnd())) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期が明らか");
        }
        boolean event = clause.words().ends(WordList.EVENT, clause.beforeEnding());
        return event || clause.kindsFrom(clause.mainStart()).contains(CueKind.NEW)
                ? CommitmentRules.say(Commitment.WILL_DO, p, "新たな計画")
                : Verdict.NONE;
    }

    /** 「実施設計は、駐車場を含む範囲で行う予定です」「録音は、うちでもやっていきたい」: what is carried out is the topic, or what others do already. */
    private static boolean isActOfTheTopic(Clause clause) {
        Predicate p = clause.predicate();
        if (!clause.words().is(WordList.CARRIES_OUT, p.word()) || clause.text().indexOf('を', clause.mainStart()) >= 0) {
            return false;
        }
        return p.has(Mood.PLAN) && clause.isAboutAnAct()
                || p.intends() && clause.words().in(WordList.OURS_TOO, clause.main());
    }

    /** 「御意見は、関係する課にも伝えておきます」. */
    private static boolean passesOn(Clause clause) {
        Predicate p = clause.predicate();
        return clause.words().is(WordList.PASSES_ON, p.word()) && clause.text().startsWith("ておき", p.headEnd());
    }

    /** 「今年の秋からいけすを足します」: whatever the verb, something is done to a thing, at a time still to come. */
    private static boolean isDoneToSomething(Clause clause) {
        String main = clause.beforePredicate();
        Predicate p = clause.predicate();
        return clause.text().startsWith(p.word().isEmpty() ? "ます" : "します", p.headEnd())
                && main.indexOf('を') > 0
                && clause.words().in(WordList.STILL_TO_COME, main)
                && !clause.words().in(WordList.HOW_OFTEN, main)
                && !clause.isAboutOthers();
    }

    /** 「返礼品に新たに体験型の企画を加えてまいります」. */
    private static boolean isBegunAnew(Clause clause) {
        return clause.words().is(WordList.BEGUN_ANEW, clause.predicate().word())
                && clause.main().contains("新たに");
    }

    /** 「計画期間が開始します」: nobody begins it; 「丁寧に聞き取ることから始めます」 tells how something is done. */
    private static boolean beginsByItself(Clause clause) {
        Predicate p = clause.predicate();
        if (clause.text().startsWith("ことから始め", p.start() - "ことから".length())) {
            return true;
        }
        boolean opens = clause.words().is(WordList.OPENS, p.word()) && Dated.when(clause.main()); // 来年４月に会館が開館します
        return p.kind() == HeadClass.START
                && !opens
                && p.start() > 0
                && clause.text().charAt(p.start() - 1) == 'が';
    }

    /** 「いたします」「させていただきます」 are said of one's own doing only. */
    private static boolean isHumble(Clause clause) {
        String ending = clause.text().substring(clause.predicate().headEnd());
        return ending.startsWith("いたします") || ending.startsWith("させていただきます") || ending.startsWith("せていただきます");
    }

    /** 「他都市の状況を調査してまいります」 parks the matter, as 研究 does; what is looked at at home is an act. */
    private static boolean looksElsewhere(Clause clause) {
        String main = clause.main();
        return clause.words().is(WordList.LOOKS_INTO, clause.predicate().word())
                && clause.kindsFrom(clause.mainStart()).contains(CueKind.ELSEWHERE)
                && !main.contains("連携")
                && !main.contains("共同");
    }

    /** 「お示ししてまいりたい」 means another day, 「御報告したい」 means now. */
    private static boolean isLater(Clause clause) {
        Predicate p = clause.predicate();
        boolean goesOn = clause.words().at(WordList.GOES_ON_WISH, clause.text(), p.headEnd());
        return p.has(Mood.GOING)
                || p.has(Mood.WISH) && goesOn
                || clause.words().in(WordList.ANOTHER_TIME, clause.main())
                || p.has(Mood.WILL) && clause.words().in(WordList.STILL_TO_COME, clause.main());
    }
}
