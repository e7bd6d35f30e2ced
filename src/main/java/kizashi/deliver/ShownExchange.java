package kizashi.deliver;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kizashi.japanese.Sentences;
import kizashi.match.Exchanged;
import kizashi.match.FoldedTerm;
import kizashi.match.QuoteWords;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/** The question beside an answer, and the answers beside a question, as pages, mails and files show them. */
public final class ShownExchange {
    private static final int LENGTH = 180;
    private static final int QUESTIONS = 2;
    /** Two of them together. */
    private static final int TOGETHER = 240;
    /** Between two that touch there may be a line break. */
    private static final int NEXT = 2;

    /** Letters of a compound that two texts share where they speak of one thing; two are as often a word like 今後 or 対策. */
    private static final int SHARED = 3;

    private static final Pattern COMPOUND = Pattern.compile("[\\p{IsHan}ァ-ヶー]{3,}");

    private static final String GAP = " … ";
    private static final Pattern LEFT_OUT = Pattern.compile("^[\\s　…]+");

    private ShownExchange() {}

    /**
     * What an answer was asked: of the questions that are linked to it those that speak of a keyword, or that follow on one in a
     * member's passage of the case, or the one that the sentence shown replies to, where nothing else was asked, it is announced by the name of the question, or the two share a word. Those that
     * are linked to the part in which that sentence stands go first: a question on something else beside an answer misleads more than none.
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
        List<Signal.Reply> replies = exchange.repliesAt(Excerpt.place(answer));
        List<Signal.Span> here = replies.stream()
                .map(r -> exchange.questions().get(r.question()))
                .distinct()
                .toList();
        List<Signal.Span> asked = on(answer, here);
        if (asked.isEmpty()) {
            asked = replies.stream()
                    .filter(Signal.Reply::only)
                    .map(r -> exchange.questions().get(r.question()))
                    .toList();
        }
        if (asked.isEmpty()) {
            asked = on(answer, exchange.questions());
        }
        if (asked.isEmpty()
                && here.size() == 1
                && sharesWord(here.get(0).text(), Excerpt.of(answer).line())) {
            asked = here;
        }
        if (asked.isEmpty()) {
            asked = matches.stream()
                    .filter(q -> Exchanged.part(q, answer.passage()) != null)
                    .flatMap(q -> Exchanged.asked(q).stream()
                            .filter(exchange.questions()::contains)
                            .map(s -> led(q, s)))
                    .distinct()
                    .toList();
        }
        return asked.isEmpty() ? null : joined(asked);
    }

    /** Whether two texts have a compound in common, or three letters of one. */
    private static boolean sharesWord(String one, String other) {
        return COMPOUND.matcher(one)
                .results()
                .map(MatchResult::group)
                .anyMatch(word -> IntStream.rangeClosed(0, word.length() - SHARED)
                        .anyMatch(at -> other.contains(word.substring(at, at + SHARED))));
    }

    private static List<Signal.Span> on(Match answer, List<Signal.Span> questions) {
        return questions.stream().filter(q -> speaksOf(answer, q.text())).toList();
    }

    /** In the order in which they were asked; 「…」 where something was said between two, or where the beginning of a long one is left out. */
    private static String joined(List<Signal.Span> asked) {
        StringBuilder text = new StringBuilder();
        int end = -1;
        List<Signal.Span> inOrder = asked.stream()
                .limit(QUESTIONS)
                .sorted(Comparator.comparingInt(Signal.Span::start))
                .toList();
        for (Signal.Span span : inOrder) {
            String said = fromTheEnd(span.text().strip());
            if (text.length() > 0 && text.length() + said.length() > TOGETHER) {
                break;
            }
            text.append(text.isEmpty() ? "" : span.start() - end <= NEXT ? "" : GAP)
                    .append(said);
            end = span.end();
        }
        return text.toString();
    }

    /** What is asked stands at the end of a question: of a long one the last clauses. */
    private static String fromTheEnd(String question) {
        if (question.length() <= LENGTH) {
            return question;
        }
        int from = question.length() - LENGTH;
        int clause = -1;
        for (int at = from; at < question.length() - LENGTH / 3 && clause < 0; at++) {
            clause = "、。".indexOf(question.charAt(at)) >= 0 ? at + 1 : -1;
        }
        return "…"
                + LEFT_OUT.matcher(question.substring(Math.max(from, clause))).replaceFirst("");
    }

    private static boolean speaksOf(Match match, String question) {
        String folded = FoldedTerm.of(question);
        return match.terms().stream()
                .anyMatch(t -> folded.contains(FoldedTerm.of(t.term()))
                        || match.link() == null && folded.contains(FoldedTerm.of(t.text())));
    }

    /**
     * A question with the sentence of its keyword before it, where it does not name that itself; where it leans on the sentence right before
     * it, with that one.
     */
    private static Signal.Span led(Match match, Signal.Span asked) {
        Passage passage = match.passage();
        String ask = asked.text().strip();
        if (speaksOf(match, ask)) {
            return asked;
        }
        List<Sentences.Range> sentences =
                Sentences.split(passage.text(), 0, passage.text().length());
        int at = asked.start() - passage.start();
        Sentences.Range before = sentences.stream()
                .filter(s -> s.end() <= at)
                .reduce((first, last) -> last)
                .orElse(null);
        Sentences.Range named = match.terms().stream()
                .filter(t -> t.start() < asked.start())
                .reduce((first, last) -> last)
                .map(t -> sentences.get(Excerpt.sentenceAt(sentences, t.start() - passage.start())))
                .orElse(null);
        Sentences.Range lead = before != null && QuoteWords.leansBack(ask) ? before : named;
        if (lead == null || lead.end() > at) {
            return asked;
        }
        String said = passage.text().substring(lead.start(), lead.end()).strip();
        boolean next =
                passage.between(passage.start() + lead.end(), asked.start()).isBlank()
                        && asked.start() <= passage.end();
        return new Signal.Span(passage.start() + lead.start(), asked.end(), said + (next ? "" : GAP) + ask);
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
