package kizashi.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kizashi.index.AnalyzedPassage;
import kizashi.index.Filter;
import kizashi.index.PassageIndex;
import kizashi.match.IndexStatistics;
import kizashi.match.cases.SameAnswer;
import kizashi.match.section.RelatedAnswers;
import kizashi.match.section.RelatedPassages;
import kizashi.model.Passage;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** Looks in the index for what heads of sections of the same municipality said on the matter of an answer. */
final class CommitteeAnswers implements RelatedAnswers {
    private static final int SHARING = 30;

    private final PassageIndex index;
    private final RecentDocuments documents;
    private @Nullable IndexStatistics statistics;
    private @Nullable AnalyzedPassage lastCut;
    private @Nullable String lastAsked;
    private List<AnalyzedPassage> lastFound = List.of();

    CommitteeAnswers(PassageIndex index) {
        this.index = index;
        this.documents = new RecentDocuments(index);
    }

    @Override
    public List<RelatedPassages.Alike> heads(Passage answer) {
        AnalyzedPassage at = words(answer);
        return new RelatedPassages(statistics()).heads(at, onTheMatter(at));
    }

    @Override
    public List<RelatedPassages.Alike> naming(Passage answer) {
        AnalyzedPassage at = words(answer);
        return new RelatedPassages(statistics()).naming(at, onTheMatter(at));
    }

    /** With its words, which are asked for several times in a row. */
    private synchronized AnalyzedPassage words(Passage answer) {
        AnalyzedPassage known = lastCut;
        if (known == null || !known.passage().equals(answer)) {
            known = AnalyzedPassage.onDemand(answer, index.analyzer());
            lastCut = known;
        }
        return known;
    }

    /** What officials said on the matter; asked for twice in a row about one answer. */
    private synchronized List<AnalyzedPassage> onTheMatter(AnalyzedPassage at) {
        String key = at.passage().key() + index.size();
        if (!key.equals(lastAsked)) {
            lastFound = OnTheMatter.of(
                    index,
                    at.passage().document().municipality(),
                    Filter.ALL.side(Side.OFFICIAL),
                    new RelatedPassages(statistics()).tellingWords(at));
            lastAsked = key;
        }
        return lastFound;
    }

    @Override
    public Map<String, List<Passage>> sharing(Passage answer) {
        AnalyzedPassage at = words(answer);
        Filter officials = Filter.ALL.side(Side.OFFICIAL);
        Map<String, List<Passage>> sharing = new LinkedHashMap<>();
        for (String word : new RelatedPassages(statistics()).names(at)) {
            sharing.put(
                    word,
                    OnTheMatter.of(index, answer.document().municipality(), officials, List.of(word)).stream()
                            .map(AnalyzedPassage::passage)
                            .filter(p -> RelatedPassages.isElsewhere(p, answer))
                            .limit(SHARING)
                            .toList());
        }
        return sharing;
    }

    @Override
    public List<Passage> beside(Passage answer) {
        return SameAnswer.onTopic(answer, documents.around(answer));
    }

    @Override
    public List<Passage> answering(Passage question) {
        return SameAnswer.answering(question, documents.around(question));
    }

    @Override
    public List<Passage> asking(Passage answer) {
        return SameAnswer.asking(answer, documents.around(answer));
    }

    @Override
    public List<Passage> sameQuestion(Passage answer) {
        return SameAnswer.toSameQuestion(answer, documents.around(answer));
    }

    @Override
    public List<Passage> document(Passage answer) {
        return documents.around(answer);
    }

    /** Those of the index as it is now; asked anew only when it has grown. */
    IndexStatistics statistics() {
        IndexStatistics known = statistics;
        if (known == null || known.passages() != index.size()) {
            known = new IndexStatistics(index);
            statistics = known;
        }
        return known;
    }
}
