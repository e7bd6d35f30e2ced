package kizashi.minutes.roster;

/**
 * A run of letters in a line of a roster.
 *
 * @param type what it is
 * @param start index into the line's letters
 * @param end index after it
 * @param split for {@link Type#NAME_ROLE} where the role begins
 */
record RosterPart(Type type, int start, int end, int split) {

    boolean isRole() {
        return type == Type.ROLE || type == Type.ROLE_BEGINNING;
    }

    /** What a run of letters is. */
    enum Type {
        /** An office. */
        ROLE,
        /** The beginning of an office whose rank stands on the next line. */
        ROLE_BEGINNING,
        /** A person. */
        NAME,
        /** A seat. */
        SEAT,
        /** 〃 or 同: the role of the line before. */
        DITTO,
        /** Surname and office run together. */
        NAME_ROLE,
        /** 議員 or 委員 after the name, more a word of respect than an office. */
        TITLE,
        /** Whether the person was there: 出席, 欠席, ×. */
        MARK,
        /** In the place of a name: nobody holds the office or the seat (欠員). */
        VACANT,
        /** The unit of those who follow: （健康福祉部）甲野部長、乙川次長. */
        UNIT,
        /** What is none of these. */
        OTHER
    }
}
