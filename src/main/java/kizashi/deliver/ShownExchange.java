package kizashi.deliver;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.japanese.Sentences;
import kizashi.match.Exchanged;
import kizashi.match.FoldedTerm;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/** The question beside an answer, and the answers beside a question, as pages, mails and files show them. */
public final class ShownExchange {
    private static final int LENGTH = 180;
    private static final int QUESTIONS = 2;

    private ShownExchange() {}

    /**
     * What an answer was asked: of the questions that are linked to it those that speak of a keyword, or that follow on one in a
     * member's passage of the case. A question on something else beside an answer misleads more than none.
     *
     * @param answer shown
     * @param matches all evidence of its case
     * @return null where no such question is known
     */
    public static @Nullable String question(Match answer, List<Match> matches) {
        Signal.Exchange exchange = answer.passage().signal().exchange();
        if (exchange == null) {
            return null;
        }
        List<String> asked = exchange.questions().stream()
                .map(q -> q.text().strip())
                .filter(q -> speaksOf(answer, q))
                .limit(QUESTIONS)
                .toList();
        if (asked.isEmpty()) {
            asked = matches.stream()
                    .filter(q -> Exchanged.part(q, answer.passage()) != null)
                    .flatMap(q -> Exchanged.asked(q).stream()
                            .filter(exchange.questions()::contains)
                            .map(s -> led(q, s)))
                    .distinct()
                    .limit(QUESTIONS)
                    .toList();
        }
        String text = String.join(" … ", asked);
        if (text.isEmpty()) {
            return null;
        }
        return text.length() <= LENGTH ? text : text.substring(0, LENGTH) + "…";
    }

    private static boolean speaksOf(Match match, String question) {
        String folded = FoldedTerm.of(question);
        return match.terms().stream()
                .anyMatch(t -> folded.contains(FoldedTerm.of(t.term()))
                        || match.link() == null && folded.contains(FoldedTerm.of(t.text())));
    }

    /** A question with the sentence of its keyword before it, where it does not name that itself. */
    private static String led(Match match, Signal.Span asked) {
        Passage passage = match.passage();
        String ask = asked.text().strip();
        if (speaksOf(match, ask)) {
            return ask;
        }
        List<Sentences.Range> sentences =
                Sentences.split(passage.text(), 0, passage.text().length());
        return match.terms().stream()
                .filter(t -> t.start() < asked.start())
                .reduce((first, last) -> last)
                .map(t -> sentences.get(Excerpt.sentenceAt(sentences, t.start() - passage.start())))
                .map(s -> passage.text().substring(s.start(), s.end()).strip() + ask)
                .orElse(ask);
    }

    /**
     * Who answered a question, with the words where they are evidence of its case; where some are, only those.
     *
     * @return empty where nobody was found who did
     */
    public static String answers(Match question, List<Match> matches) {
        Signal.Exchange exchange = question.passage().signal().exchange();
        if (exchange == null) {
            return "";
        }
        List<String> said = new ArrayList<>();
        Set<String> quoted = new LinkedHashSet<>();
        for (Match match : matches) {
            Passage passage = match.passage();
            if (passage.speaker() != null && Exchanged.part(question, passage) != null && quoted.add(passage.key())) {
                said.add(passage.speaker().display() + reading(match) + "「"
                        + Excerpt.of(match).line() + "」");
            }
        }
        return said.isEmpty()
                ? exchange.answers().stream()
                        .map(Signal.Span::text)
                        .filter(Objects::nonNull)
                        .distinct()
                        .collect(Collectors.joining(" ／ "))
                : String.join(" ／ ", said);
    }

    /** How firm it is, where that counts. */
    private static String reading(Match match) {
        Excerpt excerpt = Excerpt.of(match);
        return excerpt.reading() == null || !excerpt.counts()
                ? ""
                : "（" + excerpt.reading().level().label() + "：読みの目安）";
    }
}
