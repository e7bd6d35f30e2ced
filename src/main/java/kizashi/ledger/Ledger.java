package kizashi.ledger;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Jdbi;

/**
 * The database of a home, migrated to this program's schema. One process owns it for writing. The classes beside this one
 * implement the small interfaces that stages declare; each gets the {@link #jdbi()} of this ledger.
 */
public final class Ledger implements AutoCloseable {
    private static final int CONNECTIONS = 8;

    /** A crawl of the whole country asks for everything at once in its first second; a busy machine needs time for that. */
    private static final Duration PATIENCE = Duration.ofMinutes(10);

    private final HikariDataSource dataSource;
    private final Jdbi jdbi;
    private final GroupCommit commits;

    private Ledger(HikariDataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbi = Jdbi.create(dataSource);
        this.commits = new GroupCommit(jdbi);
    }

    /**
     * Opens the database in a file, making or migrating it.
     *
     * @param file path without the database's own ending
     */
    public static Ledger open(Path file) {
        return open("jdbc:h2:file:" + file.toAbsolutePath() + ";DB_CLOSE_ON_EXIT=FALSE;WRITE_DELAY=0");
    }

    /** Opens a database that lives in memory, for tests and for commands that must leave nothing behind. */
    public static Ledger inMemory() {
        return open("jdbc:h2:mem:" + java.util.UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    /** Opens the database of a JDBC address, making or migrating it. */
    public static Ledger open(String jdbcUrl) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(jdbcUrl);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setConnectionTimeout(PATIENCE.toMillis());
        config.setPoolName("ledger");
        HikariDataSource dataSource = new HikariDataSource(config);
        try {
            Flyway.configure()
                    .dataSource(dataSource)
                    .locations("classpath:kizashi/ledger/migration")
                    .javaMigrations(new DaysOfOldCases())
                    .outOfOrder(true)
                    .load()
                    .migrate();
            return new Ledger(dataSource);
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
    }

    /** For the classes of this package, which hold the SQL. */
    public Jdbi jdbi() {
        return jdbi;
    }

    /** For the many small writes of a crawl. */
    GroupCommit commits() {
        return commits;
    }

    /** For libraries that keep tables of their own, such as Quartz. */
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
    }
}
