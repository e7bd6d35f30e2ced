package kizashi.deliver;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kizashi.japanese.TsvTable;

/**
 * What Kizashi says of a case in sentences of its own, in English. Matching says them in Japanese, and so they are stored; what the minutes say
 * is quoted within them and stays as it is. The sentences stand in {@code said_en.tsv}, which names them without their values.
 */
final class SaidInEnglish {
    /** Grounds for a section stand in a row; a comma within a bracket or a quote parts nothing. */
    private static final Pattern PARTS = Pattern.compile("、(?![^（「『]*[）」』])");

    private static final Pattern REMARK = Pattern.compile("(.+?)（(.+)）");
    private static final Pattern COUNTED = Pattern.compile("[年月日人]|か所|自治体");
    private static final Pattern PLACE = Pattern.compile("\\{(\\d)}");
    /** The deepest sentence: a condition with what is usual; its dates. */
    private static final int DEEPEST = 3;

    private static final List<Sentence> SENTENCES =
            TsvTable.load(SaidInEnglish.class, "said_en.tsv", null).rows().stream()
                    .map(row -> new Sentence(pattern(row.get("japanese")), row.get("english")))
                    .toList();

    private record Sentence(Pattern japanese, String english) {}

    private SaidInEnglish() {}

    /** The sentence in English; as it is where the table has none like it. */
    static String of(String japanese) {
        String whole = whole(japanese, 0);
        if (!whole.equals(japanese)) {
            return whole;
        }
        List<String> parts = new ArrayList<>();
        for (String part : PARTS.split(japanese, -1)) {
            parts.add(ground(part));
        }
        return String.join(", ", parts).equals(japanese.replace("、", ", ")) ? japanese : String.join(", ", parts);
    }

    /** A ground with what it says more exactly: 「同じ件で課長級が答弁（産業振興課長 佐藤一郎、2025年6月3日）」. */
    private static String ground(String part) {
        String whole = whole(part, 0);
        Matcher remark = REMARK.matcher(part);
        if (!whole.equals(part) || !remark.matches()) {
            return whole;
        }
        String ground = whole(remark.group(1), 0);
        return ground.equals(remark.group(1)) ? part : ground + " (" + whole(remark.group(2), 0) + ")";
    }

    private static String whole(String japanese, int depth) {
        if (depth > DEEPEST) {
            return japanese;
        }
        for (Sentence sentence : SENTENCES) {
            Matcher matcher = sentence.japanese().matcher(japanese);
            if (matcher.matches()) {
                return PLACE.matcher(sentence.english())
                        .replaceAll(place ->
                                Matcher.quoteReplacement(whole(matcher.group("v" + place.group(1)), depth + 1)));
            }
        }
        return japanese;
    }

    /** What changes is at least one letter; a place of a year, month or number holds digits, which the words beside it tell. */
    private static Pattern pattern(String japanese) {
        StringBuilder pattern = new StringBuilder();
        Matcher place = PLACE.matcher(japanese);
        int from = 0;
        while (place.find()) {
            pattern.append(Pattern.quote(japanese.substring(from, place.start())));
            boolean number = COUNTED.matcher(japanese)
                    .region(place.end(), japanese.length())
                    .lookingAt();
            pattern.append("(?<v").append(place.group(1)).append(number ? ">\\d+)" : ">.+?)");
            from = place.end();
        }
        return Pattern.compile(
                pattern.append(Pattern.quote(japanese.substring(from))).toString());
    }
}
