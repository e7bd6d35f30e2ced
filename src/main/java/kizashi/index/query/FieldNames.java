package kizashi.index.query;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The words before a colon, in English and Japanese. */
final class FieldNames {
    private static final Map<String, Field> NAMES = Map.ofEntries(
            Map.entry("text", Field.TEXT),
            Map.entry("本文", Field.TEXT),
            Map.entry("speaker", Field.SPEAKER),
            Map.entry("氏名", Field.SPEAKER),
            Map.entry("発言者", Field.SPEAKER),
            Map.entry("role", Field.ROLE),
            Map.entry("職名", Field.ROLE),
            Map.entry("department", Field.DEPARTMENT),
            Map.entry("部署", Field.DEPARTMENT),
            Map.entry("municipality", Field.MUNICIPALITY),
            Map.entry("自治体", Field.MUNICIPALITY),
            Map.entry("prefecture", Field.PREFECTURE),
            Map.entry("都道府県", Field.PREFECTURE));

    private FieldNames() {}

    /** Whether it looks like a field: known, or of Latin letters alone, so that a misspelt one is told and 10:30 is not. */
    static boolean isField(String word) {
        String narrow = QueryTokens.narrow(word);
        return NAMES.containsKey(narrow) || !narrow.isEmpty() && narrow.chars().allMatch(FieldNames::isLatin);
    }

    private static boolean isLatin(int c) {
        return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c == '_';
    }

    static Field field(String word) throws QueryParser.Mistake {
        Field field = NAMES.get(QueryTokens.narrow(word).toLowerCase(Locale.ROOT));
        if (field == null) {
            String known =
                    Arrays.stream(Field.values()).map(f -> f.word() + ":").collect(Collectors.joining(" "));
            throw new QueryParser.Mistake(
                    QueryParser.Why.NO_FIELD,
                    "there is no field \"" + word + "\"; fields are " + known
                            + " (to search for the colon, put the words in quotation marks)",
                    word,
                    known);
        }
        return field;
    }
}
