package kizashi.eval;

/**
 * How well speakers were read, over some sittings. Attributes are counted over all labelled speeches: one that was not found
 * counts as wrong.
 */
public final class SpeakerScore {
    private int gold;
    private int predicted;
    private int found;
    private final int[] asked = new int[Attribute.values().length];
    private final int[] right = new int[Attribute.values().length];
    private int who;
    private final int[] fullNames = new int[FullName.values().length];
    private int fullNamesLabelled;
    private int fullNamesRight;
    private int fullNamesWrong;

    /** What of a speaker is compared. */
    public enum Attribute {
        /** As written in the header. */
        NAME,
        /** 職名. */
        ROLE,
        /** 部署, where the label names one. */
        DEPARTMENT,
        /** 立場. */
        SIDE
    }

    void addPredicted(int count) {
        predicted += count;
    }

    void addGold(boolean wasFound, boolean allRight) {
        gold++;
        found += wasFound ? 1 : 0;
        who += allRight ? 1 : 0;
    }

    void add(Attribute attribute, boolean isRight) {
        asked[attribute.ordinal()]++;
        right[attribute.ordinal()] += isRight ? 1 : 0;
    }

    /** How far the full name of a speaker is known. */
    public enum FullName {
        /** It stands in the header, or a roster gives it. */
        FOUND,
        /** Several persons of a roster fit; all are kept. */
        CANDIDATES,
        /** A name or an office that no roster has. */
        NONE
    }

    void add(FullName fullName) {
        fullNames[fullName.ordinal()]++;
    }

    void addFullName(boolean isRight) {
        fullNamesLabelled++;
        fullNamesRight += isRight ? 1 : 0;
    }

    /** Read speeches whose speaker's full name is so far known. */
    public int fullNames(FullName state) {
        return fullNames[state.ordinal()];
    }

    /** Speeches whose label gives the full name, or whose header alone does. */
    public int fullNamesLabelled() {
        return fullNamesLabelled;
    }

    /** Of those, the speeches for which it was read rightly. */
    public int fullNamesRight() {
        return fullNamesRight;
    }

    /** Of those, the speeches to which another person was given. */
    public int fullNamesWrong() {
        return fullNamesWrong;
    }

    void addWrongPerson() {
        fullNamesWrong++;
    }

    /** Labelled speeches. */
    public int gold() {
        return gold;
    }

    /** Speeches that were read. */
    public int predicted() {
        return predicted;
    }

    /** Share of the read speeches that begin where a labelled one does. */
    public double precision() {
        return share(found, predicted);
    }

    /** Share of the labelled speeches that were found. */
    public double recall() {
        return share(found, gold);
    }

    /** Harmonic mean of precision and recall. */
    public double f1() {
        double sum = precision() + recall();
        return sum == 0 ? 0 : 2 * precision() * recall() / sum;
    }

    /** Share of the labelled speeches whose attribute is right. */
    public double accuracy(Attribute attribute) {
        return share(right[attribute.ordinal()], asked[attribute.ordinal()]);
    }

    /** Share of the labelled speeches of which everything is right. */
    public double who() {
        return share(who, gold);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 0 : (double) part / whole;
    }
}
