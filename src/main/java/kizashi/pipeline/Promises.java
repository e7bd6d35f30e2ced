package kizashi.pipeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
import kizashi.model.Municipality;
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
     * Makes the promises of a municipality anew of the evidence of its cases, and looks what became of them: what is there
     * afterwards depends on what is stored, not on which sitting was read first.
     *
     * @param cases all that it has
     */
    void renew(Municipality body, List<Opportunity> cases) {
        Set<String> kept = new HashSet<>();
        made(cases).forEach(p -> kept.add(p.id()));
        List<String> gone =
                store.ids(body.key()).stream().filter(id -> !kept.contains(id)).toList();
        store.remove(gone);
        remember(cases);
        resolve(body);
    }

    /** Remembers what the evidence of cases promised; what is known already stays as it stands. */
    void remember(List<Opportunity> cases) {
        Map<String, Set<String>> known = new HashMap<>();
        store.save(made(cases).stream()
                .filter(p -> known.computeIfAbsent(p.municipality(), store::ids).add(p.id()))
                .toList());
    }

    private List<Promise> made(List<Opportunity> cases) {
        PromiseTracker tracker = tracker();
        Map<String, Promise> made = new LinkedHashMap<>();
        for (Opportunity opportunity : cases) {
            for (Match match : opportunity.matches()) {
                tracker.promises(match.passage()).forEach(p -> made.putIfAbsent(p.id(), p));
            }
        }
        return List.copyOf(made.values());
    }

    /** Holds all promises of a municipality against what it said on their matters. */
    void resolve(Municipality body) {
        PromiseTracker tracker = tracker();
        List<Promise> changed = new ArrayList<>();
        for (Promise promise : store.all(body.key())) {
            Passage passage = index.passage(promise.passageKey());
            if (passage != null) {
                AnalyzedPassage made = AnalyzedPassage.onDemand(passage, index.analyzer());
                Promise now = tracker.resolve(
                        promise, made, () -> beside(passage), Decisions.of(onTheMatter(promise, made, tracker)));
                if (!now.equals(promise)) {
                    changed.add(now);
                }
            }
        }
        store.save(changed);
    }

    private PromiseTracker tracker() {
        return new PromiseTracker(new IndexStatistics(index));
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
