package kizashi.signal;

import java.util.ArrayList;
import java.util.List;

/** The forms that a verb's stem takes before the endings of {@code endings.tsv}. */
final class Conjugation {
    private Conjugation() {}

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
            case "v5k" -> godan(stem, "い", "き", "く", "こ", "か", "け");
            case "v5g" -> godan(stem, "い", "ぎ", "ぐ", "ご", "が", "げ");
            case "v5s" -> godan(stem, "し", "し", "す", "そ", "さ", "せ");
            case "v5m" -> godan(stem, "ん", "み", "む", "も", "ま", "め");
            case "v5r" -> godan(stem, "っ", "り", "る", "ろ", "ら", "れ");
            case "v5w" -> godan(stem, "っ", "い", "う", "お", "わ", "え");
            default -> throw new IllegalArgumentException("no such form of a predicate: " + form);
        };
    }

    private static List<String> godan(String stem, String... kana) {
        List<String> forms = new ArrayList<>();
        for (String k : kana) {
            if (!forms.contains(stem + k)) {
                forms.add(stem + k);
            }
        }
        return forms;
    }
}
