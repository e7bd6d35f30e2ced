package kizashi.signal.exchange;

import java.util.BitSet;
import java.util.List;
import kizashi.model.Side;
import kizashi.model.Speech;
import kizashi.signal.phrase.SignalTables;
import org.jspecify.annotations.Nullable;

/**
 * Which speeches of members plead before a vote (討論) or move something (動議, 提案理由の説明). They say what ought to be done as questions
 * do, but ask nobody and propose nothing to the executive that it would answer.
 */
public final class Debates {
    /** What a passage of such a speech stands under. */
    private static final String HEADING = "討論";

    /** A chair says at the end of his words what comes next. */
    private static final int CHAIR = 400;
    /** Two sentences. */
    private static final int OPENING = 200;

    private static final int ENDING = 90;

    private final List<String> opens;
    private final List<String> closes;
    private final List<String> pleads;

    /** With the words of these tables. */
    public Debates(SignalTables tables) {
        this.opens = tables.exchange("DEBATE");
        this.closes = tables.exchange("DEBATED");
        this.pleads = tables.exchange("PLEADS");
    }

    /**
     * The numbers of such speeches in a sitting.
     *
     * @param text the stored text
     * @param speeches in order
     */
    public BitSet in(String text, List<Speech> speeches) {
        BitSet debates = new BitSet();
        boolean open = false;
        for (int i = 0; i < speeches.size(); i++) {
            Speech speech = speeches.get(i);
            Side side = speech.speaker().side();
            if (side == Side.CHAIR) {
                String said = text.substring(Math.max(speech.bodyStart(), speech.end() - CHAIR), speech.end());
                int opened = last(said, opens);
                int closed = last(said, closes);
                open = opened > closed || open && closed < 0;
            } else if (side == Side.OFFICIAL) {
                open = false; // in a debate no official speaks
            } else if (side == Side.MEMBER && (open || reports(speech) || pleads(text, speech))) {
                debates.set(i);
            }
        }
        return debates;
    }

    /** Who presides over a committee and is not in the chair tells what it dealt with (委員長報告). */
    private static boolean reports(Speech speech) {
        String role = speech.speaker().role();
        return role != null && role.endsWith("委員長") && !role.startsWith("副");
    }

    private boolean pleads(String text, Speech speech) {
        int start = speech.bodyStart();
        String first = text.substring(start, Math.min(speech.end(), start + OPENING));
        int second = first.indexOf('。', first.indexOf('。') + 1);
        String opening = second < 0 ? first : first.substring(0, second);
        String end = text.substring(Math.max(start, speech.end() - ENDING), speech.end());
        return pleads.stream().anyMatch(w -> opening.contains(w) || end.contains(w));
    }

    private static int last(String said, List<String> words) {
        return words.stream().mapToInt(said::lastIndexOf).max().orElse(-1);
    }

    /** The heading of a passage of such a speech: what it stood under, and that it is one. */
    public static String heading(@Nullable String item) {
        return item == null ? HEADING : item.contains(HEADING) ? item : item + "（" + HEADING + "）";
    }

    /** Whether a heading says that what a member says under it asks nothing. */
    public static boolean isHeading(@Nullable String heading) {
        return heading != null && heading.contains(HEADING);
    }
}
