package kizashi.model;

/** On which side of the hall a speaker stands (立場). */
public enum Side {
    /** Whoever chairs, deputies too (議長, 委員長). */
    CHAIR("進行"),
    /** A member of the council (議員, 委員). */
    MEMBER("議員"),
    /** The executive: mayor, officials, administrative commissions (執行部). */
    OFFICIAL("執行部"),
    /** The council's own secretariat, witnesses, petitioners. */
    OTHER("その他");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    /** The word on screens. */
    public String label() {
        return label;
    }

    /** The word in JSON: {@code chair}, {@code member}, {@code official}, {@code other}. */
    public String json() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
