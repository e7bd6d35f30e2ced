package kizashi.crawl;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.crawl.CrawlState.Known;
import kizashi.crawl.CrawlState.SourceState;
import kizashi.crawl.RunReport.SourceOutcome;
import kizashi.crawl.RunReport.Status;
import kizashi.crawl.client.Denial;
import kizashi.crawl.client.DocumentRef;
import kizashi.crawl.client.FetchResult;
import kizashi.crawl.client.FetchResult.Denied;
import kizashi.crawl.client.FetchResult.Failed;
import kizashi.crawl.client.FetchResult.Fetched;
import kizashi.crawl.client.PermissionGate;
import kizashi.crawl.client.PoliteClient;
import kizashi.crawl.client.ResponseStore;
import kizashi.crawl.client.Trouble;
import kizashi.model.Source;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One run of one source: list, compare with what is known, fetch what is new or due, deliver, remember. */
final class SourceRun {
    private static final Logger LOG = LoggerFactory.getLogger(SourceRun.class);
    /** A run that was cut off longer ago than this begins anew: sessions and lists have aged. */
    private static final Duration RESUME_WITHIN = Duration.ofHours(12);

    private final Source source;
    private final @Nullable Platform platform;
    private final PoliteClient client;
    private final CrawlState state;
    private final ResponseStore store;
    private final Clock clock;
    private final CrawlListener listener;
    private final Watch watch;
    private final boolean look;
    private final DocumentRoom room;

    private final Instant begin;
    /** When this walk through the source began: earlier than this run where it goes on with one that was cut off. */
    private Instant walkStart;

    private final Map<Trouble, Integer> failed = new EnumMap<>(Trouble.class);
    private final List<String> flags = new ArrayList<>();
    private int denied;
    /** Documents that the listing lacks, by the hash of their bytes. */
    private Map<String, Known> movable = new HashMap<>();

    private final Map<String, Integer> bodies = new HashMap<>();
    private int fresh;
    private int revised;
    private int unchanged;
    private int remaining;
    private @Nullable String reason;
    private boolean cutShort;

    SourceRun(
            Source source,
            @Nullable Platform platform,
            PoliteClient client,
            CrawlState state,
            ResponseStore store,
            Clock clock,
            CrawlListener listener,
            Watch watch,
            boolean look,
            DocumentRoom room) {
        this.look = look;
        this.room = room;
        this.source = source;
        this.platform = platform;
        this.client = client;
        this.state = state;
        this.store = store;
        this.clock = clock;
        this.listener = listener;
        this.watch = watch;
        this.begin = clock.instant();
        this.walkStart = begin;
    }

