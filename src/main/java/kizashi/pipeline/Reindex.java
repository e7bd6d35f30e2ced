package kizashi.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.archive.Archive;
import kizashi.index.PassageIndex;
import kizashi.ledger.Documents;

/**
 * Builds the index anew from the archive alone: every arrival that was ever noted is read again, in the order in which they
 * came. Nobody is notified, no case changes. What was searchable stays so until the new index is complete.
 */
final class Reindex {
    private final Archive archive;
    private final Arrivals arrivals;
    private final DocumentReader reader;
    private final PassageIndex index;
    private final Documents documents;
    private final LateNames names;

    Reindex(
            Archive archive,
            Arrivals arrivals,
            DocumentReader reader,
            PassageIndex index,
            Documents documents,
            LateNames names) {
        this.archive = archive;
        this.arrivals = arrivals;
        this.reader = reader;
        this.index = index;
        this.documents = documents;
        this.names = names;
    }

    IngestReport run(Progress progress) {
        List<Arrival> all = noted();
        index.clear();
        Map<String, Documents.Stored> known = new HashMap<>();
        Set<LateNames.Year> years = new LinkedHashSet<>();
        Revisions revisions = new Revisions(known::get, key -> {
            index.refresh();
            return index.passage(key) != null;
        });
        List<String> problems = new ArrayList<>();
        int withoutText = 0;
        int passages = 0;
        for (int i = 0; i < all.size(); i++) {
            Arrival arrival = all.get(i);
            progress.at(
                    Progress.Step.REINDEX, i, all.size(), arrival.municipality().name());
            DocumentReader.Result result = reader.read(arrival, archive.read(arrival.capture()));
            switch (result) {
                case DocumentReader.Unread unread -> {
                    withoutText++;
                    problems.add(arrival.url() + ": " + unread.why());
                }
                case DocumentReader.Found found -> {
                    for (DocumentReader.Read read : found.documents()) {
                        Revisions.Taken taken = revisions.take(read);
                        Documents.Stored with = taken == null ? revisions.withEarlier(read) : null;
                        if (with != null) {
                            known.put(with.document().id(), with);
                            Editions.show(with.document(), index);
                        }
                        if (taken != null) {
                            known.put(taken.stored().document().id(), taken.stored());
                            index.replaceDocument(
                                    taken.stored().document().id(), taken.read().passages());
                            names.note(taken.read()).ifPresent(years::add);
                        }
                    }
                }
            }
        }
        index.refresh();
        names.revisit(years);
        index.commit(null);
        index.refresh();
        known.values().forEach(stored -> documents.put(stored.document(), stored.revision()));
        progress.at(Progress.Step.REINDEX, all.size(), all.size(), null);
        passages += (int) index.size();
        return new IngestReport(known.size(), 0, 0, withoutText, passages, 0, problems);
    }

    /** The list of captures lives in the ledger; where that was lost, the WARC files themselves are read. */
    private List<Arrival> noted() {
        List<Arrival> all = new ArrayList<>();
        arrivals.each(all::add);
        if (all.isEmpty()) {
            archive.rebuildIndex();
            arrivals.each(all::add);
        }
        return all;
    }
}
