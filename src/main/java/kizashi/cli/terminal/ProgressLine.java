package kizashi.cli.terminal;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import kizashi.crawl.CrawlProgress;
import kizashi.deliver.Words;
import kizashi.pipeline.Progress;
import kizashi.pipeline.ProgressWords;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a long step is, on standard error: one line that is drawn anew on a terminal and never wider than it, a line
 * every ten seconds elsewhere, without control characters. Both tell the time left once it can be guessed.
 */
public final class ProgressLine implements Progress, AutoCloseable {
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration REPEAT = Duration.ofSeconds(10);
    private static final Duration GUESS_AFTER = Duration.ofSeconds(3);
    /** To the first column, and the rest of the line away. */
    private static final String CLEAR = "\r\u001b[K";
    /** A window that was made narrower meanwhile cuts the line off instead of beginning another. */
    private static final String NO_WRAP = "\u001b[?7l";

    private static final String WRAP = "\u001b[?7h";

    private final PrintWriter err;
    private final Words words;
    private final int columns;
    private @Nullable Step step;
    private Instant stepStarted = Instant.now();
    private Instant drawn = Instant.EPOCH;
    private boolean dirty;

    /** @param words with the bundle of the pipeline */
    public ProgressLine(PrintWriter err, Words words) {
        this(err, words, Session.current().columns());
    }

    /** @param columns of the terminal; 0 where standard error is none */
    public ProgressLine(PrintWriter err, Words words, int columns) {
        this.err = err;
        this.words = words;
        this.columns = columns;
    }

    @Override
    public synchronized void at(Step now, long done, long total, @Nullable String current) {
        if (begun(now, total > 0 && done == total)) {
            StringBuilder line = new StringBuilder().append(done);
            Duration spent = Duration.between(stepStarted, drawn);
            if (total > 0) {
                line.append('/').append(total);
                if (done > 0 && done < total && spent.compareTo(GUESS_AFTER) > 0) {
                    Duration left = spent.multipliedBy(total - done).dividedBy(done);
                    line.append(words.get("progress.join")).append(ProgressWords.left(left, words));
                }
            }
            draw(now, line.toString(), current);
        }
    }

    @Override
    public synchronized void crawled(CrawlProgress now) {
        if (begun(Step.CRAWL, now.sourcesDone() == now.sources())) {
            draw(Step.CRAWL, ProgressWords.of(now, words), now.sourceId());
        }
    }

    /** Whether it is time to draw. */
    private boolean begun(Step now, boolean last) {
        Instant time = Instant.now();
        if (now != step) {
            close();
            step = now;
            stepStarted = time;
            drawn = columns > 0 ? Instant.EPOCH : time;
        }
        if (!(columns > 0 && last) && Duration.between(drawn, time).compareTo(columns > 0 ? REDRAW : REPEAT) < 0) {
            return false;
        }
        drawn = time;
        return true;
    }

    private void draw(Step now, String numbers, @Nullable String current) {
        String line = "  " + words.label(now, now.label()) + " " + numbers
                + (current == null ? "" : words.get("progress.join") + current);
        if (columns > 0) {
            err.print(CLEAR + NO_WRAP + TextTable.cut(line, columns - 1) + WRAP);
            err.flush();
            dirty = true;
        } else {
            err.println(line);
        }
    }

    /** Ends the line. */
    @Override
    public synchronized void close() {
        if (dirty) {
            err.print(CLEAR);
            err.flush();
            dirty = false;
        }
    }
}
