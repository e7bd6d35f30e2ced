package kizashi.signal.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import kizashi.model.Signal;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;

/** What of a sitting's questions and answers concerns one passage. */
public final class Exchanges {
    private static final int MOST = 5;
    /** A question that is longer says what it is about. */
    private static final int TELLING = 20;
    /**
     * A link from which on it can be told beside an answer that names nothing of the question: of 24 less sure ones in real minutes
     * every third was about something else.
     */
    private static final double SURE = 0.25;

    private final String text;
    private final IdentityHashMap<Speech, QuestionSpans> questions = new IdentityHashMap<>();
    private final IdentityHashMap<Question, List<ExchangeLink>> byQuestion = new IdentityHashMap<>();
    private final IdentityHashMap<Speech, List<ExchangeLink>> byAnswer = new IdentityHashMap<>();

    private final List<RosterEntry> roster;
    private final AskedByName askedByName;

    /**
     * Of one document.
     *
     * @param roster of its sitting, which says who holds the office that a member asks
     */
    public Exchanges(String text, ExchangeLinker.Links links, List<RosterEntry> roster) {
        this.text = text;
        this.askedByName = new AskedByName(text);
        this.roster = List.copyOf(roster);
        for (Question question : links.questions()) {
            questions
                    .computeIfAbsent(question.speech(), speech -> new QuestionSpans())
                    .add(question);
        }
        links.links().stream()
                .sorted(Comparator.comparingDouble(ExchangeLink::score).reversed())
                .forEach(link -> {
                    byQuestion
                            .computeIfAbsent(link.question(), question -> new ArrayList<>())
                            .add(link);
                    byAnswer.computeIfAbsent(link.answer().speech(), speech -> new ArrayList<>())
                            .add(link);
                });
    }

    /** The exchange of a passage; null where it neither asks nor answers. */
    public Signal.@Nullable Exchange of(Speech speech, int start, int end) {
        return speech.speaker().side() == Side.OFFICIAL ? answered(speech, start, end) : asked(speech, start, end);
    }

    private Signal.@Nullable Exchange asked(Speech speech, int start, int end) {
        List<Signal.Span> own = new ArrayList<>();
        List<ExchangeLink> links = new ArrayList<>();
        List<Signal.Span> answers = new ArrayList<>();
        String asker = null;
        String addressee = null;
        QuestionSpans all = questions.get(speech);
        // what leads to a question is of it, though it is asked in the next passage
        for (Question question : all == null ? List.<Question>of() : all.within(start, end)) {
            own.add(asked(question));
            asker = question.speech().speaker().bestName();
            addressee = addressee == null ? question.addressee() : addressee;
            links.addAll(byQuestion.getOrDefault(question, List.of()));
        }
        links.sort(Comparator.comparingDouble(ExchangeLink::score).reversed());
        links.forEach(link -> addAnswer(answers, link.answer()));
        return own.isEmpty() ? null : new Signal.Exchange(asker, named(addressee), own, answers, !answers.isEmpty());
    }

    private Signal.@Nullable Exchange answered(Speech speech, int start, int end) {
        List<Signal.Span> asked = new ArrayList<>();
        List<Signal.Span> answers = new ArrayList<>();
        List<Signal.Reply> replies = new ArrayList<>();
        String asker = null;
        String addressee = null;
        for (ExchangeLink link : byAnswer.getOrDefault(speech, List.of())) {
            Answer answer = link.answer();
            if (answer.start() < end && answer.end() > start && asked.size() < MOST) {
                Question question = link.question();
                Signal.Span span = asked(question);
                if (!asked.contains(span)) {
                    asked.add(span);
                }
                int number = asked.indexOf(span);
                if (question.asks() && (link.only() || link.score() >= SURE)) {
                    replies.add(new Signal.Reply(number, answer.start(), answer.end(), link.only()));
                }
                if (question.asks() && !link.only()) {
                    askedByName.parts(link).stream()
                            .filter(part -> part.start() < end && part.end() > start)
                            .forEach(part -> replies.add(new Signal.Reply(number, part.start(), part.end(), true)));
                }
                asker = question.speech().speaker().bestName();
                addressee = addressee == null ? question.addressee() : addressee;
                addAnswer(answers, answer);
            }
        }
        return asked.isEmpty() ? null : new Signal.Exchange(asker, named(addressee), asked, answers, true, replies);
    }

    /** The office that was asked with the name that the roster of the sitting gives it; as asked where the roster names none, or two. */
    private @Nullable String named(@Nullable String addressee) {
        if (addressee == null) {
            return null;
        }
        List<String> names = roster.stream()
                .filter(entry ->
                        entry.name() != null && addressee.equals(entry.role()) && entry.side() == Side.OFFICIAL)
                .map(RosterEntry::name)
                .distinct()
                .toList();
        return names.size() == 1 ? addressee + " " + names.get(0) : addressee;
    }

    private void addAnswer(List<Signal.Span> answers, Answer answer) {
        Signal.Span span = new Signal.Span(
                answer.start(), answer.end(), answer.speech().speaker().display());
        if (answers.size() < MOST && answers.stream().noneMatch(a -> Objects.equals(a, span))) {
            answers.add(span);
        }
    }

    /** The sentence that asks; 「御所見を伺います」 says nothing alone, so with it comes what it asks about. */
    private Signal.Span asked(Question question) {
        int start = question.askStart();
        while (start > question.start() && question.end() - start < TELLING) {
            int before = text.lastIndexOf('。', start - 2);
            start = Math.max(question.start(), before + 1);
        }
        while (start < question.askStart() && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return span(start, question.end());
    }

    private Signal.Span span(int start, int end) {
        return new Signal.Span(start, end, text.substring(start, end));
    }
}
