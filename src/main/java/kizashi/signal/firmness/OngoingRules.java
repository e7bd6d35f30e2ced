package kizashi.signal.firmness;

import kizashi.model.Commitment;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;

/** The part of the guideline for predicates that tell what was done or is being done (ました, ております). */
final class OngoingRules {

    private OngoingRules() {}

    /** A new act that has begun in this year: 今年度から開始しました (rule 3). */
    static Verdict begun(Clause clause) {
        Predicate p = clause.predicate();
        String verb = clause.text().substring(p.start(), p.headEnd());
        boolean starts = p.kind().act() && clause.words().in(WordList.BEGINS, verb);
        boolean added = p.kind().act() && clause.main().contains("新たに");
        boolean settled = p.kind() == HeadClass.START
                || starts
                || added
                || p.kind().act() && isToldAsNews(clause) && Dated.begunFrom(clause.beforePredicate())
                || clause.words().is(WordList.SETTLES, p.word());
        if (SinceWhen.isChanged(clause)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "今年度からの変更");
        }
        boolean begun = settled
                && !p.has(Mood.NOMINAL)
                && (Dated.begun(SinceWhen.told(clause), clause.setting().thisYear())
                        || SinceWhen.isAMonth(clause)
                        || justNow(clause)
                        || starts && isBegunTowards(clause))
                && !isListed(clause);
        if (clause.words().is(WordList.BEGINS_ITSELF, p.word()) && justNow(clause)) {
            return openedBefore(clause);
        }
        return begun && !clause.isAboutOthers() ? CommitmentRules.say(Commitment.DECIDED, p, "今年度からの着手") : Verdict.NONE;
    }

    /** 「今年度から一名増員したところです」; a span (七月から八月まで) tells of what was done. */
    private static boolean isToldAsNews(Clause clause) {
        String ending = clause.text().substring(clause.predicate().headEnd());
        return ending.contains("たところ") && !clause.main().contains("まで");
    }

    /** 「7月から運用を始めたところ」「現在、工事に着手したところ」: what has only just begun needs no year. */
    private static boolean justNow(Clause clause) {
        Predicate p = clause.predicate();
        String main = clause.main();
        boolean looks = clause.words().in(WordList.SURVEY, p.word()); // a survey that runs is not what it asks about
        return !looks
                && clause.text().startsWith("たところ", p.headEnd())
                && (Dated.from(main) || main.contains("現在") || p.kind() == HeadClass.START && Dated.when(main))
                && main.indexOf('年') < 0;
    }

    /** 「8月から受付を開始し、9月から面談が始まったところ」: what comes about shows that the act before it has begun. */
    private static Verdict openedBefore(Clause clause) {
        Predicate opened = ChainedAct.find(clause);
        if (opened == null || clause.isAboutOthers()) {
            return Verdict.NONE;
        }
        String verb = clause.text().substring(opened.start(), opened.headEnd());
        boolean begins = opened.kind() == HeadClass.START || clause.words().in(WordList.BEGINS, verb);
        return begins ? CommitmentRules.say(Commitment.DECIDED, opened, "着手") : Verdict.NONE;
    }

    /** 「令和9年4月の供用開始を目指し、増築工事に着手しております」: works have begun of what is not there yet. */
    private static boolean isBegunTowards(Clause clause) {
        Predicate p = clause.predicate();
        boolean works = !clause.words().is(WordList.SETS_ABOUT, p.word()); // 増築工事に着手, not 交渉に着手
        boolean now = works && p.has(Mood.STATE) || works && clause.text().startsWith("たところ", p.headEnd());
        return now && !clause.words().in(WordList.SURVEY, p.word()) && Dated.toward(clause.main());
    }

    /** One more of the things that were done is no news: また、今年度から…開始しました after …ました. */
    static boolean isListed(Clause clause) {
        if (!clause.opensWith(CueKind.LISTED)) {
            return false;
        }
        String before = clause.setting().before();
        return clause.words().ends(WordList.LISTED_END, before);
    }

    /** 「検討を始めたところ」: study has begun, and goes on. */
    static Verdict studyBegun(Clause clause) {
        Predicate p = clause.predicate();
        String text = clause.text().substring(p.start(), p.end());
        boolean just = clause.words().in(WordList.STUDY_BEGUN, text);
        return p.kind() == HeadClass.STUDY
                        && just
                        && (text.contains("ところ") || text.contains("せていただ"))
                        && !clause.isAboutOthers()
                ? CommitmentRules.say(Commitment.STUDY, p, "検討に着手")
                : Verdict.NONE;
    }

    /** What is being done, by whoever speaks. */
    static Verdict ongoing(Clause clause) {
        if (toldOfThePast(clause)) {
            return Verdict.NONE;
        }
        Verdict known = underWay(clause);
        boolean asks = known.level() == Commitment.NONE && OpenQuestion.isAsked(clause);
        Verdict verdict = asks ? CommitmentRules.say(Commitment.STUDY, clause.predicate(), "検討中") : known;
        return verdict.level() == Commitment.NONE || clause.isAboutOthers() ? Verdict.NONE : verdict;
    }

    /** 「どの機種がいいか比べているところでした」 is going on now, unless a time of the past is named. */
    private static boolean toldOfThePast(Clause clause) {
        Predicate p = clause.predicate();
        return clause.text().substring(p.headEnd(), p.end()).contains("でした")
                && clause.words().in(WordList.LONG_PAST, clause.text());
    }

    /** 「運賃の見直しを考えているところです」. */
    static Verdict underReview(Clause clause) {
        Predicate p = clause.predicate();
        String ending = clause.text().substring(p.headEnd(), p.end());
        boolean now = ending.contains("ところ") || clause.main().contains("現在");
        return now && !p.has(Mood.PAST) && clause.words().is(WordList.UNDER_REVIEW, p.word()) && !clause.isAboutOthers()
                ? CommitmentRules.say(Commitment.STUDY, p, "見直しを考えている")
                : Verdict.NONE;
    }

    /** 「来年3月の完成を目指し、建物の工事を進めております」: the works stand on the ground, and have their time. */
    private static boolean isBuilt(Clause clause) {
        Predicate p = clause.predicate();
        return clause.words().is(WordList.WORKS, p.word()) && p.has(Mood.STATE) && Dated.toward(clause.main());
    }

    /** 「どこに頼むのがいいのか、考えているところです」; what others think over is theirs. */
    private static boolean asksItself(Clause clause) {
        Predicate p = clause.predicate();
        return p.word().equals("考え")
                && (clause.text().substring(p.headEnd(), p.end()).contains("ところ")
                        || clause.beforePredicate().endsWith("今"))
                && (clause.words().in(WordList.OPEN_QUESTION, clause.text()) || OpenQuestion.stands(clause))
                && !clause.words().in(WordList.MANY_OTHERS, clause.text());
    }

    /** What is made ready for something that is still to come: 開館に向けて備品の準備をしております. */
    private static boolean prepares(Clause clause) {
        Predicate p = clause.predicate();
        String verb = clause.text().substring(p.start(), p.end());
        if (clause.words().is(WordList.PREPARES, p.word())) {
            boolean intime = verb.startsWith("準備を") && clause.main().contains("ように、"); // 春に間に合うように、準備を急いで
            return clause.toward() || intime || clause.words().in(WordList.PREPARED_NOW, verb);
        }
        int object = clause.text().lastIndexOf('を', p.start());
        boolean checks = clause.words().is(WordList.VIEW, p.word())
                && object > clause.mainStart()
                && clause.words().ends(WordList.CHECKED_FOR_IT, clause.text().substring(0, object));
        return checks
                && verb.contains("ところ")
                && (clause.toward() || clause.main().contains("ように、"));
    }

    private static Verdict underWay(Clause clause) {
        Predicate p = clause.predicate();
        return switch (p.kind()) {
            case STUDY -> studied(clause);
            case PARK ->
                clause.words().is(WordList.PARKED_NOW, p.word()) && !isResearch(clause)
                        ? CommitmentRules.say(Commitment.PARKED, p, "注視・研究中")
                        : Verdict.NONE;
            case ACT, START -> done(clause);
            case VAGUE -> worked(clause);
            case SPEECH ->
                p.word().startsWith("話") && clause.words().in(WordList.OPEN_QUESTION, clause.text())
                        ? CommitmentRules.say(Commitment.STUDY, p, "話合い中")
                        : Verdict.NONE;
            default ->
                p.has(Mood.AIM) && Dated.when(clause.main())
                        ? CommitmentRules.say(Commitment.LEANING, p, "目標")
                        : Verdict.NONE;
        };
    }

    /** 「中学校が指導法の研究を進めております」: research is these people's work, and parks nothing. */
    private static boolean isResearch(Clause clause) {
        return clause.predicate().word().endsWith("研究")
                && clause.words().in(WordList.RESEARCHER, clause.beforePredicate());
    }

    /** A study that goes on; what is only a habit, a look back or a talk is none. */
    private static Verdict studied(Clause clause) {
        Predicate p = clause.predicate();
        boolean none = clause.main().contains("検討など")
                || clause.kindsFrom(0).contains(CueKind.HABIT)
                || clause.words().in(WordList.LOOKING_BACK, p.word()) && !asksItself(clause)
                || clause.words().is(WordList.TALK, p.word())
                        && !clause.words().in(WordList.TALK_UNDER_WAY, clause.main());
        if (none) {
            return Verdict.NONE;
        }
        if (clause.kindsFrom(clause.mainStart()).contains(CueKind.RELUCTANT)
                && !clause.words().is(WordList.NARROWS, p.word())) {
            return CommitmentRules.say(Commitment.CONDITIONAL, p, "慎重・可否");
        }
        if (StudyRules.wantsTo(clause)) {
            return CommitmentRules.say(Commitment.LEANING, p, "前向きに");
        }
        return clause.words().is(WordList.TALKS, p.word()) && clause.toward()
                ? CommitmentRules.say(Commitment.LEANING, p, "実現に向けた協議")
                : CommitmentRules.say(Commitment.STUDY, p, "検討中");
    }

    /** A concrete act that is being done. */
    private static Verdict done(Clause clause) {
        Predicate p = clause.predicate();
        String main = clause.main();
        if (isBuilt(clause)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "時期の明らかな工事");
        }
        if (p.has(Mood.AIM) && (Dated.when(main) || Dated.rightBefore(clause.text(), p.start()))) {
            return CommitmentRules.say(Commitment.LEANING, p, "目標");
        }
        boolean now = main.contains("現在");
        if (clause.words().is(WordList.MADE_NEW, p.word()) && main.contains("を進め") && (now || main.contains("ところ"))) {
            return CommitmentRules.say(Commitment.LEANING, p, "まだないものを進めている");
        }
        if (main.contains("を進め") && clause.toward()) {
            return CommitmentRules.say(Commitment.LEANING, p, "実現に向けた作業");
        }
        return clause.words().is(WordList.OPEN_CALL, p.word()) && (now || main.contains("今"))
                ? CommitmentRules.say(Commitment.DECIDED, p, "公募中")
                : begun(clause);
    }

    /** Efforts and arrangements: news where they changed a measure or began one this year, else how near they are to it. */
    private static Verdict worked(Clause clause) {
        Predicate p = clause.predicate();
        String main = clause.main();
        if (main.contains("作業を進め") && clause.text().contains("検討に着手")) {
            return CommitmentRules.say(Commitment.STUDY, p, "検討に着手");
        }
        if (SinceWhen.isChanged(clause)) {
            return CommitmentRules.say(Commitment.DECIDED, p, "今年度からの変更");
        }
        if (Dated.begun(main, clause.setting().thisYear())) {
            if (!isListed(clause) && ActRules.changesAMeasure(clause)) {
                return CommitmentRules.say(Commitment.DECIDED, p, "今年度からの拡充");
            }
            Predicate started = ChainedAct.find(clause);
            if (started != null && started.kind() == HeadClass.START) {
                return CommitmentRules.say(Commitment.DECIDED, started, "今年度からの着手");
            }
        }
        boolean arranges = clause.words().is(WordList.ARRANGES, p.word());
        boolean works = main.contains("を進め") || main.contains("を行っ") || main.contains("しているところ") || arranges;
        if (works && main.contains("する方向で")) {
            return CommitmentRules.say(Commitment.LEANING, p, "実施する方向");
        }
        String ending = clause.text().substring(p.headEnd(), p.end());
        if (clause.words().is(WordList.UNDER_REVIEW, p.word()) && main.contains("に向け") && ending.contains("ところ")) {
            return CommitmentRules.say(Commitment.STUDY, p, "見直し中");
        }
        String verb = clause.text().substring(p.start(), p.end());
        boolean toward = clause.toward();
        boolean arranged = arranges && verb.startsWith("調整をし") && (toward || main.contains("られるように、"));
        boolean goesOn = verb.contains("進め") && !verb.contains("も進め") || main.contains("を行っ");
        if (prepares(clause) || arranged || goesOn && (toward || clause.words().is(WordList.PREPARES, p.word()))) {
            return CommitmentRules.say(Commitment.LEANING, p, "実現に向けた準備");
        }
        return p.has(Mood.AIM) && (Dated.when(main) || main.contains("開"))
                ? CommitmentRules.say(Commitment.LEANING, p, "目標")
                : Verdict.NONE;
    }
}
