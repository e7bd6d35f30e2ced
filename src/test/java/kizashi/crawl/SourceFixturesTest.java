package kizashi.crawl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Every fixture of the repository's home, that of a home with one invented council, and those of the home that
 * {@code -Dkizashi.home} or KIZASHI_HOME names.
 */
class SourceFixturesTest {
    private static final Path INVENTED = Path.of("src/test/resources/kizashi/crawl/home");

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> everyFixture() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path home : homes()) {
            for (Path fixture : SourceFixtures.of(home)) {
                String id = fixture.getFileName().toString();
                tests.add(DynamicTest.dynamicTest(id, () -> SourceFixtures.check(home, fixture, folder.resolve(id))));
            }
        }
        return tests;
    }

    private static Set<Path> homes() {
        Set<Path> homes = new LinkedHashSet<>();
        homes.add(Path.of("").toAbsolutePath());
        homes.add(INVENTED.toAbsolutePath());
        String named = System.getProperty("kizashi.home", System.getenv("KIZASHI_HOME"));
        if (named != null && !named.isBlank()) {
            homes.add(Path.of(named).toAbsolutePath().normalize());
        }
        return homes;
    }
}
