package kizashi.pipeline;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kizashi.index.AnalyzedPassage;
import kizashi.index.Filter;
import kizashi.index.PassageIndex;
import kizashi.ledger.Documents;
import kizashi.match.IndexStatistics;
import kizashi.match.promise.Promise;
import kizashi.match.promise.PromiseTracker;
import kizashi.model.Document;
import kizashi.model.DocumentKind;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Whether anything read since a promise was due could have told what became of it: a passage on its matter, a sitting of the committee in
 * which it was made, or enough of a regular session. A short sitting on something else tells nothing.
 */
final class HeardSince {
    /** About a third of a day of general questions, in characters; an opening day has less. */
    private static final int ENOUGH = 20_000;

    private final Documents documents;
    private final PassageIndex index;

    HeardSince(Documents documents, PassageIndex index) {
        this.documents = documents;
        this.index = index;
    }

    /**
     * Whether something read could have told.
     *
     * @param promise open, and past its time
     */
    boolean couldTell(Promise promise) {
        List<Document> later = documents.after(promise.municipality(), promise.dueOn());
        if (later.isEmpty()) {
            return false;
        }
        Passage made = index.passage(promise.passageKey());
        String committee = documents
                .find(promise.documentId())
                .flatMap(stored -> Optional.ofNullable(committee(stored.document())))
                .orElse(null);
        long read = 0;
        for (Document document : later) {
            if (document.kind() == DocumentKind.MINUTES) {
                String of = committee(document);
                if (of != null && of.equals(committee)) {
                    return true;
                }
                read += of == null && read < ENOUGH ? length(document) : 0;
                if (read >= ENOUGH) {
                    return true;
                }
            }
        }
        return made != null && speaksOfIt(promise, made);
    }

    private boolean speaksOfIt(Promise promise, Passage made) {
        PromiseTracker tracker = new PromiseTracker(new IndexStatistics(index));
        AnalyzedPassage at = AnalyzedPassage.onDemand(made, index.analyzer());
        LocalDate since = promise.dueOn().plusDays(1);
        return OnTheMatter.of(
                        index,
                        made.document().municipality(),
                        Filter.ALL.between(since, null),
                        tracker.tellingWords(promise, at))
                .stream()
                .anyMatch(later -> tracker.isOnIt(promise, at, later));
    }

    private long length(Document document) {
        return index.ofDocument(document.id()).stream()
                .mapToLong(p -> p.text().length())
                .sum();
    }

    /** 総務委員会 of 「令和７年第１回総務委員会」; null for a plenary. */
    private static @Nullable String committee(Document document) {
        int end = document.title().indexOf("委員会");
        if (end < 0) {
            return null;
        }
        int start = end;
        while (start > 0
                && Character.UnicodeScript.of(document.title().charAt(start - 1)) == Character.UnicodeScript.HAN
                && "回年月日号".indexOf(document.title().charAt(start - 1)) < 0) {
            start--;
        }
        return document.title().substring(start, end);
    }
}
