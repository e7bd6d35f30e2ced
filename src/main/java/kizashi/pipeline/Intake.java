package kizashi.pipeline;

import java.util.ArrayList;
import java.util.List;
import kizashi.archive.Archive;
import kizashi.archive.TextStore;
import kizashi.index.AnalyzedPassage;
import kizashi.index.Filter;
import kizashi.index.PassageIndex;
import kizashi.ledger.Documents;
import kizashi.ledger.Inbox;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Profile;

/** From what waits in the inbox to cases: reads, indexes, remembers what documents teach, matches, follows promises. */
final class Intake {
    private static final int MATCH_BATCH = 2000;

    private final Inbox inbox;
    private final Documents documents;
    private final Archive archive;
    private final TextStore texts;
    private final DocumentReader reader;
    private final PassageIndex index;
    private final LateNames names;
    private final Matching matching;
    private final Promises promises;

    Intake(
            Inbox inbox,
            Documents documents,
            Archive archive,
            TextStore texts,
            DocumentReader reader,
            PassageIndex index,
            LateNames names,
            Matching matching,
            Promises promises) {
        this.inbox = inbox;
        this.documents = documents;
        this.archive = archive;
        this.texts = texts;
        this.reader = reader;
        this.index = index;
        this.names = names;
        this.matching = matching;
        this.promises = promises;
    }

    /** Reads everything that waits. */
    IngestReport read(List<Profile> profiles, Progress progress) {
        return new Ingest(inbox, documents, archive::read, reader, index, batch -> take(batch, profiles)).run(progress);
    }

    private List<Opportunity> take(List<DocumentReader.Read> read, List<Profile> profiles) {
        read.forEach(r -> texts.put(r.document().sha256(), r.text()));
        List<DocumentReader.Read> batch = names.learn(read);
        matching.learn(batch);
        List<AnalyzedPassage> passages =
                batch.stream().flatMap(r -> r.passages().stream()).toList();
        List<Opportunity> changed = matching.match(
                profiles,
                passages,
                batch.stream().map(DocumentReader.Read::document).toList());
        promises.follow(changed, passages);
        return changed;
    }

    /** Matches everything that was ever read; gives back the cases that are new or have new evidence. */
    List<Opportunity> matchAll(List<Profile> profiles, Progress progress) {
        List<Opportunity> changed = new ArrayList<>();
        List<AnalyzedPassage> batch = new ArrayList<>();
        long total = index.size();
        long[] done = {0};
        index.forEach(Filter.ALL, passage -> {
            done[0]++;
            if (batch.size() >= MATCH_BATCH && begins(passage, batch)) {
                progress.at(
                        Progress.Step.MATCH,
                        done[0],
                        total,
                        passage.document().municipality().name());
                changed.addAll(matching.match(profiles, batch, List.of()));
                batch.clear();
            }
            batch.add(AnalyzedPassage.of(passage, index.analyzer()));
        });
        changed.addAll(matching.match(profiles, batch, List.of()));
        promises.follow(changed, List.of());
        progress.at(Progress.Step.MATCH, total, total, null);
        return changed;
    }

    /** Whether another document begins: what a sitting linked is matched together. */
    private static boolean begins(Passage passage, List<AnalyzedPassage> batch) {
        return !passage.document()
                .id()
                .equals(batch.get(batch.size() - 1).passage().document().id());
    }
}
