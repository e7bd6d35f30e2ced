package kizashi.match.cases;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kizashi.match.Announced;
import kizashi.match.MatterSentences;
import kizashi.match.ShownReading;
import kizashi.model.Match;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/** The sentence of a match that is shown as its answer, and how the keywords stand to it: a title says what that sentence speaks of. */
final class QuotedAnswer {
    /** So far below it what is only listed still belongs to an announcement, which nothing else followed. */
    private static final int UNDER = 800;

    private static final String SIGN = "[一-鿿々ァ-ヺーＡ-Ｚａ-ｚA-Za-z・]";

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
