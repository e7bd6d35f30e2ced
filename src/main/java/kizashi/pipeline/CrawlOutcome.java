package kizashi.pipeline;

import java.time.Instant;
import java.util.List;
import kizashi.crawl.RunReport;

/**
 * What a crawl brought.
 *
 * @param crawled how each source fared
 * @param read what came of reading what it brought
 */
public record CrawlOutcome(RunReport crawled, IngestReport read) {
    /** Nothing was done. */
    static CrawlOutcome nothing(Instant at) {
        return new CrawlOutcome(new RunReport(at, at, List.of()), IngestReport.NOTHING);
    }
}
