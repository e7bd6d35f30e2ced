package kizashi.match;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.model.Passage;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/**
 * That an answer refuses in a clause what it was announced to be on, and promises something else: 「プランの作成についてお答えします。…新たなプランは作成せず、計画に掲げた施策を
 * 進めてまいります。」 By itself such a sentence leans to the other thing, so its level stays; of what was asked it is the refusal. What is not done, and was not
 * announced either, is a detail.
 */
final class RefusedMatter {
    private static final List<String> LEFT = QuoteWords.words("LEFT");

    private static final Pattern UNDONE = Pattern.compile("([一-鿿ァ-ヺー々Ａ-Ｚａ-ｚ]{2,})(?:は|を|も|の)(?:新たに|独自に)?(?:"
            + String.join("|", QuoteWords.words("UNDONE")) + ")(?:は|を|も)?(?:"
            + String.join("|", LEFT) + ")");

    private RefusedMatter() {}

    /**
     * The refusal.
     *
     * @param reading of a sentence of the passage
     * @return the same sentence as one that refuses, with the clause that does; null where it refuses nothing that was announced
     */
    static @Nullable CommitmentReading of(Passage passage, CommitmentReading reading) {
        if (reading.level().level() <= Commitment.REFUSED.level()) {
            return null;
        }
        String said = passage.between(reading.start(), reading.end());
        if (LEFT.stream().noneMatch(said::contains)) {
            return null;
        }
        Matcher undone = UNDONE.matcher(said);
        while (undone.find()) {
            Signal.Span announced = Announced.at(passage, reading.start() - passage.start());
            if (announced != null && announced.text().contains(undone.group(1))) {
                return new CommitmentReading(
                        reading.start(),
                        reading.end(),
                        Commitment.REFUSED,
                        reading.start() + undone.start(),
                        reading.start() + undone.end() - 1,
                        "求められたことはしない → 0");
            }
        }
        return null;
    }
}
