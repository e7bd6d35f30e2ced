package kizashi.sample;

/** How a council's site lists its papers; no two sites agree. */
enum ListLayout {
    /** A table with a column for the day. */
    TABLE,
    /** A list with the day in parentheses after the link. */
    BULLETS,
    /** A definition list: the day, then the link. */
    DEFINITIONS,
    /** Cards with a time element. */
    CARDS
}
