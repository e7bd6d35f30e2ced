package kizashi.sample;

import java.util.List;

/**
 * One block of a sample document, before it becomes HTML, PDF or Word.
 *
 * @param kind what it is
 * @param head the heading, the speaker's line, or empty
 * @param paragraphs its text; for a roster one line an entry, role and name divided by a tab
 */
record Block(Kind kind, String head, List<String> paragraphs) {

    /** What a block is. */
    enum Kind {
        /** The document's title. */
        TITLE,
        /** A heading. */
        HEADING,
        /** Plain text. */
        TEXT,
        /** A list of persons. */
        ROSTER,
        /** One turn. */
        SPEECH,
        /** A table: cells divided by tabs, the first line its head. */
        TABLE
    }
}
