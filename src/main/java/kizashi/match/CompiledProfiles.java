package kizashi.match;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kizashi.model.Profile;

/**
 * Profiles made ready for one pass over a text: every term of all of them in one trie, and from each term the way back to
 * the profiles that ask for it.
 */
final class CompiledProfiles {
    /** Why a profile asks for a term. */
    enum Use {
        KEYWORD,
        EXCLUSION,
        NOISE
    }

    /**
     * One profile's interest in one term.
     *
     * @param profile index of the profile
     * @param use why
     * @param keyword index among the profile's keywords; −1 for other uses
     */
    record Posting(int profile, Use use, int keyword) {}

    /**
     * A profile and what was found out about it beforehand.
     *
     * @param profile as given
     * @param pitch words of name and pitch, as term numbers
     * @param affinity for each keyword, how much of it the pitch itself says, 0 to 1
     */
    record Prepared(Profile profile, int[] pitch, double[] affinity) {}

    private final List<Prepared> prepared = new ArrayList<>();
    private final Map<String, Integer> numbers = new LinkedHashMap<>();
    private final List<List<Posting>> postings = new ArrayList<>();
    private final TermTrie trie;
    private final String[] terms;

    /**
     * @param profiles to look for
     * @param variants other ways to write a term (synonyms, spellings), from the home's analysis; the term itself need not
     *     be among them
     */
    CompiledProfiles(List<Profile> profiles, Function<String, Set<String>> variants) {
        PitchWords pitchWords = new PitchWords();
        for (int p = 0; p < profiles.size(); p++) {
            Profile profile = profiles.get(p);
            Set<String> pitch = pitchWords.of(profile);
            double[] affinity = new double[profile.keywords().size()];
            for (int k = 0; k < affinity.length; k++) {
                String term = profile.keywords().get(k).term();
                affinity[k] = affinity(Folded.term(term), pitch, profile);
                post(term, variants, new Posting(p, Use.KEYWORD, k));
            }
            for (String exclusion : profile.exclusions()) {
                post(exclusion, variants, new Posting(p, Use.EXCLUSION, -1));
            }
            for (String noise : profile.noise()) {
                post(noise, variants, new Posting(p, Use.NOISE, -1));
            }
            prepared.add(
                    new Prepared(profile, pitch.stream().mapToInt(this::number).toArray(), affinity));
        }
        terms = numbers.keySet().toArray(String[]::new);
        trie = new TermTrie(numbers.keySet());
    }

    private void post(String term, Function<String, Set<String>> variants, Posting posting) {
        Set<String> forms = new LinkedHashSet<>();
        forms.add(Folded.term(term));
        variants.apply(term).forEach(v -> forms.add(Folded.term(v)));
        forms.remove("");
        for (String form : forms) {
            postings.get(number(form)).add(posting);
        }
    }

    private int number(String folded) {
        Integer known = numbers.get(folded);
        if (known != null) {
            return known;
        }
        numbers.put(folded, postings.size());
        postings.add(new ArrayList<>());
        return postings.size() - 1;
    }

    /** 1 for a keyword that stands in the pitch, the share of it that the pitch's words cover otherwise. */
    private static double affinity(String term, Set<String> pitch, Profile profile) {
        String said = Folded.term(profile.name() + (profile.pitch() == null ? "" : profile.pitch()));
        if (said.contains(term)) {
            return 1;
        }
        int covered = 0;
        for (String word : pitch) {
            if (term.contains(word)) {
                covered += word.length();
            }
        }
        return Math.min(1, (double) covered / Math.max(1, term.length()));
    }

    List<Prepared> prepared() {
        return prepared;
    }

    List<Posting> postings(int term) {
        return postings.get(term);
    }

    String term(int number) {
        return terms[number];
    }

    TermTrie trie() {
        return trie;
    }
}
