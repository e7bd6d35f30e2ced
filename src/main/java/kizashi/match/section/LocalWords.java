package kizashi.match.section;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What the words of one municipality mean: a bus line or a hall has a name of its own that no table knows, but what officials
 * say elsewhere with the same name tells whose matter it is.
 */
final class LocalWords {
    /** Passages with a word that is in so few say nothing. */
    private static final int FEW = 2;
    /** A passage that speaks of less is left out. */
    private static final double SAYS_SOMETHING = 1;

    private LocalWords() {}

    /**
     * What a section does is spoken of in the passages that share the telling words of an answer.
     *
     * @param section known in the municipality
     * @param matter of which most is said
     * @param share of all that is said there, 0 to 1
     */
    record Spoken(SectionDirectory.Section section, String matter, double share) {}

    /**
     * The sections of whose matters the passages speak that share the telling words of an answer.
     *
     * @param sharing for each telling word, passages of officials that have it
     * @param department the department that answers; null for the head of the municipality
     * @param sections that may be in charge
     */
    static List<Spoken> of(Map<String, List<Passage>> sharing, @Nullable String department, KnownSections sections) {
        Map<Object, Double> all = new HashMap<>();
        Map<Object, GeneralDuties.Share> shown = new HashMap<>();
        Map<String, List<GeneralDuties.Share>> known = new HashMap<>();
        int words = 0;
        for (List<Passage> passages : sharing.values()) {
            if (passages.size() < FEW) {
                continue;
            }
            words++;
            for (Passage passage : passages) {
                List<GeneralDuties.Share> shares = known.computeIfAbsent(
                        passage.key(), k -> GeneralDuties.BUNDLED.shares(passage.text(), "", department, sections));
                double sum =
                        shares.stream().mapToDouble(GeneralDuties.Share::weight).sum();
                for (GeneralDuties.Share share : sum < SAYS_SOMETHING ? List.<GeneralDuties.Share>of() : shares) {
                    Object key = share.sections().isEmpty() ? share.matter() : share.sections();
                    all.merge(key, share.weight() / sum / passages.size(), Double::sum);
                    shown.putIfAbsent(key, share);
                }
            }
        }
        List<Spoken> spoken = new ArrayList<>();
        for (Map.Entry<Object, Double> entry : all.entrySet()) {
            GeneralDuties.Share share = shown.get(entry.getKey());
            if (share != null && share.sections().size() == 1) {
                spoken.add(new Spoken(share.sections().get(0), share.matter(), entry.getValue() / words));
            }
        }
        return spoken;
    }
}
