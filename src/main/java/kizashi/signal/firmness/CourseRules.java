package kizashi.signal.firmness;

import java.util.EnumSet;
import java.util.Set;
import kizashi.model.Signal.Course.How;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.WordList;
import org.jspecify.annotations.Nullable;

/**
 * On which course a matter is by a sentence of an official: that it is in place and runs (「…を実施しております」「昨年度に導入いたしました」「引き続き適正な管理に努めてまいります」), or
 * is to come at a time that is named (「令和9年4月に供用開始できるよう整備を進めてまいります」). Read from the same final predicate as the commitment. What is studied, made
 * ready, denied or needed is on no course, nor what others do.
 */
final class CourseRules {
    /** What is asked, denied, wished for, planned or supposed does not run. */
    private static final Set<Mood> NOT_SO = EnumSet.of(
            Mood.HEARSAY,
            Mood.SPEECH,
            Mood.DENIAL,
            Mood.REFUSE,
            Mood.CANNOT,
            Mood.NEGATIVE,
            Mood.NEED,
            Mood.MUST,
            Mood.MAYBE,
            Mood.PLAN,
            Mood.AIM,
            Mood.EXPECT,
            Mood.JUDGE,
            Mood.REQUEST,
            Mood.HARD,
            Mood.SITUATION);

    /** How far before いただく stands what others give. */
    private static final int GIVEN = 8;

    private CourseRules() {}

    /** How the clause tells it; null where nothing of the kind is told. */
    static @Nullable How how(Clause clause) {
        Predicate p = clause.predicate();
        if (p.moods().stream().anyMatch(NOT_SO::contains) || clause.isAboutOthers()) {
            return null;
        }
        boolean does = p.kind().act() || p.kind() == HeadClass.VAGUE || p.kind() == HeadClass.HAND;
        if (!does
                || clause.words().is(WordList.PREPARES, p.word())
                || clause.words().is(WordList.COURSE_NONE, p.word())
                || clause.words()
                        .in(
                                WordList.COURSE_GIVEN,
                                clause.text().substring(Math.max(0, p.start() - GIVEN), p.headEnd()))) {
            return null;
        }
        if (p.has(Mood.PAST)) {
            return p.has(Mood.WISH) ? null : How.SINCE;
        }
        if (p.has(Mood.STATE)) {
            return isForWhatIsToCome(clause)
                    ? How.DATED
                    : clause.toward() && !clause.words().ends(WordList.COURSE_LIST, clause.beforePredicate())
                            ? null // 「関わり方を学ぶための講座などに取り組んでおります」: the purpose is that of a thing in the list
                            : How.NOW;
        }
        if (!p.future()) {
            return null;
        }
        boolean dated = Dated.when(clause.main()) || Dated.toward(clause.text());
        boolean goesOn = Routine.isRoutine(clause) || clause.words().is(WordList.COURSE_GOES_ON, p.word());
        return dated ? How.DATED : goesOn ? How.ON : null;
    }

    /** 「4月に開館できるよう整備を進めております」. */
    private static boolean isForWhatIsToCome(Clause clause) {
        Predicate p = clause.predicate();
        return clause.words().in(WordList.COURSE_SO_THAT, clause.main())
                && clause.words().in(WordList.COURSE_WORKS, clause.text().substring(p.start(), p.headEnd()));
    }
}
