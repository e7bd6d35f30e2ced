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

    private static final Set<String> CAREFUL = Set.of("対応", "対処", "判断", "進め", "協議", "見極め");

    private FutureRules() {}

    static Verdict read(Clause clause) {
        Predicate p = clause.predicate();
        if (clause.isAboutOthers() && !p.has(Mood.GOING) && !p.has(Mood.WISH)) {
            return Verdict.NONE;
        }
        if (p.has(Mood.PLAN) && isTitle(clause)) {
            return Verdict.NONE;
        }
        if (isProcedureOfTheHall(clause)) {
            return Verdict.NONE;
        }
        boolean plain = p.has(Mood.WILL) && !p.intends() && !p.has(Mood.RESOLVE);
        EnumSet<CueKind> kinds = clause.kindsFrom(clause.mainStart());
        if (plain && (isProcedure(clause) || p.has(Mood.THINK) || p.has(Mood.STATE))) {
            return Verdict.NONE;
        }
        return switch (p.kind()) {
            case STUDY -> study(clause, kinds);
            case PARK -> CommitmentRules.say(Commitment.PARKED, p, "研究・注視・参考");
            case ACT -> {
                if (looksAtOthers(clause)) {
                    yield CommitmentRules.say(Commitment.PARKED, p, "他の自治体の調査");
                }
                yield isAbstract(clause) ? vague(clause, plain) : act(clause, kinds, plain);
            }
            case VAGUE -> vague(clause, plain);
            case BUDGET -> CommitmentRules.say(Commitment.DECIDED, p, "予算");
            case SPEECH ->
                (p.has(Mood.GOING) || p.has(Mood.WISH) && isLater(clause) || isAnotherTime(clause.main()))
                                && LATER_REPORTS.contains(p.word())
                        ? CommitmentRules.say(Commitment.LEANING, p, "後日の報告")
                        : Verdict.NONE;
            case EVENT -> Verdict.NONE;
            case UNKNOWN -> unknown(clause, plain);
        };
    }

    /** 「他都市の状況を調査してまいります」 parks the matter, as 研究 does; what is looked at at home is an act. */
    private static boolean looksAtOthers(Clause clause) {
        if (!clause.predicate().word().equals("調査")) {
            return false;
        }
        String main = clause.main();
        if (main.contains("連携") || main.contains("共同")) {
            return false;
        }
        for (String others : List.of("他都市", "他市", "他自治体", "他の自治体", "他町", "他の市", "他県", "先進事例", "先進地", "近隣")) {
            if (main.contains(others)) {
                return true;
            }
        }
        return false;
    }

    /** 「計画では…実施することとしております」 tells what is laid down, or how it always goes; else it is what they mean to do. */
    private static boolean isStandingRule(Clause clause) {
        for (String laidDown : LAID_DOWN) {
            if (clause.text().contains(laidDown)) {
                return true;
            }
        }
        return false;
    }

    private static final List<String> LAID_DOWN = List.of(
            "計画では",
            "計画においては",
            "計画において",
            "計画におきまして",
            "計画に基づ",
            "方針では",
            "方針におい",
            "戦略では",
            "戦略におい",
            "要綱",
            "基準",
            "制度では",
            "条例",
            "法律",
            "場合",
            "毎年",
            "例年",
            "ガイドライン",
            "要求水準",
            "仕様",
            "条件",
            "いただくこと",
            "目標",
            "基本とし",
            "事業では",
            "マニュアル");

    /** 「取組方針でございます」 names a paper; a policy to act has a verb before it. */
    private static boolean isTitle(Clause clause) {
        int at = clause.predicate().headEnd();
        return clause.text().startsWith("方針", at)
                && at > 0
                && Character.UnicodeScript.of(clause.text().charAt(at - 1)) == Character.UnicodeScript.HAN;
    }

    /** The general course of things is told right beside the act: 届出があった際には登録いたします. */
    private static boolean isProcedure(Clause clause) {
        int near = Math.max(clause.mainStart(), clause.predicate().headEnd() - 60);
        return clause.kindsFrom(near).contains(CueKind.PROCEDURE);
    }

    /** 「今定例会に議案を提案いたします」 says what the hall has before it. */
    private static boolean isProcedureOfTheHall(Clause clause) {
        Predicate p = clause.predicate();
        String main = clause.main();
        return HALL.contains(p.word())
                && !p.intends()
                && (main.contains("議案を") || main.contains("案件を") || main.contains("本定例会") || main.contains("今定例会"));
    }

    private static final Set<String> HALL = Set.of("提案", "提出", "上程", "説明", "提示");

    private static Verdict unknown(Clause clause, boolean plain) {
        Predicate p = clause.predicate();
        if (!p.intends() || p.has(Mood.STATE) && !p.has(Mood.WISH)) {
            return Verdict.NONE;
        }
        boolean thing = p.has(Mood.PLAN) && clause.text().startsWith("を", p.headEnd());
        if (!thing) {
            return vague(clause, plain);
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

    /** 「環境を整備」「場となるよう整備」 build nothing that can be pointed at (rule 6). */
    private static boolean isAbstract(Clause clause) {
        Predicate p = clause.predicate();
        if (!p.word().equals("整備") || clause.main().contains("新たに")) {
            return false;
        }
        String object = clause.text().substring(Math.max(0, p.start() - 5), p.start());
        for (String thing : ABSTRACT) {
            if (object.contains(thing)) {
                return true;
            }
        }
        return object.endsWith("よう") || object.endsWith("ように") || object.endsWith("よう、");
    }

    private static final List<String> ABSTRACT = List.of("環境を", "環境の", "体制を", "体制の", "基盤を", "仕組みを", "条件を");

    private static Verdict act(Clause clause, EnumSet<CueKind> kinds, boolean plain) {
        Predicate p = clause.predicate();
        String main = clause.main();
        if (kinds.contains(CueKind.CONDITION)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "必要に応じて");
        }
        boolean routine = clause.kindsFrom(0).contains(CueKind.STATUS_QUO) || isUnderWay(clause);
        String dated = p.has(Mood.PLAN) || p.has(Mood.RESOLVE) ? clause.text() : main;
        boolean when = Dated.when(dated) || Dated.rightBefore(clause.text(), p.start()) || Dated.fiscal(dated);
        if (when && !routine || inBudget(clause)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期・予算が明らか");
        }
        if (routine) {
            return CommitmentRules.say(Commitment.LEANING, p, "これまでの継続");
        }
        if (p.has(Mood.RESOLVE) && !main.contains("今後") && !main.contains("新たに") && isStandingRule(clause)) {
            return Verdict.NONE;
        }
        return CommitmentRules.say(Commitment.WILL_DO, p, plain ? "実施する" : "実施していく");
    }

    private static Verdict vague(Clause clause, boolean plain) {
        Predicate p = clause.predicate();
        String main = clause.main();
        if (plain && (p.word().equals("説明") || p.word().equals("いただ"))) {
            return Verdict.NONE;
        }
        if (p.has(Mood.RESOLVE) && !Dated.fiscal(clause.text())) {
            return Verdict.NONE;
        }
        int last = Math.max(main.lastIndexOf("とともに、"), Math.max(main.lastIndexOf("こと、"), main.lastIndexOf("ほか、")));
        if (clause.kindsFrom(Math.max(clause.mainStart(), last + clause.mainStart()))
                .contains(CueKind.CONDITION)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "必要に応じて");
        }
        if (CAREFUL.contains(p.word()) && clause.text().startsWith("慎重に", p.start() - "慎重に".length())) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "慎重に");
        }
        if (RESPONSES.contains(p.word()) && clause.watches() && waits(main)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "動向を注視し対応");
        }
        if (p.word().equals("目指")) {
            return CommitmentRules.say(Commitment.LEANING, p, "目標");
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

    /** 「お示ししてまいりたい」 means another day, 「御報告したい」 means now. */
    private static boolean isLater(Clause clause) {
        String ending = clause.text().substring(clause.predicate().headEnd());
        return ending.startsWith("し")
                && (ending.contains("てまいりたい") || ending.contains("ていきたい") || ending.contains("て参りたい"));
    }

    /** 「工事を進めてまいります」 of works that the sentence before calls under way is no new act (rules 2 and 6). */
    private static boolean isUnderWay(Clause clause) {
        String ending = clause.text()
                .substring(clause.predicate().start(), clause.predicate().headEnd());
        if (!ending.contains("を進め") && !ending.contains("等を進め")) {
            return false;
        }
        String before = clause.setting().before();
        int stop = before.lastIndexOf('。', before.length() - 2);
        String last = before.substring(stop + 1);
        return last.contains("引き続き")
                || last.contains("進めております")
                || last.contains("進めているところ")
                || last.contains("実施しております")
                || last.contains("行っております");
    }

    private static boolean isAnotherTime(String main) {
        return main.contains("改めて") || main.contains("後日") || main.contains("別途") || main.contains("今後");
    }

    private static boolean waits(String main) {
        return main.contains("注視")
                || main.contains("見極め")
                || main.contains("見ながら")
                || main.contains("見つつ")
                || main.contains("動向を踏まえ")
                || main.contains("動向も踏まえ");
    }

    private static boolean hasNewBody(String main) {
        for (String body : NEW_BODIES) {
            if (main.contains(body)) {
                return true;
            }
        }
        return false;
    }

    /** Money is named beside the act: 来年度予算に計上し、…実施; 補正予算において…実施. */
    private static boolean inBudget(Clause clause) {
        String text = clause.text();
        int set = text.indexOf("計上");
        if (set >= 0 && set < clause.predicate().start() && goesOn(text, set + 2)) {
            return true;
        }
        for (String budget : BUDGETS) {
            int at = text.indexOf(budget);
            if (at >= 0 && (text.startsWith("で", at + budget.length()) || text.startsWith("に", at + budget.length()))) {
                return true;
            }
        }
        return false;
    }

    private static final List<String> BUDGETS = List.of("補正予算", "当初予算", "予算案");

    /** 計上し、 計上しており、 計上させていただきまして、: the act follows; 計上した経費 only describes. */
    private static boolean goesOn(String text, int at) {
        int comma = text.indexOf('、', at);
        return comma > at && comma - at <= LONGEST_ENDING && "しりて上にき".indexOf(text.charAt(comma - 1)) >= 0;
    }

    private static final int LONGEST_ENDING = 14;
}