    SourceOutcome run() {
        SourceState before = state.source(source.id());
        Denied denied = PermissionGate.checkSource(source, begin);
        if (denied != null) {
            reason = denied.denial().label() + ": " + denied.reason();
            return end(before, outcome(Status.DENIED, 0, null, 0), before.baselineAt());
        }
        String mistake = platform == null
                ? "platform '" + source.platform() + "' を知りません"
                : SourceOptions.mistake(source, platform);
        if (platform == null || mistake != null) {
            reason = mistake;
            failed.merge(Trouble.LAYOUT, 1, Integer::sum);
            return end(before, outcome(Status.FAILED, 0, null, 0), before.baselineAt());
        }
        if (look && before.baselineAt() == null) {
            reason = "最初の巡回がまだ終わっていません";
            return end(before, outcome(Status.SKIPPED, 0, null, 0), null);
        }
        Instant resumedFrom =
                !look && before.runStartedAt() != null && before.runStartedAt().isAfter(begin.minus(RESUME_WITHIN))
                        ? before.runStartedAt()
                        : null;
        walkStart = resumedFrom == null ? begin : resumedFrom;
        if (!look) {
            state.runStarted(source.id(), walkStart);
        }
        try (DocumentRoom.Held held = room.take(state.documentCount(source.id()))) {
            Remembered memory = new Remembered(state.documents(source.id()), look, begin);
            try (Session session = new Session(client, store, source, clock, resumedFrom, memory)) {
                Work work = list(session, platform, before);
                memory.forget();
                held.holds(work.tasks.size() + movable.size());
                return fetch(session, platform, before, work);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            failed.merge(Trouble.CANCELLED, 1, Integer::sum);
            return end(before, outcome(Status.FAILED, 0, null, 0), before.baselineAt());
        }
    }

    /**
     * What a listing leaves to do. The rest of what was listed and remembered can be forgotten, which is most of it.
     *
     * @param listing how it ended
     * @param present how many documents count as listed
     * @param tasks what to fetch
     */
    private record Work(Listing listing, int present, List<Plan.Task> tasks) {}

    private Work list(Session session, Platform how, SourceState before) {
        Map<String, Known> known = session.remembered().documents();
        Map<String, DocumentRef> listed = new LinkedHashMap<>();
        Listing listing = how.list(session, ref -> listed.putIfAbsent(ref.key(), ref));
        watch.say();
        if (listing.problem() != null) {
            note(listing.problem());
        }
        Set<String> present = new HashSet<>(listed.keySet());
        present.addAll(session.remembered().vouched());
        Plan plan = new Plan(source, state, before.baselineAt() != null, begin, walkStart, look);
        List<Plan.Task> tasks = plan.make(listed, present, known);
        boolean whole = listing.complete() && !look;
        if (whole && !listed.isEmpty()) {
            plan.markMissing(present, known);
        }
        if (whole) {
            movable = Plan.lostByBody(present, known);
        }
        return new Work(listing, present.size(), tasks);
    }

    private SourceOutcome fetch(Session session, Platform how, SourceState before, Work work) {
        Listing listing = work.listing;
        List<Plan.Task> tasks = work.tasks;
        watch.planned(tasks.size());
        int tried = 0;
        for (Plan.Task task : tasks) {
            if (cutShort) {
                break;
            }
            FetchResult result = how.fetch(session, task.ref());
            tried++;
            watch.fetched();
            take(task, result);
            watch.say();
        }
        remaining = tasks.size() - tried;
        watch.left(remaining);
        boolean all = listing.complete() && !cutShort;
        boolean nothingMore = !cutShort && tried == tasks.size() && work.present > 0 && fresh == 0;
        Instant baseline = before.baselineAt() != null
                ? before.baselineAt()
                : (all && work.present > 0) || nothingMore ? clock.instant() : null;
        Status status = work.present == 0 && (!failed.isEmpty() || denied > 0 || cutShort)
                ? deniedAtOnce(listing) ? Status.DENIED : Status.FAILED
                : all ? Status.COMPLETE : Status.PARTIAL;
        SourceOutcome outcome = outcome(status, work.present, listing.stated(), session.requests());
        if (!look) {
            List<SourceOutcome> history = state.history(source.id(), Health.RUNS);
            flags.addAll(Health.flags(outcome, history, bodies, work.present, begin));
        }
        return end(before, outcome(status, work.present, listing.stated(), session.requests()), baseline);
    }

    private static boolean deniedAtOnce(Listing listing) {
        return listing.problem() instanceof Denied;
    }

    private void take(Plan.Task task, FetchResult result) {
        switch (result) {
            case Fetched f -> {
                bodies.merge(f.capture().sha256(), 1, Integer::sum);
                deliver(task, f);
            }
            case Denied d -> note(d);
            case Failed f -> note(f);
        }
    }

    private void deliver(Plan.Task task, Fetched fetched) {
        Known known = task.known();
        String sha256 = fetched.capture().sha256();
        if (sha256.equals(known.sha256())) {
            unchanged++;
            state.save(source.id(), List.of(known.listedAs(task.ref(), sha256, clock.instant())));
            return;
        }
        boolean revision = known.sha256() != null;
        Known moved = revision ? null : movable.remove(sha256);
        if (moved != null) {
            unchanged++;
            state.rename(source.id(), moved.key(), moved.listedAs(task.ref(), sha256, clock.instant()));
            return;
        }
        boolean backfill = task.backfill(revision);
        try {
            store.note(source, task.ref(), fetched.capture(), backfill);
            listener.document(new FetchedDocument(
                    source, task.ref(), fetched.capture(), fetched.body(), revision, backfill, known.firstSeen()));
        } catch (RuntimeException e) {
            // The boundary to whoever processes it: one document must not end the run.
            LOG.error("document {} of {}: {}", task.ref().key(), source.id(), e.toString(), e);
            failed.merge(Trouble.PROCESSING, 1, Integer::sum);
            reason = "処理できない文書: " + task.ref().url() + ": " + e;
            return;
        }
        if (revision) {
            revised++;
        } else {
            fresh++;
        }
        state.save(source.id(), List.of(known.listedAs(task.ref(), sha256, clock.instant())));
    }

    /** Counts a failure or a denial, and ends the run where its category says so. */
    private void note(FetchResult problem) {
        if (problem instanceof Failed f) {
            failed.merge(f.trouble(), 1, Integer::sum);
            reason = f.trouble().label() + ": " + f.detail() + " (" + f.url() + ")";
            cutShort |= f.trouble().advice() == Trouble.Advice.STOP;
        } else if (problem instanceof Denied d) {
            reason = d.denial().label() + ": " + d.reason() + " (" + d.url() + ")";
            cutShort |= d.denial() == Denial.HOURS || d.denial() == Denial.NO_CONTACT;
            denied++;
        }
    }

    private SourceOutcome outcome(Status status, int listed, @Nullable Integer stated, int requests) {
        return new SourceOutcome(
                source.id(),
                source.municipality().name(),
                begin,
                clock.instant(),
                status,
                listed,
                stated,
                fresh,
                revised,
                unchanged,
                failed,
                denied,
                requests,
                remaining,
                reason,
                flags);
    }

    /** Remembers how it ended; a look between two walks leaves no trace in a source's history, which it would only blur. */
    private SourceOutcome end(SourceState before, SourceOutcome outcome, @Nullable Instant baseline) {
        if (look) {
            return outcome;
        }
        Status status = outcome.status();
        // What was ended from outside or at its budget goes on where it stopped; nothing is asked for again.
        boolean goesOn = failed.containsKey(Trouble.CANCELLED) || failed.containsKey(Trouble.BUDGET);
        boolean bad = status == Status.FAILED;
        String trouble = failed.keySet().stream().map(Enum::name).findFirst().orElse(null);
        SourceState after = new SourceState(
                baseline,
                goesOn ? walkStart : null,
                status == Status.COMPLETE ? outcome.endedAt() : before.lastSuccessAt(),
                status == Status.DENIED ? before.failures() : bad ? before.failures() + 1 : 0,
                bad ? trouble : status == Status.DENIED ? before.lastTrouble() : null);
        state.runEnded(source.id(), after, outcome, outcome.endedAt());
        return outcome;
    }
}
