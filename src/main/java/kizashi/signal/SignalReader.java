package kizashi.signal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.FoldedText;
import kizashi.japanese.PhraseMatcher;
import kizashi.japanese.Sentences;
import kizashi.model.CommitmentReading;
import kizashi.model.DocumentKind;
import kizashi.model.Signal;
import org.jspecify.annotations.Nullable;

/** Reads what one passage means, sentence by sentence. */
final class SignalReader {
    private final CommitmentReader commitments;
    private final PhraseMatcher<SignalTables.Phrase> phrases;

    SignalReader(SignalTables tables) {
        this.commitments = new CommitmentReader(tables);
        this.phrases = tables.phrases();
    }

    /**
     * What is known about a passage from outside.
     *
     * @param day the sitting's or paper's day, against which 来年度 is resolved; null when unknown
     * @param official whether an official speaks
     * @param kind what kind of document it is
     */
    record Context(@Nullable LocalDate day, boolean official, DocumentKind kind) {}

    /**
     * Reads a passage.
     *
     * @param text the stored text
     * @param all the sentences of the whole speech or section
     * @param run the sentences of the passage
     * @param context what is known from outside
     */
    Signal read(String text, List<Sentences.Range> all, List<Sentences.Range> run, Context context) {
        List<CommitmentReading> readings = new ArrayList<>();
        PhraseSignals found = new PhraseSignals();
        for (Sentences.Range sentence : run) {
            FoldedText folded = FoldedText.of(text, sentence.start(), sentence.end());
            if (context.official()) {
                readings.add(commitments.read(folded, sentence));
            }
            for (PhraseMatcher.Hit<SignalTables.Phrase> hit : phrases.find(folded.text())) {
                found.add(text, folded, hit);
            }
        }
        return new Signal(
                readings, List.of(), List.of(), found.stage(), found.needs(), List.of(), found.funding(), null);
    }
}
