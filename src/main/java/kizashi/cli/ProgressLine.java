package kizashi.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import kizashi.pipeline.Progress;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a long step is, on standard error: one line that is drawn anew on a terminal, a line every ten seconds
 * elsewhere. Both tell the time left once it can be guessed.
 */
final class ProgressLine implements Progress, AutoCloseable {
    private static final Duration REDRAW = Duration.ofMillis(200);
    private static final Duration REPEAT = Duration.ofSeconds(10);
    private static final Duration GUESS_AFTER = Duration.ofSeconds(3);
    private static final int CURRENT = 40;

    private final PrintWriter err;
    private final boolean terminal;
    private String step = "";
    private Instant stepStarted = Instant.now();
    private Instant drawn = Instant.EPOCH;
    private boolean dirty;

    ProgressLine(PrintWriter err) {
        this.err = err;
        this.terminal = Session.current().opened() == null
                ? Boolean.getBoolean("kizashi.progress")
                : Session.current().terminal();
    }

    @Override
    public synchronized void at(String now, long done, long total, @Nullable String current) {
        Instant time = Instant.now();
        if (!now.equals(step)) {
            close();
            step = now;
            stepStarted = time;
            drawn = terminal ? Instant.EPOCH : time;
        }
        Duration gap = terminal ? REDRAW : REPEAT;
        boolean last = total > 0 && done == total;
        if (!(terminal && last) && Duration.between(drawn, time).compareTo(gap) < 0) {
            return;
        }
        drawn = time;
        String line = line(done, total, current, Duration.between(stepStarted, time));
        if (terminal) {
            err.print("\r\u001b[K" + line);
            err.flush();
            dirty = true;
        } else {
            err.println(line);
        }
    }

    private String line(long done, long total, @Nullable String current, Duration spent) {
        StringBuilder line = new StringBuilder("  ").append(step).append(' ').append(done);
        if (total > 0) {
            line.append('/').append(total);
            if (done > 0 && done < total && spent.compareTo(GUESS_AFTER) > 0) {
                long left = spent.toSeconds() * (total - done) / done;
                line.append("　残り約").append(left < 90 ? left + "秒" : (left + 30) / 60 + "分");
            }
        }
        if (current != null) {
            line.append("　").append(current.length() > CURRENT ? current.substring(0, CURRENT) + "…" : current);
        }
        return line.toString();
    }

    /** Ends the line. */
    @Override
    public synchronized void close() {
        if (dirty) {
            err.print("\r\u001b[K");
            err.flush();
            dirty = false;
        }
    }
}
