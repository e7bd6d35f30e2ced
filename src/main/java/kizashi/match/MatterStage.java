package kizashi.match;

import java.util.regex.Pattern;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;
import kizashi.signal.firmness.CourseReader;
import kizashi.signal.firmness.CourseReader.How;
import kizashi.signal.phrase.SignalTables;
import org.jspecify.annotations.Nullable;

/**
 * How far the matter of a match has come, with the words that show it. A wording that shows more than a study (予算に計上, 公募) and is on the matter says
 * so by itself ({@link StageProof}). Else the answer does that counts as commitment on it: what is refused, studied, decided; so that stage and commitment
 * never contradict each other. An answer that only strives (努めてまいります) shows no step: then, and where nobody is committed, what is told to run already is 実施中.
 *
 * @param stage {@link Stage#SIGN} where nothing shows more
 * @param shown the words; null where none do
 */
public record MatterStage(Stage stage, @Nullable StageReading shown) {
    private static final MatterStage NOTHING = new MatterStage(Stage.SIGN, null);
    private static final CourseReader COURSE = new CourseReader(SignalTables.bundled());

    /** 「積極的に検討してまいります」 leans toward it, and is a study still. */
    private static final Pattern STUDIES = Pattern.compile("検討|協議|調査");

    /** What is looked into is not what it asks about. */
    private static final Pattern ASKS = Pattern.compile("^(?:可能性)?(?:の|を)?(?:調査|アンケート|ヒアリング|意向調査|実態調査)");

    private static final Pattern MONEY = Pattern.compile("予算|計上");

    private static final Pattern ADDS = Pattern.compile("(?:また|さらに|更に|加えて|あわせて|併せて|このほか|そのほか)、");

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

    private static MatterStage concluded(Match match, StageReading wording) {
        Stage stage = StageProof.stage(match, wording);
        StageReading by = stage == wording.stage() ? null : Concluded.reading(match.passage());
        return new MatterStage(stage, by == null ? wording : by);
    }

    /** What the sentences on the matter say. */
    private static final class Answer {
        private final Match match;
        private final Passage passage;
        private final MatterSentences sentences;

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
                if (reading.level() == Commitment.REFUSED && isOnMatter(reading)) {
                    return refused(reading);
                }
            }
            return NOTHING;
        }

        private MatterStage leaning(CommitmentReading reading) {
            if (STUDIES.matcher(words(reading)).find()) {
                return shown(Stage.STUDY, reading);
            }
            CourseReader.Course course = course(reading.start(), reading.end());
            if (course != null && course.how() == How.DATED) {
                return shown(Stage.PLAN, reading);
            }
            MatterStage running = running();
            return running.stage() == Stage.SIGN && course != null && course.how() == How.ON
                    ? shown(Stage.RUNNING, reading)
                    : running;
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
                    && ADDS.matcher(passage.text().substring(span[0], span[1]).strip())
                            .lookingAt();
        }

        /** Whether what is promised is only that it goes on, or has begun: 「引き続き実施してまいります」「10月から運用を開始しております」. */
        private boolean isKeptUp(CommitmentReading reading) {
            CourseReader.Course course = course(reading.start(), reading.end());
            return course != null && course.how() != How.DATED;
        }

        private MatterStage running() {
            MatterStage since = NOTHING;
            for (int s = 0; s < sentences.count(); s++) {
                if (!sentences.hasKeyword(s) && !sentences.goesOn(s) && !sentences.isUnder(s)) {
                    continue;
                }
                int[] span = sentences.span(s);
                CourseReader.Course course = course(passage.start() + span[0], passage.start() + span[1]);
                if (course == null || course.how() == How.DATED) {
                    continue;
                }
                StageReading words = new StageReading(
                        Stage.RUNNING, course.start(), course.end(), passage.between(course.start(), course.end()));
                if (!StageProof.isOnMatter(match, words)) {
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

        private boolean isOnMatter(CommitmentReading reading) {
            int at = sentences.at(ShownReading.middle(reading));
            return sentences.hasKeyword(at) || sentences.goesOn(at) || sentences.isUnder(at);
        }

        private CourseReader.@Nullable Course course(int from, int to) {
            int start = Math.max(0, from - passage.start());
            int end = Math.min(passage.text().length(), to - passage.start());
            String text = passage.text();
            while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
                end--;
            }
            if (end <= start) {
                return null;
            }
            CourseReader.Course course = COURSE.read(
                    text,
                    start,
                    end,
                    passage.document().municipality().name(),
                    passage.document().spokenOn());
            return course == null
                    ? null
                    : new CourseReader.Course(
                            course.how(), course.start() + passage.start(), course.end() + passage.start());
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
