package kizashi.signal.firmness;

import java.time.LocalDate;
import java.util.List;
import kizashi.japanese.FoldedText;
import kizashi.japanese.PhraseMatcher;
import kizashi.japanese.Sentences;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Signal;
import kizashi.signal.phrase.CueKind;
import kizashi.signal.phrase.Mood;
import kizashi.signal.phrase.SignalTables;
import kizashi.signal.phrase.WordList;
import org.jspecify.annotations.Nullable;

/**
 * Reads how firmly an official commits the municipality, sentence by sentence (答弁の踏み込み). It is a reading, not a fact:
 * every result keeps the phrase that decided and the rule.
 */
public final class CommitmentReader {
    private final PredicateReader predicates;
    private final PhraseMatcher<CueKind> cues;

    /** A reader with the bundled tables. */
    public CommitmentReader() {
        this(SignalTables.bundled());
    }

    /** A reader with the tables of a home. */
    public CommitmentReader(SignalTables tables) {
        this.predicates = new PredicateReader(tables);
        this.cues = tables.cues();
    }

    /**
     * Reads one sentence.
     *
     * @param text the stored text; what stands before the sentence is looked at where the guideline needs it
     * @param sentence where it stands
     */
    public CommitmentReading read(String text, Sentences.Range sentence) {
        return read(text, sentence, "", null);
    }

    /**
     * Reads one sentence of a sitting that is known.
     *
     * @param text the stored text; what stands before the sentence is looked at where the guideline needs it
     * @param sentence where it stands
     * @param municipality who speaks, as 「○○県」: in its own council 「県では」 is nobody else; empty if unknown
     * @param day when it is said, for 「令和7年度から」; null if unknown
     */
    public CommitmentReading read(String text, Sentences.Range sentence, String municipality, @Nullable LocalDate day) {
        char own = municipality.isEmpty() ? 0 : municipality.charAt(municipality.length() - 1);
        return read(
                FoldedText.of(text, sentence.start(), sentence.end()),
                sentence,
                Setting.of(text, 0, sentence.start(), own, day));
    }

    /** Reads one sentence that is folded already, with what stands before it. */
    public CommitmentReading read(FoldedText folded, Sentences.Range sentence, Setting setting) {
        return told(folded, sentence, setting).commitment();
    }

    /**
     * What the final predicate of a sentence tells.
     *
     * @param commitment how firmly it commits
     * @param courses that it runs, or comes at a named time; where the end says nothing of the kind, what is told beside it
     */
    public record Told(CommitmentReading commitment, List<Signal.Course> courses) {
        /** Keeps its own copy. */
        public Told {
            courses = List.copyOf(courses);
        }
    }

    /** The same with the course that the matter is on: one reading of the predicate serves both. */
    public Told told(FoldedText folded, Sentences.Range sentence, Setting setting) {
        String text = folded.text();
        Cues found = new Cues(cues, text);
        Clause clause = clause(text, withoutConstancy(text, withoutAside(text)), found, setting);
        if (new OthersGoOn(predicates, cues).is(clause)) {
            return new Told(reading(folded, sentence, clause, Verdict.NONE), List.of());
        }
        Signal.Course.How how = CourseRules.how(clause);
        Predicate p = clause.predicate();
        List<Signal.Course> courses = how == null
                ? new BesideCourses(predicates, cues).of(folded, setting)
                : List.of(new Signal.Course(how, folded.rawStart(p.start()), folded.rawEnd(p.end())));
        return new Told(commitment(folded, sentence, setting, clause, found), courses);
    }

