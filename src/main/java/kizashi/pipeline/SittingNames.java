package kizashi.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.model.Meeting;
import kizashi.model.Minutes;

/**
 * How the sittings that one file holds are told apart. Each is a document by its own day, under the file's title; the first has the
 * key that the file had if it held nothing else. Only where the day tells nothing (unknown, or two sittings on one day) the sitting's
 * own name goes into the key.
 */
final class SittingNames {
    private SittingNames() {}

    /**
     * The names of one sitting.
     *
     * @param shown what is added to the title; empty where the file holds one sitting
     * @param key what is added to the title in the document's key; mostly empty
     */
    record Names(String shown, String key) {
        static final Names ONE = new Names("", "");
    }

    /** The names of the sittings of a file, in order. */
    static List<Names> of(List<Minutes> sittings) {
        if (sittings.size() == 1) {
            return List.of(Names.ONE);
        }
        List<Names> names = new ArrayList<>();
        Set<String> keys = new HashSet<>();
        for (Minutes minutes : sittings) {
            Meeting meeting = minutes.meeting();
            String day = String.valueOf(meeting.spokenOn());
            String own = Stream.of(meeting.committee(), meeting.sitting())
                    .filter(name -> name != null)
                    .collect(Collectors.joining(" "));
            String key = names.isEmpty() || meeting.spokenOn() != null && !keys.contains(day) ? "" : " " + own;
            // Two without a name of their own: by their order.
            String unique = key;
            for (int n = 2; !keys.add(day + unique); n++) {
                unique = key + " (" + n + ")";
            }
            names.add(new Names(own, unique));
        }
        return names;
    }
}
