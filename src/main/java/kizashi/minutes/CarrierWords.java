package kizashi.minutes;

import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kizashi.model.Hint;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** What the carrier says beside the names of speakers: on which side he puts them, and where he keeps what is no speech. */
final class CarrierWords {
    private static final Set<Hint.Kind> NO_SPEECH =
            EnumSet.of(Hint.Kind.NOT_SPEECH, Hint.Kind.ROSTER, Hint.Kind.HEADING);

    private final int[] papers;
    private final List<Hint> sides;

    CarrierWords(List<Hint> hints) {
        papers = hints.stream()
                .filter(h -> NO_SPEECH.contains(h.kind()) && h.end() > h.start())
                .mapToInt(Hint::start)
                .sorted()
                .toArray();
        sides = hints.stream()
                .filter(h -> h.kind() == Hint.Kind.SIDE)
                .sorted(Comparator.comparingInt(Hint::start))
                .toList();
    }

    /** Where a speech ends at the latest: where the next begins, or a block before it that the carrier keeps as no speech. */
    int end(int start, int next) {
        int at = Arrays.binarySearch(papers, start + 1);
        int first = at < 0 ? -at - 1 : at;
        return first < papers.length ? Math.min(papers[first], next) : next;
    }

    /** The side on which the carrier puts whoever speaks at a place; null where he says nothing of it. */
    @Nullable
    Side side(int offset) {
        int low = 0;
        int high = sides.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sides.get(middle).start() <= offset) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        Hint hint = low == 0 ? null : sides.get(low - 1);
        return hint == null || hint.end() <= offset
                ? null
                : Side.valueOf(hint.label().toUpperCase(Locale.ROOT));
    }
}
