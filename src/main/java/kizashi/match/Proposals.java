package kizashi.match;

import java.util.BitSet;

/**
 * In which sentences of a passage something is proposed: it is called worth doing and the other side asked about it
 * (必要と考えますが、見解は), a deed is named and sought (導入する考えはないか), or one phrase does both (してはいかが). A question
 * about a state is none.
 */
final class Proposals {
    /** About one clause. */
    private static final int NEAR = 30;

    private final BitSet sentences = new BitSet();
    private int worth = -1;
    private int worthEnd;
    private int deed = -1;
    private int deedEnd;

    /** The next phrase of the passage, in order of their beginnings. */
    void phrase(Wording.Kind kind, int sentence, int start, int end) {
        switch (kind) {
            case WORTH -> {
                worth = sentence;
                worthEnd = end;
            }
            case DEED -> {
                deed = sentence;
                deedEnd = end;
            }
            case ASK -> note(sentence, worth == sentence && near(worthEnd, start));
            case SEEK -> note(sentence, deed == sentence && near(deedEnd, start));
            case PROPOSE -> sentences.set(sentence);
            default -> {}
        }
    }

    private static boolean near(int end, int start) {
        return start >= end && start - end <= NEAR;
    }

    private void note(int sentence, boolean proposed) {
        if (proposed) {
            sentences.set(sentence);
        }
    }

    /** Whether a sentence proposes. */
    boolean in(int sentence) {
        return sentences.get(sentence);
    }
}
