package kizashi.web;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import kizashi.index.Coverage;
import kizashi.index.Filter;
import kizashi.ledger.RunReports;
import kizashi.pipeline.Kizashi;

/** Gathers what the status page shows. */
final class StatusPages {
    private static final int RUNS = 12;
    private final Kizashi kizashi;

    StatusPages(Kizashi kizashi) {
        this.kizashi = kizashi;
    }

    StatusPage page(List<StatusPage.Planned> planned) {
        Coverage coverage = kizashi.index().coverage(Filter.ALL);
        List<StatusPage.Run> runs = new ArrayList<>();
        for (RunReports.Stored run : kizashi.runReports(RUNS)) {
            runs.add(new StatusPage.Run(
                    run.kind(),
                    Words.time(run.startedAt()),
                    Duration.between(run.startedAt(), run.finishedAt()).toSeconds(),
                    kizashi.describe(run)));
        }
        return new StatusPage(
                coverage.bodies().size(),
                kizashi.documentCount(),
                coverage.passages(),
                kizashi.waiting(),
                kizashi.warnings(),
                planned,
                runs,
                Words.coverage(coverage));
    }
}
