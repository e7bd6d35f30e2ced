package kizashi.japanese.analysis;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import kizashi.japanese.AnalysisFileException;
import kizashi.japanese.JapaneseText;
import kizashi.japanese.VariantTable;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.ja.JapaneseBaseFormFilter;
import org.apache.lucene.analysis.ja.JapaneseKatakanaStemFilter;
import org.apache.lucene.analysis.ja.JapaneseTokenizer;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.jspecify.annotations.Nullable;

/**
 * The one analyzer of index, search and matching: folding, kuromoji in search mode (compounds in pieces) with the user
 * dictionary, base form (見守っ = 見守る), numbers (一億二千万 = 120000000), stop tags, katakana stem (サーバー = サーバ). Safe
 * for many threads. Synonyms are not in it: {@link #keyword} applies them to what is searched for.
 */
public final class KizashiAnalyzer extends Analyzer {
    private final AnalysisFiles files;
    private final JapaneseText folding;
    private final @Nullable UserDictionary dictionary;
    private final Set<String> stopTags;
    private @Nullable Thesaurus thesaurus;

    /**
     * Makes the chain.
     *
     * @throws AnalysisFileException when a table has a line that cannot be used
     */
    public KizashiAnalyzer(AnalysisFiles files) {
        this.files = files;
        this.folding = new JapaneseText(VariantTable.read("variants.tsv", files.variants()));
        this.dictionary = UserDictionaryTable.read(files.userDictionary(), folding);
        this.stopTags = stopTags(files.stopTags());
    }

    /** The analyzer with the tables that the program brings. */
    public static KizashiAnalyzer bundled() {
        return new KizashiAnalyzer(AnalysisFiles.bundled());
    }

    private static Set<String> stopTags(String content) {
        Set<String> tags = new HashSet<>();
        content.lines()
                .map(String::trim)
                .filter(l -> !l.isEmpty() && !l.startsWith("#"))
                .forEach(tags::add);
        return tags;
    }

    /** The tables that it was made from. */
    public AnalysisFiles files() {
        return files;
    }

    /** The folding of these tables. */
    public JapaneseText folding() {
        return folding;
    }

    /** Cuts a text into words, once for everyone who reads them. */
    public Tokens tokens(String text) {
        try (TokenStream stream = tokenStream("text", new StringReader(text))) {
            return Tokens.read(stream, text.length());
        } catch (IOException e) {
            throw new UncheckedIOException("a text in memory cannot be read", e);
        }
    }

    /**
     * What a keyword looks like in a text: its own words first, then what the synonyms make of it. Empty when it has no
     * word that is searched (「の」).
     */
    public Keyword keyword(String term) {
        return keyword(term, exact(term));
    }

    /** The same of a keyword that was cut before. */
    Keyword keyword(String term, TermSequence exact) {
        return new Keyword(term, thesaurus().expand(exact));
    }

    /** A keyword taken as it stands, without synonyms. */
    public Keyword quoted(String term) {
        TermSequence exact = exact(term);
        return new Keyword(term, exact.isEmpty() ? java.util.List.of() : java.util.List.of(exact));
    }

    TermSequence exact(String term) {
        return TermSequence.of(tokens(term));
    }

    private synchronized Thesaurus thesaurus() {
        Thesaurus known = thesaurus;
        if (known == null) {
            known = Thesaurus.read(files.synonyms(), this::exact);
            thesaurus = known;
        }
        return known;
    }

    @Override
    protected TokenStreamComponents createComponents(String fieldName) {
        Tokenizer tokenizer = new JapaneseTokenizer(dictionary, false, true, JapaneseTokenizer.Mode.SEARCH);
        TokenStream words = new JapaneseBaseFormFilter(tokenizer);
        words = new NumberFilter(words);
        words = new StopTagFilter(words, stopTags);
        words = new JapaneseKatakanaStemFilter(words);
        return new TokenStreamComponents(tokenizer, words);
    }

    /** A reader that folds what it reads, for other analyzers of the same index. */
    public Reader foldingReader(Reader reader) {
        return new FoldingCharFilter(reader, folding);
    }

    @Override
    protected Reader initReader(String fieldName, Reader reader) {
        return new FoldingCharFilter(reader, folding);
    }

    @Override
    protected Reader initReaderForNormalization(@Nullable String fieldName, Reader reader) {
        return new FoldingCharFilter(reader, folding);
    }
}
