package kizashi.match;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import kizashi.index.KeywordQueries;
import kizashi.japanese.analysis.RememberedWords;
import kizashi.model.Match;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Profiles made ready for one reading of a text: every term of all of them in one {@link KeywordQueries}, and for each profile
 * the numbers of its terms.
 */
final class CompiledProfiles {
    private static final int[] NONE = {};

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
    /** By profile, null for most. */
    private final List<@Nullable OtherSenses> senses = new ArrayList<>();

    /** By number, null where nobody asked yet; two threads would write the same. */
    private final @Nullable String[] folded;

    /** @param words cuts names, pitches and keywords */
    CompiledProfiles(List<Profile> profiles, RememberedWords words) {
        PitchWords pitchWords = new PitchWords(words);
        KeywordQueries.Builder builder = KeywordQueries.builder(words::keyword);
        for (Profile profile : profiles) {
            prepared.add(new Prepared(
                    profile,
                    numbers(profile.keywords(), Profile.Keyword::term, builder),
                    profile.keywords().stream()
                            .mapToDouble(Profile.Keyword::weight)
                            .toArray(),
                    profile.keywords().stream().anyMatch(k -> k.group() != null),
                    numbers(profile.exclusions(), t -> t, builder),
                    numbers(profile.noise(), t -> t, builder),
                    numbers(pitchWords.of(profile), t -> t, builder)));
        }
        queries = builder.build();
        folded = new String[queries.keywordCount()];
        for (Prepared profile : prepared) {
            boolean ambiguous = Arrays.stream(profile.keywords).anyMatch(n -> n >= 0 && OtherSenses.has(folded(n)));
            senses.add(ambiguous ? OtherSenses.of(profile.profile) : null);
        }
    }

    private static <T> int[] numbers(Collection<T> terms, Function<T, String> term, KeywordQueries.Builder builder) {
        if (terms.isEmpty()) {
            return NONE;
        }
        int[] numbers = new int[terms.size()];
        int size = 0;
        for (T of : terms) {
            numbers[size++] = builder.number(term.apply(of));
        }
        return numbers;
    }

    KeywordQueries queries() {
        return queries;
    }

    /** Whether every keyword of a match of a profile stands in another sense than the profile's. */
    boolean isMeantOtherwise(int profile, Match match) {
        OtherSenses of = senses.get(profile);
        return of != null && of.isAll(match);
    }

    List<Prepared> prepared() {
        return prepared;
    }

    /** A term folded, as the history of mentions knows it. */
    String folded(int number) {
        String known = folded[number];
        if (known == null) {
            known = FoldedTerm.of(term(number));
            folded[number] = known;
        }
        return known;
    }

    String term(int number) {
        return queries.keyword(number).term();
    }
}
