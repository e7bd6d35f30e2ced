package kizashi.pipeline;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Supplier;
import kizashi.config.Home;
import kizashi.config.Schedule;
import kizashi.crawl.RunReport;
import kizashi.crawl.client.HoursWindow;
import kizashi.deliver.Language;
import kizashi.deliver.Words;
import kizashi.model.Profile;
import kizashi.model.Source;

/** What the timetable asks for: crawls, looks between them, alerts and the digest, each by one process at a time. */
final class Scheduled {
    private final Kizashi kizashi;
    private final Home home;
    private final Runs runs;
    private final Clock clock;

    Scheduled(Kizashi kizashi, Home home, Runs runs, Clock clock) {
        this.kizashi = kizashi;
        this.home = home;
        this.runs = runs;
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
                runs.looked(seen);
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
            letters(() -> {
                Instant started = clock.instant();
                Digests.Day day = kizashi.digests().alerts(kizashi.today(), immediate, kizashi.coverage(), home.out());
                if (day.sent() > 0 || !day.problems().isEmpty()) {
                    runs.alerted(started, day);
                }
                return day;
            });
        }
    }

    Digests.Day digest(LocalDate day) {
        return letters(() -> {
            Instant started = clock.instant();
            Digests.Day sent = kizashi.digests().daily(day, kizashi.profiles(), kizashi.coverage(), home.out());
            runs.digested(started, sent);
            return sent;
        });
    }

    private Digests.Day letters(Supplier<Digests.Day> letters) {
        return JobLease.run(
                kizashi.crawling().leases(),
                "digest",
                () -> {
                    synchronized (kizashi) {
                        return letters.get();
                    }
                },
                who -> new Digests.Day(List.of(), 0, List.of(words().get("digest.elsewhere", who))));
    }

    private Words words() {
        return Kizashi.words(Language.of(kizashi.settings().language()));
    }
}
