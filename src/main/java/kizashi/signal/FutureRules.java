package kizashi.signal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kizashi.model.Commitment;

/** The part of the guideline for predicates that speak of what will be done (てまいります, いたします, 予定です). */
final class FutureRules {
    /** What is reported to the hall later is a promise, what is said now is none. */
    private static final Set<String> LATER_REPORTS = Set.of("お示し", "報告", "御報告", "ご報告", "公表");

    private static final List<String> NEW_BODIES = List.of(
            "を設置し", "を新設し", "を創設し", "を立ち上げ", "を導入し", "を設置すること", "を新設すること", "を設置するとともに", "を新設するとともに", "を創設するとともに");

    private static final Set<String> RESPONSES = Set.of("対応", "対処", "判断");

    private FutureRules() {}

    static Verdict read(Clause clause) {
        Predicate p = clause.predicate();
        if (clause.isAboutOthers() && !p.has(Mood.GOING) && !p.has(Mood.WISH)) {
            return Verdict.NONE;
        }
        if (p.has(Mood.PLAN) && isTitle(clause)) {
            return Verdict.NONE;
        }
        boolean plain = p.has(Mood.WILL) && !p.intends() && !p.has(Mood.RESOLVE);
        EnumSet<CueKind> kinds = clause.kindsFrom(clause.mainStart());
        if (plain && (kinds.contains(CueKind.PROCEDURE) || p.has(Mood.THINK) || p.has(Mood.STATE))) {
            return Verdict.NONE;
        }
        return switch (p.kind()) {
            case STUDY -> study(clause, kinds);
            case PARK -> CommitmentRules.say(Commitment.PARKED, p, "研究・注視・参考");
            case ACT -> act(clause, kinds, plain);
            case VAGUE -> vague(clause, kinds, plain);
            case BUDGET -> CommitmentRules.say(Commitment.DECIDED, p, "予算");
            case SPEECH ->
                p.has(Mood.GOING) && LATER_REPORTS.contains(p.word())
                        ? CommitmentRules.say(Commitment.LEANING, p, "後日の報告")
                        : Verdict.NONE;
            case EVENT -> Verdict.NONE;
            case UNKNOWN -> unknown(clause, kinds, plain);
        };
    }

    /** 「取組方針でございます」 names a paper; a policy to act has a verb before it. */
    private static boolean isTitle(Clause clause) {
        int at = clause.predicate().headEnd();
        return clause.text().startsWith("方針", at)
                && at > 0
                && Character.UnicodeScript.of(clause.text().charAt(at - 1)) == Character.UnicodeScript.HAN;
    }

    private static Verdict unknown(Clause clause, EnumSet<CueKind> kinds, boolean plain) {
        Predicate p = clause.predicate();
        if (!p.intends() || p.has(Mood.STATE) && !p.has(Mood.WISH)) {
            return Verdict.NONE;
        }
        boolean thing = p.has(Mood.PLAN) && clause.text().startsWith("を", p.headEnd());
        if (!thing) {
            return vague(clause, kinds, plain);
        }
        String main = clause.main();
        if (!Dated.scheduled(main) && (main.contains("新たな") || main.contains("新たに"))) {
            return CommitmentRules.say(Commitment.WILL_DO, p, "新たな計画");
        }
        return Dated.scheduled(main) ? CommitmentRules.say(Commitment.DECIDED, p, "時期が明らか") : Verdict.NONE;
    }

    private static Verdict study(Clause clause, EnumSet<CueKind> kinds) {
        Predicate p = clause.predicate();
        if (kinds.contains(CueKind.CONDITION)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "必要に応じて");
        }
        if (kinds.contains(CueKind.RELUCTANT)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "慎重・可否・条件");
        }
        if (kinds.contains(CueKind.EAGER) || clause.text().contains("導入したいと考え")) {
            return CommitmentRules.say(Commitment.LEANING, p, "前向きに");
        }
        if (clause.watches()) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "国・他自治体の動向次第");
        }
        return CommitmentRules.say(Commitment.STUDY, p, "検討");
    }

    private static Verdict act(Clause clause, EnumSet<CueKind> kinds, boolean plain) {
        Predicate p = clause.predicate();
        String main = clause.main();
        if (kinds.contains(CueKind.CONDITION)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "必要に応じて");
        }
        boolean routine = clause.kindsFrom(0).contains(CueKind.STATUS_QUO);
        String dated = p.has(Mood.PLAN) || p.has(Mood.RESOLVE) ? clause.text() : main;
        if (Dated.when(dated) && !routine || inBudget(clause)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期・予算が明らか");
        }
        if (routine) {
            return CommitmentRules.say(Commitment.LEANING, p, "これまでの継続");
        }
        if (p.has(Mood.RESOLVE) && !main.contains("今後") && !main.contains("新たに")) {
            return Verdict.NONE;
        }
        return CommitmentRules.say(Commitment.WILL_DO, p, plain ? "実施する" : "実施していく");
    }

    private static Verdict vague(Clause clause, EnumSet<CueKind> kinds, boolean plain) {
        Predicate p = clause.predicate();
        String main = clause.main();
        if (plain && (p.word().equals("説明") || p.word().equals("いただ"))) {
            return Verdict.NONE;
        }
        if (p.has(Mood.RESOLVE) && !Dated.fiscal(clause.text())) {
            return Verdict.NONE;
        }
        if (clause.kindsFrom(Math.max(clause.mainStart(), main.lastIndexOf("とともに、") + clause.mainStart()))
                .contains(CueKind.CONDITION)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "必要に応じて");
        }
        if (RESPONSES.contains(p.word()) && clause.watches() && waits(main)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "動向を注視し対応");
        }
        boolean routine = clause.kindsFrom(0).contains(CueKind.STATUS_QUO);
        boolean decided = !routine
                && (Dated.from(main)
                        || (p.has(Mood.PLAN) || p.has(Mood.RESOLVE)) && Dated.fiscal(clause.text())
                        || inBudget(clause));
        if (decided) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期・予算が明らか");
        }
        if (!routine && Dated.fiscal(main) && hasNewBody(main)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期の明らかな設置・導入");
        }
        if (!routine && hasNewBody(main) && !main.contains("に努め")) {
            return CommitmentRules.say(Commitment.WILL_DO, p, "新たな設置・導入");
        }
        return CommitmentRules.say(Commitment.LEANING, p, "努力・方向");
    }

    private static boolean waits(String main) {
        return main.contains("注視") || main.contains("見極め") || main.contains("見ながら") || main.contains("見つつ");
    }

    private static boolean hasNewBody(String main) {
        for (String body : NEW_BODIES) {
            if (main.contains(body)) {
                return true;
            }
        }
        return false;
    }

    private static boolean inBudget(Clause clause) {
        String text = clause.text();
        return text.contains("計上し、")
                || text.contains("補正予算において")
                || text.contains("予算案において")
                || text.contains("当初予算において");
    }
}
