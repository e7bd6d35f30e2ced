package kizashi.match.promise;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.FoldedText;
import kizashi.japanese.Sentences;
import kizashi.match.SpokenAbout;
import kizashi.match.Topic;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Speaker;
import kizashi.model.Stage;
import kizashi.signal.OtherBodies;
import kizashi.signal.exchange.TopicOpenings;
import org.jspecify.annotations.Nullable;

/**
 * What decides something among passages: read once, then held against each open promise of the municipality. Sentences that
 * decide are done, decided, refused or parked; those of a paper decide by its stage. Not for several threads.
 */
public final class Decisions {
    private static final Set<Stage> DECIDING =
            Set.of(Stage.TRIAL, Stage.BUDGET, Stage.TENDER, Stage.CONTRACT, Stage.TAKEN, Stage.DECLINED);

    private static final Pattern REFERENCE =
            Pattern.compile("[^。、]{2,60}(?:方針|計画|構想|ビジョン|在り方|あり方|結果|意見)(?:等|など)?(?:を踏まえ|に基づ|に沿)");

    /** What a deciding sentence only studies: 「供給先の拡大を検討し、収益については支援を実施する」. */
    private static final Pattern STUDIED = Pattern.compile("[^。、]{2,60}(?:を|について|の)検討(?:し|を行い|を進め)(?:、|つつ|ながら)");

    /** 「当初は公共施設に供給する計画としておりました」 tells of a plan of old. */
    private static final Pattern AT_FIRST = Pattern.compile("当初(?:は|の(?:計画|予定|想定|構想)|計画|予定|想定)");

    /** Stages of what an official tells of that nobody reaches without going on. */
    private static final Set<Stage> GOING_ON = Set.of(Stage.TRIAL, Stage.BUDGET, Stage.TENDER, Stage.CONTRACT);

    /** 「これまで」「かねてから」: the sentence tells what was there before the promise. */
    private static final Pattern BEFORE = Pattern.compile("これまで(?:に|も|、)|かねて|従来|以前(?:から|より)|既に|すでに");

    /** How a sentence decides. */
    private enum Kind {
        /** By its firmness, or by the stage of a paper. */
        DECIDED(""),
        /** It tells that it was done. */
        FINISHED("実施済み"),
        /** It tells that it is being prepared, or of a step of the study. */
        PREPARED("進行中");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private final List<Decision> all = new ArrayList<>();
    private final List<Decision> goingOn = new ArrayList<>();

    private Decisions() {}

    /** One sentence that decides; its words are cut when somebody asks for them. */
    static final class Decision {
        private final AnalyzedPassage at;
        private final LocalDate day;
        private final CommitmentReading reading;
        private final Kind kind;
        private @Nullable Set<String> words;

        private Decision(AnalyzedPassage at, LocalDate day, CommitmentReading reading, Kind kind) {
            this.at = at;
            this.day = day;
            this.reading = reading;
            this.kind = kind;
        }

        /** Whether nothing is brought to an end yet: preparations, and a paper that is to be written. */
        boolean goesOn() {
            return kind == Kind.PREPARED
                    || kind == Kind.DECIDED && passage().speaker() != null && Predicates.makesAPaper(sentence());
        }

        /** 実施済み, 準備中, else the firmness of the answer. */
        String label() {
            return kind == Kind.DECIDED ? reading.level().label() : kind.label;
        }

        /** Whether the sentence tells what was finished before a day: it names a time, and that is past by then. */
        boolean isOlderThan(LocalDate day) {
            if (kind != Kind.FINISHED) {
                return false;
            }
            LocalDate last = null;
            for (Signal.TimeMention time : passage().signal().times()) {
                LocalDate to = time.to();
                boolean here = time.start() >= reading.start() && time.end() <= reading.end();
                if (here && to != null && (last == null || to.isAfter(last))) {
                    last = to;
                }
            }
            return last != null && last.isBefore(day);
        }

        /** Whether it tells that something was done. */
        boolean isFinished() {
            return kind == Kind.FINISHED;
        }

        /** Whether it tells of an act by its wording alone, which many sentences do: it must name the matter itself. */
        boolean tellsOfAnAct() {
            return kind != Kind.DECIDED;
        }

