package kizashi.pipeline;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.index.AnalyzedPassage;
import kizashi.index.PassageIndex;
import kizashi.match.IndexStatistics;
import kizashi.match.Promise;
import kizashi.match.PromiseStore;
import kizashi.match.PromiseTracker;
import kizashi.match.SameAnswer;
import kizashi.model.Match;
import kizashi.model.Opportunity;
import kizashi.model.Passage;

/** 答弁トラッカー: remembers what answers to matters of interest promised, and looks in what is new for what became of it. */
final class Promises {
    private final PassageIndex index;
    private final PromiseStore store;

    Promises(PassageIndex index, PromiseStore store) {
        this.index = index;
        this.store = store;
    }

    PromiseStore store() {
        return store;
    }

    /**
     * Resolves open promises by what is new, then remembers the new ones.
     *
     * @param changed cases with new evidence
     * @param passages everything that is new
     */
    void follow(List<Opportunity> changed, List<AnalyzedPassage> passages) {
        if (passages.isEmpty()) {
            return;
        }
        PromiseTracker tracker = new PromiseTracker(new IndexStatistics(index));
        Map<String, List<AnalyzedPassage>> byMunicipality = new LinkedHashMap<>();
        for (AnalyzedPassage passage : passages) {
            byMunicipality
                    .computeIfAbsent(passage.passage().document().municipality().key(), m -> new ArrayList<>())
                    .add(passage);
        }
        List<Promise> saved = new ArrayList<>();
        // Only what is new: a promise that was resolved must not be opened again by its own words.
        Set<String> fresh = new LinkedHashSet<>();
        passages.forEach(p -> fresh.add(p.passage().key()));
        for (Opportunity opportunity : changed) {
            for (Match match : opportunity.matches()) {
                if (fresh.remove(match.passage().key())) {
                    saved.addAll(tracker.promises(match.passage()));
                }
            }
        }
        store.save(saved);
        List<Promise> resolved = new ArrayList<>();
        byMunicipality.forEach((municipality, later) -> {
            for (Promise open : store.open(municipality)) {
                Passage made = index.passage(open.passageKey());
                if (made != null) {
                    Promise now =
                            tracker.resolve(open, AnalyzedPassage.of(made, index.analyzer()), beside(made), later);
                    if (now.status() != Promise.Status.OPEN) {
                        resolved.add(now);
                    }
                }
            }
        });
        store.save(resolved);
    }

    private List<AnalyzedPassage> beside(Passage made) {
        return SameAnswer.of(made, index.ofDocument(made.document().id())).stream()
                .map(p -> AnalyzedPassage.of(p, index.analyzer()))
                .toList();
    }
}
