package kizashi.minutes.person;

import kizashi.minutes.words.HeaderWords;
import kizashi.minutes.words.HeaderWords.Kind;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import kizashi.model.Speaker;
import org.jspecify.annotations.Nullable;

/**
 * ○甲野太郎君: whom a header names with no office and the roster lists among the members is 議員, or 委員 in a list of such, as he is where
 * a header gives his seat alone. Without a roster nothing tells it.
 */
final class MemberTitles {
    private MemberTitles() {}

    /** The role of a speaker whom an entry of this sitting's roster names. */
    static @Nullable String of(Speaker speaker, RosterEntry entry) {
        if (speaker.role() != null || speaker.side() != Side.MEMBER || entry.side() != Side.MEMBER) {
            return speaker.role();
        }
        String listed = String.valueOf(entry.role());
        String heading = String.valueOf(entry.section());
        for (String title : HeaderWords.shared().of(Kind.TITLE)) {
            if (listed.equals(title)) {
                return title;
            }
        }
        return heading.contains("議員") ? "議員" : heading.contains("委員") ? "委員" : null;
    }
}
