package kizashi.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Consumer;
import java.util.function.Function;
import kizashi.config.Home;
import kizashi.config.Settings;
import kizashi.config.SettingsFiles;
import kizashi.index.PassageIndex;
import kizashi.ledger.Ledger;

/**
 * What an open home holds; what was opened already is closed again when opening fails half-way.
 *
 * @param lock that keeps other processes out
 * @param ledger the database
 * @param crawling the crawl stage with the archive
 * @param index for writing
 */
record Opened(HomeLock lock, Ledger ledger, Crawling crawling, PassageIndex index) implements AutoCloseable {

    /** @param opener opens the index */
    static Opened open(
            Home home, Settings settings, Clock clock, Consumer<String> waiting, Function<Home, PassageIndex> opener) {
        HomeLock lock;
        try {
            lock = HomeLock.take(home, waiting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return open(home, settings, clock, lock, opener);
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static Opened open(
            Home home, Settings settings, Clock clock, HomeLock lock, Function<Home, PassageIndex> opener) {
        Ledger ledger = Ledger.open(home.ledger());
        try {
            Crawling crawling =
                    Crawling.open(home, settings, SettingsFiles.secrets(home, System.getenv()), ledger, clock);
            try {
                return new Opened(lock, ledger, crawling, opener.apply(home));
            } catch (RuntimeException e) {
                crawling.close();
                throw e;
            }
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    @Override
    public void close() {
        index.close();
        crawling.close();
        ledger.close();
        lock.close();
    }
}
