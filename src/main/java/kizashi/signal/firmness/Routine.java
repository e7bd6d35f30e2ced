package kizashi.signal.firmness;

import java.util.EnumSet;
import kizashi.japanese.PhraseMatcher;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;

/** What a sentence about the future says that is no new act: what goes on, what a rule lays down, the course of things. */
final class Routine {
    private Routine() {}

    /** 引き続き of a clause that only comes besides (引き続き要望するとともに、) says nothing of what is new. */
    static boolean isRoutine(Clause clause) {
        int besides = clause.text().lastIndexOf("とともに、", clause.predicate().start());
        boolean anew = besides > 0 && clause.kindsFrom(besides).contains(CueKind.NEW);
        return clause.kindsFrom(anew ? besides : 0).contains(CueKind.STATUS_QUO) && !isOfUse(clause);
    }

    /** 「継続して使用する施設の改修」: only a thing's use goes on. */
    private static boolean isOfUse(Clause clause) {
        int cues = 0;
        int used = 0;
        for (PhraseMatcher.Hit<CueKind> cue : clause.cues()) {
            if (cue.value() == CueKind.STATUS_QUO
                    && cue.end() <= clause.predicate().headEnd()) {
                cues++;
                used += clause.words().at(WordList.USED_ON, clause.text(), cue.end()) ? 1 : 0;
            }
        }
        return cues == used;
    }

    /** 「計画では…実施することとしております」 tells what is laid down, or how it always goes; else it is what they mean to do. */
    static boolean isStandingRule(Clause clause) {
        EnumSet<CueKind> kinds = clause.kindsFrom(0);
        return kinds.contains(CueKind.HABIT) || kinds.contains(CueKind.LAID_DOWN) && !makesThePaper(clause);
    }

    /** 「毎年度、研修を実施することといたします」 is resolved here and now; 「〜こととしております」 tells what holds already. */
    static boolean isAnnounced(Clause clause) {
        Predicate p = clause.predicate();
        return p.has(Mood.RESOLVE)
                && clause.words().in(WordList.ANNOUNCES, clause.text().substring(p.headEnd(), p.end()))
                && !clause.kindsFrom(0).contains(CueKind.LAID_DOWN)
                && !Conditions.sayHowItGoes(clause);
    }

    /** 「要求水準や評価基準を作成していくこととしております」: the paper is what is made, and lays nothing down yet. */
    private static boolean makesThePaper(Clause clause) {
        return clause.words().is(WordList.MAKES_PAPER, clause.predicate().word())
                && clause.cues().stream()
                        .filter(cue -> cue.value() == CueKind.LAID_DOWN
                                && cue.end() <= clause.predicate().headEnd())
                        .allMatch(cue -> clause.isNounAt(cue.end() - 1)
                                && clause.words().at(WordList.PAPER_AS_OBJECT, clause.text(), cue.end()));
    }

    /** 「取組方針でございます」 names a paper; a policy to act has a verb before it. */
    static boolean isTitle(Clause clause) {
        int at = clause.predicate().headEnd();
        String text = clause.text();
        boolean plan = text.startsWith("計画", at) && !text.startsWith("計画を", at);
        if (at == 0 || !plan && !text.startsWith("方針", at)) {
            return false;
        }
        if (plan && clause.main().contains("計画は")) {
            return true; // 「本計画は…を定める計画です」 defines it
        }
        char before = text.charAt(at - 1);
        return Character.UnicodeScript.of(before) == Character.UnicodeScript.HAN || before == 'な' || before == 'の';
    }

    /** The general course of things is told right beside the act: 届出があった際には登録いたします. */
    static boolean isProcedure(Clause clause) {
        Predicate p = clause.predicate();
        int near = Math.max(clause.mainStart(), p.headEnd() - 60);
        boolean papers = clause.words().is(WordList.HANDED_OUT, p.word())
                && clause.words().in(WordList.HALL_PAPER, clause.main());
        return papers || clause.kindsFrom(near).contains(CueKind.PROCEDURE);
    }

    /** 「今定例会に議案を提案いたします」 says what the hall has before it. */
    static boolean isProcedureOfTheHall(Clause clause) {
        Predicate p = clause.predicate();
        if (isAppointment(clause)) {
            return true;
        }
        String main = clause.main();
        return isPaperPut(clause)
                || clause.words().is(WordList.HALL_ACT, p.word())
                        && !p.intends()
                        && clause.words().in(WordList.HALL_MATTER, main);
    }

    /** 「補正予算につきましては、2件に分けて提案を予定」: of a bill or budget itself it says only when the hall has it. */
    static boolean isPaperPut(Clause clause) {
        return clause.words().is(WordList.HALL_ACT, clause.predicate().word())
                && clause.words().in(WordList.HALL_TOPIC, clause.beforePredicate());
    }

    /** 「浸水のおそれがある場合には、緊急排水を実施します」: an act in the plain present after a case is how it always goes. */
    static boolean isCourseOfThings(Clause clause) {
        Predicate p = clause.predicate();
        String main = clause.beforePredicate();
        boolean promised = clause.text().startsWith("させていただ", p.headEnd()); // 「整備される際は、半分を出させていただきます」
        return (p.kind().act() || p.kind() == HeadClass.VAGUE)
                && !promised
                && isACase(clause, main)
                && !Dated.names(main)
                && !clause.kindsFrom(clause.mainStart()).contains(CueKind.NEW)
                && !Conditions.hold(clause);
    }

    private static boolean isACase(Clause clause, String main) {
        for (String word : clause.words().of(WordList.COURSE)) {
            int at = main.indexOf(word);
            if (at >= 0 && clause.words().at(WordList.COURSE_MARK, main, at + word.length())) {
                return true;
            }
        }
        return false;
    }

    private static boolean namesAProgramme(Clause clause, String main) {
        for (String mark : clause.words().of(WordList.PROGRAMME_MARK)) {
            int at = main.indexOf(mark);
            if (at >= 0 && clause.words().ends(WordList.PROGRAMME, main.substring(0, at))) {
                return true;
            }
        }
        return false;
    }

    /** 「巡回相談では、現場で検討を行います」 after 「巡回相談を行っております」 tells what is always done there. */
    static boolean isOfAProgramme(Clause clause) {
        String main = clause.beforePredicate();
        return namesAProgramme(clause, main)
                && !Dated.names(main)
                && !clause.kindsFrom(clause.mainStart()).contains(CueKind.NEW)
                && clause.words().ends(WordList.TELLS_STATE, clause.setting().before());
    }

    /** 「山田氏を再任いたしたいと存じます」 asks the hall's consent to a person. */
    private static boolean isAppointment(Clause clause) {
        Predicate p = clause.predicate();
        String act = clause.text().substring(Math.max(0, p.headEnd() - 6), p.headEnd());
        return clause.text().indexOf('氏') >= 0 && clause.words().in(WordList.APPOINTS, act);
    }

    static boolean isAdvanced(Clause clause) {
        Predicate p = clause.predicate();
        String ending = clause.text().substring(p.start(), p.headEnd());
        return ending.contains("を進め") || ending.contains("等を進め") || ending.contains("のほうを進め");
    }

    /** 「工事を進めてまいります」 of works that the sentence before calls under way is no new act (rules 2 and 6). */
    static boolean isUnderWay(Clause clause) {
        if (!isAdvanced(clause)) {
            return false;
        }
        return clause.words().in(WordList.UNDER_WAY_BEFORE, clause.setting().lastSentence());
    }
}
