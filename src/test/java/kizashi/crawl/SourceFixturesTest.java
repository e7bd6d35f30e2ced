package kizashi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import kizashi.config.Home;
import kizashi.config.Registry;
import kizashi.config.SourceFiles;
import kizashi.crawl.platform.SitePlatform;
import kizashi.model.Source;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Each folder in {@code crawlers/fixtures} (made by {@code kizashi source new}): the saved list page must yield what is expected. */
class SourceFixturesTest {
    private static final Path FIXTURES = Path.of("crawlers", "fixtures");

    @TempDir
    Path folder;

    @TestFactory
    Stream<DynamicTest> everyFixture() throws Exception {
        if (!Files.isDirectory(FIXTURES)) {
            return Stream.of(DynamicTest.dynamicTest("no fixtures yet", () -> {}));
        }
        SourceFiles.Sources all = SourceFiles.readAll(new Home(Path.of(".")), Registry.bundled());
        try (Stream<Path> folders = Files.list(FIXTURES)) {
            return folders
                    .sorted()
                    .map(f -> DynamicTest.dynamicTest(
                            f.getFileName().toString(),
                            () -> check(all.byId(f.getFileName().toString()).orElseThrow(), f)))
                    .toList()
                    .stream();
        }
    }

    private void check(Source source, Path fixture) throws Exception {
        List<String> expected = Files.readAllLines(fixture.resolve("expected.tsv")).stream()
                .filter(l -> !l.startsWith("#") && !l.startsWith("title\t") && !l.isBlank())
                .map(l -> {
                    String[] cell = l.split("\t");
                    return cell[0] + "\t" + URI.create(cell[1]).getRawPath() + "\t" + cell[2];
                })
                .toList();
        URI real = source.urls().get(0);
        try (TestSite site = new TestSite();
                CrawlHome home = new CrawlHome(folder.resolve(source.id()))) {
            site.page(real.getRawPath(), "text/html", Files.readAllBytes(fixture.resolve("list.html")));
            Source local = CrawlHome.source(source.id(), site.at(real.getRawPath()), source.options());
            List<String> found = new ArrayList<>();
            try (Session session = home.session(local)) {
                new SitePlatform()
                        .list(
                                session,
                                ref -> found.add(ref.title() + "\t" + ref.url().getRawPath() + "\t"
                                        + (ref.kind() == null
                                                ? "unknown"
                                                : ref.kind()
                                                        .name()
                                                        .toLowerCase(Locale.ROOT)
                                                        .replace('_', '-'))));
            }
            assertThat(found).containsAll(expected);
        }
    }
}
