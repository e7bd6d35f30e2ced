package kizashi.signal;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import kizashi.model.Commitment;

/**
 * The labelling guideline as rules: first what the form of the final predicate excludes (facts, hearsay, judgements), then
 * the level of its head, then what the words beside it change.
 */
final class CommitmentRules {
    /** Acts that are news when they have just begun. */
    private static final Set<String> BEGINNINGS =
            Set.of("開始", "導入", "着手", "設置", "開設", "創設", "始め", "立ち上げ", "運用", "公募", "募集", "新設", "供用開始", "設け", "実証実験");

    private CommitmentRules() {}

    /** Reads a sentence by its main clause. */
    static Verdict main(Clause clause) {
        Predicate p = clause.predicate();
        if (p.has(Mood.HEARSAY) || p.has(Mood.PASSIVE) || p.has(Mood.SPEECH)) {
            return Verdict.NONE;
        }
        if (p.has(Mood.REFUSE) || p.has(Mood.CANNOT) || p.has(Mood.HARD) || p.has(Mood.NEGATIVE)) {
            return refusal(clause, true);
        }
        if (p.has(Mood.SITUATION)) {
            return situation(clause);
        }
        if (p.has(Mood.MAYBE)) {
            return p.kind() == HeadClass.STUDY || clause.main().contains("検討")
                    ? say(Commitment.CONDITIONAL, p, "余地・可能性")
                    : Verdict.NONE;
        }
        if (p.has(Mood.NEED) || p.has(Mood.MUST)) {
            return need(clause);
        }
        if (p.has(Mood.REQUEST)) {
            return request(clause);
        }
        if (p.has(Mood.WISH) && !p.has(Mood.PAST)) {
            return FutureRules.read(clause);
        }
        if (p.has(Mood.JUDGE)) {
            return p.kind() == HeadClass.STUDY && clause.main().contains("検討できる")
                    ? say(Commitment.CONDITIONAL, p, "できるのではないか")
                    : Verdict.NONE;
        }
        if (p.kind() == HeadClass.BUDGET) {
            return budget(clause);
        }
        if (p.kind() == HeadClass.STUDY && p.has(Mood.NOMINAL) && !p.has(Mood.PAST) && !clause.isAboutOthers()) {
            return FutureRules.read(clause); // 「検討を進めていくこととなります」: no bill studies
        }
        if (p.has(Mood.PROPOSE) || p.has(Mood.NOMINAL)) {
            return bill(clause);
        }
        if (p.has(Mood.THINK) && !p.has(Mood.PLAN) && !p.has(Mood.RESOLVE)) {
            return Verdict.NONE;
        }
        if (p.future() && !p.has(Mood.PAST)) {
            return FutureRules.read(clause);
        }
        if (p.has(Mood.THINKOF)) {
            return Verdict.NONE;
        }
        if (p.has(Mood.DECIDED)
                && (clause.text().contains("平成") || clause.text().contains("当時"))) {
            return Verdict.NONE;
        }
        if (p.has(Mood.DECIDED)) {
            return say(p.kind() == HeadClass.ACT ? Commitment.DECIDED : Commitment.LEANING, p, "こととした");
        }
        if (putsMoney(clause)) {
            return say(Commitment.DECIDED, p, "予算案を提案");
        }
        if (p.has(Mood.PAST)) {
            return begun(clause);
        }
        return p.has(Mood.STATE) || p.has(Mood.AIM) ? ongoing(clause) : Verdict.NONE;
    }

    /** Whether a clause refuses what was asked; used for the main clause and for concessions. */
    static Verdict refusal(Clause clause, boolean mainClause) {
        Predicate p = clause.predicate();
        String main = clause.main();
        int near = Math.max(clause.mainStart(), p.headEnd() - NEAR);
        EnumSet<CueKind> kinds = clause.kindsFrom(near);
        if (kinds.contains(CueKind.SITUATION) || clause.isAboutOthers() || p.has(Mood.PAST) || main.contains("見込")) {
            return Verdict.NONE;
        }
        if (p.has(Mood.REFUSE)) {
            return say(Commitment.REFUSED, p, "否定");
        }
        if (p.has(Mood.HARD) && keepsWhatIs(clause)) {
            return Verdict.NONE;
        }
        EnumSet<CueKind> asked = clause.kindsFrom(Math.max(clause.mainStart(), p.headEnd() - REACH));
        if (p.has(Mood.HARD)
                && (asked.contains(CueKind.MEASURE) || mainClause && (main.contains("は困難") || main.contains("は難し")))) {
            return say(Commitment.REFUSED, p, "求められた対応が困難");
        }
        if (p.has(Mood.CANNOT)
                && asked.contains(CueKind.MEASURE)
                && (p.kind() == HeadClass.ACT || p.word().equals("対応"))) {
            return say(Commitment.REFUSED, p, "できない");
        }
        return Verdict.NONE;
    }

