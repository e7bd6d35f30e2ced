package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kizashi.minutes.roster.RosterReader;
import kizashi.model.RosterEntry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rosters made by hand, in every shape that was seen; {@code rosters.txt} says what must be read from each. */
class RosterFixturesTest {

    @Test
    void entriesAreThoseExpected() throws Exception {
        int wanted = 0;
        int read = 0;
        int right = 0;
        int cases = 0;
        StringBuilder report = new StringBuilder();
        for (String roster : fixtures().split("(?m)^== ")) {
            if (roster.startsWith("#") || roster.isBlank()) {
                continue;
            }
            cases++;
            String name = roster.substring(0, roster.indexOf('\n'));
            String[] parts = roster.substring(roster.indexOf('\n') + 1).split("(?m)^--\n", 2);
            List<String> want = new ArrayList<>();
            parts[1].lines().filter(line -> !line.isBlank()).forEach(line -> want.add(line.strip()));
            List<String> got = new ArrayList<>();
            for (RosterEntry entry :
                    RosterReader.read(parts[0], new TurnFinder(parts[0]).find()).entries()) {
                assertThat(entry.start()).isLessThan(entry.end());
                got.add(row(entry));
            }
            wanted += want.size();
            read += got.size();
            List<String> rest = new ArrayList<>(want);
            for (String row : got) {
                right += rest.remove(row) ? 1 : 0;
            }
            if (!got.equals(want)) {
                report.append(name)
                        .append("\n  want ")
                        .append(want)
                        .append("\n  got  ")
                        .append(got)
                        .append('\n');
            }
        }
        double precision = (double) right / read;
        double recall = (double) right / wanted;
        double f1 = 2 * precision * recall / (precision + recall);
        assertThat(cases).isGreaterThanOrEqualTo(40);
        assertThat(f1).as(report.toString()).isEqualTo(1.0);
    }

    private static String row(RosterEntry e) {
        return String.join(
                " | ",
                dash(e.seat()),
                dash(e.role()),
                dash(e.name()),
                dash(e.department()),
                e.side().json(),
                e.present() ? "yes" : "no");
    }

    private static String dash(@Nullable String text) {
        return text == null ? "-" : text;
    }

    private static String fixtures() throws Exception {
        try (InputStream in = RosterFixturesTest.class.getResourceAsStream("rosters.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
