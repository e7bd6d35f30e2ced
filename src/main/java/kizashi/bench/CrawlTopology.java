package kizashi.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import kizashi.crawl.VendorAddresses;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * What politeness makes of the real topology: how long one look at every body takes, for each host of a table of addresses.
 * Computed, not measured: bodies × requests × gap, since a host is asked one request at a time.
 *
 * @param bodiesByHost how many bodies each host serves
 * @param requestsPerCheck that one look at one body takes
 * @param gap between two requests to one host
 */
public record CrawlTopology(Map<String, Integer> bodiesByHost, int requestsPerCheck, Duration gap) {
    /** As {@code config/schedule.yml} is shipped: a look at hosts of one body every half hour, at a moment of five minutes. */
    private static final Duration LOOK_EVERY = Duration.ofMinutes(35);
    /** Ten list pages at the most, robots.txt, and the new document itself. */
    private static final int LOOK_REQUESTS = 12;
    /** As shipped, hosts of many bodies are crawled once a night, at a moment of half an hour. */
    private static final Duration CRAWL_EVERY = Duration.ofHours(24).plusMinutes(30);
    /** Reading what came and writing the letter. */
    private static final Duration READING = Duration.ofMinutes(5);

    /** Keeps its own copy. */
    public CrawlTopology {
        bodiesByHost = Map.copyOf(bodiesByHost);
    }

    /** Reads a table with a column 議事録検索URL (or url). */
    public static CrawlTopology of(Path table, int requestsPerCheck, Duration gap) {
        Map<String, Integer> bodies = new TreeMap<>();
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (CSVParser parser = CSVParser.parse(table, StandardCharsets.UTF_8, format)) {
            String column = parser.getHeaderNames().contains("議事録検索URL") ? "議事録検索URL" : "url";
            for (CSVRecord row : parser) {
                try {
                    URI url = new URI(row.get(column).strip());
                    if (url.getHost() != null) {
                        URI start = VendorAddresses.shipped().recognise(url).start();
                        bodies.merge(String.valueOf(start.getHost()).toLowerCase(Locale.ROOT), 1, Integer::sum);
                    }
                } catch (URISyntaxException e) {
                    bodies.merge("(unreadable)", 1, Integer::sum);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + table + ": " + e.getMessage(), e);
        }
        return new CrawlTopology(bodies, requestsPerCheck, gap);
    }

    /** One look at every body of a host. */
    public Duration cycle(int bodies) {
        return gap.multipliedBy((long) bodies * requestsPerCheck);
    }

    /** The table to be printed: shared hosts one by one, hosts of one body together. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(
                "host\tbodies\tone look at all of them\tpublication to alert at most, crawled without pause\tas shipped");
        bodiesByHost.entrySet().stream()
                .filter(e -> e.getValue() > 1)
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .forEach(e -> lines.add(line(e.getKey(), e.getValue())));
        long own = bodiesByHost.values().stream().filter(n -> n == 1).count();
        lines.add(line(own + " hosts of one body each", 1));
        return lines;
    }

    private String line(String host, int bodies) {
        Duration cycle = cycle(bodies);
        Duration shipped = bodies == 1
                ? LOOK_EVERY.plus(gap.multipliedBy(LOOK_REQUESTS)).plus(READING)
                : CRAWL_EVERY.plus(cycle).plus(READING);
        Duration nonstop =
                cycle.multipliedBy(2).plus(READING); // just missed, then asked for at the end of the next round
        return host + "\t" + bodies + "\t" + text(cycle) + "\t" + text(nonstop) + "\t" + text(shipped);
    }

    private static String text(Duration d) {
        return d.toHours() > 0
                ? d.toHours() + " h " + d.toMinutesPart() + " min"
                : d.toMinutes() > 0 ? d.toMinutes() + " min " + d.toSecondsPart() + " s" : d.toSeconds() + " s";
    }
}
