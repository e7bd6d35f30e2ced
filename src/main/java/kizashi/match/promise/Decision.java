package kizashi.match.promise;

import java.time.LocalDate;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.index.AnalyzedPassage;
import kizashi.match.Topic;
import kizashi.model.CommitmentReading;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Stage;
import kizashi.signal.exchange.TopicOpenings;
import org.jspecify.annotations.Nullable;

/** One sentence that decides; its words are cut when somebody asks for them. */
final class Decision {
    private static final Pattern REFERENCE =
            Pattern.compile("[^。、]{2,60}(?:方針|計画|構想|ビジョン|在り方|あり方|結果|意見)(?:等|など)?(?:を踏まえ|に基づ|に沿)");

    /** What a deciding sentence only studies: 「供給先の拡大を検討し、収益については支援を実施する」. */
    private static final Pattern STUDIED = Pattern.compile("[^。、]{2,60}(?:を|について|の)検討(?:し|を行い|を進め)(?:、|つつ|ながら)");

    /** How a sentence decides. */
    enum Kind {
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

    /** A later sitting of the same session only repeats. */
    private static final int NEXT_SESSION_DAYS = 25;

    /** More of them nobody reads. */
    private static final int SHOWN_WORDS = 9;

    private final AnalyzedPassage at;
    private final LocalDate day;
    private final CommitmentReading reading;
    private final Kind kind;
    private @Nullable Set<String> words;

    Decision(AnalyzedPassage at, LocalDate day, CommitmentReading reading, Kind kind) {
        this.at = at;
        this.day = day;
        this.reading = reading;
        this.kind = kind;
    }

    /**
     * How a promise stands by it.
     *
     * @param promise the sentence that made it
     */
    Promise.Status outcome(String promise) {
        Signal.StageReading stage = passage().signal().stage();
        if (passage().speaker() == null && stage != null && stage.stage() == Stage.DECLINED) {
            return Promise.Status.DROPPED;
        }
        return switch (reading.level()) {
            case REFUSED -> Promise.Status.DROPPED;
            case PARKED -> Promise.Status.PARKED;
            default -> goesOn(promise) ? Promise.Status.ONGOING : Promise.Status.DONE;
        };
    }

    /** Whether nothing is brought to an end yet: preparations, a step of the study, a paper that is to be written. */
    private boolean goesOn(String promise) {
        if (kind == Kind.PREPARED || kind == Kind.FINISHED) {
            return kind == Kind.PREPARED;
        }
        String said =
                passage().speaker() == null ? passage().between(reading.phraseStart(), reading.phraseEnd()) : text();
        return Predicates.isStepOf(promise, said) || passage().speaker() != null && Predicates.makesAPaper(said);
    }

    /** What resolves a promise by it, with the words that both share. */
    Promise.Resolution resolution(List<String> shared) {
        return new Promise.Resolution(
                passage().document().id(),
                passage().key(),
                reading.start(),
                reading.end(),
                text().strip(),
                day,
                "「" + label() + "」" + words(shared));
    }

    /** Nothing where what was asked, and no word, holds both together. */
    private static String words(List<String> shared) {
        return shared.isEmpty()
                ? ""
                : "、共通の言葉: " + shared.stream().limit(SHOWN_WORDS).collect(Collectors.joining("・"));
    }

    /** 実施済み, 準備中, else the firmness of the answer. */
    private String label() {
        return kind == Kind.DECIDED ? reading.level().label() : kind.label;
    }

    /** Whether it was said in a session after the one of a promise, of something that was not done before. */
    boolean isLaterThan(Promise promise) {
        return !day.isBefore(promise.spokenOn().plusDays(NEXT_SESSION_DAYS)) && !isOlderThan(promise.spokenOn());
    }

    /** Whether the sentence tells what was finished before a day: it names a time, and that is past by then. */
    private boolean isOlderThan(LocalDate day) {
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

    /** The sentence that decides. */
    String text() {
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
        return REFERENCE.matcher(text()).find();
    }

    /** Whether a part of the sentence decides nothing, but studies. */
    boolean studies() {
        return STUDIED.matcher(text()).find();
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
