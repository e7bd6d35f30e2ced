package kizashi.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import kizashi.config.Accounts;
import kizashi.config.Home;
import kizashi.config.ProfileFiles;
import kizashi.config.Registry;
import kizashi.config.SourceFiles;
import kizashi.model.LgCode;
import kizashi.model.Permission;
import kizashi.model.Source;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SampleSourcesTest {
    @TempDir
    Path folder;

    @Test
    void whatTheDemoWritesIsReadAsAnyHomeIs() {
        Home home = new Home(folder).open();
        try (SampleServer server = SampleServer.start(LocalDate.of(2026, 11, 21), 0)) {
            List<Path> files = SampleSources.write(home, server);
            SampleSources.write(home, server);
            SourceFiles.Sources sources = SourceFiles.readAll(home, Registry.bundled());
            assertThat(sources.problems()).isEmpty();
            assertThat(sources.sources()).hasSameSizeAs(files).hasSizeGreaterThanOrEqualTo(12);
            for (Source source : sources.sources()) {
                Permission permission = Objects.requireNonNull(source.permission());
                assertThat(permission.loopback()).isTrue();
                assertThat(source.options()).containsEntry("backfill", false);
                assertThat(source.urls().get(0).toString())
                        .startsWith(server.base().toString());
            }
        }
        assertThat(ProfileFiles.read(home.profiles())).hasSize(4);
        assertThat(Accounts.read(home.config().resolve("accounts.csv")).byCode())
                .hasSize(4);
    }

    @Test
    void noBodyOfTheRegistryHasASampleCouncilsCodeOrName() {
        Registry registry = Registry.bundled();
        for (Council council : SampleLibrary.councils()) {
            assertThat(registry.byCode(new LgCode(council.code()))).isEmpty();
            assertThat(registry.byName(council.name())).isEmpty();
        }
    }
}
