package kizashi.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import kizashi.config.ConfigException;
import kizashi.config.Home;
import kizashi.config.Schedule;
import kizashi.ledger.Ledger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimetableTest {
    private static final Schedule DAILY = new Schedule(
            Map.of("daily", new Schedule.Group("0 30 2 * * ?", 0)),
            new Schedule.Digest("0 0 7 ? * MON-FRI"),
            new Schedule.Group("0 0/30 * * * ?", 0),
            null);

    private static final class Recorded implements Work {
        private final BlockingQueue<String> done = new LinkedBlockingQueue<>();

        @Override
        public void crawl(String group) {
            done.add("crawl " + group);
        }

        @Override
        public void look() {
            done.add("look");
        }

        @Override
        public void digest(LocalDate day) {
            done.add("digest");
        }
    }

    @Test
    void aDigestMissedWhileDownGoesOutOnceOnStart(@TempDir Path folder) throws Exception {
        Home home = new Home(folder).open();
        Recorded work = new Recorded();
        try (Ledger ledger = Ledger.open(home.ledger())) {
            try (Timetable timetable = Timetable.start(ledger.dataSource(), DAILY, home, work, Clock.systemUTC())) {
                assertThat(timetable.next()).extracting(Timetable.Next::name).contains("digest", "crawl daily", "look");
            }
            assertThat(work.done).isEmpty();
            // As if this machine had been down for the last three days at the time of the digest.
            try (Connection connection = ledger.dataSource().getConnection();
                    Statement statement = connection.createStatement()) {
                statement.executeUpdate("update QRTZ_TRIGGERS set NEXT_FIRE_TIME = NEXT_FIRE_TIME - 3 * 86400000"
                        + " where TRIGGER_NAME = 'digest'");
            }
            try (Timetable timetable = Timetable.start(ledger.dataSource(), DAILY, home, work, Clock.systemUTC())) {
                assertThat(work.done.poll(30, TimeUnit.SECONDS)).isEqualTo("digest");
                assertThat(timetable.next()).isNotEmpty();
            }
            assertThat(work.done).isEmpty();
        }
    }

    @Test
    void aCronLineThatCannotBeReadNamesFileAndKey(@TempDir Path folder) {
        Home home = new Home(folder).open();
        try (Ledger ledger = Ledger.inMemory()) {
            assertThatThrownBy(() -> Timetable.start(
                            ledger.dataSource(),
                            new Schedule(Map.of(), new Schedule.Digest("every morning"), null, null),
                            home,
                            new Recorded(),
                            Clock.systemUTC()))
                    .isInstanceOf(ConfigException.class)
                    .hasMessageContaining("schedule.yml")
                    .hasMessageContaining("digest.cron");
        }
    }
}
