package kizashi.signal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kizashi.model.Commitment;

/** The part of the guideline for predicates that speak of what will be done (てまいります, いたします, 予定です). */
final class FutureRules {
    /** What is reported to the hall later is a promise, what is said now is none. */
    private static final Set<String> LATER_REPORTS =
            Set.of("お示し", "話", "話し", "お話し", "お話", "報告", "御報告", "ご報告", "公表", "お聞き");

    /** Charges that fall away; the months of which they do are the time of the act. */
    private static final Set<String> FREE = Set.of("無償と", "無料と", "無償に", "無料に", "免除", "減免");

    private static final Set<String> RESPONSES = Set.of("対応", "対処", "判断", "講じ");

    /** Waiting for how things turn out. */
    private static final List<String> WATCHFUL = List.of("状況を注視", "状況等を注視", "状況を見極め", "情勢を見極め", "情勢を注視", "状況を見守");

    /** What comes about without anybody doing it, when it is said with が: 利便性が向上していきます. */
    private static final Set<String> BY_ITSELF = Set.of(
            "向上", "充実", "発展", "定着", "浸透", "活性化", "普及", "前進", "深化", "解消", "軽減", "加速", "拡大", "縮小", "回復", "再生", "両立", "波及",
            "改善");

    private static final Set<String> CAREFUL = Set.of("対応", "対処", "判断", "進め", "協議");

    /** Deciding after talks is study of what will be decided: 協議しながら方針を決定. */
    private static final Set<String> CONCLUSIONS = Set.of("決定", "整理", "決め", "定め");

    /** What is carried out without being named: 必要な施策を実施. */
    private static final List<String> UNNAMED = List.of("施策を", "施策等を", "取組を", "取り組みを", "支援策を", "対応を");

    private static final List<String> ABSTRACT = List.of("環境を", "環境の", "体制を", "体制の", "基盤を", "仕組みを", "条件を");

    private static final List<String> ANOTHER_TIME = List.of("改めて", "後日", "別途", "今後");

    /** Efforts towards others, which an act named before them does not make firmer. */
    private static final Set<String> TOWARDS_OTHERS = Set.of("努め", "働きかけ", "要望", "連携", "協力", "求め", "促");

    private FutureRules() {}

    static Verdict read(Clause clause) {
        Predicate p = clause.predicate();
        if (!p.has(Mood.GOING) && !p.has(Mood.WISH) && clause.isAboutOthers()) {
            return Verdict.NONE;
        }
        if (p.has(Mood.PLAN) && Routine.isTitle(clause) || Routine.isProcedureOfTheHall(clause)) {
            return Verdict.NONE;
        }
        boolean plain = p.has(Mood.WILL) && !p.intends() && !p.has(Mood.RESOLVE);
        if (plain
                && (Routine.isProcedure(clause) || p.has(Mood.THINK) || p.has(Mood.STATE) || beginsByItself(clause))) {
            return Verdict.NONE;
        }
        return switch (p.kind()) {
            case STUDY -> study(clause);
            case PARK -> park(clause);
            case ACT, START ->
                looksElsewhere(clause)
                        ? CommitmentRules.say(Commitment.PARKED, p, "他の自治体の調査")
                        : isUnnamed(clause) ? vague(clause, plain) : act(clause, plain);
            case VAGUE -> extendsWhatIs(clause) ? act(clause, plain) : vague(clause, plain);
            case BUDGET -> CommitmentRules.say(Commitment.DECIDED, p, "予算");
            case SPEECH ->
                LATER_REPORTS.contains(p.word()) && isLater(clause)
                        ? CommitmentRules.say(Commitment.LEANING, p, "後日の報告")
                        : Verdict.NONE;
            case EVENT, DECLINE -> Verdict.NONE;
            case UNKNOWN -> unknown(clause, plain);
        };
    }

