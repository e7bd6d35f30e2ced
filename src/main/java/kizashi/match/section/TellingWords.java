package kizashi.match.section;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kizashi.match.SpokenAbout;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * Who speaks, and who is named, where the few words stand that tell most of what an answer is about. A head of a section who reported on
 * the matter in committee, and a budget that puts a section beside it, use its very words, and nobody else's section does.
 */
final class TellingWords {
    private static final int MONTHS = 24;

    /** One word that one head has said proves half as much as all of them. */
    private static final double SOME = 1;

    private final AnswerSetting setting;
    private final Map<String, List<Passage>> sharing;

    /** @param sharing for each telling word of the answer, what officials said elsewhere with it */
    TellingWords(AnswerSetting setting, Map<String, List<Passage>> sharing) {
        this.setting = setting;
        this.sharing = sharing;
    }

    void gather(Function<String, SectionCandidate> candidates) {
        Map<String, Double> heads = new HashMap<>();
        Map<String, Double> named = new HashMap<>();
        int spoken = 0;
        int beside = 0;
        for (Map.Entry<String, List<Passage>> word : sharing.entrySet()) {
            Map<String, Integer> speaking = new HashMap<>();
            Map<String, Integer> naming = new HashMap<>();
            for (Passage passage : word.getValue()) {
                if (!isNear(passage)) {
                    continue;
                }
                var head = SureSection.ofHead(passage, "");
                if (head != null) {
                    speaking.merge(head.name(), 1, Integer::sum);
                }
                for (String sentence : SectionsInText.own(
                                passage.text(), passage.document().municipality())
                        .split("(?<=。)")) {
                    String one = sentence.contains(word.getKey()) ? only(sentence) : null;
                    if (one != null) {
                        naming.merge(one, 1, Integer::sum);
                    }
                }
            }
            spoken += share(speaking, heads);
            beside += share(naming, named);
        }
        double byHeads = spoken + SOME;
        double byNames = beside + SOME;
        heads.forEach((name, share) -> add(candidates, name, SectionGround.HEADS_WORDS, share / byHeads));
        named.forEach((name, share) -> add(candidates, name, SectionGround.NAMED_WORDS, share / byNames));
    }

    private void add(
            Function<String, SectionCandidate> candidates, String section, SectionGround ground, double strength) {
        if (!setting.isElsewhere(section)) {
            candidates.apply(section).add(ground, strength);
        }
    }

    private static @Nullable String only(String sentence) {
        List<String> named = SectionsInText.in(sentence);
        return named.size() == 1 && !SectionNames.speaksForOthers(named.get(0)) ? named.get(0) : null;
    }

    /** @return 1 where anybody speaks with the word, or is named beside it */
    private static int share(Map<String, Integer> often, Map<String, Double> shares) {
        double all = often.values().stream().mapToInt(Integer::intValue).sum();
        often.forEach((name, n) -> shares.merge(name, n / all, Double::sum));
        return often.isEmpty() ? 0 : 1;
    }

    private boolean isNear(Passage passage) {
        LocalDate day = SpokenAbout.of(setting.answer.document());
        LocalDate other = SpokenAbout.of(passage.document());
        return day == null
                || other == null
                || !other.isBefore(day.minusMonths(MONTHS)) && !other.isAfter(day.plusMonths(MONTHS));
    }
}
