package kizashi.match;

import java.util.stream.IntStream;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What an answer opens to suppliers behind its refusal, under the same announcement: 「新たに建てることは考えておりません。空いた土地は、民間活力の導入も視野に入れ、活用してまいります。」 The
 * refusal is of one way, and the other is looked at. The words are in {@code quote-words.tsv}.
 */
final class OtherWay {
    private OtherWay() {}

    /**
     * The reading that does.
     *
     * @param refusal of a sentence of the passage
     * @return null where the answer opens nothing
     */
    static @Nullable CommitmentReading behind(CommitmentReading refusal, Passage passage, MatterSentences sentences) {
        int refused = sentences.at(ShownReading.middle(refusal));
        for (CommitmentReading reading : passage.signal().commitments()) {
            int at = sentences.at(ShownReading.middle(reading));
            if (reading.start() >= refusal.end()
                    && reading.level().compareTo(Commitment.STUDY) >= 0
                    && QuoteWords.callsForSuppliers(passage.between(reading.start(), reading.end()))
                    && IntStream.rangeClosed(refused + 1, at).noneMatch(sentences::opens)) {
                return reading;
            }
        }
        return null;
    }
}
