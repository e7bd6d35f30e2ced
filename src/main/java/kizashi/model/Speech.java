package kizashi.model;

import org.jspecify.annotations.Nullable;

/**
 * One turn of one speaker (発言).
 *
 * @param order from 1
 * @param start offset of its marker, or of its header where it has no marker
 * @param end offset after its last character
 * @param bodyStart offset where what is said begins, after the header
 * @param marker ○ ◆ ◎ … as written; null where the header stands alone
 * @param header as written, without the marker
 * @param speaker who
 * @param text from {@code bodyStart} to {@code end}, as stored
 * @param heading the agenda item that it belongs to, where known
 */
public record Speech(
        int order,
        int start,
        int end,
        int bodyStart,
        @Nullable String marker,
        String header,
        Speaker speaker,
        String text,
        @Nullable String heading) {

    /** The same with another reading of who speaks. */
    public Speech by(Speaker other) {
        return new Speech(order, start, end, bodyStart, marker, header, other, text, heading);
    }

    /** The same under an agenda item. */
    public Speech under(@Nullable String item) {
        return new Speech(order, start, end, bodyStart, marker, header, speaker, text, item);
    }
}