        private String sentence() {
            return passage().between(reading.start(), reading.end());
        }

        AnalyzedPassage at() {
            return at;
        }

        Passage passage() {
            return at.passage();
        }

        /** When it was said or published. */
        LocalDate day() {
            return day;
        }

        CommitmentReading reading() {
            return reading;
        }

        /** The sentence with the one before it, which names what it goes on about; alone where it opens something else. */
        String inContext() {
            String text = passage().text();
            int from = Math.clamp((long) reading.start() - passage().start(), 0, text.length());
            int to = Math.clamp((long) reading.end() - passage().start(), from, text.length());
            int before = text.lastIndexOf('。', Math.max(0, from - 2)) + 1;
            boolean opens = TopicOpenings.opens(text.substring(from, to));
            return text.substring(opens || from == 0 ? from : Math.min(before, from), to);
        }

        /** Whether the sentence takes something into account that it does not decide on. */
        boolean refers() {
            int from = Math.max(0, reading.start() - passage().start());
            int to = Math.min(
                    passage().text().length(), reading.end() - passage().start());
            return from < to
                    && REFERENCE.matcher(passage().text().substring(from, to)).find();
        }

        /** Whether a part of the sentence decides nothing, but studies. */
        boolean studies() {
            return STUDIED.matcher(passage().between(reading.start(), reading.end()))
                    .find();
        }

        /** The words of the sentence itself, without what it only refers to. */
        Set<String> ownWords() {
            int offset = passage().start();
            BitSet referred = referred(passage().text());
            Set<String> own = new HashSet<>();
            for (int i = 0; i < at.tokens().size(); i++) {
                int start = at.tokens().start(i) + offset;
                if (start >= reading.start()
                        && start < reading.end()
                        && !referred.get(at.tokens().start(i))) {
                    own.add(at.tokens().term(i));
                }
            }
            return own;
        }

        /** 「近隣センターの整備方針を踏まえた図書館の改修」 decides on the library, and not on what it takes into account. */
        private static BitSet referred(String text) {
            BitSet referred = new BitSet(text.length());
            for (Pattern aside : List.of(REFERENCE, STUDIED)) {
                Matcher matcher = aside.matcher(text);
                while (matcher.find()) {
                    referred.set(matcher.start(), matcher.end());
                }
            }
            return referred;
        }

        /** The words in and before the sentence; not to be changed. */
        Set<String> words() {
            Set<String> known = words;
            if (known == null) {
                int offset = passage().start();
                known = Topic.around(at.tokens(), reading.start() - offset, reading.end() - offset);
                words = known;
            }
            return known;
        }
    }

    /** Those in passages whose day or session is known, in the order of the passages. */
    public static Decisions of(List<AnalyzedPassage> passages) {
        Decisions decisions = new Decisions();
        for (AnalyzedPassage at : passages) {
            LocalDate day = SpokenAbout.session(at.passage().document());
            if (day != null) {
                readings(at.passage()).forEach(r -> decisions.all.add(new Decision(at, day, r, Kind.DECIDED)));
                goesOn(at.passage()).forEach(r -> decisions.goingOn.add(new Decision(at, day, r, Kind.DECIDED)));
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
            Kind kind = Predicates.finishes(sentence)
                    ? Predicates.isStep(sentence) ? Kind.PREPARED : Kind.FINISHED
                    : Predicates.prepares(sentence) ? Kind.PREPARED : Kind.DECIDED;
            int start = passage.start() + s.start();
            int end = passage.start() + s.end();
            boolean read = passage.signal().commitments().stream()
                    .anyMatch(r -> r.start() < end
                            && r.end() > start
                            && (holdsBack(r.level()) || r.level().compareTo(Commitment.WILL_DO) >= 0));
            if (kind != Kind.DECIDED
                    && !read
                    && !tellsOfOld(passage, start, end)
                    && !BEFORE.matcher(sentence).find()
                    && !isOfOthers(sentence, passage)) {
                Decision act = new Decision(
                        at, day, new CommitmentReading(start, end, Commitment.WILL_DO, end, end, null), kind);
                all.add(act);
                if (kind == Kind.FINISHED) {
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
