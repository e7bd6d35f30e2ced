package kizashi.pipeline;

import java.util.List;
import kizashi.index.AnalyzedPassage;
import kizashi.index.Filter;
import kizashi.index.PassageIndex;
import kizashi.index.query.Expression;
import kizashi.model.Municipality;

/** Looks in the index for what else a municipality's documents say on a matter. */
final class OnTheMatter {
    /** More would only be less alike. */
    private static final int CANDIDATES = 60;

    private OnTheMatter() {}

    /** How a filter knows a body: by its code, else by its name. */
    static String bodyOf(Municipality body) {
        return body.code() != null ? body.code().value() : body.name();
    }

    /**
     * The passages that hold most of these words.
     *
     * @param body whose
     * @param filter which of them
     * @param words the telling words of the matter; none finds nothing
     */
    static List<AnalyzedPassage> of(PassageIndex index, Municipality body, Filter filter, List<String> words) {
        if (words.isEmpty()) {
            return List.of();
        }
        Filter own = filter.in(List.of(bodyOf(body)));
        return index.best(Expression.anyOf(words), own, CANDIDATES).stream()
                .map(passage -> AnalyzedPassage.onDemand(passage, index.analyzer()))
                .toList();
    }
}
