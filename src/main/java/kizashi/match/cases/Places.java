package kizashi.match.cases;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.TsvTable;

/** Places and facilities that are named: 桜沢公園, and not 都市公園. The words are in {@code places.tsv}. */
final class Places {
    private static final TsvTable TABLE = TsvTable.load(Places.class, "places.tsv", null);
    private static final Set<String> GENERAL = Set.copyOf(TABLE.cells("word", "kind", "GENERAL"));
    private static final Pattern NAME =
            Pattern.compile("([一-鿿々ァ-ヺーヶケ]{1,10}?)(?:" + String.join("|", TABLE.cells("word", "kind", "END")) + ")(?!"
                    + String.join("|", TABLE.cells("word", "kind", "BEHIND")) + ")");

    private static final List<String> KINDS = TABLE.cells("word", "kind", "KIND");
    private static final int SHORTEST = 2;

    private Places() {}

    /** Whether one is named in a text. */
    static boolean isIn(String text) {
        Matcher name = NAME.matcher(text);
        while (name.find()) {
            if (isOne(name.group(1))) {
                return true;
            }
        }
        return false;
    }

    /** Whether what stands before an ending names one: 桜沢 of 桜沢工業団地, while 工業 alone says of what kind it is. */
    private static boolean isOne(String before) {
        String own = KINDS.stream()
                .filter(before::endsWith)
                .findFirst()
                .map(kind -> before.substring(0, before.length() - kind.length()))
                .orElse(before);
        return own.length() >= SHORTEST && GENERAL.stream().noneMatch(own::endsWith);
    }
}
