package kizashi.signal.firmness;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import kizashi.japanese.FoldedText;
import kizashi.japanese.PhraseMatcher;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.HeadClass;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.SignalTables;
import kizashi.signal.phrase.WordList;
import org.jspecify.annotations.Nullable;

/**
 * On which course a matter is by a sentence of an official: that it is in place and runs (「…を実施しております」「昨年度に導入いたしました」「引き続き適正な管理に努めてまいります」), or
 * is to come at a time that is named (「令和9年4月に供用開始できるよう整備を進めてまいります」). Read from the same final predicate as the commitment. What is studied, made
 * ready, denied or needed is on no course, nor what others do.
 */
public final class CourseReader {
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

    private final PredicateReader predicates;
    private final PhraseMatcher<CueKind> cues;

    /** A reader with these tables. */
    public CourseReader(SignalTables tables) {
        this.predicates = new PredicateReader(tables);
        this.cues = tables.cues();
    }

    /** How a sentence tells it. */
    public enum How {
        /** It is done now: 実施しております. */
        NOW,
        /** It was done, and is there since: 導入いたしました. */
        SINCE,
        /** It is kept up: 引き続き努めてまいります. */
        ON,
        /** It comes at a time that is named. */
        DATED
    }

    /**
     * What a sentence tells.
     *
     * @param how it is told
     * @param start offset of the wording in the stored text
     * @param end offset after it
     */
    public record Course(How how, int start, int end) {}

    /**
     * Reads one sentence.
     *
     * @param text the stored text
     * @param start of the sentence in it
     * @param end of the sentence
     * @param municipality who speaks; empty if unknown
     * @param day when it is said; null if unknown
     * @return null where nothing of the kind is told
     */
    public @Nullable Course read(String text, int start, int end, String municipality, @Nullable LocalDate day) {
        FoldedText folded = FoldedText.of(text, start, end);
        char own = municipality.isEmpty() ? 0 : municipality.charAt(municipality.length() - 1);
        Predicate p = predicates.read(folded.text(), folded.text().length());
        Clause clause = new Clause(
                folded.text(),
                p,
                ClauseEnds.mainStart(predicates.words(), folded.text(), p.start()),
                new Cues(cues, folded.text()),
                Setting.of(text, 0, start, own, day),
                predicates);
        How how = how(clause);
        return how == null ? null : new Course(how, folded.rawStart(p.start()), folded.rawEnd(p.end()));
    }

    private static @Nullable How how(Clause clause) {
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
