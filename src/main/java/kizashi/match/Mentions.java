package kizashi.match;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import kizashi.match.MentionHistory.Mention;
import kizashi.model.Document;
import kizashi.model.Passage;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * Collects what the history remembers: which keyword stands in which passage, once whoever asks for it, worth a match or not,
 * since 「この自治体で初めて」 is only true where nothing was said before, not even in passing.
 */
public final class Mentions {
    private final CompiledProfiles profiles;
    private final List<Mention> mentions = new ArrayList<>();
    /** Numbers of the keywords met in the passage being read. */
    private final BitSet met = new BitSet();
    /** By number of the keyword, in the passage being read. */
    private final int[] levels;

    Mentions(CompiledProfiles profiles) {
        this.profiles = profiles;
        this.levels = new int[profiles.queries().keywordCount()];
    }

    /**
     * A keyword, by its number, counts in the passage being read.
     *
     * @param level how firm the answer is on it, −1 where it commits nobody
     */
    void meet(int keyword, int level) {
        met.set(keyword);
        levels[keyword] = level;
    }

    /** All keywords of the passage have been told. */
    void end(Passage passage) {
        LocalDate day = order(passage.document());
        if (day != null && !met.isEmpty()) {
            for (int number = met.nextSetBit(0); number >= 0; number = met.nextSetBit(number + 1)) {
                mentions.add(new Mention(
                        passage.document().municipality().key(),
                        passage.document().municipality().prefecture(),
                        passage.document().municipality().population(),
                        profiles.folded(number),
                        passage.key(),
                        day,
                        passage.document().spokenOn() == null,
                        passage.speaker() == null
                                ? Side.OFFICIAL
                                : passage.speaker().side(),
                        passage.speaker() == null ? null : name(passage.speaker()),
                        levels[number]));
            }
        }
        met.clear();
    }

    /** The person, whatever office he speaks in: a member is a 議員 in the plenary and a 委員 in a committee. */
    private static String name(Speaker speaker) {
        String name = speaker.bestName();
        return name == null ? speaker.display() : name;
    }

    /** The day that orders a document: the sitting's own, else the one on which its session opened; null for neither. */
    public static @Nullable LocalDate order(Document document) {
        return document.spokenOn() != null ? document.spokenOn() : document.sessionOn();
    }

    List<Mention> all() {
        return mentions;
    }
}
