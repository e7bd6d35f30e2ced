package kizashi.match;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.signal.TopicOpenings;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a passage in the same part of the same answer. An answer names its topic once, at its beginning
 * (「路線バスについてお答えします」); a passage from the middle of it does not say any more what it is about.
 */
public final class SameAnswer {
    private static final int BEFORE = 2;
    private static final int AFTER = 1;
    /** Speeches between two answers to one question. */
    private static final int FAR = 4;

    private SameAnswer() {}

    /**
     * The passages that belong to it.
     *
     * @param passage of an answer
     * @param document all passages of its document, by their place
     * @return without the passage itself, by their place; empty outside an exchange
     */
    public static List<Passage> of(Passage passage, List<Passage> document) {
        return passage.signal().exchange() == null ? List.of() : onTopic(passage, document);
    }

    /** The same, and outside an exchange what goes on about one topic: a report, an answer whose question was not found. */
    public static List<Passage> onTopic(Passage passage, List<Passage> document) {
        int at = -1;
        for (int i = 0; i < document.size(); i++) {
            if (document.get(i).start() == passage.start()) {
                at = i;
            }
        }
        List<Passage> same = new ArrayList<>();
        if (at < 0) {
            return same;
        }
        for (int i = at - 1;
                i >= Math.max(0, at - BEFORE) && belongs(passage, document.get(i), document.get(i + 1));
                i--) {
            same.add(document.get(i));
        }
        Collections.reverse(same);
        for (int i = at + 1;
                i <= Math.min(document.size() - 1, at + AFTER) && belongs(passage, document.get(i), document.get(i));
                i++) {
            same.add(document.get(i));
        }
        return same;
    }

    /**
     * What others answered to the same question, in committees above all: the head of a section says how it is, and the head
     * of his bureau adds to it.
     *
     * @param passage of an answer
     * @param document all passages of its document, by their place
     */
    public static List<Passage> toSameQuestion(Passage passage, List<Passage> document) {
        Signal.Exchange exchange = passage.signal().exchange();
        Integer own = passage.speechOrder();
        if (exchange == null || own == null) {
            return List.of();
        }
        return document.stream()
                .filter(o -> o.speechOrder() != null
                        && o.speechOrder() != own.intValue()
                        && Math.abs(o.speechOrder() - own) <= FAR)
                .filter(o -> shares(exchange, o.signal().exchange()))
                .toList();
    }

    /**
     * Where the member asks what a passage answers: he says there, or a little before, what it is about.
     *
     * @param passage of an answer
     * @param document all passages of its document, by their place
     */
    public static List<Passage> asking(Passage passage, List<Passage> document) {
        Signal.Exchange exchange = passage.signal().exchange();
        if (exchange == null) {
            return List.of();
        }
        return document.stream()
                .filter(o -> o.speaker() != null && o.speaker().side() == Side.MEMBER)
                .filter(o -> exchange.questions().stream().anyMatch(q -> q.start() < o.end() && o.start() < q.end()))
                .toList();
    }

    /**
     * What officials answered to what a member asks in a passage, the surest answer first.
     *
     * @param passage of a question
     * @param document all passages of its document, by their place
     */
    public static List<Passage> answering(Passage passage, List<Passage> document) {
        Signal.Exchange exchange = passage.signal().exchange();
        if (exchange == null) {
            return List.of();
        }
        return exchange.answers().stream()
                .flatMap(a -> document.stream().filter(o -> a.start() < o.end() && o.start() < a.end()))
                .filter(o -> o.speaker() != null && o.speaker().side() == Side.OFFICIAL)
                .distinct()
                .toList();
    }

    private static boolean shares(Signal.Exchange one, Signal.@Nullable Exchange two) {
        return two != null && one.questions().stream().anyMatch(two.questions()::contains);
    }

    private static boolean belongs(Passage a, Passage b, Passage later) {
        if (!Objects.equals(a.speechOrder(), b.speechOrder())) {
            return false;
        }
        Signal.Exchange one = a.signal().exchange();
        Signal.Exchange two = b.signal().exchange();
        if (one == null && two == null) {
            return !TopicOpenings.opens(later.text());
        }
        return one != null && shares(one, two);
    }
}