    /** 「〜することは現時点では難しい状況」 refuses what was asked; a hard situation alone refuses nothing (rule 7). */
    private static Verdict situation(Clause clause) {
        String main = clause.main();
        boolean refuses = main.contains("することは") && main.contains("現時点") && !clause.isAboutOthers();
        boolean ofFacts = clause.kindsFrom(clause.mainStart()).contains(CueKind.SITUATION);
        return refuses && !ofFacts ? say(Commitment.REFUSED, clause.predicate(), "現時点では困難") : Verdict.NONE;
    }

    /** 「窓口を維持することは困難」 tells of a need: what is hard is what is, and not what was proposed. */
    private static boolean keepsWhatIs(Clause clause) {
        int head = clause.predicate().headEnd();
        String near = clause.text().substring(Math.max(clause.mainStart(), head - KEEPING), head);
        for (String keeping : List.of("維持", "存続", "事業を続け", "運営を続け", "営業を続け")) {
            if (near.contains(keeping)) {
                return true;
            }
        }
        String text = clause.text();
        return near.contains("継続")
                && (text.contains("このまま") || text.contains("現状のまま") || text.contains("従来どおり") || text.contains("今のまま"));
    }

    private static final int KEEPING = 22;

    private static final List<String> MORE = List.of("また、", "さらに、", "更に、", "このほか、", "そのほか、", "加えて、", "あわせて、", "併せて、");

    private static final int NEAR = 14;
    private static final int REACH = 40;

    /** What is done with care before one decides. */
    private static final Set<String> WEIGHED = Set.of("判断", "見極め", "対応", "対処", "進め", "議論", "調整");

    private static Verdict need(Clause clause) {
        Predicate p = clause.predicate();
        int near = Math.max(clause.mainStart(), p.headEnd() - REACH);
        int careful = clause.text().indexOf("慎重に", near);
        if (careful >= 0 && careful < p.end() && (p.kind() == HeadClass.STUDY || WEIGHED.contains(p.word()))) {
            return say(Commitment.CONDITIONAL, p, "慎重に〜必要がある");
        }
        boolean goesOn =
                clause.text().startsWith("ていか", p.headEnd()) || clause.text().startsWith("でいか", p.headEnd());
        boolean does = p.kind() == HeadClass.VAGUE || p.kind() == HeadClass.ACT;
        if (p.has(Mood.MUST) && goesOn && does && !clause.isAboutOthers()) {
            return say(Commitment.LEANING, p, "取り組まなければならない");
        }
        return Verdict.NONE;
    }

    /** 「増額をお願いするもの」 asks for money; everything else that is asked of others commits nobody. */
    private static Verdict request(Clause clause) {
        boolean money = clause.text().indexOf('円') >= 0;
        String main = clause.main();
        return clause.predicate().has(Mood.NOMINAL) && money && (main.contains("増額") || main.contains("補正"))
                ? new Verdict(Commitment.DECIDED, "予算の増額を求める議案 → 6")
                : Verdict.NONE;
    }

