package kizashi.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.japanese.TsvTable;
import kizashi.model.Match;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * The keywords of a profile that mean something else beside some words: 「オンデマンド型の教材」 is no bus. From {@code other-senses.tsv}. Words
 * that a profile uses of its own offer show no other sense to it: who sells 研修 means オンデマンド研修.
 */
final class OtherSenses {
    /** 「オンデマンド型の教材」, 「オンデマンドによる研修」. */
    private static final int NEAR = 8;

    private static final Map<String, List<String>> BESIDE =
            TsvTable.load(OtherSenses.class, "other-senses.tsv", null).rows().stream()
                    .collect(Collectors.groupingBy(
                            row -> FoldedTerm.of(row.get("keyword")),
                            Collectors.mapping(row -> FoldedTerm.of(row.get("beside")), Collectors.toList())));

    /** By folded keyword. */
    private final Map<String, List<String>> beside;

    private OtherSenses(Map<String, List<String>> beside) {
        this.beside = beside;
    }

    /** Whether a folded keyword has other senses that the table knows. */
    static boolean has(String folded) {
        return BESIDE.containsKey(folded);
    }

    /** Those of a profile; null where none of its keywords has any. */
    static @Nullable OtherSenses of(Profile profile) {
        String offer = FoldedTerm.of(Stream.concat(
                        Stream.of(profile.name(), profile.pitch() == null ? "" : profile.pitch()),
                        profile.keywords().stream().map(Profile.Keyword::term))
                .collect(Collectors.joining("\n")));
        Map<String, List<String>> beside = new HashMap<>();
        for (Profile.Keyword keyword : profile.keywords()) {
            String folded = FoldedTerm.of(keyword.term());
            List<String> words = BESIDE.getOrDefault(folded, List.of()).stream()
                    .filter(word -> !offer.contains(word))
                    .toList();
            if (!words.isEmpty()) {
                beside.put(folded, words);
            }
        }
        return beside.isEmpty() ? null : new OtherSenses(beside);
    }

    /** Whether every keyword of a match of the profile stands in another sense. */
    boolean isAll(Match match) {
        return !match.terms().isEmpty() && match.terms().stream().allMatch(h -> isOne(match, h));
    }

    private boolean isOne(Match match, Match.TermHit hit) {
        List<String> words = beside.get(FoldedTerm.of(hit.term()));
        if (words == null) {
            return false;
        }
        String around = FoldedTerm.of(match.passage().between(hit.start() - NEAR, hit.end() + NEAR));
        return words.stream().anyMatch(around::contains);
    }
}
