package kizashi.web;

import java.time.Duration;
import java.util.List;
import kizashi.index.Coverage;
import kizashi.index.Filter;
import kizashi.pipeline.Kizashi;

/** Gathers what the status page shows. */
final class StatusPages {
    private static final int RUNS = 12;
    private final Kizashi kizashi;

    StatusPages(Kizashi kizashi) {
        this.kizashi = kizashi;
    }

    StatusPage page(List<StatusPage.Planned> planned, Screen screen) {
        Coverage coverage = kizashi.index().coverage(Filter.ALL);
        List<StatusPage.Run> runs = kizashi.runReports(RUNS).stream()
                .map(run -> new StatusPage.Run(
                        screen.say("run." + run.kind()),
                        Sayings.time(run.startedAt()),
                        Duration.between(run.startedAt(), run.finishedAt()).toSeconds(),
                        kizashi.describe(run, screen.words().language())))
                .toList();
        return new StatusPage(
                coverage.bodies().size(),
                kizashi.documentCount(),
                coverage.passages(),
                kizashi.waiting(),
                kizashi.warnings(screen.words().language()),
                planned,
                runs,
                new Sayings(screen.words()).coverage(coverage));
    }
}
