package kizashi.signal.firmness;

import java.util.EnumSet;
import kizashi.model.Commitment;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;

/** A concrete act that will be done: dated or paid for, new, or only the going on of what there is. */
final class ActRules {
    private static final int LONGEST_ENDING = 14;

    private ActRules() {}

    static Verdict read(Clause clause, boolean plain) {
        Predicate p = clause.predicate();
        String main = clause.main();
        EnumSet<CueKind> kinds = clause.kindsFrom(clause.mainStart());
        boolean planned = p.has(Mood.PLAN) && Dated.when(main); // 「確認が終わりましたら、1月末に配布する予定」
        if (!planned && Conditions.hold(clause)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "必要に応じて");
        }
        if (p.intends() && BudgetRules.putsMoney(clause)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "予算案を提案");
        }
        boolean routine = Routine.isRoutine(clause) || Routine.isUnderWay(clause);
        boolean whole =
                (p.has(Mood.PLAN) || p.has(Mood.RESOLVE)) && !clause.text().contains("ませんが、");
        String dated = whole ? clause.text() : main;
        boolean ofThings = p.has(Mood.PLAN) && clause.text().startsWith("を", p.headEnd());
        boolean when = ofThings && Dated.scheduled(main)
                || clause.words().is(WordList.FREE_OF_CHARGE, p.word()) && Dated.names(main)
                || Dated.when(dated)
                || clause.text().startsWith("るため、", clause.mainStart() - "るため、".length()) && Dated.opens(clause.text())
                || Dated.rightBefore(clause.text(), p.start())
                || Dated.fiscal(dated)
                || p.has(Mood.PLAN) && Dated.toward(dated)
                || hasDeadline(clause);
        if (when && !routine || inBudget(clause)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期・予算が明らか");
        }
        if (routine && p.kind() == HeadClass.START && p.has(Mood.PLAN) && !p.has(Mood.GOING)) {
            return CommitmentRules.say(Commitment.WILL_DO, p, "予定された実施"); // これまでと同様の公募, but another one
        }
        if (routine || continues(clause)) {
            return CommitmentRules.say(Commitment.LEANING, p, "これまでの継続");
        }
        if (p.has(Mood.RESOLVE)
                && !main.contains("今後")
                && !main.contains("新たに")
                && Routine.isStandingRule(clause)
                && !Routine.isAnnounced(clause)) {
            return Verdict.NONE;
        }
        boolean advances = Routine.isAdvanced(clause) && !p.has(Mood.PLAN) && !p.has(Mood.RESOLVE);
        if ((advances || kinds.contains(CueKind.PLANNED)) && !kinds.contains(CueKind.NEW)) {
            return CommitmentRules.say(Commitment.LEANING, p, "計画・事業を進める");
        }
        return CommitmentRules.say(Commitment.WILL_DO, p, plain ? "実施する" : "実施していく");
    }

    /** 「出水期までに掘削を完了したい」: a time that all know. */
    private static boolean hasDeadline(Clause clause) {
        String main = clause.beforePredicate();
        int until = main.indexOf("までに");
        int name = until > 0 && main.charAt(until - 1) == '」' ? until - 1 : until;
        return until > 0 && clause.words().ends(WordList.DEADLINE, main.substring(0, name));
    }

    /** 「助成を継続してまいります」: the verb says that it is there already (rule 2). */
    private static boolean continues(Clause clause) {
        Predicate p = clause.predicate();
        String verb = clause.text().substring(p.start(), p.headEnd());
        return verb.contains("を継続") || verb.contains("を続け");
    }

    /** 「環境を整備」「場となるよう整備」「必要な施策を実施」 name nothing that can be pointed at (rule 6). */
    static boolean isUnnamed(Clause clause) {
        Predicate p = clause.predicate();
        String text = clause.text();
        String object = text.substring(Math.max(0, p.start() - 6), p.start());
        if (clause.words().is(WordList.DONE_UNNAMED, p.word())) {
            return clause.words().ends(WordList.UNNAMED_OBJECT, object);
        }
        if (!clause.words().is(WordList.MADE_UNNAMED, p.word()) || clause.main().contains("新たに")) {
            return false;
        }
        return clause.words().in(WordList.ABSTRACT_OBJECT, object)
                || object.endsWith("よう")
                || object.endsWith("ように")
                || object.endsWith("よう、");
    }

    /** 「対象を拡大」「配置を拡充」 extend a measure that is named (rule 6). */
    static boolean extendsWhatIs(Clause clause) {
        Predicate p = clause.predicate();
        return clause.words().is(WordList.PUTS_AMONG, p.word())
                        && clause.words().in(WordList.AMONG_WHAT_IS_PAID, clause.main())
                || clause.words().is(WordList.EXTENDING, p.word())
                        && (clause.cues().stream()
                                        .anyMatch(cue -> cue.value() == CueKind.EXTENDS && cue.end() == p.start())
                                || ofNamedMeasure(clause)
                                || isOfAMeasure(clause) && reachesFurther(clause.text(), p.start()));
    }

    /** 「立地促進補助金の拡充を行います」. */
    private static boolean ofNamedMeasure(Clause clause) {
        int act = clause.predicate().start();
        return act > 1
                && clause.text().charAt(act - 1) == 'の'
                && clause.words().ends(WordList.MEASURE_OBJECT, clause.text().substring(0, act - 1));
    }

    /** What is said to be news: 「この度、5,000円まで軽減しております」「今年度から対象を拡大しております」. */
    static boolean changesAMeasure(Clause clause) {
        return extendsWhatIs(clause)
                || clause.words().is(WordList.LESSENS, clause.predicate().word())
                        && reachesFurther(clause.text(), clause.predicate().start());
    }

    /** 拡充 and 拡大 are said of measures; of 増やす and 広げる the measure must be named: 補助の対象を中学生にも広げ. */
    private static boolean isOfAMeasure(Clause clause) {
        int object = clause.text().lastIndexOf('を', clause.predicate().start() - 1);
        if (object > 0 && clause.words().ends(WordList.NO_MEASURE, clause.text().substring(0, object))) {
            return false; // 「担い手を市民に拡大」
        }
        return clause.predicate().word().startsWith("拡")
                || clause.kindsFrom(clause.mainStart()).contains(CueKind.EXTENDS);
    }

    /** 「18校に拡充」「市内全域へ拡大」, but not 「大幅に拡充」. */
    private static boolean reachesFurther(String text, int act) {
        String before = text.substring(Math.max(0, act - 2), act);
        char last = before.length() < 2 ? 0 : before.charAt(0);
        boolean noun = Character.UnicodeScript.of(last) == Character.UnicodeScript.HAN && last != '的' && last != '幅';
        return before.endsWith("に") && noun || before.endsWith("へ") || before.endsWith("にも") || before.endsWith("まで");
    }

    /** Money is named beside the act: 来年度予算に計上し、…実施; 補正予算において…実施. */
    static boolean inBudget(Clause clause) {
        String text = clause.text();
        int set = text.indexOf("計上");
        if (set >= 0 && set < clause.predicate().start() && goesOn(clause, set + 2)) {
            return true;
        }
        for (String year : clause.words().of(WordList.YEARS_BUDGET)) {
            int own = text.indexOf(year, clause.mainStart());
            if (own >= 0 && own < clause.predicate().start()) {
                return true; // 「来年度予算で対応させていただくことにしております」
            }
        }
        int named = text.indexOf("年度予算にお");
        if (named >= clause.mainStart() && named < clause.predicate().start()) {
            return true; // 「令和7年度予算におきましても、…校舎の建設に取り組むこととしております」
        }
        for (String budget : clause.words().of(WordList.BUDGET_NAME)) {
            int at = text.indexOf(budget);
            int end = at + budget.length();
            boolean ours = at >= clause.mainStart()
                    && !clause.words().is(WordList.OTHERS_BUDGET, text.substring(Math.max(0, at - 2), at));
            if (at >= 0 && ours && (text.startsWith("で", end) || text.startsWith("に", end))) {
                return true;
            }
        }
        return false;
    }

    /** 計上し、 計上しており、 計上させていただきまして、 計上していることから、: the act follows; 計上した経費 only describes. */
    private static boolean goesOn(Clause clause, int at) {
        String text = clause.text();
        int comma = text.indexOf('、', at);
        if (comma <= at || comma - at > LONGEST_ENDING) {
            return false;
        }
        String ending = text.substring(at, comma);
        boolean since = clause.predicate().kind().act() // an effort stays what it is: 計上していることから、抑制に努めて
                && clause.words().ends(WordList.SINCE_IT_IS, ending)
                && !ending.contains("ない")
                && !ending.contains("ません");
        return since || "しりて上にき".indexOf(text.charAt(comma - 1)) >= 0;
    }
}
