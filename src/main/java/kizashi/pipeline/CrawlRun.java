package kizashi.pipeline;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import kizashi.crawl.CrawlListener;
import kizashi.crawl.CrawlProgress;
import kizashi.crawl.FetchedDocument;
import kizashi.crawl.RunReport;
import kizashi.model.Source;

/** Crawls sources and lets what arrives be read while the crawl, which mostly waits, goes on. */
final class CrawlRun {
    private static final long READ_EVERY_MILLIS = 3000;

    private final Crawling crawling;
    private final Arrivals arrivals;

    CrawlRun(Crawling crawling, Arrivals arrivals) {
        this.crawling = crawling;
        this.arrivals = arrivals;
    }

    /**
     * Crawls.
     *
     * @param reading reads what waits; called again and again while the crawl goes on, and once after it, when there is
     *     nothing else to tell the progress of
     */
    CrawlOutcome run(List<Source> sources, Function<Progress, IngestReport> reading, Progress progress) {
        return run(() -> crawling.run(sources, listener(progress)), reading, progress);
    }

    /** Looks where news would stand, likewise. */
    CrawlOutcome look(List<Source> sources, Function<Progress, IngestReport> reading) {
        return run(() -> crawling.look(sources, listener(Progress.NONE)), reading, Progress.NONE);
    }

    private static CrawlOutcome run(
            Callable<RunReport> fetching, Function<Progress, IngestReport> reading, Progress progress) {
        IngestReport read = IngestReport.NOTHING;
        try (ExecutorService thread = Executors.newSingleThreadExecutor(
                Thread.ofPlatform().name("crawl").factory())) {
            Future<RunReport> running = thread.submit(fetching);
            RunReport report = null;
            while (report == null) {
                try {
                    report = running.get(READ_EVERY_MILLIS, TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    read = read.plus(reading.apply(Progress.NONE));
                }
            }
            return new CrawlOutcome(report, read.plus(reading.apply(progress)));
        } catch (ExecutionException e) {
            throw new IllegalStateException("the crawl failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; run the same command again", e);
        }
    }

    private CrawlListener listener(Progress progress) {
        return new CrawlListener() {
            @Override
            public void document(FetchedDocument document) {
                arrivals.take(document);
            }

            @Override
            public void progress(CrawlProgress now) {
                progress.crawled(now);
            }
        };
    }
}
