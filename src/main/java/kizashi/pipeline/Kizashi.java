package kizashi.pipeline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.function.Consumer;
import kizashi.config.Home;
import kizashi.config.Settings;
import kizashi.config.SettingsFiles;
import kizashi.ledger.Ledger;

/**
 * An open home with every stage wired: what commands, jobs and pages work with. One process at a time has a home open;
 * a second one waits.
 */
public final class Kizashi implements AutoCloseable {
    private final Home home;
    private final Settings settings;
    private final Clock clock;
    private final HomeLock lock;
    private final Ledger ledger;

    private Kizashi(Home home, Settings settings, Clock clock, HomeLock lock, Ledger ledger) {
        this.home = home;
        this.settings = settings;
        this.clock = clock;
        this.lock = lock;
        this.ledger = ledger;
    }

    /**
     * Opens a home, making what is missing.
     *
     * @param home the folder
     * @param clock tells the time; tests stop it
     * @param waiting is told, in words, when another process has the home open
     * @throws kizashi.config.ConfigException when a file of the home cannot be used as it is
     */
    public static Kizashi open(Home home, Clock clock, Consumer<String> waiting) {
        home.open();
        Settings settings = SettingsFiles.read(home);
        HomeLock lock;
        try {
            lock = HomeLock.take(home, waiting);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try {
            return new Kizashi(home, settings, clock, lock, Ledger.open(home.ledger()));
        } catch (RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    /** The folder. */
    public Home home() {
        return home;
    }

    /** The settings as they were when the home was opened. */
    public Settings settings() {
        return settings;
    }

    /** The clock that everything goes by. */
    public Clock clock() {
        return clock;
    }

    /** The database. */
    public Ledger ledger() {
        return ledger;
    }

    @Override
    public void close() {
        ledger.close();
        lock.close();
    }
}
