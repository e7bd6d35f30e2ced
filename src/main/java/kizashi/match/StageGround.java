package kizashi.match;

import kizashi.model.Stage;

/**
 * What speaks for a candidate reading of how far a matter has come. {@code stage-evidence.tsv} says how much each weighs. First come the kinds of a candidate,
 * of which each has one; then where it stands to the keyword; then what the rules say.
 */
enum StageGround {
    /** What is decided or dated: a plan. */
    DECIDED,
    /** What is promised: a plan. */
    WILL_DO,
    /** What the answer leans toward, as a plan. */
    LEANING_PLAN,
    /** The same as something that runs. */
    LEANING_RUNNING,
    /** What is watched, as a mere sign. */
    PARKED_SIGN,
    /** What is watched, as a study. */
    PARKED_STUDY,
    /** What is refused. */
    REFUSED,
    /** What is studied, with conditions or without. */
    STUDIED,
    /** It is told to be done now. */
    COURSE_NOW,
    /** It is told to be there since it was done. */
    COURSE_SINCE,
    /** It is told to be kept up. */
    COURSE_ON,
    /** It is told to come at a time that is named. */
    COURSE_DATED,
    /** It is told to be done now, by a clause before the last. */
    COURSE_CLAUSE,
    /** It is told to be done now by words that describe a thing. */
    COURSE_ATTRIBUTE,
    /** A wording of {@code stages.tsv} for a plan. */
    WORDING_PLAN,
    /** For a trial. */
    WORDING_TRIAL,
    /** For a budget. */
    WORDING_BUDGET,
    /** For a call. */
    WORDING_TENDER,
    /** For a contract. */
    WORDING_CONTRACT,
    /** For a refusal or a call that failed. */
    WORDING_DECLINED,
    /** For somebody who was chosen. */
    WORDING_TAKEN,
    /** A common word of {@code stage-hints.tsv} for no step. */
    HINT_SIGN,
    /** For what runs. */
    HINT_RUNNING,
    /** For a study. */
    HINT_STUDY,
    /** For a plan. */
    HINT_PLAN,
    /** For a trial. */
    HINT_TRIAL,
    /** For a budget. */
    HINT_BUDGET,
    /** For a call. */
    HINT_TENDER,
    /** For a contract. */
    HINT_CONTRACT,
    /** For a refusal. */
    HINT_DECLINED,
    /** For somebody who was chosen. */
    HINT_TAKEN,
    /** No words: nothing shows a step. */
    NOTHING,
    /** It stands in the sentence of a keyword. */
    SAME,
    /** How near to the keyword there: 1 beside it, ½ ten signs away. */
    NEAR,
    /** It stands in a sentence without a keyword, behind one that has one. */
    AFTER,
    /** It stands before the first sentence with a keyword. */
    AHEAD,
    /** How many sentences lie between, 0 to 1 for four or more. */
    FAR,
    /** Another announcement stands between. */
    APART,
    /** {@link #SAME} of a hint. */
    HINT_SAME,
    /** {@link #NEAR} of a hint. */
    HINT_NEAR,
    /** A hint stands before every keyword of its sentence. */
    HINT_BEFORE,
    /** {@link #AFTER} of a hint. */
    HINT_AFTER,
    /** {@link #AHEAD} of a hint. */
    HINT_AHEAD,
    /** {@link #FAR} of a hint. */
    HINT_FAR,
    /** A hint stands in what its sentence says last. */
    HINT_ENDS,
    /** The rules show no step either. */
    RULED_SIGN,
    /** The rules read that by other words. */
    RULED_RUNNING,
    /** The rules read that by these words. */
    RULED_AT_RUNNING,
    /** The rules read what the hint says. */
    HINT_RULED_SIGN,
    /** The rules read what the hint says. */
    HINT_RULED_RUNNING;

    /** The ground of a family for a stage; there must be one. */
    static StageGround of(String family, Stage stage) {
        return valueOf(family + "_" + stage.name());
    }
}
