package kizashi.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import kizashi.model.Permission;
import kizashi.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFilesTest {
    private static final String KASHIWA = """
            # written by hand
            municipality: "122173"
            platform: site
            urls: https://www.city.example.lg.jp/gikai/
            options: {follow: "a.session"}
            """;

    @TempDir
    Path folder;

    private final Registry registry = Registry.bundled();

    @Test
    void aFewLinesAreASource() throws Exception {
        Source source = SourceFiles.read(file("122173-kashiwa.yml", KASHIWA), registry);
        assertThat(source.id()).isEqualTo("122173-kashiwa");
        assertThat(source.municipality().name()).isEqualTo("柏市");
        assertThat(source.municipality().prefecture()).isEqualTo("千葉県");
        assertThat(source.platform()).isEqualTo("site");
        assertThat(source.group()).isEqualTo("daily");
        assertThat(source.permission()).isNull();
        assertThat(source.options()).containsEntry("follow", "a.session");
    }

    @Test
    void aPermissionIsReadAndWrittenBackAndTheRestOfTheFileStays() throws Exception {
        Path file = file("122173-kashiwa.yml", KASHIWA + "disabled: 許諾を確認中\n");
        Permission permission = new Permission(
                "情報企画部",
                LocalDate.of(2026, 11, 21),
                "公開情報",
                new Permission.RobotsVerdict(true, "none", LocalDate.of(2026, 11, 20)),
                java.util.List.of("/gikai/"),
                java.util.List.of("pdf.example.lg.jp"),
                "Sat-Sun 20:00-06:00",
                Duration.ofSeconds(10),
                "議会事務局",
                "出典明示",
                false);
        SourceFiles.recordPermission(file, permission, "2026-11-21 by yamada");
        SourceFiles.recordPermission(file, permission, "2026-11-22 by yamada");
        Source source = SourceFiles.read(file, registry);
        assertThat(source.permission()).isEqualTo(permission);
        assertThat(source.disabled()).isNull();
        assertThat(Files.readString(file))
                .startsWith("# written by hand\n")
                .containsOnlyOnce("permission:")
                .contains("# permission recorded 2026-11-22 by yamada")
                .doesNotContain("2026-11-21 by");
    }

    @Test
    void aBodyThatTheRegistryDoesNotKnowNeedsAName() throws Exception {
        assertThatThrownBy(() -> SourceFiles.read(
                        file("a.yml", "municipality: \"999997\"\nplatform: site\nurls: http://a/\n"), registry))
                .hasMessageContaining("municipality.name")
                .hasMessageContaining("missing");
        Source named = SourceFiles.read(
                file(
                        "b.yml",
                        "municipality: {code: \"999997\", name: 見本市, prefecture: 見本県, population: 41000}\n"
                                + "platform: site\nurls: [http://127.0.0.1:9/]\n"),
                registry);
        assertThat(named.municipality().name()).isEqualTo("見本市");
        assertThat(named.municipality().population()).isEqualTo(41_000);
    }

    @Test
    void mistakesAreNamedWithFileLineAndKey() throws Exception {
        assertThatThrownBy(() -> SourceFiles.read(
                        file("a.yml", "municipality: \"122173\"\nplattform: site\nurls: http://a/\n"), registry))
                .hasMessageContaining("a.yml:2")
                .hasMessageContaining("did you mean 'platform'");
        assertThatThrownBy(() -> SourceFiles.read(
                        file("b.yml", "municipality: 122173\nplatform: site\nurls: http://a/\n"), registry))
                .hasMessageContaining("put it in quotes");
        assertThatThrownBy(() -> SourceFiles.read(
                        file("c.yml", "municipality: \"122174\"\nplatform: site\nurls: http://a/\n"), registry))
                .hasMessageContaining("wrong check digit");
        assertThatThrownBy(() -> SourceFiles.read(
                        file("d.yml", "municipality: \"122173\"\nplatform: site\nurls: ftp://a/\n"), registry))
                .hasMessageContaining("http");
        assertThatThrownBy(() -> SourceFiles.read(
                        file("e.yml", "municipality: {code: \"122173\", name: 松戸市}\nplatform: site\nurls: http://a/\n"),
                        registry))
                .hasMessageContaining("柏市");
    }

    @Test
    void oneBrokenFileDoesNotHideTheOthers() throws Exception {
        Home home = new Home(folder).open();
        Path prefecture = Files.createDirectories(home.crawlers().resolve("千葉県"));
        Files.writeString(prefecture.resolve("122173-kashiwa.yml"), KASHIWA);
        Files.writeString(prefecture.resolve("broken.yml"), "urls: [\n");
        Files.writeString(prefecture.resolve("_draft.yml"), "urls: [\n");
        SourceFiles.Sources all = SourceFiles.readAll(home, registry);
        assertThat(all.sources())
                .singleElement()
                .satisfies(s -> assertThat(s.id()).isEqualTo("122173-kashiwa"));
        assertThat(all.problems()).hasSize(1);
    }

    @Test
    void whatIsWrittenIsReadBack() {
        Home home = new Home(folder).open();
        Source source = new Source(
                "122173-kashiwa",
                registry.byName("柏市").get(0).municipality(),
                "kensakusystem",
                java.util.List.of(java.net.URI.create("http://www.kensakusystem.jp/kashiwa/")),
                "weekly",
                java.util.Map.of("years", 3),
                null,
                "理由");
        Path file = SourceFiles.write(home, source, "recognised");
        assertThat(SourceFiles.read(file, registry)).isEqualTo(source);
        assertThatThrownBy(() -> SourceFiles.write(home, source, null)).hasMessageContaining("is there already");
    }

    private Path file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text);
    }
}
