package kizashi.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/**
 * Which of a member's questions a keyword leads up to, and which passages answer it. A member's passage often asks several things,
 * and an official's answers several: what was linked in the sitting links two matches only where the keyword is of that question.
 */
public final class Exchanged {
    private Exchanged() {}

    /** A part of a passage that answers, in offsets of the stored text. */
    public record Part(int start, int end) {
        boolean holds(int offset) {
            return offset >= start && offset < end;
        }
    }

    /**
     * The questions on the keywords of a match: those that ask in their sentence, or after it and after no other question before. A
     * passage with one question asks it on its keyword, wherever that stands.
     *
     * @return in order; empty for an official, and where nothing is asked
     */
    public static List<Signal.Span> asked(Match question) {
        Signal.Exchange exchange = question.passage().signal().exchange();
        if (exchange == null || !isBy(Side.MEMBER, question.passage())) {
            return List.of();
        }
        List<Signal.Span> own = exchange.questions().stream()
                .distinct()
                .sorted(Comparator.comparingInt(Signal.Span::start))
                .toList();
        if (own.size() == 1) {
            return own;
        }
        List<Signal.Span> asked = new ArrayList<>();
        int from = question.passage().start();
        for (Signal.Span span : own) {
            int first = from;
            if (question.terms().stream().anyMatch(h -> h.start() >= first && h.start() < span.end())) {
                asked.add(span);
            }
            from = span.end();
        }
        return asked;
    }

    /**
     * The part of a passage that answers what a match asks.
     *
     * @param answer of an official, in the same document
     * @return null where it answers something else, or nothing
     */
    public static @Nullable Part part(Match question, Passage answer) {
        Signal.Exchange asks = question.passage().signal().exchange();
        Signal.Exchange answers = answer.signal().exchange();
        if (asks == null
                || !isBy(Side.OFFICIAL, answer)
                || answer.start() < question.passage().end()
                || !answer.document().id().equals(question.passage().document().id())
                || answers != null && asked(question).stream().noneMatch(answers.questions()::contains)) {
            return null;
        }
        int start = Integer.MAX_VALUE;
        int end = -1;
        for (Signal.Span span : asks.answers()) {
            if (span.start() < answer.end() && span.end() > answer.start()) {
                start = Math.min(start, Math.max(span.start(), answer.start()));
                end = Math.max(end, Math.min(span.end(), answer.end()));
            }
        }
        return end < 0 ? null : new Part(start, end);
    }

    /** Whether one match answers what the other asks on its keyword, with a keyword in the part that does. */
    public static boolean isAnswered(Match question, Match answer) {
        Part part = part(question, answer.passage());
        return part != null && answer.terms().stream().anyMatch(h -> part.holds(h.start()));
    }

    /** Whether somebody of a side speaks. */
    static boolean isBy(Side side, Passage passage) {
        return passage.speaker() != null && passage.speaker().side() == side;
    }
}
