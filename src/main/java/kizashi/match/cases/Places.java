package kizashi.match.cases;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kizashi.japanese.TsvTable;

/** Places and facilities that are named: 石の森公園, and not 都市公園. The words are in {@code places.tsv}. */
final class Places {
    private static final TsvTable TABLE = TsvTable.load(Places.class, "places.tsv", null);
    private static final Set<String> GENERAL = Set.copyOf(words("GENERAL"));
    private static final Pattern NAME =
            Pattern.compile("([一-鿿々ァ-ヺーヶケ]{1,10}?)(?:" + String.join("|", words("END")) + ")(?!費|法|条例|事業|課|部|等|行政|計画)");

    private Places() {}

    /** Whether one is named in a text. */
    static boolean isIn(String text) {
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            if (name.group(1).length() >= 2 && GENERAL.stream().noneMatch(name.group(1)::endsWith)) {
                return true;
            }
        }
        return false;
    }

    private static List<String> words(String kind) {
        return TABLE.rows().stream()
                .filter(r -> r.get("kind").equals(kind))
                .map(r -> r.get("word"))
                .collect(Collectors.toList());
    }
}
