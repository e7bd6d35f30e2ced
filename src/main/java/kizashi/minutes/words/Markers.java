package kizashi.minutes.words;

import java.util.List;
import kizashi.minutes.words.HeaderWords.Kind;

/** The signs that stand before a header or heading. Which sign means what differs from stenographer to stenographer. */
public final class Markers {
    private static final boolean[] ALL = table(HeaderWords.shared().of(Kind.MARKER));

    private Markers() {}

    /** Whether a line that begins with it may begin a speech. */
    public static boolean isMarker(char c) {
        return c < ALL.length && ALL[c];
    }

    /** Asked for every letter that begins a line: looked up, not searched. */
    private static boolean[] table(List<String> markers) {
        int last = markers.stream().mapToInt(m -> m.charAt(0)).max().orElse(0);
        boolean[] table = new boolean[last + 1];
        markers.forEach(m -> table[m.charAt(0)] = true);
        return table;
    }
}
