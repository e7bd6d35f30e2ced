package kizashi.crawl;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every fixture of the repository's home, and that of a home with one invented council. */
class SourceFixturesTest {
    private static final List<Path> HOMES = List.of(Path.of("."), Path.of("src/test/resources/kizashi/crawl/home"));

    @TempDir
    Path folder;

    @TestFactory
    List<DynamicTest> everyFixture() throws Exception {
        List<DynamicTest> tests = new ArrayList<>();
        for (Path home : HOMES) {
            for (Path fixture : SourceFixtures.of(home)) {
                String id = fixture.getFileName().toString();
                tests.add(DynamicTest.dynamicTest(id, () -> SourceFixtures.check(home, fixture, folder.resolve(id))));
            }
        }
        return tests;
    }
}
