package kizashi.match;

import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;

/**
 * In which sentences of a passage the executive says something sober (refuses, parks) or that a matter has ended: asked before
 * anything is measured, so that only keywords that stand there are looked at below the minimum of their profile. What is told
 * are bounds; {@link Exits} decides.
 *
 * @param sober sentences, one bit each, of which the firmest reading refuses or parks
 * @param firm those that promise more: beside one with a keyword no sober one is shown
 * @param ended sentences of which the wording of an end may be the stage
 * @param headed those under which a sober sentence stands, as headings
 */
record SoberSentences(long sober, long firm, long ended, long headed) {
    static final SoberSentences NONE = new SoberSentences(0, 0, 0, 0);

    /** Of a passage. */
    static SoberSentences of(PassageReading reading) {
        if (!Exits.speaksForTheExecutive(reading.passage())) {
            return NONE;
        }
        long sober = 0;
        long firm = 0;
        for (CommitmentReading r : reading.passage().signal().commitments()) {
            if (r.level() != Commitment.NONE) {
                long at = 1L
                        << reading.sentenceAt(
                                ShownReading.middle(r) - reading.passage().start());
                if (Exits.isSober(r.level())) {
                    sober |= at;
                } else {
                    firm |= at;
                }
            }
        }
        // A heading may stand far before the wording, a name right behind it.
        long ended = Exits.isExit(reading.stage()) ? upTo(reading.stageAt() + 1) : 0;
        sober &= ~firm;
        return sober == 0 && ended == 0 ? NONE : new SoberSentences(sober, firm, ended, headings(reading, sober));
    }

    private static long headings(PassageReading reading, long sober) {
        long headings = 0;
        for (int s = 0; s < reading.count() && sober != 0; s++) {
            headings |= (reading.onMatter(1L << s) & sober) == 0 ? 0 : 1L << s;
        }
        return headings;
    }

    private static long upTo(int sentence) {
        return sentence >= PassageReading.MOST_SENTENCES - 1 ? -1 : (2L << sentence) - 1;
    }

    /** Whether keywords in a set of sentences may have such an answer. */
    boolean mayBeOn(long set) {
        if ((set & ended) != 0) {
            return true;
        }
        return (set & firm) == 0 && ((set | set << 1) & sober | set & headed) != 0;
    }
}
