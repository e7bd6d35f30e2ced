package kizashi.minutes.header;

import org.jspecify.annotations.Nullable;

/**
 * The header of a speech as one line shows it, before the rest of the document was looked at.
 *
 * @param start offset of the marker, or of the header where there is none
 * @param textStart offset of the header after the marker
 * @param end offset after the header
 * @param bodyStart offset where what is said begins
 * @param marker as written; null where there is none
 * @param naming who it names
 * @param strength how sure it is that this is a header at all
 */
public record Header(
        int start,
        int textStart,
        int end,
        int bodyStart,
        @Nullable String marker,
        Naming naming,
        Strength strength) {

    /** How sure it is that a line begins a speech. */
    public enum Strength {
        /** Name and office, set apart by brackets or an honorific: 議長（甲野太郎君）. */
        SURE,
        /** An office that ends in a rank, then a space: 甲野委員長, 環境事業課長. */
        LIKELY,
        /** A name or a number alone. */
        WEAK
    }
}
