package kizashi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import kizashi.config.Registry.BodyType;
import kizashi.model.LgCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryTest {
    private final Registry registry = Registry.bundled();

    @Test
    void holdsEveryBodyWithACouncil() {
        assertThat(registry.councils()).hasSize(1_788);
        assertThat(registry.councils().stream().filter(b -> b.type() == BodyType.PREFECTURE))
                .hasSize(47);
        assertThat(registry.all().stream().filter(b -> b.type() == BodyType.NORTHERN_VILLAGE))
                .hasSize(6);
        assertThat(registry.all().stream().filter(b -> b.type() == BodyType.WARD))
                .hasSize(171);
        assertThat(registry.all().stream().filter(b -> b.type() == BodyType.SPECIAL_WARD))
                .hasSize(23);
    }

    @Test
    void knowsTheResidentsOfEveryBody() {
        Map<String, Integer> prefectures = new TreeMap<>();
        Map<String, Integer> sums = new TreeMap<>();
        for (Registry.Body body : registry.councils()) {
            assertThat(body.municipality().population())
                    .as(body.municipality().name())
                    .isPositive();
            Map<String, Integer> which = body.type() == BodyType.PREFECTURE ? prefectures : sums;
            which.merge(
                    String.valueOf(body.municipality().prefecture()),
                    Objects.requireNonNull(body.municipality().population()),
                    Integer::sum);
        }
        assertThat(sums).isEqualTo(prefectures);
        assertThat(sums.values().stream().mapToInt(Integer::intValue).sum())
                .as("the total that was published")
                .isEqualTo(120_653_227);
    }

    @Test
    void aNameAloneIdentifiesNobody() {
        assertThat(registry.byName("府中市").stream().map(b -> b.municipality().prefecture()))
                .containsExactly("東京都", "広島県");
        assertThat(registry.byName("東京都府中市"))
                .singleElement()
                .satisfies(b -> assertThat(b.municipality().code()).isEqualTo(new LgCode("132063")));
        assertThat(registry.councils().stream()
                        .collect(Collectors.groupingBy(b -> b.municipality().name(), Collectors.counting()))
                        .values()
                        .stream()
                        .filter(n -> n > 1))
                .hasSizeGreaterThan(20);
    }

    @Test
    void refusesAWrongCheckDigitWithFileAndLine(@TempDir Path folder) throws Exception {
        Home home = new Home(folder).open();
        Files.writeString(
                home.config().resolve("municipalities.tsv"),
                "code\tname\n011003\t札幌市\tさっぽろし\t北海道\tdesignated-city\t\n");
        assertThatThrownBy(() -> Registry.read(home))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("municipalities.tsv:2")
                .hasMessageContaining("wrong check digit");
    }

    @Test
    void linesOfAHomeAreLaidOverThoseOfTheProgram(@TempDir Path folder) throws Exception {
        Home home = new Home(folder).open();
        Files.writeString(
                home.config().resolve("municipalities.tsv"),
                "code\tname\tkana\tprefecture\ttype\n122173\t新柏市\tしんかしわし\t千葉県\tcity\t\n");
        Registry own = Registry.read(home);
        assertThat(own.all()).hasSameSizeAs(registry.all());
        assertThat(own.byName("新柏市")).hasSize(1);
        assertThat(own.byName("柏市")).as("its name of before").isEmpty();
        assertThat(own.byName("札幌市")).as("what the home does not name").hasSize(1);
        assertThat(own.all().stream().map(b -> b.municipality().code()).toList())
                .isSorted();
    }
}
