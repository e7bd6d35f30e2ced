package kizashi.match.section;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Predicate;
import kizashi.index.AnalyzedPassage;
import kizashi.match.SpokenAbout;
import kizashi.match.TermStatistics;
import kizashi.match.Topic;
import kizashi.model.Passage;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/**
 * Finds the section whose head speaks of the matter of an answer, in committees above all. One passage that is alike may be
 * so by chance (two facilities with the same booking system); the section is named only where its best few passages together
 * hold clearly more of the topic than those of any other section.
 */
public final class RelatedPassages {
    private static final double CLOSE = 0.6;
    private static final double TOGETHER = 1.3;
    private static final double AHEAD = 1.5;
    private static final int MOST = 3;
    private static final int MONTHS = 24;
    private static final int WORDS = 12;
    private static final int NAMES = 6;

    private final TermStatistics statistics;
    /** By the key of a passage the one section that it names: asked for again for each answer on its topic. */
    private final Map<String, Optional<String>> onlyNamed = new ConcurrentHashMap<>();

    /** @param statistics how common words are in the history */
    public RelatedPassages(TermStatistics statistics) {
        this.statistics = statistics;
    }

    private record Close(Passage passage, double held) {}

    /**
     * What speaks for a section elsewhere.
     *
     * @param section its name
     * @param closest the passage that is most like the answer
     * @param together how much of the topic the few best passages hold; 1 for a passage that holds all of it
     * @param standsOut whether that is much, and clearly more than for any other section
     */
    public record Alike(String section, Passage closest, double together, boolean standsOut) {}

    /**
     * The sections whose heads speak on the topic of an answer, within two years of it.
     *
     * @param at the answer
     * @param candidates passages of the same municipality
     * @return one for each section, the most like it first
     */
    public List<Alike> heads(AnalyzedPassage at, List<AnalyzedPassage> candidates) {
        return alike(at, candidates, RelatedPassages::headOfSection, RelatedPassages::section);
    }

    /**
     * The sections that officials name where they speak on the topic of an answer, within two years of it: those that stand
     * alone in their passage.
     *
     * @param at the answer
     * @param candidates passages of the same municipality
     * @return one for each section, the most like it first
     */
    public List<Alike> naming(AnalyzedPassage at, List<AnalyzedPassage> candidates) {
        return alike(
                at,
                candidates,
                passage -> isElsewhere(passage, at.passage()) && SectionsInText.mayName(passage.text()),
                passage -> onlyNamed
                        .computeIfAbsent(passage.key(), k -> onlyNamed(passage))
                        .orElse(null));
    }

    private static Optional<String> onlyNamed(Passage passage) {
        List<String> named = SectionsInText.in(passage.text());
        return named.size() == 1
                ? Optional.of(named.get(0)).filter(n -> !SectionNames.speaksForOthers(n))
                : Optional.empty();
    }

    /**
     * @param may whether a passage may tell a section: asked of all
     * @param section that it tells; asked only of those that may and are on the topic
     */
    private List<Alike> alike(
            AnalyzedPassage at,
            List<AnalyzedPassage> candidates,
            Predicate<Passage> may,
            Function<Passage, @Nullable String> section) {
        Topic topic = Topic.of(at.tokens(), 0, at.passage().text().length(), statistics);
        LocalDate day = SpokenAbout.of(at.passage().document());
        Map<String, List<Close>> bySection = new LinkedHashMap<>();
        for (AnalyzedPassage candidate : candidates) {
            Passage passage = candidate.passage();
            if (!may.test(passage) || !near(day, SpokenAbout.of(passage.document()))) {
                continue;
            }
            Set<String> words =
                    Topic.around(candidate.tokens(), 0, passage.text().length());
            String of = topic.sharesEnough(words) ? section.apply(passage) : null;
            if (of != null) {
                bySection.computeIfAbsent(of, s -> new ArrayList<>()).add(new Close(passage, topic.heldBy(words)));
            }
        }
        bySection
                .values()
                .forEach(of -> of.sort(Comparator.comparingDouble(Close::held).reversed()));
        List<Map.Entry<String, List<Close>>> ranked = new ArrayList<>(bySection.entrySet());
        ranked.sort(Comparator.comparingDouble((Map.Entry<String, List<Close>> e) -> -together(e.getValue())));
        List<Alike> alike = new ArrayList<>();
        for (Map.Entry<String, List<Close>> entry : ranked) {
            List<Close> of = entry.getValue();
            double next = ranked.size() > 1 ? together(ranked.get(1).getValue()) : 0;
            boolean standsOut = alike.isEmpty()
                    && together(of) >= TOGETHER
                    && together(of) >= AHEAD * next
                    && of.get(0).held() >= CLOSE;
            alike.add(new Alike(entry.getKey(), of.get(0).passage(), together(of), standsOut));
        }
        return alike;
    }

    private static double together(List<Close> of) {
        return of.stream().limit(MOST).mapToDouble(Close::held).sum();
    }

    /** The words of an answer by which passages on its topic can be looked up, the most telling first. */
    public List<String> tellingWords(AnalyzedPassage at) {
        return Topic.of(at.tokens(), 0, at.passage().text().length(), statistics)
                .strongest(WORDS);
    }

    /** The few words that tell most of all what an answer is about. */
    public List<String> names(AnalyzedPassage at) {
        return Topic.of(at.tokens(), 0, at.passage().text().length(), statistics)
                .strongest(NAMES);
    }

    /** Whether a passage is of another speech than an answer, by an official: what may tell what its words mean. */
    public static boolean isElsewhere(Passage passage, Passage answer) {
        return passage.speaker() != null
                && passage.speaker().side() == Side.OFFICIAL
                && !(passage.document().id().equals(answer.document().id())
                        && Objects.equals(passage.speechOrder(), answer.speechOrder()));
    }

    private static String section(Passage passage) {
        return Objects.requireNonNull(Objects.requireNonNull(passage.speaker()).department());
    }

    private static boolean headOfSection(Passage passage) {
        return passage.speaker() != null
                && passage.speaker().side() == Side.OFFICIAL
                && passage.speaker().department() != null
                && SectionNames.isSection(passage.speaker().department())
                && !SectionNames.speaksForOthers(passage.speaker().department());
    }

    private static boolean near(@Nullable LocalDate a, @Nullable LocalDate b) {
        return a == null || b == null || !b.isBefore(a.minusMonths(MONTHS)) && !b.isAfter(a.plusMonths(MONTHS));
    }
}