    private CommitmentReading commitment(
            FoldedText folded, Sentences.Range sentence, Setting setting, Clause main, Cues found) {
        String text = folded.text();
        Clause clause = main;
        boolean asks = clause.predicate().has(Mood.REQUEST)
                && !clause.predicate().has(Mood.NOMINAL)
                && !clause.predicate().has(Mood.REFUSE);
        if (asks) {
            int promise = promiseBefore(text, clause.predicate().headEnd());
            if (promise > 0) {
                clause = clause(text, promise, found, setting);
            }
        }
        Verdict verdict = CommitmentRules.main(clause)
                .besideRefusal(text.substring(0, Math.max(0, clause.predicate().start())));
        int bill = verdict.level() == Commitment.NONE ? text.indexOf("ようとするもので、") : -1;
        if (bill > 0) {
            Clause proposed = clause(text, bill + "ようとするもの".length(), found, setting);
            Verdict explained = CommitmentRules.main(proposed);
            if (explained.level() != Commitment.NONE) {
                return reading(folded, sentence, proposed, explained);
            }
        }
        if (verdict.level() == Commitment.NONE && mayRefuse(text, text.length(), text.length())) {
            for (int concession : ClauseEnds.concessions(predicates.words(), text)) {
                if (concession < clause.predicate().start() && mayRefuse(text, concession, NEAR)) {
                    Clause conceded = clause(text, concession, found, setting);
                    if (isToldOfOthers(conceded.predicate())
                            || conceded.predicate().has(Mood.CANNOT) && isToldOfOthers(clause.predicate())) {
                        continue; // 「下回る基準を設けることはできませんが、上回ることは可能とされております」
                    }
                    Verdict refusal = RefusalRules.read(conceded, false);
                    if (refusal.level() == Commitment.REFUSED) {
                        return reading(folded, sentence, conceded, refusal);
                    }
                }
            }
        }
        return reading(folded, sentence, clause, verdict);
    }

    private Clause clause(String text, int end, Cues found, Setting setting) {
        Predicate predicate = predicates.read(text, end);
        return new Clause(
                text,
                predicate,
                ClauseEnds.mainStart(predicates.words(), text, predicate.start()),
                found,
                setting,
                predicates);
    }

    private static boolean isToldOfOthers(Predicate predicate) {
        return predicate.has(Mood.PASSIVE) || predicate.has(Mood.HEARSAY);
    }

    /** A sentence without a trailing remark of the record: （拍手）. */
    private static int withoutAside(String text) {
        int end = text.length();
        if (end > 0 && text.charAt(end - 1) == ')') {
            int open = text.lastIndexOf('(');
            return open > 0 && end - open < 40 ? open : end;
        }
        return end;
    }

    /** 「動向を注視していく|ということに変わりはございません」: what does not change is what is said. */
    private int withoutConstancy(String text, int end) {
        int change = text.lastIndexOf("変わりは", end);
        if (change < 0 || !predicates.words().at(WordList.NO_CHANGE, text, change)) {
            return end;
        }
        String before = text.substring(0, change);
        // the longest: という点に ends in 点に, and いう looks like a verb before it
        int said = predicates.words().of(WordList.CONSTANT).stream()
                .filter(before::endsWith)
                .mapToInt(constant -> change - constant.length())
                .min()
                .orElse(0);
        return said > 0 && "うくぐすつぬぶむる".indexOf(text.charAt(said - 1)) >= 0 ? said : end;
    }

    /** 「取り組んでまいりますので、よろしくお願いします」 promises before it asks. */
    private static int promiseBefore(String text, int before) {
        int at = text.lastIndexOf("ますので", before);
        return at < 0 ? text.lastIndexOf("と思いますので", before) : at + 2;
    }

    private static final int NEAR = 25;

    private static boolean mayRefuse(String text, int end, int reach) {
        int from = Math.max(0, end - reach);
        return within(text, "ません", from, end)
                || within(text, "難し", from, end)
                || within(text, "困難", from, end)
                || within(text, "ない", from, end);
    }

    private static boolean within(String text, String word, int from, int end) {
        int at = text.indexOf(word, from);
        return at >= 0 && at + word.length() <= end;
    }

    private static CommitmentReading reading(
            FoldedText folded, Sentences.Range sentence, Clause clause, Verdict verdict) {
        if (verdict.level() == Commitment.NONE) {
            return new CommitmentReading(
                    sentence.start(), sentence.end(), Commitment.NONE, sentence.start(), sentence.start(), null);
        }
        Predicate p = clause.predicate();
        Predicate decided = verdict.decided() == null ? p : verdict.decided();
        int start = Math.min(decided.start(), Math.min(p.start(), p.headEnd())); // the act that counts is shown too
        if (verdict.level() == Commitment.CONDITIONAL) {
            start = Math.min(start, Conditions.hinge(clause, start)); // and the condition that makes it one
        }
        return new CommitmentReading(
                sentence.start(),
                sentence.end(),
                verdict.level(),
                folded.rawStart(start),
                folded.rawEnd(p.end()),
                verdict.why());
    }
}
