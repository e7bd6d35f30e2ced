package kizashi.match.cases;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kizashi.match.Announced;
import kizashi.match.MatterSentences;
import kizashi.match.ShownReading;
import kizashi.model.Commitment;
import kizashi.model.Match;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/** The sentence of a match that is shown as its answer, and how the keywords stand to it: a title says what that sentence speaks of. */
final class QuotedAnswer {
    /** So far below it what is only listed still belongs to an announcement, which nothing else followed. */
    private static final int UNDER = 800;

    private static final Pattern POINTS_BACK = Pattern.compile("(?:この|その)ような|[こそ]うした");
    /** So near to its beginning stands what a sentence is about. */
    private static final int BEGINNING = 24;

    private static final String SIGN = "[一-鿿々ァ-ヺーＡ-Ｚａ-ｚA-Za-z・]";

    /** What stands between the thing and the end of a sentence that says what is done with it. */
    private static final Pattern ACTS =
            Pattern.compile(SIGN + "{0,10}(?:の" + SIGN + "{1,10}){0,2}を[^、。を]{2,10}[。．]?[\\s　]*");

    /** One of several things that are only listed: 「鳥獣対策や農道の維持等の各種の事業」. */
    private static final Pattern LISTED_BEHIND =
            Pattern.compile(SIGN + "*(?:の" + SIGN + "+)?や[^。はが]{2,40}?(?:等|など|といった)");

    private static final Pattern LISTED_BEFORE = Pattern.compile("や" + SIGN + "*$");
    private static final Pattern LIST_ENDS = Pattern.compile(SIGN + "*(?:の" + SIGN + "+)?(?:等|など|といった)");

    private final Match match;
    private final MatterSentences sentences;
    private final @Nullable ShownReading shown;
    private final int answer;

    private QuotedAnswer(Match match) {
        this.match = match;
        this.sentences = MatterSentences.of(match);
        this.shown = ShownReading.of(match);
        this.answer = shown == null ? -1 : sentences.at(shown.reading().phraseStart());
    }

    static QuotedAnswer of(Match match) {
        return new QuotedAnswer(match);
    }

    /** Whether it names a keyword: then it is on that, whatever else was asked. */
    boolean namesKeyword() {
        return !here().isEmpty();
    }

    /** Whether it begins with a keyword that was spoken of before it at some length: 「このような投資型の返礼品の導入を…」. */
    boolean pointsBack() {
        String said = answer < 0 ? "" : sentences.text(answer).strip();
        return POINTS_BACK.matcher(said).lookingAt()
                && here().stream()
                        .anyMatch(h -> said.substring(0, Math.min(BEGINNING, said.length()))
                                .contains(h.text()));
    }

    /** Whether a place that is named is a keyword in it, and stands in no other name: what is said is on that place. */
    boolean isOnPlace(String name) {
        return match.link() == null
                && (answer < 0 ? match.terms() : here())
                        .stream().anyMatch(h -> Places.isIn(h.text()) && !name.contains(h.text()));
    }

    /** Whether what will be done is done to a keyword: 「周辺の劇場の改修を実施いたします」. */
    boolean actsOnKeyword() {
        if (shown == null || shown.reading().level().level() < Commitment.WILL_DO.level()) {
            return false;
        }
        String text = match.passage().text();
        int end = sentences.end(answer);
        double most = here().stream().mapToDouble(Match.TermHit::weight).max().orElse(0);
        return here().stream()
                .filter(h -> h.weight() >= most)
                .anyMatch(h -> ACTS.matcher(text)
                        .region(h.end() - match.passage().start(), end)
                        .matches());
    }

    /** The match with those keywords only between which and the answer nothing else is taken up; as it is where there are none. */
    Match withItsKeywords() {
        if (answer < 0) {
            return match;
        }
        List<Match.TermHit> near = match.terms().stream()
                .filter(h -> isOneTopic(sentences.at(h.start())))
                .toList();
        return near.isEmpty() || near.size() == match.terms().size()
                ? match
                : new Match(match.profileId(), match.passage(), match.score(), match.parts(), near);
    }

    /** What was announced over it, where it only lists the weightiest of its keywords among other things; else null. */
    Signal.@Nullable Span listedUnder() {
        List<Match.TermHit> here = here();
        double most = here.stream().mapToDouble(Match.TermHit::weight).max().orElse(0);
        if (shown == null || here.isEmpty() || !here.stream().allMatch(h -> h.weight() < most || isListed(h))) {
            return null;
        }
        Signal.Span announced = Announced.at(
                match.passage(), shown.reading().phraseStart() - match.passage().start());
        return announced == null || shown.reading().start() - announced.end() > UNDER ? null : announced;
    }

    private List<Match.TermHit> here() {
        return match.link() != null || answer < 0
                ? List.of()
                : match.terms().stream()
                        .filter(h -> sentences.at(h.start()) == answer)
                        .toList();
    }

    private boolean isOneTopic(int sentence) {
        return IntStream.rangeClosed(Math.min(sentence, answer) + 1, Math.max(sentence, answer))
                .noneMatch(sentences::opens);
    }

    private boolean isListed(Match.TermHit hit) {
        String text = match.passage().text();
        int from = hit.start() - match.passage().start();
        int to = hit.end() - match.passage().start();
        return LISTED_BEHIND.matcher(text).region(to, text.length()).lookingAt()
                || LISTED_BEFORE.matcher(text.substring(0, from)).find()
                        && LIST_ENDS.matcher(text).region(to, text.length()).lookingAt();
    }
}
