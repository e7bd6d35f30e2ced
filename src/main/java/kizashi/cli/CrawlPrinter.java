package kizashi.cli;

import java.io.PrintWriter;
import kizashi.crawl.RunReport;
import kizashi.deliver.Words;
import kizashi.pipeline.CrawlOutcome;

/** Says what a crawl brought. */
final class CrawlPrinter {
    private final PrintWriter out;
    private final PrintWriter err;
    private final Words words;

    CrawlPrinter(PrintWriter out, PrintWriter err, Words words) {
        this.out = out;
        this.err = err;
        this.words = words;
    }

    void print(CrawlOutcome outcome) {
        for (RunReport.SourceOutcome source : outcome.crawled().sources()) {
            if (source.status() != RunReport.Status.COMPLETE) {
                err.println(words.get("crawl.source", source.sourceId(), source.municipality())
                        + words.label(source.status(), source.status().label())
                        + (source.reason() == null ? "" : words.get("crawl.reason", source.reason()))
                        + (source.failed().isEmpty() ? "" : " " + source.failed()));
            }
            source.flags().forEach(flag -> err.println(source.sourceId() + ": " + flag));
        }
        outcome.read().problems().forEach(problem -> err.println(words.get("read.problem", problem)));
        RunReport crawled = outcome.crawled();
        out.println(words.plain(
                "crawl.done", crawled.sources().size(), crawled.fresh(), crawled.revised(), crawled.unchanged()));
        if (crawled.fresh() + crawled.revised() == 0 && outcome.read().read() == 0) {
            out.println(words.get("crawl.nothing"));
        } else {
            out.println(words.plain(
                    "crawl.read",
                    outcome.read().fresh(),
                    outcome.read().revised(),
                    outcome.read().withoutText(),
                    outcome.read().passages()));
        }
    }
}
