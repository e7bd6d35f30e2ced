package kizashi.signal.phrase;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import kizashi.japanese.PhraseMatcher;
import kizashi.japanese.SuffixTable;
import kizashi.japanese.TableChanges;
import kizashi.japanese.TsvTable;
import kizashi.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The tables that this stage reads by, all in files that people can edit: {@code endings.tsv}, {@code auxiliaries.tsv},
 * {@code predicates.tsv}, {@code cues.tsv}, {@code stages.tsv}, {@code needs.tsv}, {@code funding.tsv}, {@code programs.tsv}, {@code exchange.tsv}, {@code words.tsv}. The lines of a file of the same name in the
 * folder that a home gives are laid over the bundled ones ({@link TableChanges}).
 */
public final class SignalTables {
    /** The tables, each with the columns by which one of its lines is known. */
    private static final Map<String, String[]> KEYS = keys();

    private final List<Map.Entry<String, Mood>> said = new ArrayList<>();
    /** Made when something is read: most commands read nothing. */
    private volatile @Nullable Endings endings;

    private final SuffixTable<Head> heads;
    private final PhraseMatcher<CueKind> cues;
    private final PhraseMatcher<Phrase> phrases;
    private final Set<String> generalPrograms;
    private final Map<String, List<String>> exchange = new HashMap<>();

    private final WordLists words;

    private SignalTables(@Nullable Path folder) {
        this.words = WordLists.load(folder);
        for (TsvTable.Row row : table("endings.tsv", folder).rows()) {
            said.add(Map.entry(row.get("ending"), valueOf(Mood.class, row, "mood")));
        }
        said.addAll(Auxiliaries.endings(table("auxiliaries.tsv", folder)));
        this.heads = SuffixTable.of(heads(table("predicates.tsv", folder)));
        this.cues = PhraseMatcher.of(cues(table("cues.tsv", folder)));
        List<Map.Entry<String, Phrase>> all = new ArrayList<>();
        for (TsvTable.Row row : table("stages.tsv", folder).rows()) {
            Stage stage = valueOf(Stage.class, row, "stage");
            all.add(Map.entry(row.get("wording"), new Phrase(PhraseKind.STAGE, row.get("wording"), stage)));
        }
        for (TsvTable.Row row : table("needs.tsv", folder).rows()) {
            all.add(Map.entry(row.get("wording"), new Phrase(PhraseKind.NEED, row.get("wording"), null)));
        }
        for (TsvTable.Row row : table("funding.tsv", folder).rows()) {
            all.add(Map.entry(row.get("alias"), new Phrase(PhraseKind.FUNDING, row.get("standard"), null)));
        }
        this.phrases = PhraseMatcher.of(all);
        Set<String> general = new HashSet<>();
        table("programs.tsv", folder).rows().forEach(row -> general.add(row.get("word")));
        this.generalPrograms = Set.copyOf(general);
        for (TsvTable.Row row : table("exchange.tsv", folder).rows()) {
            exchange.computeIfAbsent(row.get("kind"), kind -> new ArrayList<>()).add(row.get("cue"));
        }
    }

    private static final List<String> SPOKEN_SUBJECT = List.of("のほうで", "のほうが", "さんが", "さんのほうで", "さんのほうが", "の方で");

    /** The bundled tables, read once. */
    private static final class Bundled {
        static final SignalTables TABLES = new SignalTables(null);

        private Bundled() {}
    }

    /** The bundled tables. */
    public static SignalTables bundled() {
        return Bundled.TABLES;
    }

    /**
     * The bundled tables, with the lines of those that a folder holds laid over them.
     *
     * @param folder such as {@code index/analysis} of a home; need not exist
     * @throws IllegalArgumentException naming file and line where a table cannot be read
     */
    public static SignalTables of(Path folder) {
        boolean own = KEYS.keySet().stream().anyMatch(file -> Files.exists(folder.resolve(file)));
        return own ? new SignalTables(folder) : bundled();
    }

    /**
     * What the tables of a folder change, one entry for each that is there.
     *
     * @param folder such as {@code index/analysis} of a home; need not exist
     * @throws IllegalArgumentException naming file and line where a table cannot be read
     */
    public static List<TableChanges> changes(Path folder) {
        return KEYS.keySet().stream()
                .filter(file -> Files.exists(folder.resolve(file)))
                .map(file -> table(file, folder).changes())
                .toList();
    }

