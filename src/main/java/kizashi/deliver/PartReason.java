package kizashi.deliver;

import java.util.Set;
import kizashi.model.Match;

/**
 * Why a part of a score is what it is, in the reader's language. The matcher says it in Japanese; in another language what the
 * part is called is said in that, and the words of the passage that decided stay as they stand.
 */
public final class PartReason {
    /** Parts whose evidence is a row of quoted words. */
    private static final Set<String> QUOTING = Set.of("pitch", "keywords", "phrases");

    private PartReason() {}

    /** The reason of a part, in the language of the words. */
    public static String of(Match.Part part, Words words) {
        String key = "part." + part.name();
        if (part.name().equals("base")) {
            return words.get("score.base");
        }
        String said = words.said(part.reason());
        if (words.language() == Language.JA || !words.has(key) || !said.equals(part.reason())) {
            return said;
        }
        String evidence = QUOTING.contains(part.name())
                ? from(part.reason(), part.reason().indexOf('「'), part.reason().length())
                : from(part.reason(), part.reason().indexOf('（'), part.reason().lastIndexOf('）') + 1);
        return words.get(key) + (evidence.isEmpty() ? "" : " " + evidence);
    }

    private static String from(String text, int start, int end) {
        return start < 0 || end <= start ? "" : text.substring(start, end);
    }
}
