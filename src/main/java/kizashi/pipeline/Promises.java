package kizashi.pipeline;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kizashi.index.AnalyzedPassage;
import kizashi.index.Filter;
import kizashi.index.PassageIndex;
import kizashi.match.IndexStatistics;
import kizashi.match.cases.SameAnswer;
import kizashi.match.promise.Decisions;
import kizashi.match.promise.Promise;
import kizashi.match.promise.PromiseStore;
import kizashi.match.promise.PromiseTracker;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;

/** 答弁トラッカー: remembers what answers to matters of interest promised, and looks for what became of it. */
final class Promises {
    private final PassageIndex index;
    private final RecentDocuments documents;
    private final PromiseStore store;

    Promises(PassageIndex index, PromiseStore store) {
        this.index = index;
        this.documents = new RecentDocuments(index);
        this.store = store;
    }

    PromiseStore store() {
        return store;
    }

    /**
     * Remembers what the evidence of cases promised, then resolves open promises by what is new, and new promises by what
     * is known already: the newest sittings are often read first.
     *
     * @param changed cases with new evidence
     * @param passages everything that is new, in the index already
     */
    void follow(List<Opportunity> changed, List<AnalyzedPassage> passages) {
        if (passages.isEmpty() && changed.isEmpty()) {
            return;
        }
        PromiseTracker tracker = new PromiseTracker(new IndexStatistics(index));
        List<Promise> made = remember(changed, tracker);
        Map<String, List<AnalyzedPassage>> byMunicipality = new LinkedHashMap<>();
        for (AnalyzedPassage passage : passages) {
            byMunicipality
                    .computeIfAbsent(passage.passage().document().municipality().key(), m -> new ArrayList<>())
                    .add(passage);
        }
        byMunicipality.forEach((municipality, later) -> {
            Decisions decisions = Decisions.of(later);
            for (Promise open : store.open(municipality)) {
                if (!tracker.tooEarly(open, decisions)) {
                    resolve(open, tracker, at -> decisions);
                }
            }
        });
        Map<String, Set<String>> open = new HashMap<>();
        for (Promise promise : made) {
            if (open.computeIfAbsent(promise.municipality(), m -> ids(store.open(m)))
                    .contains(promise.id())) {
                resolve(promise, tracker, at -> Decisions.of(onTheMatter(promise, at, tracker)));
            }
        }
    }

    /** Those that are not known yet: a promise that was resolved must not be opened again by its own words. */
    private List<Promise> remember(List<Opportunity> changed, PromiseTracker tracker) {
        List<Promise> made = new ArrayList<>();
        Map<String, Set<String>> known = new HashMap<>();
        for (Opportunity opportunity : changed) {
            for (Match match : opportunity.matches()) {
                for (Promise promise : tracker.promises(match.passage())) {
                    if (known.computeIfAbsent(promise.municipality(), store::ids)
                            .add(promise.id())) {
                        made.add(promise);
                    }
                }
            }
        }
        store.save(made);
        return made;
    }

    private static Set<String> ids(Collection<Promise> promises) {
        Set<String> ids = new HashSet<>();
        promises.forEach(p -> ids.add(p.id()));
        return ids;
    }

    private void resolve(Promise open, PromiseTracker tracker, Function<AnalyzedPassage, Decisions> later) {
        Passage passage = index.passage(open.passageKey());
        if (passage == null) {
            return;
        }
        AnalyzedPassage made = AnalyzedPassage.onDemand(passage, index.analyzer());
        Promise now = tracker.resolve(open, made, () -> beside(passage), later.apply(made));
        if (now.status() != Promise.Status.OPEN) {
            store.save(List.of(now));
        }
    }

    private List<AnalyzedPassage> onTheMatter(Promise promise, AnalyzedPassage made, PromiseTracker tracker) {
        return OnTheMatter.of(
                index, made.passage().document().municipality(), Filter.ALL, tracker.tellingWords(promise, made));
    }

    private List<AnalyzedPassage> beside(Passage made) {
        return SameAnswer.of(made, documents.around(made)).stream()
                .map(p -> AnalyzedPassage.onDemand(p, index.analyzer()))
                .toList();
    }
}