    /** Names of the tables, of which a home may have its own. */
    public static Set<String> files() {
        return KEYS.keySet();
    }

    static TsvTable table(String file, @Nullable Path folder) {
        return TsvTable.load(SignalTables.class, file, folder, Objects.requireNonNull(KEYS.get(file)));
    }

    private static Map<String, String[]> keys() {
        Map<String, String[]> keys = new LinkedHashMap<>();
        keys.put("endings.tsv", new String[] {"ending"});
        keys.put("auxiliaries.tsv", new String[] {"after", "verb"});
        keys.put("predicates.tsv", new String[] {"predicate", "form"});
        keys.put("cues.tsv", new String[] {"cue"});
        keys.put("stages.tsv", new String[] {"wording"});
        keys.put("needs.tsv", new String[] {"wording"});
        keys.put("funding.tsv", new String[] {"alias"});
        keys.put("programs.tsv", new String[] {"word"});
        keys.put("exchange.tsv", new String[] {"cue", "kind"});
        keys.put(WordLists.FILE, new String[] {"list", "word"});
        return keys;
    }

    /**
     * A predicate of the table.
     *
     * @param word as the table has it
     * @param kind its class
     * @param verb whether it is a verb, so that its object may be the real head
     */
    public record Head(String word, HeadClass kind, boolean verb) {}

    /** Which table a phrase comes from. */
    public enum PhraseKind {
        STAGE,
        NEED,
        FUNDING
    }

    /**
     * A phrase of one of the tables that are looked for anywhere.
     *
     * @param kind which table
     * @param name as written, or the standard name of a fund
     * @param stage of a stage wording
     */
    public record Phrase(
            PhraseKind kind, String name, @Nullable Stage stage) {}

    /** Endings of predicates; made when they are first asked for. */
    public Endings endings() {
        Endings known = endings;
        if (known == null) {
            synchronized (said) {
                known = endings;
                if (known == null) {
                    known = new Endings(said);
                    endings = known;
                }
            }
        }
        return known;
    }

    /** Heads of predicates, looked up from the end of a clause. */
    public SuffixTable<Head> heads() {
        return heads;
    }

    /** Words that change how firm a clause is. */
    public PhraseMatcher<CueKind> cues() {
        return cues;
    }

    /** Lists of words that rules ask for. */
    public WordLists words() {
        return words;
    }

    /** The words of a kind from {@code exchange.tsv}. */
    public List<String> exchange(String kind) {
        return exchange.getOrDefault(kind, List.of());
    }

    /** Names that only look like those of programmes. */
    public Set<String> generalPrograms() {
        return generalPrograms;
    }

    /** Phrases that show a stage, a need or a fund. */
    public PhraseMatcher<Phrase> phrases() {
        return phrases;
    }

    private static List<Map.Entry<String, Head>> heads(TsvTable table) {
        List<Map.Entry<String, Head>> heads = new ArrayList<>();
        for (TsvTable.Row row : table.rows()) {
            HeadClass kind = valueOf(HeadClass.class, row, "class");
            String form = row.get("form");
            for (String word : Conjugation.forms(row.get("predicate"), form)) {
                heads.add(Map.entry(word, new Head(row.get("predicate"), kind, form.startsWith("v"))));
            }
        }
        return heads;
    }

    private static List<Map.Entry<String, CueKind>> cues(TsvTable table) {
        List<Map.Entry<String, CueKind>> cues = new ArrayList<>();
        for (TsvTable.Row row : table.rows()) {
            String cue = row.get("cue");
            CueKind kind = valueOf(CueKind.class, row, "kind");
            cues.add(Map.entry(cue, kind));
            if (kind == CueKind.OTHERS && cue.endsWith("が")) { // as it is spoken: 商工会さんのほうで
                String who = cue.substring(0, cue.length() - 1);
                for (String spoken : SPOKEN_SUBJECT) {
                    cues.add(Map.entry(who + spoken, kind));
                }
            }
        }
        return cues;
    }

    static <E extends Enum<E>> E valueOf(Class<E> type, TsvTable.Row row, String column) {
        try {
            return Enum.valueOf(type, row.get(column));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(row.place() + ": no such " + column + " \"" + row.get(column) + "\"", e);
        }
    }
}
