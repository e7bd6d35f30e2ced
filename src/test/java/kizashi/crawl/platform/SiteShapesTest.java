package kizashi.crawl.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import kizashi.crawl.CrawlHome;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;
import kizashi.crawl.TestSite;
import kizashi.crawl.client.DocumentRef;
import kizashi.model.DocumentKind;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Own sites of {@code site-shapes.txt}, crawled without any selector; -Dshapes=FILE measures another file. */
class SiteShapesTest {
    @TempDir
    Path folder;

    /** What stands around a page where a shape says nothing else. */
    private static final String FRAME =
            "<html><head><title>議会</title></head><body><ul><li><a href=/>ホーム</a></li><li><a href=/gikai-top>町議会</a></li>"
                    + "<li><a href=/f/shinsei.pdf>広告の募集</a></li></ul>@@<p><a href=\"/access.html\">アクセス</a></p></body></html>";

    /** A site, and what is to be found in it. */
    private record Shape(String name, String start, String frame, Map<String, String> pages, List<String> expected) {}

    @TestFactory
    Stream<DynamicTest> everyShape() throws IOException {
        return shapes().stream()
                .map(shape -> DynamicTest.dynamicTest(shape.name, () -> {
                    List<String> mistakes = mistakes(shape);
                    assertThat(mistakes).as(String.join("\n", mistakes)).isEmpty();
                }));
    }

    private static List<Shape> shapes() throws IOException {
        String text;
        String other = System.getProperty("shapes");
        if (other != null) {
            text = Files.readString(Path.of(other));
        } else {
            try (InputStream in = Objects.requireNonNull(SiteShapesTest.class.getResourceAsStream("site-shapes.txt"))) {
                text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            }
        }
        List<Shape> shapes = new ArrayList<>();
        for (String part : text.split("\n(?==== )")) {
            if (!part.startsWith("=== ")) {
                continue;
            }
            String head = part.substring(4, part.indexOf('\n'));
            Map<String, String> pages = new LinkedHashMap<>();
            List<String> expected = List.of();
            String frame = FRAME;
            for (String section : part.substring(part.indexOf('\n')).split("\n--- ")) {
                int end = section.indexOf('\n');
                if (section.isBlank()) {
                    continue;
                }
                String body = section.substring(end + 1);
                if (section.startsWith("expect")) {
                    expected = body.lines().filter(l -> !l.isBlank()).toList();
                } else if (section.startsWith("frame\n")) {
                    frame = body;
                } else {
                    pages.put(section.substring(0, end), body);
                }
            }
            int blank = head.lastIndexOf(' ');
            shapes.add(new Shape(head.substring(0, blank), head.substring(blank + 1), frame, pages, expected));
        }
        return shapes;
    }

    private List<String> mistakes(Shape shape) throws IOException {
        List<String> mistakes = new ArrayList<>();
        Path own = Files.createTempDirectory(folder, "shape");
        try (TestSite site = new TestSite();
                CrawlHome home = new CrawlHome(own)) {
            shape.pages.forEach((path, content) -> serve(site, shape.frame, path, content));
            site.page("/gikai-top", "<html><body>議会のしくみ</body></html>");
            if (!shape.pages.containsKey("/")) {
                site.page("/", "<html><body>ようこそ</body></html>");
            }
            site.on("*", x -> {
                boolean file = x.getRequestURI().getPath().matches(".*\\.(pdf|docx?|xlsx)");
                byte[] body = ("%PDF-1.4 " + x.getRequestURI()).getBytes(StandardCharsets.US_ASCII);
                x.sendResponseHeaders(file ? 200 : 404, file ? body.length : -1);
                if (file) {
                    x.getResponseBody().write(body);
                }
                return file ? 200 : 404;
            });
            SourceOutcome outcome = home.runOne(CrawlHome.source("a", site.at(shape.start), Map.of()));
            if (outcome.status() != Status.COMPLETE) {
                mistakes.add("run " + outcome.status() + " " + outcome.reason());
            }
            again(home, shape, site, mistakes);
            Map<String, DocumentRef> found = new LinkedHashMap<>();
            home.delivered.forEach(d -> found.put(d.ref().key(), d.ref()));
            found.remove("/f/shinsei.pdf");
            shape.expected.forEach(line -> compare(line.split("\t"), found, mistakes));
            found.values()
                    .forEach(ref -> mistakes.add("not expected: " + ref.key() + " " + ref.kind() + " " + ref.title()));
        }
        return mistakes;
    }

    /** A whole page or feed as it stands, {@code PDF} for a file whose address does not say so, else the middle of a page. */
    private static void serve(TestSite site, String frame, String path, String content) {
        String text = content.strip();
        if (text.equals("PDF")) {
            site.page(path, "application/pdf", ("%PDF-1.4 " + path).getBytes(StandardCharsets.US_ASCII));
        } else if (text.startsWith("<?xml")) {
            site.page(path, "application/xml", text.getBytes(StandardCharsets.UTF_8));
        } else if (text.startsWith("<html")) {
            site.page(path, text);
        } else {
            site.page(path, frame.replace("@@", content));
        }
    }

    /** The next days bring nothing new, nothing is missed, and old pages rest. */
    private static void again(CrawlHome home, Shape shape, TestSite site, List<String> mistakes) {
        int delivered = home.delivered.size();
        for (int days : new int[] {1, 1, 20, 150}) {
            home.clock.forward(Duration.ofDays(days));
            SourceOutcome outcome = home.runOne(CrawlHome.source("a", site.at(shape.start), Map.of()));
            if (outcome.fresh() + outcome.revised() > 0 || outcome.status() != Status.COMPLETE) {
                mistakes.add("after " + days + " days: " + outcome);
            }
        }
        if (home.delivered.size() > delivered) {
            mistakes.add("delivered twice: " + home.delivered.subList(delivered, home.delivered.size()));
        }
        home.state.documents("a").values().stream()
                .filter(k -> k.missingSince() != null)
                .forEach(k -> mistakes.add("missed: " + k.key()));
    }

    private static void compare(String[] cell, Map<String, DocumentRef> found, List<String> mistakes) {
        DocumentRef ref = found.remove(cell[0]);
        if (cell[1].equals("no")) {
            if (ref != null && ref.kind() == DocumentKind.MINUTES) {
                mistakes.add(cell[0] + " is no minutes: " + ref.title());
            }
            return;
        }
        if (ref == null) {
            mistakes.add(cell[0] + " was not found");
            return;
        }
        String kind = ref.kind() == null
                ? "none"
                : ref.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        String day = ref.dateLabel() == null ? "-" : ref.dateLabel();
        if (!kind.equals(cell[1])) {
            mistakes.add(cell[0] + " kind " + kind + " not " + cell[1] + ": " + ref.title());
        }
        if (!fold(day).equals(fold(cell[2]))) {
            mistakes.add(cell[0] + " day " + day + " not " + cell[2] + ": " + ref.title());
        }
        for (String word : cell[3].equals("-") ? new String[0] : cell[3].split(" ")) {
            if (!fold(String.valueOf(ref.title())).contains(fold(word))) {
                mistakes.add(cell[0] + " title lacks " + word + ": " + ref.title());
            }
        }
    }

    private static String fold(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC);
    }
}
