package kizashi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import kizashi.archive.Verification;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A crawl that is killed (SIGKILL) again and again loses nothing, doubles nothing and fetches nothing twice. */
class KillTest {
    private static final int DOCUMENTS = 40;

    @TempDir
    Path folder;

    @Test
    void killedAFewTimes() throws Exception {
        kill(3);
    }

    @Test
    @Tag("long")
    void killedAHundredTimes() throws Exception {
        kill(100);
    }

    private void kill(int times) throws Exception {
        int documents = Math.max(DOCUMENTS, times * 12);
        try (TestSite site = new TestSite()) {
            StringBuilder list = new StringBuilder("<main>");
            for (int i = 0; i < documents; i++) {
                list.append("<li><a href=\"/d")
                        .append(i)
                        .append(".html\">会議録 ")
                        .append(i)
                        .append("</a></li>");
                String text = "<p>" + "発言 ".repeat(500) + i;
                int number = i;
                site.on("/d" + i + ".html", x -> {
                    pause(10);
                    byte[] body = text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
                    x.getResponseHeaders().set("ETag", "\"" + number + "\"");
                    x.sendResponseHeaders(200, body.length);
                    x.getResponseBody().write(body);
                    return 200;
                });
            }
            site.page("/", list + "</main>");
            Random random = new Random(11);
            int killed = 0;
            for (int i = 0; i < times; i++) {
                Process process = start(site);
                int before = site.arrived.size();
                long patience = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
                int until = before + 1 + random.nextInt(8);
                while (process.isAlive() && site.arrived.size() < until && System.nanoTime() < patience) {
                    Thread.sleep(random.nextInt(4) + 1L);
                }
                if (process.isAlive()) {
                    killed++;
                }
                process.destroyForcibly().waitFor();
            }
            assertThat(killed).as("the runs were really cut off").isGreaterThan(times / 2);
            int untilThen = site.arrived.size();
            // A run stops at its budget of 500 requests; the next ones go on where it stopped.
            for (int run = 0; run <= documents / 500 && delivered() < documents; run++) {
                Process last = start(site);
                assertThat(last.waitFor(300, TimeUnit.SECONDS)).isTrue();
                assertThat(last.exitValue()).isZero();
            }
            int delivered = delivered();
            try (CrawlHome home = new CrawlHome(folder)) {
                assertThat(delivered).as("every document, none lost").isEqualTo(documents);
                Verification verification = home.archive.verify(s -> {});
                assertThat(verification.problems()).isEmpty();
                assertThat(twice(site.arrived, "/d"))
                        .as("only what was under way when killed is asked for again")
                        .isLessThanOrEqualTo(killed);
                List<String> afterwards = List.copyOf(site.arrived.subList(untilThen, site.arrived.size()));
                assertThat(twice(afterwards, "/d"))
                        .as("asked for again by runs that nobody killed")
                        .isZero();
                System.out.printf(
                        "killed %d times, %d documents, %d asked for again, %d list pages%n",
                        killed,
                        delivered,
                        twice(site.arrived, "/d"),
                        site.arrived.stream().filter("/"::equals).count());
                assertThat(home.state.documents("a").values())
                        .filteredOn(k -> k.sha256() != null)
                        .hasSize(delivered);
            }
        }
    }

    /** How many of these requests asked for what an earlier one had asked for. */
    private static long twice(List<String> paths, String prefix) {
        List<String> pages = paths.stream().filter(p -> p.startsWith(prefix)).toList();
        return pages.size() - pages.stream().distinct().count();
    }

    private int delivered() {
        try (CrawlHome home = new CrawlHome(folder)) {
            return home.ledger
                    .jdbi()
                    .withHandle(h -> h.createQuery("select count(*) from delivered")
                            .mapTo(Integer.class)
                            .one());
        }
    }

    private Process start(TestSite site) throws Exception {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KillableCrawl.class.getName(),
                        folder.toString(),
                        site.at("/").toString())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("log.txt").toFile()))
                .start();
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
