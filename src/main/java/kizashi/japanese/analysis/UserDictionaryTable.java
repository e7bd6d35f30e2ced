package kizashi.japanese.analysis;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import kizashi.japanese.AnalysisFileException;
import kizashi.japanese.JapaneseText;
import org.apache.lucene.analysis.ja.dict.UserDictionary;
import org.jspecify.annotations.Nullable;

/** Reads {@code user-dictionary.tsv} into the form that kuromoji takes. */
final class UserDictionaryTable {
    private UserDictionaryTable() {}

    static @Nullable UserDictionary read(String content, JapaneseText folding) {
        StringBuilder csv = new StringBuilder();
        Map<String, String> seen = new HashMap<>();
        int number = 0;
        for (String line : content.split("\r?\n")) {
            number++;
            if (line.isBlank() || line.startsWith("#")) {
                continue;
            }
            String[] columns = line.split("\t");
            if (columns.length != 2) {
                throw new AnalysisFileException(
                        "user-dictionary.tsv", number, "is not a word, a tab and how it is cut: " + line);
            }
            String word = folding.fold(columns[0].trim());
            String pieces = folding.fold(columns[1].trim()).replaceAll(" +", " ");
            if (!pieces.replace(" ", "").equals(word)) {
                throw new AnalysisFileException(
                        "user-dictionary.tsv", number, "cuts into pieces that do not make up the word: " + line);
            }
            String before = seen.putIfAbsent(word, pieces);
            if (before == null) {
                // kuromoji asks for one reading a piece; readings are not used
                csv.append(quote(word))
                        .append(',')
                        .append(quote(pieces))
                        .append(',')
                        .append(quote(pieces));
                csv.append(",カスタム名詞\n");
            } else if (!before.equals(pieces)) {
                throw new AnalysisFileException(
                        "user-dictionary.tsv", number, "cuts a word of an earlier line in another way: " + line);
            }
        }
        try {
            return csv.isEmpty() ? null : UserDictionary.open(new StringReader(csv.toString()));
        } catch (IOException e) {
            throw new UncheckedIOException("a table in memory cannot be read", e);
        }
    }

    private static String quote(String value) {
        return '"' + value.replace("\"", "\"\"") + '"';
    }
}
