package kizashi.match;

import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import org.jspecify.annotations.Nullable;

/**
 * How firm the answer of a match is: the one reading that the score counts and every page, mail and file shows. It is that of
 * the sentence with a keyword (of several the firmest); where that commits nobody, of the sentence right after it, which goes
 * on about it; where neither does and the keyword is in what was announced (「見守りについてお答えします」), the firmest up to the next
 * announcement. The set phrase with which an answer closes speaks for a keyword only where no other sentence with one goes along. Else the nearest under the same announcement is shown, but it may be about something else and does not count. What
 * stands under another announcement is never shown.
 *
 * @param reading level above {@code none}
 * @param counts whether the score has it
 */
public record ShownReading(CommitmentReading reading, boolean counts) {

    private static final int NEAREST = 3;
    private static final int OTHERS = 4;

    private static final Wording WORDING = new Wording();

    /** The reading of a match; null where its passage commits nobody. */
    public static @Nullable ShownReading of(Match match) {
        MatterSentences sentences = MatterSentences.of(match);
        CommitmentReading best = null;
        CommitmentReading plain = null;
        int bestRank = Integer.MAX_VALUE;
        int bestDistance = Integer.MAX_VALUE;
        for (CommitmentReading reading : match.passage().signal().commitments()) {
            if (reading.level() == Commitment.NONE
                    || reading.level() == Commitment.REFUSED && !refuses(reading, match)) {
                continue;
            }
            int at = sentences.at(middle(reading));
            int rank = rank(sentences, at);
            if (rank == OTHERS) {
                continue;
            }
            if (rank == 0
                    && (plain == null || reading.level().level() > plain.level().level())
                    && isPlain(reading, match)) {
                plain = reading;
            }
            int distance = rank < NEAREST ? 0 : distance(reading, match);
            boolean firmer =
                    best != null && reading.level().level() > best.level().level();
            if (rank < bestRank
                    || rank == bestRank && (distance < bestDistance || distance == bestDistance && firmer)) {
                best = reading;
                bestRank = rank;
                bestDistance = distance;
            }
        }
        if (best != null && bestRank == 0 && plain != null && closes(best, match)) {
            best = plain;
        }
        return best == null ? null : new ShownReading(best, bestRank < NEAREST);
    }

    /** Whether a reading is that of a set phrase at the end of an answer. */
    private static boolean closes(CommitmentReading reading, Match match) {
        return QuoteWords.isClosing(match.passage().between(reading.start(), reading.end()));
    }

    /** Whether it goes along, and in words of its own. */
    private static boolean isPlain(CommitmentReading reading, Match match) {
        return reading.level().level() >= Commitment.STUDY.level() && !closes(reading, match);
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
