package kizashi.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import kizashi.index.AnalyzedPassage;
import kizashi.model.Passage;
import kizashi.model.Side;

/** Finds what heads of sections said on the matter of an answer, in committees above all. */
public final class RelatedPassages {
    private static final double SAME_TOPIC = 0.75;
    private static final int SHARED_WORDS = 4;
    private static final int MOST = 3;
    private static final int MONTHS = 24;

    private final TermStatistics statistics;

    /** @param statistics how common words are in the history */
    public RelatedPassages(TermStatistics statistics) {
        this.statistics = statistics;
    }

    /**
     * Passages spoken by the head of a section on the topic of an answer, within two years of it.
     *
     * @param at the answer
     * @param candidates passages of the same municipality
     * @return the closest first, few
     */
    public List<Passage> bySectionHeads(AnalyzedPassage at, List<AnalyzedPassage> candidates) {
        Topic topic = Topic.of(at.tokens(), 0, at.passage().text().length(), statistics);
        LocalDate day = at.passage().document().spokenOn();
        record Close(Passage passage, double held) {}
        List<Close> close = new ArrayList<>();
        for (AnalyzedPassage candidate : candidates) {
            Passage passage = candidate.passage();
            if (!headOfSection(passage) || !near(day, passage.document().spokenOn())) {
                continue;
            }
            Set<String> words =
                    Topic.around(candidate.tokens(), 0, passage.text().length());
            double held = topic.heldBy(words);
            if (held >= SAME_TOPIC && topic.shared(words).size() >= SHARED_WORDS && topic.anchoredIn(words)) {
                close.add(new Close(passage, held));
            }
        }
        return close.stream()
                .sorted(Comparator.comparingDouble(Close::held).reversed())
                .limit(MOST)
                .map(Close::passage)
                .toList();
    }

    private static boolean headOfSection(Passage passage) {
        return passage.speaker() != null
                && passage.speaker().side() == Side.OFFICIAL
                && passage.speaker().department() != null
                && SectionNames.isSection(passage.speaker().department());
    }

    private static boolean near(
            @org.jspecify.annotations.Nullable LocalDate a, @org.jspecify.annotations.Nullable LocalDate b) {
        return a == null || b == null || !b.isBefore(a.minusMonths(MONTHS)) && !b.isAfter(a.plusMonths(MONTHS));
    }
}
