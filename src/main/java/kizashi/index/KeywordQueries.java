package kizashi.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import kizashi.japanese.analysis.Keyword;
import kizashi.japanese.analysis.TermSequence;
import kizashi.japanese.analysis.Tokens;
import org.jspecify.annotations.Nullable;

/**
 * The keywords of many owners (profiles), compiled so that the words of a text are read once for all of them, however many
 * there are. A keyword is found exactly where Lucene's phrase query for one of its sequences would find it. Immutable, safe
 * for many threads.
 *
 * <pre>
 * KeywordQueries queries = KeywordQueries.builder(analyzer::keyword).add("elder-watch", "見守り").build();
 * KeywordHits hits = queries.find(analyzer.tokens(text));
 * for (int owner : hits.owners()) {
 *     for (KeywordHits.Hit hit : hits.of(owner)) { … queries.owner(owner), hit.keyword().term(), hit.spans() … }
 * }
 * </pre>
 */
public final class KeywordQueries {
    private static final int[] NOBODY = {};

    private final String[] owners;
    private final Keyword[] keywords;
    /** The keywords of each owner, in the order in which they were added. */
    private final int[][] keywordsOfOwner;

    private final int[][] ownersOfKeyword;
    private final SequenceTrie trie;

    private KeywordQueries(String[] owners, Keyword[] keywords, int[][] keywordsOfOwner, SequenceTrie trie) {
        this.owners = owners;
        this.keywords = keywords;
        this.keywordsOfOwner = keywordsOfOwner;
        this.trie = trie;
        int[] counts = new int[keywords.length];
        for (int[] of : keywordsOfOwner) {
            for (int keyword : of) {
                counts[keyword]++;
            }
        }
        ownersOfKeyword = new int[keywords.length][];
        Arrays.setAll(ownersOfKeyword, k -> counts[k] == 0 ? NOBODY : new int[counts[k]]);
        for (int owner = owners.length - 1; owner >= 0; owner--) {
            for (int keyword : keywordsOfOwner[owner]) {
                ownersOfKeyword[keyword][--counts[keyword]] = owner;
            }
        }
    }

    /** @param analysis how a keyword is cut and widened: {@code analyzer::keyword}, or {@code analyzer::quoted} without synonyms */
    public static Builder builder(Function<String, Keyword> analysis) {
        return new Builder(analysis);
    }

    /** Finds all keywords of all owners in a text. */
    public KeywordHits find(Tokens tokens) {
        return new KeywordHits(this, trie.find(tokens));
    }

    /** How many owners. */
    public int ownerCount() {
        return owners.length;
    }

    /** The name of an owner. */
    public String owner(int owner) {
        return owners[owner];
    }

    /** How many different keywords; the same keyword of two owners is one. */
    public int keywordCount() {
        return keywords.length;
    }

    /** A keyword by its number. */
    public Keyword keyword(int keyword) {
        return keywords[keyword];
    }

    /** The numbers of an owner's keywords, in the order in which he added them; not to be changed. */
    public int[] keywordsOf(int owner) {
        return keywordsOfOwner[owner];
    }

    /** The numbers of the owners of a keyword, ascending; not to be changed. */
    public int[] ownersOf(int keyword) {
        return ownersOfKeyword[keyword];
    }

    /** Collects keywords. */
    public static final class Builder {
        private final Function<String, Keyword> analysis;
        private final List<Keyword> all = new ArrayList<>();
        private final Map<String, Integer> numbers = new HashMap<>();
        private final Map<String, Set<Integer>> ofOwner = new LinkedHashMap<>();
        private String lastOwner = "";
        private @Nullable Set<Integer> last;

        private Builder(Function<String, Keyword> analysis) {
            this.analysis = analysis;
        }

        /** Adds a keyword; one without a word that is searched is never found. */
        public Builder add(String owner, String term) {
            Set<Integer> of = last;
            if (of == null || !owner.equals(lastOwner)) {
                of = ofOwner.computeIfAbsent(owner, o -> new LinkedHashSet<>());
                last = of;
                lastOwner = owner;
            }
            of.add(number(term));
            return this;
        }

        /**
         * Adds a keyword without an owner, for who remembers himself whose it is.
         *
         * @return the number that it will have: the same term is the same keyword, whoever asks for it
         */
        public int number(String term) {
            Integer known = numbers.get(term);
            if (known == null) {
                known = all.size();
                numbers.put(term, known);
                all.add(analysis.apply(term));
            }
            return known;
        }

        /** Compiles them. */
        public KeywordQueries build() {
            SequenceTrie trie = new SequenceTrie();
            for (int k = 0; k < all.size(); k++) {
                for (TermSequence sequence : all.get(k).sequences()) {
                    trie.add(sequence, k);
                }
            }
            int[][] keywords = ofOwner.values().stream()
                    .map(set -> set.stream().mapToInt(Integer::intValue).toArray())
                    .toArray(int[][]::new);
            return new KeywordQueries(
                    ofOwner.keySet().toArray(String[]::new), all.toArray(Keyword[]::new), keywords, trie.frozen());
        }
    }
}
