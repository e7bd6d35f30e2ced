package kizashi.match;

import java.util.List;
import kizashi.model.Passage;

/** What heads of sections said elsewhere on the matter of an answer: the stage that has the index looks it up. */
public interface RelatedAnswers {
    /** Knows of none. */
    RelatedAnswers NONE = new RelatedAnswers() {
        @Override
        public List<Passage> to(Passage answer) {
            return List.of();
        }

        @Override
        public List<Passage> beside(Passage answer) {
            return List.of();
        }

        @Override
        public List<Passage> sameQuestion(Passage answer) {
            return List.of();
        }
    };

    /**
     * Passages spoken by the head of one section on the topic of an answer, the closest first.
     *
     * @param answer by an official above the sections
     */
    List<Passage> to(Passage answer);

    /** What others answered to the same question ({@link SameAnswer#toSameQuestion}). */
    List<Passage> sameQuestion(Passage answer);

    /** What stands beside it in the same part of the same answer ({@link SameAnswer}). */
    List<Passage> beside(Passage answer);
}
