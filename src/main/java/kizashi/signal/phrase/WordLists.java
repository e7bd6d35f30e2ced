package kizashi.signal.phrase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.japanese.SuffixTable;
import kizashi.japanese.TsvTable;
import org.jspecify.annotations.Nullable;

/**
 * The words of {@code words.tsv} by list; the lines of a home's own table are laid over them. No list may lose all its words, since a
 * rule without its words would fall silent.
 */
public final class WordLists {
    static final String FILE = "words.tsv";
    private static final int MOST_FILLERS = 3;

    /** By the ordinal of the list: they are asked for several times a sentence. */
    private final String[][] lists = new String[WordList.values().length][];

    private final Map<WordList, List<String>> inOrder;
    private final Map<WordList, Set<String>> sets = new EnumMap<>(WordList.class);
    private final SuffixTable<Boolean> clauseEnds;
    private final SuffixTable<Boolean> suru;
    private final SuffixTable<Boolean> fillers;

    private WordLists(Map<WordList, List<String>> lists) {
        this.inOrder = lists;
        lists.forEach((list, words) -> {
            this.lists[list.ordinal()] = words.toArray(new String[0]);
            sets.put(list, new HashSet<>(words));
        });
        this.clauseEnds = suffixes(WordList.CLAUSE_END);
        this.suru = suffixes(WordList.SURU);
        this.fillers = suffixes(WordList.FILLER);
    }

    /**
     * The lists.
     *
     * @param folder where a home's own table may lie; null for none
     * @throws IllegalArgumentException naming file and line where the table cannot be read
     */
    static WordLists load(@Nullable Path folder) {
        Map<WordList, List<String>> lists = new EnumMap<>(WordList.class);
        for (TsvTable.Row row : SignalTables.table(FILE, folder).rows()) {
            lists.computeIfAbsent(SignalTables.valueOf(WordList.class, row, "list"), list -> new ArrayList<>())
                    .add(row.get("word"));
        }
        for (WordList list : WordList.values()) {
            if (!lists.containsKey(list)) {
                throw new IllegalArgumentException(FILE + ": no words for " + list);
            }
        }
        return new WordLists(lists);
    }

    /** The words of a list, in the order of the table. */
    public List<String> of(WordList list) {
        return inOrder.getOrDefault(list, List.of());
    }

    /** Whether a word is one of the list. */
    public boolean is(WordList list, String word) {
        return sets.getOrDefault(list, Set.of()).contains(word);
    }

    /** Whether a text has a word of the list in it. */
    public boolean in(WordList list, String text) {
        for (String word : lists[list.ordinal()]) {
            if (text.contains(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a text ends in a word of the list. */
    public boolean ends(WordList list, String text) {
        for (String word : lists[list.ordinal()]) {
            if (text.endsWith(word)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a word of the list stands at an offset. */
    public boolean at(WordList list, String text, int offset) {
        for (String word : lists[list.ordinal()]) {
            if (text.startsWith(word, offset)) {
                return true;
            }
        }
        return false;
    }

    /** Where the longest word of the list begins that ends at the end of a text; the text's length where none does. */
    public int startOfEnd(WordList list, String text) {
        int start = text.length();
        for (String word : lists[list.ordinal()]) {
            if (text.endsWith(word)) {
                start = Math.min(start, text.length() - word.length());
            }
        }
        return start;
    }

    /** Whether a clause is closed before an offset. */
    public boolean closesClause(String text, int end) {
        return clauseEnds.longest(text, end) != null;
    }

    /** Where する or one of its humble forms begins that ends at an offset; the offset itself where there is none. */
    public int beforeSuru(String text, int end) {
        return before(suru, text, end);
    }

    /** Where words begin that say nothing and end at an offset; the offset itself where there are none. */
    public int beforeFillers(String text, int end) {
        int at = end;
        for (int i = 0; i < MOST_FILLERS; i++) {
            int next = before(fillers, text, at);
            if (next == at) {
                return at;
            }
            at = next;
        }
        return at;
    }

    private static int before(SuffixTable<Boolean> words, String text, int end) {
        SuffixTable.Suffix<Boolean> word = words.longest(text, end);
        return word == null ? end : word.start();
    }

    private SuffixTable<Boolean> suffixes(WordList list) {
        List<Map.Entry<String, Boolean>> entries = new ArrayList<>();
        of(list).forEach(word -> entries.add(Map.entry(word, Boolean.TRUE)));
        return SuffixTable.of(entries);
    }
}
