package kizashi.signal.firmness;

import java.util.EnumSet;
import kizashi.model.Commitment;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;

/** The part of the guideline for predicates that deny, or call something hard (levels 0 and none). */
final class RefusalRules {
    /** How near a hard situation is named to its predicate. */
    private static final int NEAR = 14;
    /** How near what was asked for is named to the predicate that refuses it. */
    private static final int REACH = 40;

    private static final int KEEPING = 22;

    /** How much of a verb before its endings tells a polite denial, in UTF-16 units: いたし|かねます. */
    private static final int OF_THE_VERB = 5;

    private RefusalRules() {}

    /** Whether a clause refuses what was asked; used for the main clause and for concessions. */
    static Verdict read(Clause clause, boolean mainClause) {
        Predicate p = clause.predicate();
        boolean denied = p.innermost() == Mood.NEGATIVE || p.innermost() == Mood.CANNOT;
        boolean meant = p.has(Mood.PLAN) || p.has(Mood.RESOLVE);
        if (isPlainDenial(clause)) {
            return CommitmentRules.say(Commitment.REFUSED, p, "しない");
        }
        if (!p.has(Mood.REFUSE) && !p.has(Mood.HARD) && !p.has(Mood.CANNOT) && !(denied && meant)) {
            return Verdict.NONE;
        }
        String main = clause.main();
        EnumSet<CueKind> near = clause.kindsFrom(Math.max(clause.mainStart(), p.headEnd() - NEAR));
        if (near.contains(CueKind.SITUATION) || clause.isAboutOthers() || p.has(Mood.PAST) || main.contains("見込")) {
            return Verdict.NONE;
        }
        if (p.has(Mood.REFUSE) && p.has(Mood.NOMINAL) && Conditions.sayHowItGoes(clause)) {
            return Verdict.NONE; // 「必要ないと判断した場合は、行わないこととなります」
        }
        if (p.has(Mood.REFUSE) && clause.words().in(WordList.NO_ACT, clause.beforeEnding())) {
            return Verdict.NONE; // 「御意見を否定するつもりはございません」 turns nothing down
        }
        if (p.has(Mood.REFUSE)
                && !p.kind().act()
                && p.kind() != HeadClass.VAGUE
                && clause.words().in(WordList.NOT_MEANT, clause.text().substring(p.headEnd(), p.end()))) {
            return Verdict.NONE; // 「件数が増えることは現時点では想定しておりません」
        }
        if (p.has(Mood.REFUSE)) {
            return CommitmentRules.say(Commitment.REFUSED, p, "否定");
        }
        if (p.has(Mood.HARD) && keepsWhatIs(clause)) {
            return Verdict.NONE;
        }
        EnumSet<CueKind> asked = clause.kindsFrom(Math.max(clause.mainStart(), p.headEnd() - REACH));
        if (p.has(Mood.HARD) && asked.contains(CueKind.ALONE)) {
            return Verdict.NONE; // 「市だけで行うのは困難」 says why others are needed
        }
        boolean measure = asked.contains(CueKind.MEASURE) || isTopicThatCannotBe(clause) || isVerbAsTopic(clause);
        Verdict polite = p.has(Mood.CANNOT) ? cannotWell(clause) : Verdict.NONE;
        if (polite.level() != Commitment.NONE) {
            return polite;
        }
        if (p.has(Mood.HARD) && (measure || mainClause && isAboutARequest(clause))) {
            return CommitmentRules.say(Commitment.REFUSED, p, "求められた対応が困難");
        }
        if (mainClause && isPlainlyImpossible(clause)) {
            return CommitmentRules.say(Commitment.REFUSED, p, "無理・できない");
        }
        boolean does = p.kind().act()
                || clause.words().is(WordList.ANY_ACT, p.word())
                || clause.words().is(WordList.EXTENDING, p.word())
                || notYet(clause);
        if (p.has(Mood.CANNOT) && (measure || notYet(clause) || mainClause && clause.isAboutAnAct()) && does) {
            return CommitmentRules.say(Commitment.REFUSED, p, "できない");
        }
        return denied && meant && does ? CommitmentRules.say(Commitment.REFUSED, p, "しないことにしている") : Verdict.NONE;
    }

    /** 「値下げは|いたしません」「実施する|ことはできません」: the act that cannot be is the topic. */
    private static boolean isTopicThatCannotBe(Clause clause) {
        Predicate p = clause.predicate();
        String ending = clause.text().substring(p.headEnd(), p.end());
        return p.has(Mood.CANNOT)
                && (clause.words().in(WordList.ACT_AS_TOPIC, ending) && isPlainVerb(clause)
                        || p.headEnd() > 0 && clause.text().charAt(p.headEnd() - 1) == 'は');
    }

    /** 「職員を増やすことは、ちょっと難しいかなと思っております」. */
    private static boolean isVerbAsTopic(Clause clause) {
        int topic = clause.text().lastIndexOf("ことは", clause.predicate().headEnd());
        if (topic <= clause.mainStart() || !clause.predicate().has(Mood.HARD)) {
            return false;
        }
        Predicate verb = clause.predicates().read(clause.text(), topic);
        return verb.kind().act() || clause.words().is(WordList.EXTENDING, verb.word());
    }

    /** What cannot well be granted, studied or done, whatever it is: お受けするわけにはまいりません, いたしかねます. */
    private static Verdict cannotWell(Clause clause) {
        Predicate p = clause.predicate();
        if (clause.words().at(WordList.CANNOT_WELL, clause.text(), p.headEnd()) && isAsked(clause)) {
            return CommitmentRules.say(Commitment.REFUSED, p, "応じられない");
        }
        if (p.kind() == HeadClass.STUDY) {
            return CommitmentRules.say(Commitment.REFUSED, p, "検討できない");
        }
        String near = clause.text().substring(Math.max(0, p.headEnd() - OF_THE_VERB), p.end());
        return clause.words().in(WordList.DENIES_POLITELY, near)
                ? CommitmentRules.say(Commitment.REFUSED, p, "いたしかねる")
                : Verdict.NONE;
    }

