package kizashi.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import kizashi.archive.Archive;
import kizashi.archive.TextStore;
import kizashi.index.AnalyzedPassage;
import kizashi.index.Filter;
import kizashi.index.IndexState;
import kizashi.index.PassageIndex;
import kizashi.index.Selection;
import kizashi.index.query.Expression;
import kizashi.ledger.Documents;
import kizashi.ledger.Inbox;
import kizashi.ledger.Unmatched;
import kizashi.model.Document;
import kizashi.model.Municipality;
import kizashi.model.Opportunity;
import kizashi.model.Passage;
import kizashi.model.Profile;

/**
 * From what waits in the inbox to cases: reads, indexes, remembers what documents teach; and when all of it is there, matches
 * and follows promises. What is matched batch by batch would depend on which file came first.
 */
final class Intake {
    private static final int MATCH_BATCH = 2000;

    /** Of some fifty profiles; of many more hardly a passage is left out, and a question has its bounds. */
    private static final int MOST_KEYWORDS = 500;

    /** A collection of so many passages is matched anew with every news of it: some ten seconds. */
    static final long SMALL = 30_000;

    /** Of a larger one everything is, where the news are at least such a part of it. */
    private static final int MUCH = 10;

    private long small = SMALL;
    private final Inbox inbox;
    private final Documents documents;
    private final Unmatched unmatched;
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
            Unmatched unmatched,
            Archive archive,
            TextStore texts,
            DocumentReader reader,
            PassageIndex index,
            LateNames names,
            Matching matching,
            Promises promises) {
        this.inbox = inbox;
        this.documents = documents;
        this.unmatched = unmatched;
        this.archive = archive;
        this.texts = texts;
        this.reader = reader;
        this.index = index;
        this.names = names;
        this.matching = matching;
        this.promises = promises;
    }

    /**
     * What a run gave.
     *
     * @param report of reading
     * @param ofOld keys of passages of documents read before that became evidence only now
     */
    record Taken(IngestReport report, List<String> ofOld) {}

    /** Takes another size for small, which tests need. */
    void smallUpTo(long passages) {
        small = passages;
    }

    /** Whether so much was read that news are matched for their municipalities alone. */
    boolean matchesNewsAlone() {
        return index.size() > small;
    }

    /**
     * Reads everything that waits, then matches it.
     *
     * @param history what cases have now; asked only where all of them are made anew
     */
    Taken read(List<Profile> profiles, Supplier<History> history, Progress progress) {
        IngestReport report = new Ingest(inbox, documents, archive::read, reader, index, afterReading()).run(progress);
        Set<String> read = unmatched.all();
        Taken taken = read.isEmpty() || profiles.isEmpty()
                ? new Taken(report, List.of())
                : match(read, profiles, history, report, progress);
        unmatched.done(read);
        return taken;
    }

    private Ingest.AfterReading afterReading() {
        return new Ingest.AfterReading() {
            @Override
            public void batch(List<DocumentReader.Read> read) {
                take(read);
            }

            @Override
            public void edition(Document known) {
                Editions.show(known, index);
                matching.show(known);
            }
        };
    }

    private void take(List<DocumentReader.Read> read) {
        read.forEach(r -> texts.put(r.document().sha256(), r.text()));
        List<DocumentReader.Read> batch = names.learn(read);
        matching.learn(batch);
        unmatched.add(batch.stream().map(r -> r.document().id()).toList());
    }

    private Taken match(
            Set<String> read,
            List<Profile> profiles,
            Supplier<History> history,
            IngestReport report,
            Progress progress) {
        index.commit(null);
        index.refresh();
        if (!isSmallBeside(read)) {
            return matchBodiesWithNews(read, profiles, report, progress);
        }
        History before = history.get();
        List<Opportunity> changed = matchAll(profiles, progress);
        return new Taken(report.withOpportunities(changed.size()), before.added(changed, id -> !read.contains(id)));
    }

    /**
     * Of a large collection: the bodies with news anew, the smallest first, as far as they are small together; of the others the news
     * alone. The scores of all other cases keep the statistics of the last time that all was matched.
     */
    private Taken matchBodiesWithNews(
            Set<String> read, List<Profile> profiles, IngestReport report, Progress progress) {
        List<Sized> bodies = read.stream()
                .map(documents::find)
                .flatMap(Optional::stream)
                .map(s -> s.document().municipality())
                .distinct()
                .map(body -> new Sized(body, passages(body)))
                .sorted(Comparator.comparingLong(Sized::passages)
                        .thenComparing(s -> s.body().key()))
                .toList();
        List<Municipality> anew = new ArrayList<>();
        long together = 0;
        for (Sized sized : bodies) {
            together += sized.passages();
            if (together <= small) {
                anew.add(sized.body());
            }
        }
        Set<String> keys = anew.stream().map(Municipality::key).collect(Collectors.toSet());
        History before = History.of(
                anew.stream().flatMap(b -> matching.cases(b).stream()).toList());
        Set<String> others = read.stream()
                .filter(id -> documents
                        .find(id)
                        .filter(s -> keys.contains(s.document().municipality().key()))
                        .isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<Opportunity> changed = new ArrayList<>(matchAll(anew, profiles, progress));
        List<String> ofOld = before.added(changed, id -> !read.contains(id));
        changed.addAll(matchNews(others, profiles));
        return new Taken(report.withOpportunities(changed.size()), ofOld);
    }

    private record Sized(Municipality body, long passages) {}

    private long passages(Municipality body) {
        return index.coverage(Filter.ALL.in(List.of(OnTheMatter.bodyOf(body)))).passages();
    }

    private boolean isSmallBeside(Set<String> read) {
        if (index.size() <= small) {
            return true;
        }
        long passages = 0;
        for (String id : read) {
            passages += index.ofDocument(id).size();
            if (passages * MUCH >= index.size()) {
                return true;
            }
        }
        return false;
    }

    /** Adds what these documents give to the cases that are there. */
    private List<Opportunity> matchNews(Set<String> read, List<Profile> profiles) {
        List<Document> news = read.stream()
                .map(documents::find)
                .flatMap(Optional::stream)
                .map(Documents.Stored::document)
                .toList();
        Matching.Found found = new Matching.Found();
        for (Document document : news) {
            matching.read(profiles, analyzed(index.ofDocument(document.id())), found);
        }
        List<Opportunity> changed = matching.add(found, news);
        promises.remember(changed);
        news.stream().map(Document::municipality).distinct().forEach(body -> {
            matching.countRemarks(profiles, body);
            promises.resolve(body);
        });
        return changed;
    }

    private List<AnalyzedPassage> analyzed(List<Passage> passages) {
        return passages.stream()
                .map(p -> AnalyzedPassage.of(p, index.analyzer()))
                .toList();
    }

    /**
     * Matches everything that was ever read, as if it had come at once: what comes of it depends on what is stored, and on
     * nothing else.
     *
     * @return the cases that are new or have other evidence
     */
    List<Opportunity> matchAll(List<Profile> profiles, Progress progress) {
        return matchAll(documents.municipalities(), profiles, progress);
    }

    /**
     * What is worth being cut into words: a passage without any keyword gives no match and no mention. Of very many profiles
     * hardly a passage holds none; and an index whose words were cut by other tables does not know which hold one.
     */
    private Expression holdingKeywords(List<Profile> profiles) {
        Set<String> keywords = new LinkedHashSet<>();
        profiles.forEach(p -> p.keywords().forEach(k -> keywords.add(k.term())));
        return keywords.size() > MOST_KEYWORDS || index.state() == IndexState.OTHER_ANALYSIS
                ? new Expression.Everything()
                : Expression.anyOf(List.copyOf(keywords));
    }

    private List<Opportunity> matchAll(List<Municipality> bodies, List<Profile> profiles, Progress progress) {
        List<Opportunity> changed = new ArrayList<>();
        matching.beginAnew();
        Selection selection = index.select(holdingKeywords(profiles));
        long total = selection.size();
        long[] done = {0};
        for (Municipality body : bodies) {
            Matching.Found found = new Matching.Found();
            List<AnalyzedPassage> batch = new ArrayList<>();
            selection.forEach(Filter.ALL.in(List.of(OnTheMatter.bodyOf(body))), passage -> {
                if (!passage.document().municipality().key().equals(body.key())) {
                    return;
                }
                done[0]++;
                if (batch.size() >= MATCH_BATCH) {
                    progress.at(Progress.Step.MATCH, done[0], total, body.name());
                    matching.read(profiles, batch, found);
                    batch.clear();
                }
                batch.add(AnalyzedPassage.of(passage, index.analyzer()));
            });
            matching.read(profiles, batch, found);
            changed.addAll(matching.regroup(profiles, body, found));
        }
        matching.tellNovelty(bodies);
        for (Municipality body : bodies) {
            matching.countRemarks(profiles, body);
            promises.renew(body, matching.cases(body));
        }
        progress.at(Progress.Step.MATCH, total, total, null);
        return changed;
    }
}
