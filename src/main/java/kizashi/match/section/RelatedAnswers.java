package kizashi.match.section;

import java.util.List;
import java.util.Map;
import kizashi.model.Passage;

/** What was said elsewhere on the matter of an answer: the stage that has the index looks it up. */
public interface RelatedAnswers {
    /** Knows of none. */
    RelatedAnswers NONE = new RelatedAnswers() {};

    /**
     * The sections whose heads spoke on the topic of an answer, the closest first.
     *
     * @param answer by an official above the sections
     */
    default List<RelatedPassages.Alike> heads(Passage answer) {
        return List.of();
    }

    /** The sections that officials named elsewhere on the topic of an answer, the closest first. */
    default List<RelatedPassages.Alike> naming(Passage answer) {
        return List.of();
    }

    /** For each of the most telling words of an answer, what officials of the municipality said elsewhere with it. */
    default Map<String, List<Passage>> sharing(Passage answer) {
        return Map.of();
    }

    /** What others answered to the same question ({@link kizashi.match.cases.SameAnswer#toSameQuestion}). */
    default List<Passage> sameQuestion(Passage answer) {
        return List.of();
    }

    /** What officials answered to a member's question ({@link kizashi.match.cases.SameAnswer#answering}). */
    default List<Passage> answering(Passage question) {
        return List.of();
    }

    /** Where the member who is answered asks ({@link kizashi.match.cases.SameAnswer#asking}). */
    default List<Passage> asking(Passage answer) {
        return List.of();
    }

    /** What stands beside it in the same part of the same answer ({@link kizashi.match.cases.SameAnswer}). */
    default List<Passage> beside(Passage answer) {
        return List.of();
    }

    /** All passages of the document in which an answer stands, by their place. */
    default List<Passage> document(Passage answer) {
        return List.of();
    }
}
