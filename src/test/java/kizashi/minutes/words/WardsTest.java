package kizashi.minutes.words;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.config.Registry;
import kizashi.config.Registry.BodyType;
import kizashi.japanese.TsvTable;
import org.junit.jupiter.api.Test;

/** The table of wards has those of the registry of bodies, which this stage must not know. */
class WardsTest {
    @Test
    void everyWardOfTheRegistryIsInTheTable() {
        Set<String> table = TsvTable.rows(Units.class, "wards.tsv", 1).stream()
                .map(row -> row.get(0))
                .collect(Collectors.toSet());
        List<String> missing = Registry.bundled().all().stream()
                .filter(b -> b.type() == BodyType.WARD || b.type() == BodyType.SPECIAL_WARD)
                .map(b -> b.municipality().name().replaceFirst("^.+?市(?=.)", ""))
                .filter(name -> !table.contains(name))
                .toList();
        assertThat(missing).isEmpty();
        assertThat(Units.shared().isNoWard("伊藤")).isTrue();
        assertThat(Units.shared().isNoWard("若林")).isFalse();
    }
}
