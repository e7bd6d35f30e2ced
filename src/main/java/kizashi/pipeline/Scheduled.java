package kizashi.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import kizashi.config.Home;
import kizashi.config.Schedule;
import kizashi.crawl.HoursWindow;
import kizashi.crawl.RunReport;
import kizashi.deliver.Language;
import kizashi.deliver.Words;
import kizashi.ledger.RunReports;
import kizashi.model.Json;
import kizashi.model.Profile;
import kizashi.model.Source;

/** What the timetable asks for: crawls, looks between them, alerts and the digest, each by one process at a time. */
final class Scheduled {
    private final Kizashi kizashi;
    private final Home home;
    private final RunReports reports;
    private final Clock clock;

    Scheduled(Kizashi kizashi, Home home, RunReports reports, Clock clock) {
        this.kizashi = kizashi;
        this.home = home;
        this.reports = reports;
        this.clock = clock;
    }

    CrawlOutcome crawl(String group) {
        return alone("crawl:" + group, () -> {
            List<Source> sources = kizashi.sources().sources().stream()
                    .filter(s -> s.group().equals(group))
                    .toList();
            return kizashi.crawl(sources, kizashi.profiles(), Progress.NONE);
        });
    }

    CrawlOutcome look() {
        return alone("look", () -> {
            List<Source> own = Crawling.withOwnHost(kizashi.sources().sources());
            CrawlOutcome outcome = kizashi.look(own, kizashi.profiles());
            RunReport seen = outcome.crawled();
            if (seen.fresh() + seen.revised() > 0) {
                reports.add(new RunReports.Stored("look", seen.startedAt(), seen.endedAt(), Json.write(seen)));
            }
            return outcome;
        });
    }

    private CrawlOutcome alone(String name, Supplier<CrawlOutcome> job) {
        CrawlOutcome outcome =
                JobLease.run(kizashi.crawling().leases(), name, job, who -> CrawlOutcome.nothing(clock.instant()));
        if (outcome.read().read() > 0) {
            alert();
        }
        return outcome;
    }

    /** Sends at once what a crawl brought, within the hours of the schedule; what comes at other times the digest will tell. */
    private void alert() {
        Schedule.Alert alert = Schedule.read(home).alert();
        List<Profile> immediate = kizashi.profiles().stream()
                .filter(p -> p.alert() == Profile.Alert.IMMEDIATE)
                .toList();
        if (alert != null && HoursWindow.parse(alert.hours()).open(clock.instant())) {
            letters(
                    "alert",
                    () -> kizashi.digests().alerts(kizashi.today(), immediate, kizashi.coverage(), home.out()));
        }
    }

    Digests.Day digest(LocalDate day) {
        return letters(
                "digest", () -> kizashi.digests().daily(day, kizashi.profiles(), kizashi.coverage(), home.out()));
    }

    private Digests.Day letters(String kind, Supplier<Digests.Day> letters) {
        return JobLease.run(
                kizashi.crawling().leases(),
                "digest",
                () -> send(kind, letters),
                who -> new Digests.Day(List.of(), 0, List.of(words().get("digest.elsewhere", who))));
    }

    private Digests.Day send(String kind, Supplier<Digests.Day> letters) {
        Instant started = clock.instant();
        Digests.Day day;
        synchronized (kizashi) {
            day = letters.get();
        }
        if (kind.equals("digest") || day.sent() > 0 || !day.problems().isEmpty()) {
            String stored = Json.write(new ReportLines.DigestRun(
                    day.sent(), day.problems().size(), day.made().size()));
            reports.add(new RunReports.Stored(kind, started, clock.instant(), stored));
        }
        return day;
    }

    private Words words() {
        return Kizashi.words(Language.of(kizashi.settings().language()));
    }
}
