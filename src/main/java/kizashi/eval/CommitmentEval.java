package kizashi.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Sentences;
import kizashi.model.Commitment;
import kizashi.model.CommitmentReading;
import kizashi.signal.firmness.CommitmentReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads labelled sentences (JSON Lines with {@code id}, {@code sentence}, optionally {@code before}, {@code label},
 * {@code date} and {@code municipality}) and
 * compares the labels with the reader's.
 */
public final class CommitmentEval {
    private final CommitmentReader reader;

    /** An evaluation of one reader. */
    public CommitmentEval(CommitmentReader reader) {
        this.reader = reader;
    }

    /**
     * A sentence that was read.
     *
     * @param id the file's
     * @param label the file's, null where it gives none
     * @param predicted the reader's label
     * @param phrase what decided, empty for none
     * @param why the rule, null for none
     * @param sentence its text
     */
    public record Item(
            String id,
            @Nullable String label,
            String predicted,
            String phrase,
            @Nullable String why,
            String sentence) {}

    /**
     * Reads every sentence of a file.
     *
     * @throws IOException when the file cannot be read, or a line is no JSON object with {@code id} and {@code sentence}
     */
    public List<Item> run(Path file) throws IOException {
        List<Item> items = new ArrayList<>();
        for (LabelLines.Line line : LabelLines.read(file, "id", "sentence")) {
            items.add(item(line));
        }
        return items;
    }

    private Item item(LabelLines.Line line) throws IOException {
        String sentence = line.text("sentence");
        String before = line.text("before");
        CommitmentReading reading = reader.read(
                before + sentence,
                new Sentences.Range(before.length(), before.length() + sentence.length()),
                line.text("municipality"),
                line.day());
        return new Item(
                line.text("id"),
                line.orNull("label"),
                reading.level().json(),
                (before + sentence).substring(reading.phraseStart(), reading.phraseEnd()),
                reading.why(),
                sentence);
    }

    /** The figures over those items that carry a label; null where none does. */
    public static @Nullable LabelScore score(List<Item> items) {
        List<String> gold = new ArrayList<>();
        List<String> predicted = new ArrayList<>();
        for (Item item : items) {
            if (item.label() != null) {
                gold.add(item.label());
                predicted.add(item.predicted());
            }
        }
        if (gold.isEmpty()) {
            return null;
        }
        List<String> labels = new ArrayList<>();
        for (Commitment level : Commitment.values()) {
            labels.add(level.json());
        }
        return LabelScore.of(labels, gold, predicted);
    }
}