    private static Verdict budget(Clause clause) {
        Predicate p = clause.predicate();
        boolean revenue =
                clause.revenue() && !clause.kindsFrom(clause.mainStart()).contains(CueKind.SPENDING);
        boolean nominal = clause.text().startsWith("で", p.headEnd()); // 増額であります names, it does not ask
        if (nominal
                || revenue
                || clause.isAboutOthers()
                || p.has(Mood.THINKOF)
                || !isOfMoney(clause)
                || isListOfRevenue(clause)) {
            return Verdict.NONE;
        }
        return say(Commitment.DECIDED, p, "予算");
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
    private static boolean isListOfRevenue(Clause clause) {
        if (!clause.text().startsWith("また、")
                || clause.text().contains("歳出")
                || clause.kindsFrom(0).contains(CueKind.SPENDING)) {
            return false;
        }
        String before = clause.setting().before();
        return before.lastIndexOf("歳入") > before.lastIndexOf("歳出");
    }

    private static Verdict bill(Clause clause) {
        Predicate p = clause.predicate();
        String main = clause.main();
        if (p.kind() == HeadClass.ACT && p.has(Mood.PROPOSE) && !clause.text().contains("条例")) {
            return say(Commitment.DECIDED, p, "議案の説明");
        }
        if (main.contains("事業は、") && !p.has(Mood.PROPOSE)) {
            return Verdict.NONE; // how a programme works
        }
        boolean spends = clause.text().indexOf('円') >= 0 && p.kind() == HeadClass.ACT && !p.has(Mood.PAST);
        return spends && !clause.revenue() && p.has(Mood.NOMINAL) && !main.contains("契約") && !p.has(Mood.STATE)
                ? say(Commitment.DECIDED, p, "予算案の説明")
                : Verdict.NONE;
    }

    /** 「必要な予算を本定例会に提案しているところです」: the money is before the hall. */
    private static boolean putsMoney(Clause clause) {
        Predicate p = clause.predicate();
        String main = clause.main();
        boolean put = p.word().equals("提案") || p.word().equals("提出") || p.word().equals("上程");
        return put && main.contains("予算") && !main.contains("議案") && !clause.isAboutOthers();
    }

    private static Verdict begun(Clause clause) {
        Predicate p = clause.predicate();
        boolean begun = p.kind() == HeadClass.ACT
                && !p.has(Mood.NOMINAL)
                && BEGINNINGS.contains(p.word())
                && Dated.begun(clause.main(), clause.setting().thisYear())
                && !isListed(clause);
        return begun && !clause.isAboutOthers() ? say(Commitment.DECIDED, p, "今年度からの着手") : Verdict.NONE;
    }

    /** One more of the things that were done is no news: また、今年度から…開始しました after …ました. */
    private static boolean isListed(Clause clause) {
        for (String opening : MORE) {
            if (clause.text().startsWith(opening)) {
                String before = clause.setting().before();
                return before.endsWith("ました。") || before.endsWith("たところです。") || before.endsWith("たところでございます。");
            }
        }
        return false;
    }

    private static Verdict ongoing(Clause clause) {
        Predicate p = clause.predicate();
        if (clause.isAboutOthers()) {
            return Verdict.NONE;
        }
        EnumSet<CueKind> kinds = clause.kindsFrom(clause.mainStart());
        String main = clause.main();
        return switch (p.kind()) {
            case STUDY ->
                main.contains("検討など")
                                || isHabit(clause.text())
                                || p.word().equals("検証")
                                || p.word().equals("考え")
                                || p.word().equals("議論")
                        ? Verdict.NONE
                        : kinds.contains(CueKind.RELUCTANT)
                                ? say(Commitment.CONDITIONAL, p, "慎重・可否")
                                : say(Commitment.STUDY, p, "検討中");
            case PARK ->
                p.word().equals("注視") || p.word().endsWith("研究") ? say(Commitment.PARKED, p, "注視・研究中") : Verdict.NONE;
            case ACT ->
                kinds.contains(CueKind.TOWARD) && main.contains("を進め")
                        ? say(Commitment.LEANING, p, "実現に向けた作業")
                        : begun(clause);
            case VAGUE ->
                kinds.contains(CueKind.TOWARD) && (main.contains("を進め") || main.contains("を行っ"))
                        ? say(Commitment.LEANING, p, "実現に向けた準備")
                        : p.has(Mood.AIM) && (Dated.when(main) || main.contains("開"))
                                ? say(Commitment.LEANING, p, "目標")
                                : Verdict.NONE;
            default -> p.has(Mood.AIM) && Dated.when(main) ? say(Commitment.LEANING, p, "目標") : Verdict.NONE;
        };
    }

    /** 毎年…検討しております is how it always goes. */
    private static boolean isHabit(String text) {
        return text.contains("毎年") || text.contains("例年") || text.contains("その都度") || text.contains("随時");
    }

    static Verdict say(Commitment level, Predicate predicate, String rule) {
        String word = predicate.word().isEmpty() ? "文末" : predicate.word();
        return new Verdict(level, word + "（" + rule + "） → " + level.json());
    }
}
