package kizashi.match.cases;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kizashi.japanese.TsvTable;
import kizashi.match.Announced;
import kizashi.match.Exits;
import kizashi.match.MatterSentences;
import kizashi.match.MatterStage;
import kizashi.match.QuoteWords;
import kizashi.match.ShownReading;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Signal.StageReading;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Whether a refusal is one of a part, beside an answer of the executive that does not end the matter: of something that answer does not speak of
 * (「専門部署の設置を求める予定はございません」 where advice by lawyers is studied), of going on with the old beside the new (「カード方式との併用は難しい」), or of one way,
 * where the same answer goes on to another (「場所の公開は考えておりません。今後は、より早く知らせる方法を検討してまいります」). It is evidence, and ends nothing. What is
 * refused is told by its object; where nobody says what it is, it is the matter. The words are in {@code refused-words.tsv}.
 */
final class RefusedPart {
    private static final TsvTable TABLE = TsvTable.load(RefusedPart.class, "refused-words.tsv", null);
    private static final Set<String> GENERAL = general();
    private static final List<String> BOTH = TABLE.cells("word", "kind", "BOTH");
    private static final List<String> OLD = TABLE.cells("word", "kind", "OLD");
    private static final List<String> KEEP = TABLE.cells("word", "kind", "KEEP");

    private static final String SIGN = "[一-鿿々ァ-ヺーＡ-Ｚａ-ｚA-Za-z]";
    private static final Pattern WORD = Pattern.compile(SIGN + "{2,}");

    /** A thing with whose it is: 校舎の屋上の, 場所などの. */
    private static final String THING = SIGN + "+(?:(?:の|などの|等の|・|や|及び)" + SIGN + "+)*(?:など|等)?";

    /** What is refused as the object of its clause; behind it only the deed: 「設置を求める」. */
    private static final Pattern OBJECT =
            Pattern.compile("(" + THING + ")(?:を|は|も|については|につきましては|に関しては|というのは|というものは|ということは)(?=[^、]{0,40}$)");

    /** Behind what looks like an object another clause ends: 「状況を見ながら」. */
    private static final Pattern CLAUSE_ENDS = Pattern.compile("ながら|つつ|ため|[てで](?!き|は|い)|から|ので|ば|たり|場合");

    /** What a sentence is about. */
    private static final Pattern TOPIC = Pattern.compile("(" + THING + ")(?:につきまして|については|について、|に関しまして|に関しては|は、|も、)");

    private RefusedPart() {}

    private static Set<String> general() {
        Set<String> words = new HashSet<>(SameSubject.ACTS);
        words.addAll(TABLE.cells("word", "kind", "GENERAL"));
        return words;
    }

    /**
     * Whether a match refuses a part of what another one, which is shown first, goes on about.
     *
     * @param exit by which its matter would end
     * @param shown first of the case
     */
    static boolean isBeside(Match exit, Match shown) {
        if (OnMatter.isSamePassage(exit, shown)
                || !Exits.speaksForTheExecutive(shown.passage())
                || Exits.of(exit) != Stage.DECLINED
                || Exits.of(shown) != null) {
            return false;
        }
        CommitmentReading refusal = refusal(exit);
        if (refusal == null) {
            return false;
        }
        boolean answers = saysSomething(shown);
        return goesOn(exit, refusal, shown, answers)
                || answers && (keepsOld(exit, refusal) || isOther(exit, refusal, shown));
    }

    /** The reading by which a match is at its end; null where a call failed, or something was given up. */
    private static @Nullable CommitmentReading refusal(Match exit) {
        StageReading by = MatterStage.of(exit).shown();
        return by == null
                ? null
                : exit.passage().signal().commitments().stream()
                        .filter(r -> r.level() == Commitment.REFUSED)
                        .filter(r -> r.start() <= by.start() && by.end() <= r.end())
                        .findFirst()
                        .orElse(null);
    }

    private static boolean keepsOld(Match exit, CommitmentReading refusal) {
        String clause = clause(exit, refusal);
        return BOTH.stream().anyMatch(clause::contains)
                || OLD.stream().anyMatch(clause::contains) && KEEP.stream().anyMatch(clause::contains);
    }

    /** Whether the official comes, behind the refusal and under the same announcement, to something that is done or studied. */
    private static boolean goesOn(Match exit, CommitmentReading refusal, Match shown, boolean answers) {
        boolean oneAnswer =
                exit.passage().document().id().equals(shown.passage().document().id())
                        && Objects.equals(
                                exit.passage().speechOrder(), shown.passage().speechOrder())
                        && shown.passage().start() >= refusal.end()
                        && !Collections.disjoint(Announced.of(exit), Announced.of(shown));
        if (!oneAnswer) {
            return false;
        }
        MatterSentences here = MatterSentences.of(exit);
        int refused = here.at(refusal.phraseStart());
        return answers
                || acts(exit, r -> r.start() >= refusal.end() && isOneTopic(here, refused, here.at(r.phraseStart())));
    }

    /** Whether the answer shown comes to more than a set phrase: who only strives takes nothing back. */
    private static boolean saysSomething(Match shown) {
        ShownReading counted = ShownReading.of(shown);
        if (counted == null) {
            return Stages.of(shown) != Stage.SIGN;
        }
        MatterSentences sentences = MatterSentences.of(shown);
        int on = sentences.at(counted.reading().phraseStart());
        return acts(shown, r -> sentences.isOneMatter(on, sentences.at(r.phraseStart())));
    }

    /** Whether something is done or studied, in more than a set phrase, by a reading of some. */
    private static boolean acts(Match match, Predicate<CommitmentReading> some) {
        return match.passage().signal().commitments().stream()
                .filter(r -> r.level().level() >= Commitment.STUDY.level())
                .filter(some)
                .anyMatch(r -> !QuoteWords.isClosing(match.passage().between(r.start(), r.end())));
    }

    private static boolean isOneTopic(MatterSentences sentences, int from, int to) {
        return IntStream.rangeClosed(from + 1, to).noneMatch(sentences::opens);
    }

    /** Whether the object of a refusal is named, and the answer shown does not speak of it. */
    private static boolean isOther(Match exit, CommitmentReading refusal, Match shown) {
        List<String> object = object(exit, refusal);
        SpokenOf said = new SpokenOf(shown, Announced.of(shown));
        return !object.isEmpty() && object.stream().noneMatch(said::names);
    }

    /** The words that name what is refused; empty where none do. */
    static List<String> object(Match exit, CommitmentReading refusal) {
        String clause = clause(exit, refusal);
        List<String> last = List.of();
        Matcher object = OBJECT.matcher(clause);
        while (object.find()) {
            List<String> words = words(object.group(1));
            boolean ends = CLAUSE_ENDS.matcher(clause.substring(object.end())).find();
            last = words.isEmpty() || ends ? last : words;
        }
        if (!last.isEmpty()) {
            return last;
        }
        Matcher topic = TOPIC.matcher(exit.passage().between(refusal.start(), refusal.phraseEnd()));
        return topic.find() ? words(topic.group(1)) : List.of();
    }

    private static List<String> words(String thing) {
        List<String> words = new ArrayList<>();
        Matcher word = WORD.matcher(thing);
        while (word.find()) {
            if (!GENERAL.contains(word.group())) {
                words.add(word.group());
            }
        }
        return words;
    }

    /** The last clause of a refusal, up to the end of the words that refuse. */
    private static String clause(Match exit, CommitmentReading refusal) {
        String said = exit.passage().between(refusal.start(), refusal.phraseEnd());
        return said.substring(said.lastIndexOf('、') + 1);
    }
}
