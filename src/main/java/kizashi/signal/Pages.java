package kizashi.signal;

import java.util.List;
import kizashi.model.ExtractedText;
import org.jspecify.annotations.Nullable;

/** Pages of a carrier. */
final class Pages {
    private Pages() {}

    /** The number of the page on which an offset lies; null where the carrier has no pages. */
    static @Nullable Integer at(ExtractedText text, int offset) {
        List<ExtractedText.Page> pages = text.pages();
        int low = 0;
        int high = pages.size() - 1;
        Integer found = null;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (pages.get(middle).start() <= offset) {
                found = pages.get(middle).number();
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return found;
    }
}
