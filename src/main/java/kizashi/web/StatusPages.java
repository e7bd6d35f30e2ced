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
                planned.stream().map(p -> named(p, screen)).toList(),
                runs,
                new Sayings(screen.words()).coverage(coverage, "coverage.empty"));
    }

    /** A job in the words of the runs that it makes: 「巡回（hourly）」 for {@code crawl hourly}. */
    private static StatusPage.Planned named(StatusPage.Planned job, Screen screen) {
        int group = job.name().indexOf(' ');
        String name = group < 0
                ? screen.say("run." + job.name())
                : screen.say(
                        "planned.group",
                        screen.say("run." + job.name().substring(0, group)),
                        job.name().substring(group + 1));
        return new StatusPage.Planned(name, job.next(), job.previous());
    }
}
