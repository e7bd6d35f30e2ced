package kizashi.signal.firmness;

import java.time.LocalDate;
import kizashi.japanese.FoldedText;
import kizashi.japanese.TimeReader;
import org.jspecify.annotations.Nullable;

/**
 * What surrounds a sentence. What stands before it is folded only when a rule asks, since few do.
 *
 * @param stored the stored text
 * @param floor where the speech begins; nothing before it belongs to this speaker
 * @param start where the sentence starts
 * @param own the sign that ends the name of the body that speaks (市, 県); 0 if unknown
 * @param fiscalYear the fiscal year in which it is said, by its first calendar year; 0 if unknown
 */
public record Setting(String stored, int floor, int start, char own, int fiscalYear) {
    private static final int REACH = 240;
    private static final int REIWA = 2018;

    /** What stands before a sentence, and who speaks on which day. */
    public static Setting of(String stored, int floor, int start, char own, @Nullable LocalDate day) {
        return new Setting(stored, floor, start, own, day == null ? 0 : TimeReader.fiscalYear(day));
    }

    /** What the speaker said just before, folded; empty at the beginning of a speech. */
    String before() {
        return before(REACH);
    }

    /** The same of so many UTF-16 units. */
    String before(int reach) {
        int from = Math.max(floor, start - reach);
        return from >= start ? "" : FoldedText.of(stored, from, start).text();
    }

    /** The sentence just before, folded; empty at the beginning of a speech. */
    String lastSentence() {
        String before = before();
        return before.substring(before.lastIndexOf('。', before.length() - 2) + 1);
    }

    /** This fiscal year as it is spoken: 令和7年度; empty if unknown. */
    String thisYear() {
        return fiscalYear <= REIWA ? "" : "令和" + (fiscalYear == REIWA + 1 ? "元" : fiscalYear - REIWA) + "年度";
    }
}
