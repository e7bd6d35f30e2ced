package kizashi.signal;

/** What a word beside the main predicate says; {@code cues.tsv} lists and explains them. */
enum CueKind {
    CONDITION,
    RELUCTANT,
    EAGER,
    STATUS_QUO,
    OTHERS,
    OURS,
    WATCHED,
    WATCHING,
    REVENUE,
    SPENDING,
    MEASURE,
    SITUATION,
    TOWARD,
    PROCEDURE,
    ANSWERING
}
