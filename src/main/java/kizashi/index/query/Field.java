package kizashi.index.query;

/** Where words are looked for. All but the text are found by any part of what stands there: 柏 finds 柏市. */
public enum Field {
    /** What is said or written. */
    TEXT("text"),
    /** The speaker's name. */
    SPEAKER("speaker"),
    /** His office (産業振興課長). */
    ROLE("role"),
    /** The section in charge. */
    DEPARTMENT("department"),
    /** The body, by name or LG code. */
    MUNICIPALITY("municipality"),
    /** Its prefecture. */
    PREFECTURE("prefecture");

    private final String word;

    Field(String word) {
        this.word = word;
    }

    /** The word before the colon in a query, and the field's name in the index. */
    public String word() {
        return word;
    }
}
