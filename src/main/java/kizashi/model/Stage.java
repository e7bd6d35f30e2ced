package kizashi.model;

/** How far a matter has come on its way to a contract (段階). */
public enum Stage {
    /** A sign. */
    SIGN("兆し"),
    /** In place already, and nothing new is under way (decision 58): beside the way to a contract, it tells most until something does. */
    RUNNING("実施中"),
    /** Under study. */
    STUDY("検討"),
    /** Stands in a plan. */
    PLAN("計画位置づけ"),
    /** Trial or open dialogue with the market. */
    TRIAL("実証・サウンディング"),
    /** In a budget. */
    BUDGET("予算"),
    /** Call for tenders. */
    TENDER("公募"),
    /** Contract. */
    CONTRACT("契約"),
    /** Refused, or a tender that failed: looked at again later. */
    DECLINED("見送り"),
    /** Somebody else was chosen. */
    TAKEN("他社選定済");

    private final String label;

    Stage(String label) {
        this.label = label;
    }

    /** The word on screens. */
    public String label() {
        return label;
    }

    /** The word in JSON and CSV keys. */
    public String json() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
