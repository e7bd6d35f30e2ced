package kizashi.extract;

import java.time.Duration;

/**
 * What one file may cost. Files come from strangers: each bound is what an honest document stays far below.
 *
 * @param maxBytes size of a file
 * @param maxChars size of the text that comes of it, in UTF-16 units
 * @param maxEmbedded how many documents a file may hold within (pictures do not count: they are not opened)
 * @param maxDepth how deep they may be nested
 * @param wallClock how long a worker may take for one file before it is ended; on a busy machine, until it had that long on the processor
 * @param heapMegabytes memory of a worker
 * @param workers how many workers there are at most
 */
public record ExtractLimits(
        long maxBytes,
        int maxChars,
        int maxEmbedded,
        int maxDepth,
        Duration wallClock,
        int heapMegabytes,
        int workers) {

    /** What fits a machine of one person: files up to 100 MB, 60 s, one worker of 768 MB. */
    public static final ExtractLimits DEFAULT =
            new ExtractLimits(100L << 20, 30_000_000, 200, 5, Duration.ofSeconds(60), 768, 1);

    /** The same with another time per file. */
    public ExtractLimits withWallClock(Duration time) {
        return new ExtractLimits(maxBytes, maxChars, maxEmbedded, maxDepth, time, heapMegabytes, workers);
    }

    /** The same with another memory of a worker. */
    public ExtractLimits withHeapMegabytes(int megabytes) {
        return new ExtractLimits(maxBytes, maxChars, maxEmbedded, maxDepth, wallClock, megabytes, workers);
    }

    /** The same with another number of workers. */
    public ExtractLimits withWorkers(int count) {
        return new ExtractLimits(maxBytes, maxChars, maxEmbedded, maxDepth, wallClock, heapMegabytes, count);
    }
}
