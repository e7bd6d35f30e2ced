package kizashi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

/** Saved list pages and what must be found in them: {@code crawlers/fixtures/<id>} of a home, made by {@code kizashi source new}. */
public final class SourceFixtures {
    private SourceFixtures() {}

    /** The fixtures of a home; empty where it has none. */
    public static List<Path> of(Path home) throws IOException {
        Path folder = home.resolve("crawlers").resolve("fixtures");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(folder)) {
            return folders.sorted().toList();
        }
    }

    /**
     * Serves the saved page at its path on loopback and lists it with the source's own options: exactly what is expected
     * must be found.
     *
     * @param work an empty folder
     */
    public static void check(Path home, Path fixture, Path work) throws Exception {
        String id = fixture.getFileName().toString();
        Source source = SourceFiles.readAll(new Home(home), Registry.bundled())
                .byId(id)
                .orElseThrow(() -> new AssertionError("there is no source " + id + " in " + home.resolve("crawlers")));
        List<String> expected = Files.readAllLines(fixture.resolve("expected.tsv")).stream()
                .filter(l -> !l.startsWith("#") && !l.startsWith("title\t") && !l.isBlank())
                .map(l -> {
                    String[] cell = l.split("\t");
                    return cell[0] + "\t" + URI.create(cell[1]).getRawPath() + "\t" + cell[2];
                })
                .toList();
        assertThat(expected).as(fixture + "/expected.tsv names documents").isNotEmpty();
        URI real = source.urls().get(0);
        try (TestSite site = new TestSite();
                CrawlHome crawlHome = new CrawlHome(work)) {
            site.page(real.getRawPath(), "text/html", Files.readAllBytes(fixture.resolve("list.html")));
            Source local = CrawlHome.source(source.id(), site.at(real.getRawPath()), source.options());
            List<String> found = new ArrayList<>();
            try (Session session = crawlHome.session(local)) {
                new SitePlatform()
                        .list(
                                session,
                                ref -> found.add(ref.title() + "\t" + ref.url().getRawPath() + "\t" + kind(ref)));
            }
            assertThat(found).as(id).containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    private static String kind(DocumentRef ref) {
        return ref.kind() == null
                ? "unknown"
                : ref.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
