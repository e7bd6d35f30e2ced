package kizashi.cli.bench;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import kizashi.bench.CrawlBench;
import kizashi.bench.CrawlTopology;
import kizashi.cli.terminal.CliException;
import kizashi.config.Durations;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kizashi bench crawl}. */
@Command(
        name = "crawl",
        mixinStandardHelpOptions = true,
        description = {
            "Crawls simulated councils and compares the time with what politeness allows.",
            "On distinct loopback addresses, the fetch stage alone (HTTP, robots.txt, lanes, WARC, ledger), by the servers' own",
            "log. Exit code 1 when a promise is broken.",
            "With --table it prints the cycle time of each host of a table of minutes addresses instead.",
            "",
            "  kizashi bench crawl                     1,788 councils, 60 requests each, 5 s apart: about five minutes",
            "  kizashi bench crawl --councils 200 --requests 20 --gap 1s",
            ""
        })
final class BenchCrawlCommand implements Callable<Integer> {
    private static final double MOST = 1.05;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--councils",
            paramLabel = "N",
            defaultValue = "1788",
            description = "How many. Default: ${DEFAULT-VALUE}.")
    private int councils;

    @Option(
            names = "--requests",
            paramLabel = "N",
            defaultValue = "60",
            description = "To each. Default: ${DEFAULT-VALUE}.")
    private int requests;

    @Option(
            names = "--gap",
            paramLabel = "DURATION",
            defaultValue = "5s",
            description = "Between two requests to one. Default: ${DEFAULT-VALUE}.")
    private String gap;

    @Option(names = "--table", paramLabel = "CSV", description = "A table with 議事録検索URL: print cycle times per host.")
    private @Nullable Path table;

    @Option(
            names = "--requests-per-check",
            paramLabel = "N",
            defaultValue = "6",
            description = "With --table: requests that one look at one body takes. Default: ${DEFAULT-VALUE}.")
    private int perCheck;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = spec.commandLine().getOut();
        Duration pause = pause();
        if (table != null) {
            CrawlTopology.of(table, perCheck, pause).lines().forEach(out::println);
            return 0;
        }
        if (councils < 1 || councils > 60_000 || requests < 3) {
            throw new CliException("--councils is 1 to 60000, --requests at least 3");
        }
        Path folder = Files.createTempDirectory("kizashi-bench");
        try {
            CrawlBench.Result r = CrawlBench.run(folder, councils, requests, pause);
            out.printf(
                    Locale.ROOT,
                    "councils %d, requests each %d, gap %s%nrequests seen by the servers %d, documents %d, incomplete %d%n"
                            + "time %.1f s, politeness bound %.1f s, ratio %.3f (at most %.2f)%n"
                            + "most in flight at one council %d, smallest gap %.1f ms%nheap peak %d MB of %d MB, in use after full collections at most %d MB%n",
                    r.councils(),
                    r.requestsEach(),
                    Durations.text(r.gap()),
                    r.requests(),
                    r.documents(),
                    r.incomplete(),
                    r.took().toMillis() / 1000.0,
                    r.bound().toMillis() / 1000.0,
                    r.ratio(),
                    MOST,
                    r.mostInFlight(),
                    r.smallestGapMillis(),
                    r.heapPeakMb(),
                    Runtime.getRuntime().maxMemory() >> 20,
                    r.heapLiveMb());
            boolean kept = r.ratio() <= MOST
                    && r.mostInFlight() == 1
                    && r.smallestGapMillis() >= pause.toMillis()
                    && r.incomplete() == 0;
            out.println(kept ? "kept" : "BROKEN");
            return kept ? 0 : 1;
        } finally {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            }
        }
    }

    private Duration pause() {
        try {
            return Durations.parse(gap);
        } catch (IllegalArgumentException e) {
            throw new CliException("--gap " + e.getMessage());
        }
    }
}
