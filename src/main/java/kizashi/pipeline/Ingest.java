package kizashi.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import java.util.function.Predicate;
import kizashi.index.PassageIndex;
import kizashi.ledger.Documents;
import kizashi.ledger.Inbox;
import kizashi.model.Capture;
import kizashi.model.Document;
import kizashi.model.Json;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads what waits in the inbox, batch by batch: several files at a time are read, then one writer puts their passages into
 * the index, notes them for matching and only then takes the arrivals out of the inbox. Killed anywhere, the next run does the batch
 * again, and every step of it may be done twice.
 */
final class Ingest {
    private static final Logger LOG = LoggerFactory.getLogger(Ingest.class);
    private static final int BATCH = 24;
    private static final long BATCH_BYTES = 16L << 20;

    private final Inbox inbox;
    private final Documents documents;
    private final Function<Capture, byte[]> archive;
    private final DocumentReader reader;
    private final PassageIndex index;
    private final AfterReading after;

    /** What is done with the documents of a batch once their passages are in the index. */
    interface AfterReading {
        /** @param read new and revised documents with their passages */
        void batch(List<DocumentReader.Read> read);

        /** @param known a document that was read before, with the address of one more edition of it */
        void edition(Document known);
    }

    Ingest(
            Inbox inbox,
            Documents documents,
            Function<Capture, byte[]> archive,
            DocumentReader reader,
            PassageIndex index,
            AfterReading after) {
        this.inbox = inbox;
        this.documents = documents;
        this.archive = archive;
        this.reader = reader;
        this.index = index;
        this.after = after;
    }

    /** Reads everything that waits. */
    IngestReport run(Progress progress) {
        IngestReport report = IngestReport.NOTHING;
        int total = inbox.waitingCount();
        int done = 0;
        try (ExecutorService readers =
                Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            for (List<Waiting> batch = waiting(); !batch.isEmpty(); batch = waiting()) {
                progress.at(Progress.Step.READ, done, total, null);
                report = report.plus(batch(batch, readers));
                done += batch.size();
            }
        }
        progress.at(Progress.Step.READ, done, total, null);
        return report;
    }

    private record Waiting(long id, Arrival arrival) {}

    /** The next to be read: few where they are long, since a batch is in memory with all its words. */
    private List<Waiting> waiting() {
        List<Waiting> batch = new ArrayList<>();
        long bytes = 0;
        for (Inbox.Entry entry : inbox.waiting(BATCH)) {
            Arrival arrival = Json.read(entry.json(), Arrival.class);
            bytes += arrival.capture().length();
            if (!batch.isEmpty() && bytes > BATCH_BYTES) {
                break;
            }
            batch.add(new Waiting(entry.id(), arrival));
        }
        return batch;
    }

    private IngestReport batch(List<Waiting> entries, ExecutorService readers) {
        List<Arrival> arrivals = entries.stream().map(Waiting::arrival).toList();
        List<Future<DocumentReader.Result>> results = arrivals.stream()
                .map(a -> readers.submit(() -> reader.read(a, archive.apply(a.capture()))))
                .toList();
        List<DocumentReader.Result> read = results.stream().map(Ingest::result).toList();
        Tally tally = new Tally();
        List<DocumentReader.Read> fresh = new ArrayList<>();
        List<@Nullable String> details = new ArrayList<>();
        Map<String, Documents.Stored> known = new HashMap<>();
        for (int i = 0; i < arrivals.size(); i++) {
            details.add(take(arrivals.get(i), read.get(i), known, fresh, tally));
        }
        index.commit(null);
        index.refresh();
        after.batch(fresh);
        known.values().forEach(k -> documents.put(k.document(), k.revision()));
        for (int i = 0; i < entries.size(); i++) {
            inbox.done(entries.get(i).id(), details.get(i));
        }
        return tally.report();
    }

    /** Puts what one arrival gave into the index; gives back why there is nothing of it or what is doubtful, or null. */
    private @Nullable String take(
            Arrival arrival,
            DocumentReader.Result result,
            Map<String, Documents.Stored> known,
            List<DocumentReader.Read> fresh,
            Tally tally) {
        return switch (result) {
            case DocumentReader.Unread unread -> {
                tally.withoutText++;
                tally.problems.add(arrival.url() + ": " + unread.why());
                yield unread.why();
            }
            case DocumentReader.Found found -> {
                List<String> details = new ArrayList<>();
                for (DocumentReader.Read read : found.documents()) {
                    String detail = take(arrival, read, known, fresh, tally);
                    if (detail != null && !details.contains(detail)) {
                        details.add(detail);
                    }
                }
                yield details.isEmpty() ? null : String.join("; ", details);
            }
        };
    }

    private @Nullable String take(
            Arrival arrival,
            DocumentReader.Read read,
            Map<String, Documents.Stored> known,
            List<DocumentReader.Read> fresh,
            Tally tally) {
        Revisions revisions = new Revisions(
                id -> known.containsKey(id) ? known.get(id) : documents.find(id).orElse(null), inIndex());
        Revisions.Taken taken = revisions.take(read);
        if (taken == null) {
            tally.unchanged++;
            Documents.Stored with = revisions.withEarlier(read);
            if (with != null) {
                Document document = with.document();
                known.put(document.id(), with);
                fresh.replaceAll(f -> f.document().id().equals(document.id()) ? Revisions.in(document, f) : f);
                after.edition(document);
                return "a more final publication is known; this one is kept as an earlier edition of it";
            }
            return "this or a more final publication is known";
        }
        // Not in the ledger before the index has it: the ledger must never know more than what can be found.
        String id = taken.stored().document().id();
        known.put(id, taken.stored());
        fresh.removeIf(f -> f.document().id().equals(id));
        index.replaceDocument(id, taken.read().passages());
        tally.passages += taken.read().passages().size();
        if (taken.isRevision()) {
            tally.revised++;
        } else {
            tally.fresh++;
        }
        if (read.doubt() != null) {
            tally.problems.add(arrival.url() + ": " + read.doubt());
        }
        fresh.add(taken.read());
        return read.doubt();
    }

    /** Asked seldom, only where two documents look like one; what this batch wrote before counts. */
    private Predicate<String> inIndex() {
        boolean[] refreshed = new boolean[1];
        return passageKey -> {
            if (!refreshed[0]) {
                index.refresh();
                refreshed[0] = true;
            }
            return index.passage(passageKey) != null;
        };
    }

    private static DocumentReader.Result result(Future<DocumentReader.Result> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            // The boundary of one document: what surprises us in it must not stop the others.
            LOG.error("a document could not be read", e.getCause());
            return new DocumentReader.Unread("読み取り中の内部エラー: " + e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted; run the same command again", e);
        }
    }

    private static final class Tally {
        private int fresh;
        private int revised;
        private int unchanged;
        private int withoutText;
        private int passages;
        private final List<String> problems = new ArrayList<>();

        private IngestReport report() {
            return new IngestReport(fresh, revised, unchanged, withoutText, passages, 0, problems);
        }
    }
}
