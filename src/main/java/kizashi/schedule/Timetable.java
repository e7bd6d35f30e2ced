package kizashi.schedule;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.TimeZone;
import javax.sql.DataSource;
import kizashi.config.ConfigException;
import kizashi.config.Home;
import kizashi.config.Schedule;
import org.quartz.CronExpression;
import org.quartz.CronScheduleBuilder;
import org.quartz.CronTrigger;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobDetail;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.Trigger;
import org.quartz.TriggerBuilder;
import org.quartz.TriggerKey;
import org.quartz.impl.StdSchedulerFactory;
import org.quartz.utils.ConnectionProvider;
import org.quartz.utils.DBConnectionManager;

/**
 * Quartz with its JDBC store in the ledger. A trigger that was due while nothing ran fires once on start; a trigger whose
 * cron line did not change keeps its state across restarts.
 */
public final class Timetable implements AutoCloseable {
    private static final String DATA_SOURCE = "kizashi-ledger";
    private static final String OWN = "kizashi";

    private final Scheduler scheduler;

    private Timetable(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /**
     * One line of the timetable.
     *
     * @param name the job
     * @param next when it fires next
     * @param previous when it fired last; null when it never did
     */
    public record Next(
            String name,
            Instant next,
            @org.jspecify.annotations.Nullable Instant previous) {}

    /**
     * Starts the timetable of a home.
     *
     * @param dataSource the ledger's; Quartz keeps tables of its own there
     * @param schedule what is due when
     * @param home names the file in messages
     * @param work what jobs do
     * @throws ConfigException when a cron line cannot be read
     */
    public static Timetable start(DataSource dataSource, Schedule schedule, Home home, Work work, Clock clock) {
        check(schedule, home);
        try {
            createTables(dataSource);
            DBConnectionManager.getInstance().addConnectionProvider(DATA_SOURCE, new LedgerConnections(dataSource));
            Scheduler scheduler = new StdSchedulerFactory(properties()).getScheduler();
            scheduler.getContext().put(Jobs.WORK, work);
            scheduler.getContext().put(Jobs.CLOCK, clock);
            Timetable timetable = new Timetable(scheduler);
            timetable.apply(schedule);
            scheduler.start();
            return timetable;
        } catch (SchedulerException | SQLException e) {
            throw new IllegalStateException("the timetable cannot start: " + e.getMessage(), e);
        }
    }

    /** What is due next, soonest first. */
    public List<Next> next() {
        try {
            List<Next> lines = new ArrayList<>();
            for (TriggerKey key :
                    scheduler.getTriggerKeys(org.quartz.impl.matchers.GroupMatcher.triggerGroupEquals(OWN))) {
                Trigger trigger = scheduler.getTrigger(key);
                if (trigger != null && trigger.getNextFireTime() != null) {
                    Date previous = trigger.getPreviousFireTime();
                    lines.add(new Next(
                            key.getName(),
                            trigger.getNextFireTime().toInstant(),
                            previous == null ? null : previous.toInstant()));
                }
            }
            lines.sort(java.util.Comparator.comparing(Next::next));
            return lines;
        } catch (SchedulerException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    /** Stops firing and waits for the jobs that run. */
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException e) {
            throw new IllegalStateException(e.getMessage(), e);
        }
    }

    private void apply(Schedule schedule) throws SchedulerException {
        List<TriggerKey> wanted = new ArrayList<>();
        for (Map.Entry<String, Schedule.Group> group : schedule.groups().entrySet()) {
            JobDetail job = job(Jobs.Crawl.class, "crawl " + group.getKey())
                    .usingJobData(Jobs.GROUP, group.getKey())
                    .usingJobData(Jobs.JITTER, Integer.toString(group.getValue().jitterMinutes()))
                    .build();
            wanted.add(keep(job, group.getValue().cron()));
        }
        if (schedule.look() != null) {
            JobDetail job = job(Jobs.Look.class, "look")
                    .usingJobData(Jobs.JITTER, Integer.toString(schedule.look().jitterMinutes()))
                    .build();
            wanted.add(keep(job, schedule.look().cron()));
        }
        if (schedule.digest() != null) {
            wanted.add(keep(
                    job(Jobs.Digest.class, "digest").build(), schedule.digest().cron()));
        }
        for (TriggerKey key : scheduler.getTriggerKeys(org.quartz.impl.matchers.GroupMatcher.triggerGroupEquals(OWN))) {
            if (!wanted.contains(key)) {
                scheduler.deleteJob(new JobKey(key.getName(), OWN));
            }
        }
    }

    private static JobBuilder job(Class<? extends Job> type, String name) {
        return JobBuilder.newJob(type).withIdentity(name, OWN).storeDurably();
    }

    private TriggerKey keep(JobDetail job, String cron) throws SchedulerException {
        TriggerKey key = new TriggerKey(job.getKey().getName(), OWN);
        scheduler.addJob(job, true);
        boolean same = scheduler.getTrigger(key) instanceof CronTrigger before
                && before.getCronExpression().equals(cron);
        if (!same) {
            Trigger trigger = TriggerBuilder.newTrigger()
                    .withIdentity(key)
                    .forJob(job)
                    .withSchedule(CronScheduleBuilder.cronSchedule(cron)
                            .inTimeZone(TimeZone.getTimeZone("Asia/Tokyo"))
                            .withMisfireHandlingInstructionFireAndProceed())
                    .build();
            if (scheduler.checkExists(key)) {
                scheduler.rescheduleJob(key, trigger);
            } else {
                scheduler.scheduleJob(trigger);
            }
        }
        return key;
    }

    /**
     * Looks at the cron lines of a schedule.
     *
     * @throws ConfigException when one cannot be read
     */
    public static void check(Schedule schedule, Home home) {
        Path file = home.config().resolve("schedule.yml");
        schedule.groups().forEach((name, group) -> check(file, "groups." + name + ".cron", group.cron()));
        if (schedule.look() != null) {
            check(file, "look.cron", schedule.look().cron());
        }
        if (schedule.digest() != null) {
            check(file, "digest.cron", schedule.digest().cron());
        }
    }

    private static void check(Path file, String key, String cron) {
        if (!CronExpression.isValidExpression(cron)) {
            throw new ConfigException(
                    file, 0, key, "'" + cron + "' is no cron line; six fields such as \"0 30 2 * * ?\" are needed");
        }
    }

    private static Properties properties() {
        Properties properties = new Properties();
        properties.setProperty("org.quartz.scheduler.instanceName", OWN);
        properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        properties.setProperty("org.quartz.threadPool.threadCount", "4");
        properties.setProperty("org.quartz.threadPool.threadNamePrefix", "job");
        properties.setProperty("org.quartz.jobStore.class", "org.quartz.impl.jdbcjobstore.JobStoreTX");
        properties.setProperty(
                "org.quartz.jobStore.driverDelegateClass", "org.quartz.impl.jdbcjobstore.StdJDBCDelegate");
        properties.setProperty("org.quartz.jobStore.dataSource", DATA_SOURCE);
        properties.setProperty("org.quartz.jobStore.useProperties", "true");
        properties.setProperty("org.quartz.jobStore.misfireThreshold", "5000");
        return properties;
    }

    /** Quartz ships its tables as a script; it is run once, when they are not there. */
    private static void createTables(DataSource dataSource) throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            try (var tables = connection.getMetaData().getTables(null, null, "QRTZ_LOCKS", null)) {
                if (tables.next()) {
                    return;
                }
            }
            try (Statement statement = connection.createStatement()) {
                for (String sql : script().split(";")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
        }
    }

    private static String script() {
        try (InputStream in = Objects.requireNonNull(
                Scheduler.class.getResourceAsStream("/org/quartz/impl/jdbcjobstore/tables_h2.sql"))) {
            StringBuilder sql = new StringBuilder();
            new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.strip().startsWith("--"))
                    .forEach(line -> sql.append(line).append('\n'));
            return sql.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private record LedgerConnections(DataSource dataSource) implements ConnectionProvider {
        @Override
        public Connection getConnection() throws SQLException {
            return dataSource.getConnection();
        }

        @Override
        public void shutdown() {
            // The ledger closes its own connections.
        }

        @Override
        public void initialize() {
            // Already open.
        }
    }
}
