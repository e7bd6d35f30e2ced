package kizashi.deliver;

import java.time.LocalDate;
import java.util.List;
import kizashi.match.cases.NearDuplicates;
import kizashi.model.Match;
import kizashi.model.Passage;
import org.jspecify.annotations.Nullable;

/**
 * What else speaks for a case beside the quote shown (ほかの根拠), a line each: often the need stands in one sentence and the plan in
 * another.
 *
 * @param day on which it was said or published; null where nobody knows
 * @param who 健康医療部長 佐藤一郎, or which kind of paper
 * @param quote in one line
 * @param source where it stands, as text
 */
public record OtherEvidence(@Nullable LocalDate day, String who, String quote, String source) {

    /** Letters of a quote: short enough to be read at a glance, long enough to reach the verb at the end of most sentences. */
    private static final int LENGTH = 140;

    /**
     * All but the item shown, in the order of the matches, each thing that was said once.
     *
     * @param matches the one shown first
     */
    public static List<OtherEvidence> of(List<Match> matches) {
        return matches.size() < 2
                ? List.of()
                : NearDuplicates.group(matches).stream()
                        .skip(1)
                        .map(item -> of(item.shown()))
                        .toList();
    }

    private static OtherEvidence of(Match match) {
        Passage passage = match.passage();
        String line = Excerpt.of(match).line();
        return new OtherEvidence(
                passage.document().spokenOn(),
                passage.speaker() == null
                        ? passage.document().kind().label()
                        : passage.speaker().display(),
                line.length() <= LENGTH ? line : line.substring(0, LENGTH) + "…",
                passage.document().url().toString());
    }

    /** 2025-09-12 健康医療部長 佐藤一郎「…」. */
    public String line() {
        return (day == null ? "" : day + " ") + who + "「" + quote + "」";
    }
}
