package kizashi.match.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.FoldedText;
import kizashi.japanese.Sentences;
import kizashi.match.SpokenAbout;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Speaker;
import kizashi.model.Stage;
import kizashi.signal.OtherBodies;

/**
 * What decides something among passages: read once, then held against each open promise of the municipality. Sentences that
 * decide are done, decided, refused or parked; those of a paper decide by its stage. Not for several threads.
 */
public final class Decisions {
    private static final Set<Stage> DECIDING =
            Set.of(Stage.TRIAL, Stage.BUDGET, Stage.TENDER, Stage.CONTRACT, Stage.TAKEN, Stage.DECLINED);

    /** 「当初は公共施設に供給する計画としておりました」 tells of a plan of old. */
    private static final Pattern AT_FIRST = Pattern.compile("当初(?:は|の(?:計画|予定|想定|構想)|計画|予定|想定)");

    /** Stages of what an official tells of that nobody reaches without going on. */
    private static final Set<Stage> GOING_ON = Set.of(Stage.TRIAL, Stage.BUDGET, Stage.TENDER, Stage.CONTRACT);

    /** 「これまで」「かねてから」: the sentence tells what was there before the promise. */
    private static final Pattern BEFORE = Pattern.compile("これまで(?:に|も|、)|かねて|従来|以前(?:から|より)|既に|すでに");

    private final List<Decision> all = new ArrayList<>();
    private final List<Decision> goingOn = new ArrayList<>();

    private Decisions() {}

    /** Those in passages whose day or session is known, in the order of the passages. */
    public static Decisions of(List<AnalyzedPassage> passages) {
        Decisions decisions = new Decisions();
        for (AnalyzedPassage at : passages) {
            LocalDate day = SpokenAbout.session(at.passage().document());
            if (day != null) {
                readings(at.passage()).forEach(r -> decisions.all.add(new Decision(at, day, r, Decision.Kind.DECIDED)));
                goesOn(at.passage())
                        .forEach(r -> decisions.goingOn.add(new Decision(at, day, r, Decision.Kind.DECIDED)));
                decisions.addActs(at, day);
            }
        }
        return decisions;
    }

    /** What an official tells of as done or being prepared; the reading of firmness has nothing to say of what is past. */
    private void addActs(AnalyzedPassage at, LocalDate day) {
        Passage passage = at.passage();
        if (passage.speaker() == null || passage.speaker().side() != Side.OFFICIAL) {
            return;
        }
        for (Sentences.Range s :
                Sentences.split(passage.text(), 0, passage.text().length())) {
            String sentence = passage.text().substring(s.start(), s.end());
            Decision.Kind kind = Predicates.finishes(sentence)
                    ? Predicates.isStepOf("", sentence) ? Decision.Kind.PREPARED : Decision.Kind.FINISHED
                    : Predicates.prepares(sentence) ? Decision.Kind.PREPARED : Decision.Kind.DECIDED;
            int start = passage.start() + s.start();
            int end = passage.start() + s.end();
            boolean read = passage.signal().commitments().stream()
                    .anyMatch(r -> r.start() < end
                            && r.end() > start
                            && (holdsBack(r.level()) || r.level().compareTo(Commitment.WILL_DO) >= 0));
            if (kind != Decision.Kind.DECIDED
                    && !read
                    && !tellsOfOld(passage, start, end)
                    && !BEFORE.matcher(sentence).find()
                    && !isOfOthers(sentence, passage)) {
                Decision act = new Decision(
                        at, day, new CommitmentReading(start, end, Commitment.WILL_DO, end, end, null), kind);
                all.add(act);
                if (kind == Decision.Kind.FINISHED) {
                    goingOn.add(act);
                }
            }
        }
    }

    /** 「国におきましては、制度の運用を開始しました」 is an act of others. */
    private static boolean isOfOthers(String sentence, Passage passage) {
        String folded = FoldedText.of(sentence).text();
        return OtherBodies.act(
                folded, folded.length(), passage.document().municipality().name());
    }

    /** Sentences that go on with what they name, decided or not: a trial, a market sounding, a budget, a tender. */
    List<Decision> goingOn() {
        return goingOn;
    }

    List<Decision> all() {
        return all;
    }

    private static List<CommitmentReading> readings(Passage passage) {
        List<CommitmentReading> decisions = new ArrayList<>();
        for (CommitmentReading reading : passage.signal().commitments()) {
            switch (reading.level()) {
                case WILL_DO, DECIDED, REFUSED, PARKED -> {
                    if (!tellsOfOld(passage, reading.start(), reading.end())) {
                        decisions.add(reading);
                    }
                }
                default -> {}
            }
        }
        var stage = passage.signal().stage();
        if (passage.speaker() == null && stage != null && DECIDING.contains(stage.stage())) {
            decisions.add(new CommitmentReading(
                    passage.start(), passage.end(), Commitment.DECIDED, stage.start(), stage.end(), stage.text()));
        }
        return decisions;
    }

    private static List<CommitmentReading> goesOn(Passage passage) {
        List<CommitmentReading> decisions = new ArrayList<>();
        for (CommitmentReading reading : passage.signal().commitments()) {
            if ((reading.level() == Commitment.WILL_DO || reading.level() == Commitment.DECIDED)
                    && !tellsOfOld(passage, reading.start(), reading.end())) {
                decisions.add(reading);
            }
        }
        Signal.StageReading stage = passage.signal().stage();
        if (stage == null || !GOING_ON.contains(stage.stage())) {
            return decisions;
        }
        Speaker speaker = passage.speaker();
        if (speaker == null) {
            decisions.add(reached(stage, passage.start(), passage.end()));
        } else if (speaker.side() == Side.OFFICIAL) {
            Sentences.Range sentence = sentenceAt(passage, stage.start());
            if (decisions.stream().noneMatch(d -> d.start() < sentence.end() && d.end() > sentence.start())
                    && passage.signal().commitments().stream()
                            .noneMatch(r ->
                                    r.start() < sentence.end() && r.end() > sentence.start() && holdsBack(r.level()))
                    && !tellsOfOld(passage, sentence.start(), sentence.end())) {
                decisions.add(reached(stage, sentence.start(), sentence.end()));
            }
        }
        return decisions;
    }

    private static CommitmentReading reached(Signal.StageReading stage, int start, int end) {
        return new CommitmentReading(start, end, Commitment.DECIDED, stage.start(), stage.end(), stage.text());
    }

    /** 「実証実験の結果を見ながら検討してまいります」 names a trial, and goes on with nothing. */
    private static boolean holdsBack(Commitment level) {
        return switch (level) {
            case REFUSED, PARKED, CONDITIONAL, STUDY -> true;
            default -> false;
        };
    }

    /** The sentence around an offset, in offsets of the stored text. */
    private static Sentences.Range sentenceAt(Passage passage, int offset) {
        for (Sentences.Range s :
                Sentences.split(passage.text(), 0, passage.text().length())) {
            if (offset - passage.start() < s.end()) {
                return new Sentences.Range(passage.start() + s.start(), passage.start() + s.end());
            }
        }
        return new Sentences.Range(passage.start(), passage.end());
    }

    private static boolean tellsOfOld(Passage passage, int start, int end) {
        return AT_FIRST.matcher(passage.between(start, end)).find();
    }
}
