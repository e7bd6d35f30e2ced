package kizashi.match;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.index.KeywordQueries;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;

/**
 * Profiles made ready for one reading of a text: every term of all of them in one {@link KeywordQueries}, and from each
 * term's number the way back to the profiles that ask for it.
 */
final class CompiledProfiles {
    /** One owner for all terms that are no keywords: whether they stand in a text is asked by number. */
    private static final String OTHERS = "\u0000others";

    /**
     * A profile and what was found out about it beforehand; terms by their numbers.
     *
     * @param profile as given
     * @param keywords number of each keyword, in the profile's order
     * @param exclusions what spoils a passage
     * @param noise what says little
     * @param pitch words of name and pitch
     */
    record Prepared(Profile profile, int[] keywords, int[] exclusions, int[] noise, int[] pitch) {
        /** Whether the profile has no bounds. */
        boolean everywhere() {
            return profile.areas().equals(Profile.Areas.EVERYWHERE);
        }
    }

    private final KeywordQueries queries;
    private final List<Prepared> prepared = new ArrayList<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    /** Index among the profiles of each owner of the queries; −1 for the one of all other terms. */
    private final int[] profileOf;

    /** By number, null where nobody asked yet; two threads would write the same. */
    private final @Nullable String[] folded;

    CompiledProfiles(List<Profile> profiles, KizashiAnalyzer analyzer) {
        PitchWords pitchWords = new PitchWords(analyzer);
        KeywordQueries.Builder builder = KeywordQueries.builder(analyzer::keyword);
        List<Set<String>> pitches = new ArrayList<>();
        for (int p = 0; p < profiles.size(); p++) {
            Profile profile = profiles.get(p);
            String owner = Integer.toString(p);
            profile.keywords().forEach(k -> builder.add(owner, k.term()));
            Set<String> pitch = pitchWords.of(profile);
            pitches.add(pitch);
            profile.exclusions().forEach(t -> builder.add(OTHERS, t));
            profile.noise().forEach(t -> builder.add(OTHERS, t));
            pitch.forEach(t -> builder.add(OTHERS, t));
        }
        queries = builder.build();
        folded = new String[queries.keywordCount()];
        for (int k = 0; k < queries.keywordCount(); k++) {
            numbers.put(queries.keyword(k).term(), k);
        }
        profileOf = new int[queries.ownerCount()];
        for (int owner = 0; owner < profileOf.length; owner++) {
            profileOf[owner] = queries.owner(owner).equals(OTHERS) ? -1 : Integer.parseInt(queries.owner(owner));
        }
        for (int p = 0; p < profiles.size(); p++) {
            prepared.add(prepare(profiles.get(p), pitches.get(p)));
        }
    }

    private Prepared prepare(Profile profile, Set<String> pitch) {
        return new Prepared(
                profile,
                numbers(profile.keywords().stream().map(Profile.Keyword::term).toList()),
                numbers(profile.exclusions()),
                numbers(profile.noise()),
                numbers(List.copyOf(pitch)));
    }

    private int[] numbers(List<String> terms) {
        return terms.stream().mapToInt(t -> numbers.getOrDefault(t, -1)).toArray();
    }

    KeywordQueries queries() {
        return queries;
    }

    List<Prepared> prepared() {
        return prepared;
    }

    /** The profile that an owner of the queries stands for; −1 for none. */
    int profileOf(int owner) {
        return profileOf[owner];
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
