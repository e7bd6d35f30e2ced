package kizashi.match;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal.Course;
import kizashi.model.Signal.Course.How;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;
import kizashi.signal.phrase.SignalTables;
import kizashi.signal.phrase.WordList;
import kizashi.signal.phrase.WordLists;
import org.jspecify.annotations.Nullable;

/**
 * How far a matter has come by what the sentences on it say, where no wording of a stage does: by the reading that counts as commitment, else by another one on the
 * matter, else by what is told to run.
 */
final class AnswerStage {
    private static final WordLists WORDS = SignalTables.bundled().words();

    /** What is done, as its object: 「説明会を開催する」. */
    private static final Pattern OBJECT = Pattern.compile("([一-鿿ァ-ヺーＡ-Ｚａ-ｚA-Za-z々]{3,})(?:を|の)");

    /** 「広告の掲出も」: what is added to that which is there already. */
    private static final Pattern ADDED_TOO = Pattern.compile("([一-鿿ァ-ヺーＡ-Ｚａ-ｚA-Za-z々]{2,}の[一-鿿]{2,})も");

    private static final Pattern OBJECT_BEFORE = Pattern.compile("([一-鿿ァ-ヺーＡ-Ｚａ-ｚA-Za-z々]{3,})(?:を|の|は|も)$");

    /** What stands between the words that describe a thing and its keyword is part of its name: 導入している|市営|駐輪場. */
    private static final Pattern PART_OF_NAME = Pattern.compile("[一-鿿ァ-ヺーＡ-Ｚａ-ｚA-Za-z々]{0,8}");

    private final Match match;
    private final Passage passage;
    private final MatterSentences sentences;
    /** Made where something is told to run. */
    private @Nullable WordingsOnMatter wordings;

    AnswerStage(Match match) {
        this.match = match;
        this.passage = match.passage();
        this.sentences = MatterSentences.of(match);
    }

    MatterStage read() {
        ShownReading answer = ShownReading.of(match);
        CommitmentReading counted = answer == null || !answer.counts() ? null : answer.reading();
        MatterStage read = counted == null ? running() : by(counted);
        return read.stage() == Stage.SIGN ? byAnother(counted) : read;
    }

    private MatterStage by(CommitmentReading reading) {
        return switch (reading.level()) {
            case NONE -> running();
            case REFUSED -> refused(reading);
            case PARKED -> parked(reading);
            case CONDITIONAL, STUDY -> shown(Stage.STUDY, reading);
            case LEANING -> leaning(reading);
            case WILL_DO, DECIDED -> decided(reading);
        };
    }

    /** Where what counts shows no step, what else is said on the matter does: an answer that strives may study or refuse before that. */
    private MatterStage byAnother(@Nullable CommitmentReading counted) {
        MatterStage farthest = MatterStage.NOTHING;
        for (CommitmentReading reading : passage.signal().commitments()) {
            int at = sentences.at(ShownReading.middle(reading));
            boolean tells = reading.level() == Commitment.REFUSED
                    ? sentences.hasKeyword(at) && ShownReading.refuses(reading, match)
                    : isOn(at);
            if (tells && !reading.equals(counted)) {
                MatterStage other = by(reading);
                farthest = other.stage().compareTo(farthest.stage()) > 0 ? other : farthest;
            }
        }
        return farthest;
    }

    /** 「センター方式を見直す予定はございません」 turns down that it ends, and not what is there or decided. */
    private MatterStage refused(CommitmentReading reading) {
        CommitmentReading other = OtherWay.behind(reading, passage, sentences);
        if (other != null) {
            return shown(Stage.STUDY, other);
        }
        return WORDS.at(WordList.MATTER_STANDS_BY, words(reading), 0) || isOfAnother(reading) || isConceded(reading)
                ? running()
                : shown(Stage.DECLINED, reading);
    }

    /** 「助成は考えておりません。国の動向を注視してまいります」: that it is watched takes no refusal back. What could be done here is studied, what others do is watched. */
    private MatterStage parked(CommitmentReading parked) {
        for (CommitmentReading reading : passage.signal().commitments()) {
            if (ShownReading.refuses(reading, match) && isOn(sentences.at(ShownReading.middle(reading)))) {
                return refused(reading);
            }
        }
        return WORDS.in(WordList.MATTER_LEARNS, words(parked))
                        && !WORDS.in(WordList.MATTER_OF_OTHERS, passage.between(parked.start(), parked.end()))
                ? shown(Stage.STUDY, parked)
                : MatterStage.NOTHING;
    }

