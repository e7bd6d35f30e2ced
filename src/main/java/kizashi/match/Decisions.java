package kizashi.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.index.AnalyzedPassage;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Passage;
import kizashi.model.Stage;
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

    private final List<Decision> all = new ArrayList<>();

    private Decisions() {}

    /** One sentence that decides; its words are cut when somebody asks for them. */
    static final class Decision {
        private final AnalyzedPassage at;
        private final LocalDate day;
        private final CommitmentReading reading;
        private @Nullable Set<String> words;

        private Decision(AnalyzedPassage at, LocalDate day, CommitmentReading reading) {
            this.at = at;
            this.day = day;
            this.reading = reading;
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

        /** Whether the sentence takes something into account that it does not decide on. */
        boolean refers() {
            int from = Math.max(0, reading.start() - passage().start());
            int to = Math.min(
                    passage().text().length(), reading.end() - passage().start());
            return from < to
                    && REFERENCE.matcher(passage().text().substring(from, to)).find();
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
            Matcher reference = REFERENCE.matcher(text);
            while (reference.find()) {
                referred.set(reference.start(), reference.end());
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
            List<CommitmentReading> readings = readings(at.passage());
            LocalDate day =
                    readings.isEmpty() ? null : SpokenAbout.session(at.passage().document());
            if (day != null) {
                readings.forEach(r -> decisions.all.add(new Decision(at, day, r)));
            }
        }
        return decisions;
    }

    /** Whether nothing decides on a day or later. */
    public boolean noneSince(LocalDate day) {
        return all.stream().allMatch(d -> d.day().isBefore(day));
    }

    List<Decision> all() {
        return all;
    }

    private static List<CommitmentReading> readings(Passage passage) {
        List<CommitmentReading> decisions = new ArrayList<>();
        for (CommitmentReading reading : passage.signal().commitments()) {
            switch (reading.level()) {
                case WILL_DO, DECIDED, REFUSED, PARKED -> decisions.add(reading);
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
}
