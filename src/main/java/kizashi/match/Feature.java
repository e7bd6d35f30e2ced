package kizashi.match;

/**
 * What a score is made of; each has a weight of its name in {@code weights.tsv} and a reason for readers. Values lie between 0
 * and 1, except {@link #STAGE}, which is below 0 for what somebody else has or nobody wants.
 */
enum Feature {
    /** How much of what the pitch offers the passage speaks of. */
    PITCH("pitch"),
    /** BM25 of the distinct keywords. */
    KEYWORDS("keywords"),
    /** Words of the pitch side by side. */
    PHRASES("phrases"),
    /** How firm the executive is at the keyword. */
    COMMITMENT("commitment"),
    /** A member proposes it. */
    PROPOSE("propose"),
    /** How far the matter has come. */
    STAGE("stage"),
    /** Who runs or supplies it is to be chosen anew by a call. */
    ANEW("anew"),
    /** The executive tells of something new to come. */
    ACT("act"),
    /** The executive speaks of what is to come. */
    AHEAD("ahead"),
    /** The executive makes more or better of what there is. */
    EXTEND("extend"),
    /** A need is named at the keyword. */
    NEED("need"),
    /** A sum of money at the keyword. */
    MONEY("money"),
    /** The passage begins with the keyword, and does not come to it last. */
    LEAD("lead"),
    /** A chair reports. */
    CHAIR("chair"),
    /** A member tells of it and asks for nothing. */
    TOLD("told"),
    /** Refused, and nothing else at the keyword goes on. */
    REFUSAL("refusal"),
    /** The executive keeps to what it does now. */
    UNCHANGED("unchanged"),
    /** A supplier has it already. */
    CONTRACTED("contracted"),
    /** Other municipalities. */
    ELSEWHERE("elsewhere"),
    /** The nation or the prefecture acts. */
    NATION("nation"),
    /** The past and the routine. */
    DONE("done"),
    /** Procedure, greetings. */
    PROCEDURE("procedure"),
    /** Terms that the profile calls noise. */
    NOISE("noise");

    /** How many there are. */
    static final int COUNT = values().length;

    private final String key;

    Feature(String key) {
        this.key = key;
    }

    /** Name in the weights file and in {@link kizashi.model.Match.Part#name}. */
    String key() {
        return key;
    }
}
