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

    private CourseRules() {}

    /** How the clause tells it; null where nothing of the kind is told. */
    static @Nullable How how(Clause clause) {
        Predicate p = clause.predicate();
        if (p.moods().stream().anyMatch(NOT_SO::contains) || clause.isAboutOthers()) {
            return null;
        }
        boolean does = p.kind().act() || p.kind() == HeadClass.VAGUE || p.kind() == HeadClass.HAND;
        if (!does || clause.words().is(WordList.PREPARES, p.word())) {
            return null;
        }
        if (p.has(Mood.PAST)) {
            return p.has(Mood.WISH) ? null : How.SINCE;
        }
        if (p.has(Mood.STATE)) {
            return clause.toward() ? null : How.NOW;
        }
        if (!p.future()) {
            return null;
        }
        boolean dated = Dated.when(clause.main()) || Dated.toward(clause.text());
        return dated ? How.DATED : Routine.isRoutine(clause) ? How.ON : null;
    }
}