    /** Whether what somebody asked for is the topic. */
    private static boolean isAboutARequest(Clause clause) {
        String main = clause.main();
        return clause.words().in(WordList.HARD_TOPIC, main)
                || clause.words().in(WordList.QUOTED_REQUEST, main)
                || clause.isAboutAnAct()
                || clause.hasTopicThatIsAsked();
    }

    /** 「御要望の増便はできません」「値下げは無理です」. */
    private static boolean isPlainlyImpossible(Clause clause) {
        Predicate p = clause.predicate();
        String ending = clause.text().substring(p.headEnd(), p.end());
        boolean cannot = ending.startsWith("できない") || ending.startsWith("できません");
        if (clause.words().in(WordList.ASKED_PLAINLY, clause.main()) && (cannot || ending.startsWith("無理"))) {
            return true;
        }
        if (p.kind().act() && p.has(Mood.CANNOT) && clause.words().in(WordList.REQUEST_NAMED, clause.text())) {
            return true;
        }
        return cannot && clause.words().ends(WordList.ASKED_THING, clause.text().substring(0, p.headEnd()));
    }

    /** 「その条例は、うちではつくりません」: who denies it is named, and it is something to do. */
    private static boolean isPlainDenial(Clause clause) {
        Predicate p = clause.predicate();
        boolean does = p.kind().act() || p.kind() == HeadClass.VAGUE && !p.has(Mood.ABLE);
        return does
                && p.innermost() == Mood.NEGATIVE
                && p.moods().size() == 1
                && clause.text().startsWith("ません", p.headEnd())
                && !clause.text().startsWith("ませんでした", p.headEnd())
                && (clause.words().in(WordList.OWN_DENIAL, clause.beforePredicate())
                        || clause.words().in(WordList.REQUEST_NAMED, clause.text()));
    }

    /** 「お受けする|わけにはまいりません」: what is asked is what cannot be granted. */
    private static boolean isAsked(Clause clause) {
        int end = clause.predicate().headEnd();
        String verb = clause.text().substring(0, clause.text().startsWith("する", end - 2) ? end - 2 : end);
        return clause.words().ends(WordList.ACCEPTS, verb)
                || clause.words().is(WordList.ACCEPTS, clause.predicate().word());
    }

    /** 「実施する|ことはございません」; 「中止したことはございません」 tells of what was. */
    private static boolean isPlainVerb(Clause clause) {
        int end = clause.predicate().headEnd();
        return clause.predicate().has(Mood.WILL)
                || end > 0 && "うくぐすつぬぶむる".indexOf(clause.text().charAt(end - 1)) >= 0;
    }

    /** 「導入する段階にはない」: what is known, said or judged is no act. */
    private static boolean notYet(Clause clause) {
        Predicate p = clause.predicate();
        String ending = clause.text().substring(p.headEnd());
        boolean verb = p.headEnd() > 0 && "うくぐすつぬぶむる".indexOf(clause.text().charAt(p.headEnd() - 1)) >= 0;
        boolean stage = ending.contains("段階") || ending.contains("状況");
        boolean unknown = p.kind() == HeadClass.UNKNOWN && !p.has(Mood.ABLE);
        return stage && (p.kind().act() || unknown) && (verb || ending.startsWith("る"));
    }

    /** A verb that turns down by itself (見送る), unless it is denied, told of others, or long past. */
    static Verdict declines(Clause clause) {
        Predicate p = clause.predicate();
        String main = clause.main();
        boolean denied = p.has(Mood.NEGATIVE) || p.has(Mood.CANNOT) || p.has(Mood.DENIAL) || p.has(Mood.REFUSE);
        boolean told =
                p.has(Mood.PAST) && !clause.words().in(WordList.OF_NOW, main) || p.has(Mood.ABLE) || p.has(Mood.MAYBE);
        boolean words = clause.words().in(WordList.ONLY_SAYING, main); // 答弁は差し控えたい
        return denied || told || words || clause.isAboutOthers()
                ? Verdict.NONE
                : CommitmentRules.say(Commitment.REFUSED, p, "見送り");
    }

    /** 「〜することは現時点では難しい状況」 refuses what was asked; a hard situation alone refuses nothing (rule 7). */
    static Verdict situation(Clause clause) {
        String main = clause.main();
        boolean hard = clause.words().in(WordList.HARD_TO_DO, main);
        boolean measure =
                main.contains("することは") || hard && main.contains("ることは") || hard && clause.hasTopicThatIsAsked();
        boolean refuses = measure && clause.words().in(WordList.AT_PRESENT, main) && !clause.isAboutOthers();
        return refuses && !clause.kindsFrom(clause.mainStart()).contains(CueKind.SITUATION)
                ? CommitmentRules.say(Commitment.REFUSED, clause.predicate(), "現時点では困難")
                : Verdict.NONE;
    }

    /** 「窓口を維持することは困難」 tells of a need: what is hard is what is, and not what was proposed. */
    private static boolean keepsWhatIs(Clause clause) {
        int head = clause.predicate().headEnd();
        String near = clause.text().substring(Math.max(clause.mainStart(), head - KEEPING), head);
        return clause.words().in(WordList.KEEPS, near)
                || near.contains("継続") && clause.words().in(WordList.UNCHANGED, clause.text());
    }
}
