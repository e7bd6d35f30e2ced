package kizashi.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
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
            // A run stops at its budget of 500 requests; the next ones bring the rest.
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
                long pages =
                        site.arrived.stream().filter(p -> p.startsWith("/d")).count();
                assertThat(pages)
                        .as("only what was under way when killed is asked for again")
                        .isLessThanOrEqualTo(delivered + (long) killed);
                assertThat(home.state.documents("a").values())
                        .filteredOn(k -> k.sha256() != null)
                        .hasSize(delivered);
            }
        }
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
