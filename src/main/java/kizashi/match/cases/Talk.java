package kizashi.match.cases;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Speaker;
import kizashi.signal.exchange.TopicOpenings;
import org.jspecify.annotations.Nullable;

/** How two passages stand to each other in what is said: in one speech, in one talk between a member and officials, in one exchange. */
final class Talk {
    /** White space between two passages of a speech. */
    private static final int GAP = 3;
    /** Speeches between two questions of one talk: answer, question, answer, with the chair between them. */
    private static final int TALK = 6;
    /** Speeches of one round on a matter in a sitting. */
    private static final int ROUND = 20;
    /** Signs of a report between two passages of it: as many as two passages have. */
    private static final int PAGE = 1000;

    /** What only leads through papers announces no other matter: 「続きまして、資料85ページを御覧ください」. */
    private static final Pattern LEADS_THROUGH = Pattern.compile("御覧|ごらん|ページ|[0-9０-９]\\s*の?項目");

    /** A mayor answers for all of them. */
    private static final Pattern HEAD = Pattern.compile("(?:部|局)長$");

    private Talk() {}

    /** Whether one passage follows the other in a speech, without saying that something else comes. */
    static boolean goesOn(Match a, Match b) {
        boolean inOrder = a.passage().start() < b.passage().start();
        Passage first = inOrder ? a.passage() : b.passage();
        Passage second = inOrder ? b.passage() : a.passage();
        return first.document().id().equals(second.document().id())
                && first.speechOrder() != null
                && first.speechOrder().equals(second.speechOrder())
                && second.start() - first.end() <= GAP
                && !TopicOpenings.opens(second.text());
    }

    /**
     * Whether both are of one report, not far apart, and nothing else was announced between them. Answers have their questions, by
     * which they are told apart.
     */
    static boolean sameReport(Match a, Match b) {
        Passage first = a.passage().start() < b.passage().start() ? a.passage() : b.passage();
        Passage second = first.equals(a.passage()) ? b.passage() : a.passage();
        return first.document().id().equals(second.document().id())
                && first.speechOrder() != null
                && first.speechOrder().equals(second.speechOrder())
                && second.start() - first.end() <= PAGE
                && first.signal().exchange() == null
                && second.signal().exchange() == null
                && (leads(announced(second))
                        || leads(opening(second))
                        || !TopicOpenings.opens(second.text())
                                && (announced(second) == null || Objects.equals(announced(first), announced(second))));
    }

    private static String opening(Passage passage) {
        int end = passage.text().indexOf('。');
        return passage.text().substring(0, end < 0 ? passage.text().length() : end);
    }

    private static @Nullable String announced(Passage passage) {
        Signal.Span announced = passage.signal().announced();
        return announced == null ? null : announced.text();
    }

    private static boolean leads(@Nullable String said) {
        return said != null && LEADS_THROUGH.matcher(said).find();
    }

    /**
     * Whether the heads of two bureaus answer them: what the head of general affairs says of leave for staff is another matter than what the
     * superintendent says of schools, though a member asks both in one breath.
     */
    static boolean ofTwoBureaus(Match a, Match b) {
        String one = head(a.passage());
        String other = head(b.passage());
        return one != null && other != null && !one.equals(other);
    }

    private static @Nullable String head(Passage passage) {
        Speaker speaker = passage.speaker();
        Signal.Exchange exchange = passage.signal().exchange();
        String role = null;
        if (speaker != null && speaker.side() == Side.OFFICIAL) {
            role = speaker.role();
        } else if (exchange != null && !exchange.answers().isEmpty()) {
            role = exchange.answers().get(0).text().split("[ 　]", 2)[0]; // 産業部長 佐藤一郎
        }
        return role != null && HEAD.matcher(role).find() ? role : null;
    }

    /** Whether both are of one sitting, with no more speeches between them than a round of questions has. */
    static boolean sameRound(Match a, Match b) {
        Integer from = a.passage().speechOrder();
        Integer to = b.passage().speechOrder();
        return from != null
                && to != null
                && a.passage().document().id().equals(b.passage().document().id())
                && Math.abs(to - from) <= ROUND;
    }

    /**
     * Whether two passages of one talk between a member and officials (一問一答) have the same weightiest keyword. Where all
     * questions were asked first, the answers are on as many matters as there were questions.
     */
    static boolean sameTalk(Match a, Match b) {
        boolean inOrder = a.passage().start() < b.passage().start();
        Passage first = inOrder ? a.passage() : b.passage();
        Passage second = inOrder ? b.passage() : a.passage();
        String asker = asker(first);
        return asker != null
                && first.document().id().equals(second.document().id())
                && asker.equals(asker(second))
                && !ofTwoBureaus(a, b)
                && isNextTurn(first, second)
                && Matter.mainTerm(List.of(a)).equals(Matter.mainTerm(List.of(b)));
    }

    /** Whether the member asked again between two passages, or asks again in the second. */
    private static boolean isNextTurn(Passage first, Passage second) {
        Integer from = first.speechOrder();
        Integer to = second.speechOrder();
        if (from == null || to == null || from.equals(to) || to - from > TALK) {
            return false;
        }
        if (isMember(second)) {
            return true;
        }
        Signal.Exchange exchange = second.signal().exchange();
        return !isMember(first)
                && exchange != null
                && exchange.questions().stream().anyMatch(q -> q.start() > first.start());
    }

    private static boolean isMember(Passage passage) {
        return passage.speaker() != null && passage.speaker().side() == Side.MEMBER;
    }

    /** The member who asks, or who is answered. */
    private static @Nullable String asker(Passage passage) {
        Speaker speaker = passage.speaker();
        Signal.Exchange exchange = passage.signal().exchange();
        if (speaker != null && speaker.side() == Side.MEMBER) {
            return speaker.bestName();
        }
        return exchange == null ? null : exchange.asker();
    }

    static boolean sameExchange(Match a, Match b) {
        if (!a.passage().document().id().equals(b.passage().document().id())) {
            return false;
        }
        return names(a.passage().signal(), b) || names(b.passage().signal(), a);
    }

    /** Whether an exchange of one passage names a span that overlaps the other. */
    private static boolean names(Signal signal, Match other) {
        Signal.Exchange exchange = signal.exchange();
        if (exchange == null) {
            return false;
        }
        return exchange.questions().stream().anyMatch(s -> overlaps(s, other))
                || exchange.answers().stream().anyMatch(s -> overlaps(s, other));
    }

    private static boolean overlaps(Signal.Span span, Match match) {
        return span.start() < match.passage().end() && match.passage().start() < span.end();
    }
}
