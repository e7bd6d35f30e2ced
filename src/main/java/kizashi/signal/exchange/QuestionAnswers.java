package kizashi.signal.exchange;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kizashi.model.Minutes;
import kizashi.model.Speaker;
import kizashi.signal.phrase.SignalTables;
import org.jspecify.annotations.Nullable;

/**
 * A question of a member with the answers that address it.
 *
 * @param asker who asks
 * @param addressee the office that is asked, where it is named
 * @param start offset where its topic begins
 * @param askStart offset of the sentence that asks
 * @param end offset after that sentence
 * @param answers surest first; empty where no answer was found
 */
public record QuestionAnswers(
        Speaker asker, @Nullable String addressee, int start, int askStart, int end, List<Part> answers) {

    /** Keeps its own copy of the list. */
    public QuestionAnswers {
        answers = List.copyOf(answers);
    }

    /**
     * A part of an answer that keeps to one topic.
     *
     * @param speaker who answers
     * @param start offset of its first sentence
     * @param end offset after its last one
     * @param score how sure the link is, larger is surer
     */
    public record Part(Speaker speaker, int start, int end, double score) {}

    /**
     * All questions of a sitting, in order.
     *
     * @param text the stored text that the offsets of {@code minutes} point into
     * @param minutes its speeches
     * @param tables the words to go by
     */
    public static List<QuestionAnswers> of(String text, Minutes minutes, SignalTables tables) {
        ExchangeLinker.Links links = new ExchangeLinker(tables).link(text, minutes.speeches());
        List<QuestionAnswers> all = new ArrayList<>();
        for (Question question : links.questions()) {
            List<Part> parts = links.links().stream()
                    .filter(link -> link.question().askStart() == question.askStart())
                    .sorted(Comparator.comparingDouble(ExchangeLink::score).reversed())
                    .map(link -> new Part(
                            link.answer().speech().speaker(),
                            link.answer().start(),
                            link.answer().end(),
                            link.score()))
                    .toList();
            all.add(new QuestionAnswers(
                    question.speech().speaker(),
                    question.addressee(),
                    question.start(),
                    question.askStart(),
                    question.end(),
                    parts));
        }
        return all;
    }
}