    private static Verdict study(Clause clause) {
        Predicate p = clause.predicate();
        EnumSet<CueKind> kinds = clause.kindsFrom(clause.mainStart());
        if (clause.conditional()) {
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
        if (clause.main().contains("検討など")) {
            Predicate besides = clause.chained();
            if (besides != null) {
                return CommitmentRules.say(Commitment.WILL_DO, besides, "具体的な実施");
            }
        }
        if (p.word().equals("協議") && clause.toward()) {
            return CommitmentRules.say(Commitment.LEANING, p, "実現に向けた協議");
        }
        Predicate act = p.word().equals("検証") ? clause.chained() : null;
        if (act != null) {
            boolean dated = Dated.from(clause.main());
            return CommitmentRules.say(dated ? Commitment.DECIDED : Commitment.WILL_DO, act, "実施のうえ検証");
        }
        return CommitmentRules.say(Commitment.STUDY, p, "検討");
    }

    private static Verdict park(Clause clause) {
        Predicate p = clause.predicate();
        boolean careful = clause.text().startsWith("慎重に", p.start() - "慎重に".length());
        return careful && p.word().equals("見極め")
                ? CommitmentRules.say(Commitment.CONDITIONAL, p, "慎重に")
                : CommitmentRules.say(Commitment.PARKED, p, "研究・注視・参考");
    }

    private static Verdict act(Clause clause, boolean plain) {
        Predicate p = clause.predicate();
        String main = clause.main();
        EnumSet<CueKind> kinds = clause.kindsFrom(clause.mainStart());
        boolean planned = p.has(Mood.PLAN) && Dated.when(main); // 「確認が終わりましたら、1月末に配布する予定」
        if (!planned && clause.conditional()) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "必要に応じて");
        }
        if (p.intends() && BudgetRules.putsMoney(clause)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "予算案を提案");
        }
        boolean routine = Routine.isRoutine(clause) || Routine.isUnderWay(clause);
        boolean whole =
                (p.has(Mood.PLAN) || p.has(Mood.RESOLVE)) && !clause.text().contains("ませんが、");
        String dated = whole ? clause.text() : main;
        boolean when = FREE.contains(p.word()) && Dated.names(main)
                || Dated.when(dated)
                || Dated.rightBefore(clause.text(), p.start())
                || Dated.fiscal(dated);
        if (when && !routine || inBudget(clause)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期・予算が明らか");
        }
        if (routine || continues(clause)) {
            return CommitmentRules.say(Commitment.LEANING, p, "これまでの継続");
        }
        if (p.has(Mood.RESOLVE) && !main.contains("今後") && !main.contains("新たに") && Routine.isStandingRule(clause)) {
            return Verdict.NONE;
        }
        boolean advances = Routine.isAdvanced(clause) && !p.has(Mood.PLAN) && !p.has(Mood.RESOLVE);
        if ((advances || kinds.contains(CueKind.PLANNED)) && !kinds.contains(CueKind.NEW)) {
            return CommitmentRules.say(Commitment.LEANING, p, "計画・事業を進める");
        }
        return CommitmentRules.say(Commitment.WILL_DO, p, plain ? "実施する" : "実施していく");
    }

    /** 「助成を継続してまいります」: the verb says that it is there already (rule 2). */
    private static boolean continues(Clause clause) {
        Predicate p = clause.predicate();
        String verb = clause.text().substring(p.start(), p.headEnd());
        return verb.contains("を継続") || verb.contains("を続け");
    }

    private static Verdict vague(Clause clause, boolean plain) {
        Predicate p = clause.predicate();
        String main = clause.main();
        boolean happens = p.start() > 0 && clause.text().charAt(p.start() - 1) == 'が' && BY_ITSELF.contains(p.word());
        if (happens
                || plain
                        && (p.word().equals("説明")
                                || p.word().equals("いただ")
                                || p.word().equals("改め"))) {
            return Verdict.NONE;
        }
        if (p.has(Mood.RESOLVE) && !p.has(Mood.GOING) && !p.word().equals("目指") && !Dated.fiscal(clause.text())) {
            return Verdict.NONE;
        }
        if (keepsWhatIs(clause) || staysAsItIs(clause)) {
            return CommitmentRules.say(Commitment.REFUSED, p, "現行のまま");
        }
        if (clause.conditional()) {
            return plain && clause.saysHowItGoes()
                    ? Verdict.NONE
                    : CommitmentRules.say(Commitment.CONDITIONAL, p, "必要に応じて");
        }
        boolean careful = clause.text().startsWith("慎重に", p.start() - "慎重に".length());
        if (CAREFUL.contains(p.word()) && careful) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "慎重に");
        }
        if (decidesWhether(clause)) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "可否を後に決める");
        }
        if (p.word().equals("判断") && !plain) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "判断を後に");
        }
        if (RESPONSES.contains(p.word()) && (clause.waits() || WATCHFUL.stream().anyMatch(main::contains))) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "動向を注視し対応");
        }
        if (CONCLUSIONS.contains(p.word()) && concludesTalks(main)) {
            return CommitmentRules.say(Commitment.STUDY, p, "協議・検討のうえで");
        }
        if (p.word().equals("目指")) {
            return CommitmentRules.say(Commitment.LEANING, p, "目標");
        }
        boolean routine = Routine.isRoutine(clause);
        boolean planned = p.has(Mood.PLAN) || p.has(Mood.RESOLVE);
        boolean decided = !routine
                && (Dated.from(main)
                        || planned && (Dated.fiscal(clause.text()) || Dated.when(main))
                        || inBudget(clause));
        if (decided) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期・予算が明らか");
        }
        Predicate act = routine || isTowardsOthers(clause) ? null : clause.chained();
        if (act != null && Dated.fiscal(main)) {
            return CommitmentRules.say(Commitment.DECIDED, act, "時期の明らかな実施");
        }
        String ending = clause.text().substring(p.headEnd());
        if (!routine && p.has(Mood.PLAN) && ending.startsWith("を予定")) {
            return CommitmentRules.say(Commitment.WILL_DO, p, "予定された取組");
        }
        return act != null
                ? CommitmentRules.say(Commitment.WILL_DO, act, "具体的な実施")
                : CommitmentRules.say(Commitment.LEANING, p, "努力・方向");
    }

    /** 「御提案の…については、現行の基準を維持したい」 declines the proposal. */
    private static boolean keepsWhatIs(Clause clause) {
        Predicate p = clause.predicate();
        String main = clause.main();
        return (p.word().equals("維持") || p.word().equals("継続"))
                && p.has(Mood.WISH)
                && PRESENT.stream().anyMatch(main::contains)
                && clause.text().contains("提案");
    }

    private static final List<String> PRESENT = List.of("現行の", "現行どおり", "現状の", "従来の", "今の", "これまでの");

    /** 「当面は現行の料金のままでまいりたい」: nothing is changed of what was asked. */
    private static boolean staysAsItIs(Clause clause) {
        String before = clause.text().substring(0, clause.predicate().headEnd());
        return clause.predicate().has(Mood.WISH)
                && (before.endsWith("まま")
                        || before.endsWith("ままで")
                        || before.endsWith("とおり")
                        || before.endsWith("とおりで"))
                && PRESENT.stream().anyMatch(clause.main()::contains);
    }

    /** 「継続するかどうかを決めていきたい」. */
    private static boolean decidesWhether(Clause clause) {
        Predicate p = clause.predicate();
        String act = clause.text().substring(Math.max(0, p.headEnd() - 3), p.headEnd());
        return (act.contains("決め") || act.contains("決定") || act.contains("判断"))
                && clause.kindsFrom(clause.mainStart()).contains(CueKind.RELUCTANT);
    }

    private static boolean isTowardsOthers(Clause clause) {
        Predicate p = clause.predicate();
        return TOWARDS_OTHERS.contains(p.word())
                || clause.text().substring(p.start(), p.headEnd()).contains("努め");
    }

    private static Verdict unknown(Clause clause, boolean plain) {
        Predicate p = clause.predicate();
        String main = clause.main();
        if (plain && isHumble(clause) && Dated.when(main)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期が明らか");
        }
        if (!p.intends() || p.has(Mood.STATE) && !p.has(Mood.WISH)) {
            return Verdict.NONE;
        }
        boolean plan = p.has(Mood.PLAN) && !p.has(Mood.GOING);
        String ending = clause.text().substring(p.headEnd());
        if (plan && (ending.startsWith("も") || ending.startsWith("ことも"))) {
            return CommitmentRules.say(Dated.scheduled(main) ? Commitment.DECIDED : Commitment.WILL_DO, p, "加えての計画");
        }
        boolean ofThings = ending.startsWith("を") || ending.startsWith("等を") || ending.startsWith("などを");
        if (!plan || !ofThings) {
            return vague(clause, plain);
        }
        if (Dated.scheduled(main) || Dated.endsAt(clause.text(), p.headEnd())) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期が明らか");
        }
        return clause.kindsFrom(clause.mainStart()).contains(CueKind.NEW)
                ? CommitmentRules.say(Commitment.WILL_DO, p, "新たな計画")
                : Verdict.NONE;
    }

    /** 「計画期間が開始します」: nobody begins it. */
    private static boolean beginsByItself(Clause clause) {
        Predicate p = clause.predicate();
        return p.kind() == HeadClass.START && p.start() > 0 && clause.text().charAt(p.start() - 1) == 'が';
    }

    private static final Set<String> EXTENDING = Set.of("拡充", "拡大", "広げ", "増や", "延長");

    /** 「対象を拡大」「配置を拡充」 extend a measure that is named (rule 6). */
    private static boolean extendsWhatIs(Clause clause) {
        Predicate p = clause.predicate();
        return EXTENDING.contains(p.word())
                && (clause.cues().stream().anyMatch(cue -> cue.value() == CueKind.EXTENDS && cue.end() == p.start())
                        || p.word().startsWith("拡") && reachesFurther(clause.text(), p.start()));
    }

    /** 「18校に拡充」「市内全域へ拡大」, but not 「大幅に拡充」. */
    private static boolean reachesFurther(String text, int act) {
        String before = text.substring(Math.max(0, act - 2), act);
        char last = before.length() < 2 ? 0 : before.charAt(0);
        boolean noun = Character.UnicodeScript.of(last) == Character.UnicodeScript.HAN && last != '的' && last != '幅';
        return before.endsWith("に") && noun || before.endsWith("へ") || before.endsWith("にも") || before.endsWith("まで");
    }

    /** 「いたします」「させていただきます」 are said of one's own doing only. */
    private static boolean isHumble(Clause clause) {
        String ending = clause.text().substring(clause.predicate().headEnd());
        return ending.startsWith("いたします") || ending.startsWith("させていただきます");
    }

    /** 「他都市の状況を調査してまいります」 parks the matter, as 研究 does; what is looked at at home is an act. */
    private static boolean looksElsewhere(Clause clause) {
        String main = clause.main();
        return clause.predicate().word().equals("調査")
                && clause.kindsFrom(clause.mainStart()).contains(CueKind.ELSEWHERE)
                && !main.contains("連携")
                && !main.contains("共同");
    }

    /** 「環境を整備」「場となるよう整備」「必要な施策を実施」 name nothing that can be pointed at (rule 6). */
    private static boolean isUnnamed(Clause clause) {
        Predicate p = clause.predicate();
        String text = clause.text();
        String object = text.substring(Math.max(0, p.start() - 6), p.start());
        if (p.word().equals("実施")) {
            return UNNAMED.stream().anyMatch(object::endsWith);
        }
        if (!p.word().equals("整備") || clause.main().contains("新たに")) {
            return false;
        }
        return ABSTRACT.stream().anyMatch(object::contains)
                || object.endsWith("よう")
                || object.endsWith("ように")
                || object.endsWith("よう、");
    }

    private static boolean concludesTalks(String main) {
        return main.contains("検討")
                || main.contains("協議")
                || main.contains("議論")
                || main.contains("在り方")
                || main.contains("あり方")
                || main.contains("考え方");
    }

    /** 「お示ししてまいりたい」 means another day, 「御報告したい」 means now. */
    private static boolean isLater(Clause clause) {
        Predicate p = clause.predicate();
        String ending = clause.text().substring(p.headEnd());
        boolean goesOn = List.of("てまいりたい", "ていきたい", "て参りたい").stream().anyMatch(ending::startsWith);
        return p.has(Mood.GOING)
                || p.has(Mood.WISH) && goesOn
                || ANOTHER_TIME.stream().anyMatch(clause.main()::contains);
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
            int end = at + budget.length();
            boolean ours = at >= clause.mainStart() && !OTHERS_BUDGET.contains(text.substring(Math.max(0, at - 2), at));
            if (at >= 0 && ours && (text.startsWith("で", end) || text.startsWith("に", end))) {
                return true;
            }
        }
        return false;
    }

    private static final Set<String> OTHERS_BUDGET = Set.of("国の", "県の", "都の", "府の", "道の", "度の");

    private static final List<String> BUDGETS = List.of("補正予算", "当初予算", "予算案");

    /** 計上し、 計上しており、 計上させていただきまして、: the act follows; 計上した経費 only describes. */
    private static boolean goesOn(String text, int at) {
        int comma = text.indexOf('、', at);
        return comma > at && comma - at <= LONGEST_ENDING && "しりて上にき".indexOf(text.charAt(comma - 1)) >= 0;
    }

    private static final int LONGEST_ENDING = 14;
}
