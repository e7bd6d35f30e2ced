package kizashi.signal.phrase;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The forms that a verb's stem takes before the endings of {@code endings.tsv} and {@code auxiliaries.tsv}. */
final class Conjugation {
    /** The rows of the five-step verbs: before た, then い, う, お, あ, え. */
    private static final Map<String, List<String>> ROWS = Map.of(
            "v5k", List.of("い", "き", "く", "こ", "か", "け"),
            "v5g", List.of("い", "ぎ", "ぐ", "ご", "が", "げ"),
            "v5s", List.of("し", "し", "す", "そ", "さ", "せ"),
            "v5m", List.of("ん", "み", "む", "も", "ま", "め"),
            "v5b", List.of("ん", "び", "ぶ", "ぼ", "ば", "べ"),
            "v5t", List.of("っ", "ち", "つ", "と", "た", "て"),
            "v5r", List.of("っ", "り", "る", "ろ", "ら", "れ"),
            "v5w", List.of("っ", "い", "う", "お", "わ", "え"));

    private Conjugation() {}

    /**
     * A verb's forms, each up to where an ending follows.
     *
     * @param polite before ます and たい
     * @param plain as in a dictionary
     * @param volition 〜しよう
     * @param negative before ない
     * @param potential before る and れば, of being able to
     * @param te 〜して
     * @param past 〜した
     */
    record Verb(
            String polite, String plain, String volition, String negative, String potential, String te, String past) {}

    /**
     * The verb of a stem.
     *
     * @param form {@code v1}, or {@code v5} and the row of its last kana
     */
    static Verb verb(String stem, String form) {
        if (form.equals("v1")) {
            return new Verb(stem, stem + "る", stem + "よう", stem, stem + "られ", stem + "て", stem + "た");
        }
        List<String> row = row(form);
        boolean goes = form.equals("v5k") && (stem.endsWith("てい") || stem.endsWith("でい") || stem.endsWith("行"));
        String before = stem + (goes ? "っ" : row.get(0)); // 行く is the one that is not 行いて
        boolean soft = form.equals("v5g") || form.equals("v5m") || form.equals("v5b");
        return new Verb(
                stem + row.get(1),
                stem + row.get(2),
                stem + row.get(3) + "う",
                stem + row.get(4),
                stem + row.get(5),
                before + (soft ? "で" : "て"),
                before + (soft ? "だ" : "た"));
    }

    /**
     * The forms of a predicate.
     *
     * @param stem as the table has it
     * @param form {@code noun}, {@code phrase}, {@code v1}, or {@code v5} and the row of its last kana: {@code v5m} 取り組(む)
     * @throws IllegalArgumentException for another form
     */
    static List<String> forms(String stem, String form) {
        return switch (form) {
            case "noun", "phrase" -> List.of(stem);
            case "v1" -> List.of(stem, stem + "る", stem + "よ", stem + "られる");
            case "v5s" -> {
                // the stem alone too: します and させて are read as endings of する before 目指(し) is met
                List<String> forms = new ArrayList<>(godan(stem, row(form)));
                forms.add(stem);
                yield forms;
            }
            default -> godan(stem, row(form));
        };
    }

    private static List<String> row(String form) {
        List<String> row = ROWS.get(form);
        if (row == null) {
            throw new IllegalArgumentException("no such form of a predicate: " + form);
        }
        return row;
    }

    private static List<String> godan(String stem, List<String> row) {
        Set<String> forms = new LinkedHashSet<>();
        row.forEach(kana -> forms.add(stem + kana));
        return List.copyOf(forms);
    }
}
