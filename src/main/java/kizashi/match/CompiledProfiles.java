package kizashi.match;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kizashi.index.KeywordQueries;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Profiles made ready for one reading of a text: every term of all of them in one {@link KeywordQueries}, and for each profile
 * the numbers of its terms.
 */
final class CompiledProfiles {
    /** The one owner of all terms: whether they stand in a text, and whose they are, is asked by number. */
    private static final String ALL = "all";

    /**
     * A profile and what was found out about it beforehand; terms by their numbers.
     *
     * @param profile as given
     * @param keywords number of each keyword, in the profile's order
     * @param weights of the keywords
     * @param grouped whether some of them count as one
     * @param exclusions what spoils a passage
     * @param noise what says little
     * @param pitch words of name and pitch
     */
    record Prepared(
            Profile profile,
            int[] keywords,
            double[] weights,
            boolean grouped,
            int[] exclusions,
            int[] noise,
            int[] pitch) {
        /** Whether the profile has no bounds. */
        boolean everywhere() {
            return profile.areas().equals(Profile.Areas.EVERYWHERE);
        }
    }

    private final KeywordQueries queries;
    private final List<Prepared> prepared = new ArrayList<>();
    /** By number, null where nobody asked yet; two threads would write the same. */
    private final @Nullable String[] folded;

    CompiledProfiles(List<Profile> profiles, KizashiAnalyzer analyzer) {
        PitchWords pitchWords = new PitchWords(analyzer);
        KeywordQueries.Builder builder = KeywordQueries.builder(analyzer::keyword);
        List<Set<String>> pitches = new ArrayList<>();
        for (Profile profile : profiles) {
            profile.keywords().forEach(k -> builder.add(ALL, k.term()));
            Set<String> pitch = pitchWords.of(profile);
            pitches.add(pitch);
            profile.exclusions().forEach(t -> builder.add(ALL, t));
            profile.noise().forEach(t -> builder.add(ALL, t));
            pitch.forEach(t -> builder.add(ALL, t));
        }
        queries = builder.build();
        folded = new String[queries.keywordCount()];
        for (int p = 0; p < profiles.size(); p++) {
            prepared.add(prepare(profiles.get(p), pitches.get(p)));
        }
    }

    private Prepared prepare(Profile profile, Set<String> pitch) {
        return new Prepared(
                profile,
                numbers(profile.keywords().stream().map(Profile.Keyword::term).toList()),
                profile.keywords().stream().mapToDouble(Profile.Keyword::weight).toArray(),
                profile.keywords().stream().anyMatch(k -> k.group() != null),
                numbers(profile.exclusions()),
                numbers(profile.noise()),
                numbers(List.copyOf(pitch)));
    }

    private int[] numbers(List<String> terms) {
        return terms.stream().mapToInt(t -> queries.number(t)).toArray();
    }

    KeywordQueries queries() {
        return queries;
    }

    List<Prepared> prepared() {
        return prepared;
    }

    /** A term folded, as the history of mentions knows it. */
    String folded(int number) {
        String known = folded[number];
        if (known == null) {
            known = Matter.fold(term(number));
            folded[number] = known;
        }
        return known;
    }

    String term(int number) {
        return queries.keyword(number).term();
    }
}
