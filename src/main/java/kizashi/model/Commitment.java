package kizashi.model;

/**
 * How firmly an answer commits the municipality (答弁の踏み込み). A reading (読みの目安), not a fact, and always shown
 * with the phrase that decided. Not 「確度」, which in a CRM means the chance of winning.
 */
public enum Commitment {
    /** No statement about the future. */
    NONE(-1, "言及なし"),
    /** Refused. */
    REFUSED(0, "拒否"),
    /** Parked: 研究, 注視. */
    PARKED(1, "保留"),
    /** Conditional or reluctant study. */
    CONDITIONAL(2, "条件付き"),
    /** Study without conditions. */
    STUDY(3, "検討"),
    /** Leaning to do. */
    LEANING(4, "前向き"),
    /** Will do: a concrete act. */
    WILL_DO(5, "実施"),
    /** Decided: budgeted, dated, begun. */
    DECIDED(6, "決定");

    private final int level;
    private final String label;

    Commitment(int level, String label) {
        this.level = level;
        this.label = label;
    }

    /** 0 to 6; −1 for {@link #NONE}. */
    public int level() {
        return level;
    }

    /** The word on screens. */
    public String label() {
        return label;
    }

    /** The label of the gold files: {@code none} or a digit. */
    public String json() {
        return level < 0 ? "none" : Integer.toString(level);
    }
}
