package kizashi.match;

/** What a score is made of; each has a weight of its name in {@code weights.tsv} and a reason for readers. */
enum Feature {
    /** BM25 of the distinct keywords. */
    KEYWORDS("keywords"),
    /** Keywords that the pitch itself names. */
    OFFER("offer"),
    /** Other words of the pitch in the same passage. */
    PITCH("pitch"),
    /** The passage is about the keyword: share of sentences that name it. */
    TOPIC("topic"),
    /** Several distinct keywords close together. */
    TOGETHER("together"),
    /** An official speaks, or a paper of the executive. */
    OFFICIAL("official"),
    /** A chair reports. */
    CHAIR("chair"),
    /** How firm the sentence at the keyword is. */
    COMMITMENT("commitment"),
    /** How firm the passage is elsewhere. */
    COMMITMENT_ELSEWHERE("commitmentElsewhere"),
    /** Refused. */
    REFUSAL("refusal"),
    /** Something new is to come, in a sentence with the keyword. */
    ACT("act"),
    /** Planning and money in a sentence with the keyword. */
    PLAN("plan"),
    /** The market is asked in. */
    MARKET("market"),
    /** A need is named at the keyword. */
    NEED("need"),
    /** A member asks about it. */
    ASK("ask"),
    /** A member proposes it. */
    PROPOSE("propose"),
    /** This municipality is meant. */
    HERE("here"),
    /** A sum of money at the keyword. */
    MONEY("money"),
    /** Elsewhere only. */
    ELSEWHERE("elsewhere"),
    /** The nation acts. */
    NATION("nation"),
    /** The past and the routine. */
    DONE("done"),
    /** Procedure, greetings. */
    PROCEDURE("procedure"),
    /** How far the matter has come. */
    STAGE("stage"),
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
