package kizashi.model;

/**
 * What a carrier says about a span of its text, in its own words.
 *
 * @param start offset, inclusive
 * @param end offset, exclusive
 * @param kind what the span is
 * @param label the carrier's own label, such as {@code ○議長（細川運一君）}; for {@link Kind#MEETING} and
 *     {@link Kind#DATE} the title or date as written
 */
public record Hint(int start, int end, Kind kind, String label) {

    /** What a carrier can say of a span. */
    public enum Kind {
        /** A speech; the label is the speaker as the vendor names him. */
        SPEECH,
        /** Not a speech: table of contents, agenda, list of documents. */
        NOT_SPEECH,
        /** The list of those present (名簿). */
        ROSTER,
        /** An agenda item or heading. */
        HEADING,
        /** The meeting's name; the span may be empty. */
        MEETING,
        /** The sitting's day; the span may be empty. */
        DATE,
        /** Running head, page number or other furniture of the page. */
        FURNITURE,
        /** On which side the carrier puts who speaks in the span; the label is its word in JSON ({@code chair}). */
        SIDE,
        /** On the page that begins here letters were drawn that nothing turns into letters; the label is the page and their number: 3 12. */
        UNREAD
    }
}
