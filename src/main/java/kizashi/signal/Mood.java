package kizashi.signal;

/** What the layers of a sentence's ending say; {@code endings.tsv} explains each with examples. */
enum Mood {
    POLITE,
    THINK,
    THINKOF,
    JUDGE,
    GOING,
    WILL,
    WISH,
    PLAN,
    RESOLVE,
    DECIDED,
    STATE,
    PAST,
    NEED,
    MUST,
    NOMINAL,
    PROPOSE,
    HEARSAY,
    PASSIVE,
    REFUSE,
    CANNOT,
    HARD,
    SITUATION,
    NEGATIVE,
    MAYBE,
    REQUEST,
    SPEECH,
    AIM
}
