package kizashi.match;

import java.util.regex.Pattern;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal.Course;
import kizashi.model.Signal.Course.How;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * How far the matter of a match has come, with the words that show it. A wording that shows more than a study (予算に計上, 公募) and is on the matter says
 * so by itself ({@link StageProof}). Else the answer does that counts as commitment on it: what is refused, studied, decided. Both tell the same but in two
 * cases: who turns down that what is there ends (「見直す予定はございません」) refuses, and it runs on; and who says no and then watches others is read as 保留 by
 * his last word, while the matter is declined. An answer that only strives (努めてまいります) shows no step: then, and where nobody is committed, what is told to run already is 実施中.
 *
 * @param stage {@link Stage#SIGN} where nothing shows more
 * @param shown the words; null where none do
 */
public record MatterStage(Stage stage, @Nullable StageReading shown) {
    private static final MatterStage NOTHING = new MatterStage(Stage.SIGN, null);

    /** 「積極的に検討してまいります」 leans toward it, and is a study still. */
    private static final Pattern STUDIES = Pattern.compile("検討|協議|調査");

    /** What is looked into is not what it asks about. */
    private static final Pattern ASKS = Pattern.compile("^(?:可能性)?(?:の|を)?(?:調査|アンケート|ヒアリング|意向調査|実態調査)");

    private static final Pattern MONEY = Pattern.compile("予算|計上");

    /** 「センター方式を見直す予定はございません」 turns down that it ends, and not what is there or decided. */
    private static final Pattern STANDS_BY = Pattern.compile("^(?:見直|変更|廃止|中止|撤回|縮小|休止|取りやめ|やめ)");

    /** Of a match. */
    public static MatterStage of(Match match) {
        StageReading wording = StageProof.of(match);
        Passage passage = match.passage();
        if (!Exits.speaksForTheExecutive(passage)) {
            return NOTHING;
        }
        if (passage.speaker() == null) {
            return wording == null ? NOTHING : concluded(match, wording);
        }
        if (wording != null && wording.stage().compareTo(Stage.PLAN) > 0) {
            return concluded(match, wording);
        }
        MatterStage said = new Answer(match).read();
        return wording != null && wording.stage() == Stage.PLAN && said.stage() != Stage.DECLINED
                ? concluded(match, wording)
                : said;
    }

    /**
     * How the matter of a match ended by it. Asked for every candidate, so that what cannot be an end is told apart before anything is read of it.
     *
     * @return {@link Stage#DECLINED} or {@link Stage#TAKEN}; null where it did not end
     */
    static @Nullable Stage exit(Match match) {
        if (!Exits.speaksForTheExecutive(match.passage()) || !mayEnd(match.passage())) {
            return null;
        }
        Stage stage = of(match).stage();
        return Exits.isExit(stage) ? stage : null;
    }

    private static boolean mayEnd(Passage passage) {
        StageReading farthest = passage.signal().stage();
        return passage.signal().commitments().stream().anyMatch(r -> r.level() == Commitment.REFUSED)
                || farthest != null
                        && (Exits.isExit(farthest.stage())
                                || passage.signal().stages().stream().anyMatch(r -> Exits.isExit(r.stage()))
                                || Concluded.reading(passage) != null);
    }

    private static MatterStage concluded(Match match, StageReading wording) {
        Passage passage = match.passage();
        StageReading by = wording.equals(passage.signal().stage()) ? Concluded.reading(passage) : null;
        return by == null ? new MatterStage(wording.stage(), wording) : new MatterStage(by.stage(), by);
    }

    /** What the sentences on the matter say. */
    private static final class Answer {
        private final Match match;
        private final Passage passage;
        private final MatterSentences sentences;
        /** Made where something is told to run. */
        private @Nullable WordingsOnMatter wordings;

        Answer(Match match) {
            this.match = match;
            this.passage = match.passage();
            this.sentences = MatterSentences.of(match);
        }

        MatterStage read() {
            ShownReading answer = ShownReading.of(match);
            CommitmentReading counted = answer == null || !answer.counts() ? null : answer.reading();
            if (counted == null) {
                return running();
            }
            return switch (counted.level()) {
                case NONE -> running();
                case REFUSED -> refused(counted);
                case PARKED -> parked();
                case CONDITIONAL, STUDY -> shown(Stage.STUDY, counted);
                case LEANING -> leaning(counted);
                case WILL_DO, DECIDED -> decided(counted);
            };
        }

        private MatterStage refused(CommitmentReading reading) {
            return STANDS_BY.matcher(words(reading)).find() ? running() : shown(Stage.DECLINED, reading);
        }

        /** 「助成は考えておりません。国の動向を注視してまいります」: that it is watched takes no refusal back. */
        private MatterStage parked() {
            for (CommitmentReading reading : passage.signal().commitments()) {
                if (ShownReading.refuses(reading, match)
                        && sentences.isOn(sentences.at(ShownReading.middle(reading)))) {
                    return refused(reading);
                }
            }
            return NOTHING;
        }

        private MatterStage leaning(CommitmentReading reading) {
            if (STUDIES.matcher(words(reading)).find()) {
                return shown(Stage.STUDY, reading);
            }
            How how = course(reading);
            if (how == How.DATED) {
                return shown(Stage.PLAN, reading);
            }
            MatterStage running = running();
            return running.stage() == Stage.SIGN && how == How.ON ? shown(Stage.RUNNING, reading) : running;
        }

        private MatterStage decided(CommitmentReading reading) {
            boolean adds = addsAnother(reading);
            MatterStage running = adds ? running() : NOTHING;
            return running.stage() == Stage.RUNNING
                            || adds && MONEY.matcher(words(reading)).find()
                    ? running
                    : ASKS.matcher(words(reading)).find()
                            ? shown(Stage.STUDY, reading)
                            : isKeptUp(reading) ? shown(Stage.RUNNING, reading) : shown(Stage.PLAN, reading);
        }

        /** 「通園制度を実施しました。また、今年度は病後児保育を開設します」: of the one it is told that it runs, and what is promised is the other. */
        private boolean addsAnother(CommitmentReading reading) {
            int at = sentences.at(ShownReading.middle(reading));
            int[] span = sentences.span(at);
            return !sentences.hasKeyword(at)
                    && MatterOpenings.adds(passage.text().substring(span[0], span[1]));
        }

        /** Whether what is promised is only that it goes on, or has begun: 「引き続き実施してまいります」「10月から運用を開始しております」. */
        private boolean isKeptUp(CommitmentReading reading) {
            How how = course(reading);
            return how != null && how != How.DATED;
        }

        private MatterStage running() {
            MatterStage since = NOTHING;
            for (Course course : passage.signal().courses()) {
                if (course.how() == How.DATED || !sentences.isOn(sentences.at(course.start()))) {
                    continue;
                }
                StageReading words = new StageReading(
                        Stage.RUNNING, course.start(), course.end(), passage.between(course.start(), course.end()));
                if (!isOnMatter(words)) {
                    continue;
                }
                MatterStage here = new MatterStage(Stage.RUNNING, words);
                if (course.how() == How.NOW) {
                    return here;
                }
                since = since.stage() == Stage.SIGN ? here : since;
            }
            return since;
        }

        private boolean isOnMatter(StageReading words) {
            if (match.terms().isEmpty()) {
                return true;
            }
            WordingsOnMatter known = wordings == null ? new WordingsOnMatter(match) : wordings;
            wordings = known;
            return known.has(words);
        }

        /** The course that the sentence of a reading tells; null where it tells none. */
        private @Nullable How course(CommitmentReading reading) {
            for (Course course : passage.signal().courses()) {
                if (course.start() >= reading.start() && course.start() < reading.end()) {
                    return course.how();
                }
            }
            return null;
        }

        private String words(CommitmentReading reading) {
            return passage.between(reading.phraseStart(), reading.phraseEnd());
        }

        private MatterStage shown(Stage stage, CommitmentReading reading) {
            return new MatterStage(
                    stage, new StageReading(stage, reading.phraseStart(), reading.phraseEnd(), words(reading)));
        }
    }
}
