package kizashi.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import kizashi.japanese.TsvTable;
import kizashi.model.RosterEntry;
import org.junit.jupiter.api.Test;

/**
 * Rosters that are drawn and printed in every shape of {@link DrawnRosters}, so that what must be read of them is known. Each shape
 * has the least F1 it may have in {@code drawn-floors.tsv}: what was reached, less what another draw of the same size can differ by.
 */
class GeneratedRostersTest {
    private static final int LISTS = 40;
    private static final int SEED = 2026;
    /** How many of a thousand entries may name somebody under an office that he does not hold, over all shapes. */
    private static final double MOST_WRONG = 4.0;

    @Test
    void everyShapeIsReadAsWellAsBefore() {
        Map<String, Double> floors = new HashMap<>();
        for (List<String> row : TsvTable.rows(GeneratedRostersTest.class, "drawn-floors.tsv", 2)) {
            floors.put(row.get(0), Double.valueOf(row.get(1)));
        }
        Map<String, RosterShape> shapes = DrawnRosters.shapes();
        assertThat(floors.keySet()).isEqualTo(shapes.keySet());
        StringBuilder report = new StringBuilder();
        List<String> worse = new ArrayList<>();
        Score all = new Score();
        shapes.forEach((name, shape) -> {
            Score score = measure(name, shape);
            all.add(score);
            report.append(String.format(Locale.ROOT, "%n%-48s F1 %.4f", name, score.f1()))
                    .append(score.sample);
            if (score.f1() < floors.getOrDefault(name, 1.0)) {
                worse.add(name);
            }
        });
        assertThat(worse).as(report.toString()).isEmpty();
        assertThat(1000.0 * all.wrong / all.read).as(report.toString()).isLessThan(MOST_WRONG);
    }

    private static Score measure(String name, RosterShape shape) {
        Random random = new Random(SEED + name.hashCode());
        Score score = new Score();
        for (int i = 0; i < LISTS; i++) {
            score.add(DrawnRosters.draw(name, shape, random));
        }
        return score;
    }

    private static final class Score {
        private int wanted;
        private int read;
        private int right;
        private int wrong;
        private String sample = "";

        void add(DrawnRosters.Drawn drawn) {
            List<String> rest = new ArrayList<>();
            Set<String> holders = new HashSet<>();
            for (DrawnEntry entry : drawn.all()) {
                rest.add(entry.row());
                holders.add(entry.role() + " " + entry.name());
            }
            wanted += rest.size();
            List<String> odd = new ArrayList<>();
            for (RosterEntry entry : RosterReader.read(drawn.text(), new TurnFinder(drawn.text()).find())
                    .entries()) {
                read++;
                String row = DrawnEntry.row(entry);
                if (rest.remove(row)) {
                    right++;
                } else {
                    odd.add(row);
                    wrong += holders.contains(entry.role() + " " + entry.name()) ? 0 : 1;
                }
            }
            if (sample.isEmpty() && !rest.isEmpty()) {
                sample = "\n" + drawn.text() + "  missing " + rest + "\n  instead " + odd;
            }
        }

        void add(Score other) {
            wanted += other.wanted;
            read += other.read;
            right += other.right;
            wrong += other.wrong;
        }

        double f1() {
            return 2.0 * right / (wanted + read);
        }
    }
}
