package kizashi.match;

import java.util.ArrayList;
import java.util.List;
import kizashi.model.Passage;
import kizashi.signal.exchange.Announcements;

/** Cuts a passage where another matter is announced. */
final class MatterParts {
    private MatterParts() {}

    /**
     * A part on one matter.
     *
     * @param opens whether it begins with an announcement; the first goes on with what stands before it where it does not
     * @param span where it stands, in offsets of the stored text
     */
    record Part(boolean opens, Exchanged.Part span) {}

    /** The parts of a span of a passage, in order; none is empty, and none only lists what will be answered. */
    static List<Part> of(Passage passage, Exchanged.Part within) {
        List<int[]> sentences = PassageReading.sentences(passage.text());
        MatterOpenings openings = new MatterOpenings(passage.text(), sentences);
        List<Part> parts = new ArrayList<>();
        int start = within.start();
        boolean opens = openings.opensAnnounced() && within.start() <= passage.start();
        for (int i = 1; i < sentences.size(); i++) {
            int at = passage.start() + sentences.get(i)[0];
            if (at < within.end() && openings.isBorder(i)) {
                if (at > start) {
                    parts.add(new Part(opens, new Exchanged.Part(start, at)));
                }
                start = Math.max(start, at);
                opens = at >= within.start();
            }
        }
        if (start < within.end()) {
            parts.add(new Part(opens, new Exchanged.Part(start, within.end())));
        }
        parts.removeIf(
                p -> isList(passage.between(p.span().start(), p.span().end()).strip()));
        return parts;
    }

    /** 「私からは、道路と公園についてお答えします」 alone shares words with all that is asked, and answers nothing. */
    private static boolean isList(String part) {
        return Announcements.isBare(part) && Announcements.isOfSeveral(part);
    }
}