    /** 「積極的に検討してまいります」 leans toward it, and is a study still. */
    private MatterStage leaning(CommitmentReading reading) {
        if (WORDS.in(WordList.MATTER_STUDIES, words(reading))) {
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
        boolean adds = addsAnother(reading) || isOfAnother(reading);
        MatterStage running = adds ? running() : MatterStage.NOTHING;
        if (running.stage() == Stage.RUNNING || adds && WORDS.in(WordList.MATTER_MONEY, words(reading))) {
            return running;
        }
        if (WORDS.at(WordList.MATTER_ASKS, words(reading), 0)) {
            return shown(Stage.STUDY, reading); // what is looked into is not what it asks about
        }
        return isKeptUp(reading) ? shown(Stage.RUNNING, reading) : shown(Stage.PLAN, reading);
    }

    /** 「通園制度を実施しました。また、今年度は病後児保育を開設します」: of the one it is told that it runs, and what is promised is the other. */
    private boolean addsAnother(CommitmentReading reading) {
        int at = sentences.at(ShownReading.middle(reading));
        return !sentences.hasKeyword(at) && MatterOpenings.adds(sentence(at));
    }

    /** 「そのため、説明会を開催することは考えておりません」 behind the sentence on a design: what is done, or not, is named, and is another thing. */
    private boolean isOfAnother(CommitmentReading reading) {
        int at = sentences.at(ShownReading.middle(reading));
        if (sentences.hasKeyword(at) || match.link() != null) {
            return false;
        }
        Matcher object = OBJECT.matcher(words(reading));
        if (object.lookingAt()) {
            return !isNamed(object.group(1), at);
        }
        String before = passage.between(reading.start(), reading.phraseStart());
        object = OBJECT_BEFORE.matcher(before);
        if (object.find()) {
            return !isNamed(object.group(1), at);
        }
        Matcher added = ADDED_TOO.matcher(before + words(reading));
        while (added.find()) {
            if (added.end() >= before.length()) {
                return !isNamed(added.group(1), at);
            }
        }
        return false;
    }

    /** Whether two signs of a noun stand in a sentence before that has a keyword. */
    private boolean isNamed(String noun, int before) {
        for (int s = 0; s < before; s++) {
            String sentence = sentences.hasKeyword(s) ? sentence(s) : "";
            for (int i = 0; i + 2 <= noun.length(); i++) {
                if (sentence.contains(noun.substring(i, i + 2))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** 「大規模な修繕は予定しておりませんが、給排水設備は更新が必要です」: what is conceded before the keyword is of something else. */
    private boolean isConceded(CommitmentReading reading) {
        int at = sentences.at(ShownReading.middle(reading));
        return passage.text().startsWith("が、", reading.phraseEnd() - passage.start())
                && sentences.hasKeyword(at)
                && match.terms().stream()
                        .noneMatch(t -> sentences.at(t.start()) == at && t.start() < reading.phraseEnd());
    }

    /** Whether what is promised is only that it goes on, or has begun: 「引き続き実施してまいります」「10月から運用を開始しております」. */
    private boolean isKeptUp(CommitmentReading reading) {
        How how = course(reading);
        return how != null && how != How.DATED;
    }

    private MatterStage running() {
        MatterStage since = MatterStage.NOTHING;
        for (Course course : passage.signal().courses()) {
            int at = sentences.at(course.start());
            boolean dated = course.how() == How.DATED;
            if (!sentences.isOn(at) || dated && !sentences.hasKeyword(at) || !tellsOfKeyword(course, at)) {
                continue;
            }
            StageReading words = new StageReading(
                    dated ? Stage.PLAN : Stage.RUNNING,
                    course.start(),
                    course.end(),
                    passage.between(course.start(), course.end()));
            if (course.how() != How.ATTRIBUTE && !isOnMatter(words)) {
                continue;
            }
            MatterStage here = new MatterStage(words.stage(), words);
            if (course.how() != How.SINCE && course.how() != How.ON) {
                return here;
            }
            since = since.stage() == Stage.SIGN ? here : since;
        }
        return since;
    }

    /** What is told beside the end of a sentence is told of a keyword that stands before it in the clause, or that it describes. */
    private boolean tellsOfKeyword(Course course, int at) {
        return switch (course.how()) {
            case NOW, SINCE, ON, DATED -> true;
            case CLAUSE ->
                match.link() == null
                        && match.terms().stream()
                                .anyMatch(t -> sentences.at(t.start()) == at && t.start() < course.end());
            case ATTRIBUTE ->
                match.link() == null
                        && match.terms().stream()
                                .anyMatch(t -> t.start() >= course.end()
                                        && PART_OF_NAME
                                                .matcher(passage.between(course.end(), t.start()))
                                                .matches());
        };
    }

    private boolean isOnMatter(StageReading words) {
        if (match.terms().isEmpty()) {
            return true;
        }
        WordingsOnMatter known = wordings == null ? new WordingsOnMatter(match) : wordings;
        wordings = known;
        return known.has(words);
    }

    /** Whether a sentence is on the matter; of a passage that is linked to another one, all that no announcement parts from the words that link them. */
    private boolean isOn(int sentence) {
        return sentences.isOn(sentence) || match.link() != null && sentences.isWithKeyword(sentence);
    }

    /** The course that the sentence of a reading tells at its end; null where it tells none. */
    private @Nullable How course(CommitmentReading reading) {
        for (Course course : passage.signal().courses()) {
            if (course.start() >= reading.start() && course.start() < reading.end()) {
                return course.how() == How.CLAUSE || course.how() == How.ATTRIBUTE ? null : course.how();
            }
        }
        return null;
    }

    private String sentence(int at) {
        return passage.text().substring(sentences.span(at)[0], sentences.span(at)[1]);
    }

    private String words(CommitmentReading reading) {
        return passage.between(reading.phraseStart(), reading.phraseEnd());
    }

    private MatterStage shown(Stage stage, CommitmentReading reading) {
        return new MatterStage(
                stage, new StageReading(stage, reading.phraseStart(), reading.phraseEnd(), words(reading)));
    }
}
