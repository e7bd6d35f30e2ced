package kizashi.match;

import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * How firm the answer of a match is: the one reading that the score counts and every page, mail and file shows. It is that of
 * the sentence with a keyword (of several the firmest); where that commits nobody, of the sentence right after it, which goes
 * on about it; where neither does and the keyword is in what was announced (「見守りについてお答えします」), the firmest up to the next
 * announcement. What {@link ReadingChoice} takes for the set phrase with which an answer closes commits nobody. Else the nearest under the same announcement is shown, but it may be about something else and does not count. What
 * stands under another announcement is never shown.
 *
 * @param reading level above {@code none}
 * @param counts whether the score has it
 * @param closes whether it is on the matter, but only the set phrase with which an answer closes: that commits nobody
 */
public record ShownReading(CommitmentReading reading, boolean counts, boolean closes) {

    private static final int NEAREST = 3;
    private static final int OTHERS = 4;

    private static final Wording WORDING = new Wording();

    /** The reading of a match; null where its passage commits nobody. */
    public static @Nullable ShownReading of(Match match) {
        MatterSentences sentences = MatterSentences.of(match);
        ReadingChoice onMatter = onMatter(match, sentences);
        CommitmentReading chosen = onMatter.chosen();
        if (chosen != null) {
            boolean counts = chosen.equals(onMatter.counted());
            return new ShownReading(chosen, counts, !counts);
        }
        CommitmentReading nearest = nearest(match, sentences);
        return nearest == null ? null : new ShownReading(nearest, false, false);
    }

    private static ReadingChoice onMatter(Match match, MatterSentences sentences) {
        ReadingChoice onMatter = new ReadingChoice();
        for (CommitmentReading reading : match.passage().signal().commitments()) {
            int at = sentences.at(middle(reading));
            int rank = speaks(reading, match) ? rank(sentences, at) : OTHERS;
            if (rank < NEAREST) {
                String said =
                        match.passage().between(reading.start(), reading.end()).strip();
                onMatter.add(
                        SaidReading.of(match.passage(), reading, said),
                        rank,
                        sentences.leadsTo(at) && !sentences.adds(at + 1));
            }
        }
        return onMatter;
    }

    private static @Nullable CommitmentReading nearest(Match match, MatterSentences sentences) {
        CommitmentReading nearest = null;
        int least = Integer.MAX_VALUE;
        for (CommitmentReading reading : match.passage().signal().commitments()) {
            if (!speaks(reading, match) || rank(sentences, sentences.at(middle(reading))) != NEAREST) {
                continue;
            }
            int distance = distance(reading, match);
            boolean firmer =
                    nearest != null && reading.level().level() > nearest.level().level();
            if (distance < least || distance == least && firmer) {
                nearest = reading;
                least = distance;
            }
        }
        return nearest;
    }

    private static boolean speaks(CommitmentReading reading, Match match) {
        return reading.level() != Commitment.NONE && (reading.level() != Commitment.REFUSED || refuses(reading, match));
    }

    /** Whether a reading is that of a set phrase with which an answer closes. */
    static boolean closes(CommitmentReading reading, Passage passage) {
        return SaidReading.closes(
                reading, passage.between(reading.start(), reading.end()).strip());
    }

    private static int rank(MatterSentences sentences, int at) {
        if (sentences.hasKeyword(at)) {
            return 0;
        }
        if (sentences.goesOn(at)) {
            return 1;
        }
        return sentences.isUnder(at) ? 2 : sentences.isWithKeyword(at) ? NEAREST : OTHERS;
    }

    /** Whether a reading of a match is a no, and not only that things cannot go on as they are. */
    public static boolean refuses(CommitmentReading reading, Match match) {
        return reading.level() == Commitment.REFUSED && !isUntenable(reading, match);
    }

    /** 「現状の運行を維持することは困難」 refuses nothing: the score does not take it for a refusal either. */
    private static boolean isUntenable(CommitmentReading reading, Match match) {
        String said = match.passage().between(reading.start(), reading.end());
        boolean[] found = new boolean[1];
        WORDING.find(Folded.of(said), (kind, s, e) -> found[0] |= kind == Wording.Kind.UNTENABLE);
        return found[0];
    }

    /** The level of what counts; null where nothing does. */
    public static @Nullable Commitment counted(Match match) {
        ShownReading shown = of(match);
        return shown == null || !shown.counts() ? null : shown.reading().level();
    }

    /** The middle of its sentence, so that white space at the edges does not count. */
    static int middle(CommitmentReading reading) {
        return (reading.start() + Math.max(reading.start(), reading.end() - 1)) / 2;
    }

    private static int distance(CommitmentReading reading, Match match) {
        int least = match.terms().isEmpty() ? 0 : Integer.MAX_VALUE;
        for (Match.TermHit hit : match.terms()) {
            int gap = Math.max(hit.start() - reading.end(), reading.start() - hit.end());
            least = Math.min(least, Math.max(0, gap));
        }
        return least;
    }
}
