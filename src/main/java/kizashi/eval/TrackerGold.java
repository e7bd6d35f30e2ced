package kizashi.eval;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kizashi.config.ConfigException;
import kizashi.match.promise.Promise;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Labelled promise chains: a line {@code document start end outcome document start end}, tab-separated; outcome is {@code
 * open}, {@code done} or {@code dropped}, and the last three are empty for {@code open}. Offsets only, no text.
 */
final class TrackerGold {
    /** The same answer goes on for some sentences; a resolution in the same answer is the same one. */
    private static final int NEAR = 400;

    private TrackerGold() {}

    /** A span of a stored text. */
    record Place(String documentId, int start, int end) {
        boolean in(Passage passage) {
            return MinutesFolder.isOf(documentId, passage.document().id())
                    && start < passage.end()
                    && end > passage.start();
        }

        boolean overlaps(String document, int from, int to) {
            return documentId.equals(document) && start < to && from < end;
        }

        boolean near(String document, int from, int to) {
            return documentId.equals(document) && start - NEAR < to && from < end + NEAR;
        }
    }

    /**
     * One chain.
     *
     * @param promise the sentence that promises
     * @param outcome how it stands at the end of the collection
     * @param resolution the sentence that resolves it; null for an open one
     */
    record Chain(
            Place promise, Promise.Status outcome, @Nullable Place resolution) {}

    static List<Chain> read(Path file) {
        List<Chain> chains = new ArrayList<>();
        int number = 0;
        try {
            for (String line : Files.readAllLines(file)) {
                number++;
                if (line.isBlank() || line.startsWith("#")) {
                    continue;
                }
                String[] c = line.split("\t", -1);
                Place promise = new Place(c[0], Integer.parseInt(c[1]), Integer.parseInt(c[2]));
                Promise.Status outcome = Promise.Status.valueOf(c[3].toUpperCase(Locale.ROOT));
                Place resolution = outcome == Promise.Status.OPEN
                        ? null
                        : new Place(c[4], Integer.parseInt(c[5]), Integer.parseInt(c[6]));
                chains.add(new Chain(promise, outcome, resolution));
            }
        } catch (IOException | IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
            throw new ConfigException(file, number, null, "this is no labelled promise: " + e.getMessage());
        }
        return chains;
    }
}
