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
import kizashi.crawl.client.DocumentRef;
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
        if (!source.platform().equals(SitePlatform.NAME)) {
            throw new AssertionError(id + ": a fixture is for platform site; how " + source.platform()
                    + " lists is tested with the program, so " + fixture + " can go");
        }
        URI real = source.urls().get(0);
        List<String> expected = expected(fixture.resolve("expected.tsv"), real);
        try (TestSite site = new TestSite();
                CrawlHome crawlHome = new CrawlHome(work)) {
            URI start = real.getRawPath().isEmpty() ? real.resolve("/") : real;
            site.page(start.getRawPath(), "text/html", Files.readAllBytes(fixture.resolve("list.html")));
            Source local = CrawlHome.source(source.id(), site.at(below(start)), source.options());
            List<String> found = new ArrayList<>();
            try (Session session = crawlHome.session(local)) {
                new SitePlatform()
                        .list(session, ref -> found.add(ref.title() + "\t" + below(ref.url()) + "\t" + kind(ref)));
            }
            assertThat(found)
                    .as("%s: what is found in %s, against expected.tsv", id, fixture.resolve("list.html"))
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    /** Each line as title, address without its host, kind; addresses may be written as they stand in the page. */
    private static List<String> expected(Path file, URI page) throws IOException {
        List<String> expected = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            if (line.startsWith("#") || line.startsWith("title\t") || line.isBlank()) {
                continue;
            }
            String[] cell = line.strip().split("\t");
            assertThat(cell.length)
                    .as("%s: a line is title, address and kind with tabs between: '%s'", file, line)
                    .isEqualTo(3);
            expected.add(cell[0] + "\t" + below(page.resolve(cell[1])) + "\t" + cell[2]);
        }
        assertThat(expected).as(file + " names documents").isNotEmpty();
        return expected;
    }

    /** Path and query: what stays the same when the page is served from elsewhere. */
    private static String below(URI url) {
        return url.getRawPath() + (url.getRawQuery() == null ? "" : "?" + url.getRawQuery());
    }

    private static String kind(DocumentRef ref) {
        return ref.kind() == null
                ? "unknown"
                : ref.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
