package kizashi.signal.phrase;

/** What a word beside the main predicate says; {@code cues.tsv} lists and explains them. */
public enum CueKind {
    CONDITION,
    RELUCTANT,
    EAGER,
    STATUS_QUO,
    PLANNED,
    NEW,
    EXTENDS,
    ALONE,
    HABIT,
    LAID_DOWN,
    LISTED,
    OTHERS,
    OURS,
    WATCHED,
    ELSEWHERE,
    WATCHING,
    WAITING,
    REVENUE,
    SPENDING,
    MEASURE,
    SITUATION,
    TOWARD,
    PROCEDURE
}
