package kizashi.signal.exchange;

import java.util.List;
import kizashi.japanese.Sentences;
import kizashi.signal.phrase.SignalTables;

/** Tells whether a passage begins something else (次に、…, ３点目は…) or goes on with what stands before it. */
public final class TopicOpenings {
    private static final List<String> OPENINGS = SignalTables.bundled().exchange("TOPIC");

    private TopicOpenings() {}

    /** Whether the first sentence says that another topic comes now. */
    public static boolean opens(String passage) {
        int start = 0;
        while (start < passage.length()
                && (Character.isWhitespace(passage.charAt(start)) || passage.charAt(start) == '　')) {
            start++;
        }
        return PassageSplitter.opensTopic(passage, new Sentences.Range(start, passage.length()), OPENINGS);
    }
}
