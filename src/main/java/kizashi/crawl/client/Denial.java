package kizashi.crawl.client;

/** Why a request was not made at all. */
public enum Denial {
    /** The source has no permission record. */
    NO_PERMISSION("許諾の記録がない"),
    /** The source is switched off. */
    DISABLED("停止中"),
    /** The address is outside what the permission record names. */
    OUTSIDE_PERMISSION("許諾の範囲外"),
    /** Outside the hours that were agreed. */
    HOURS("許諾の時間外"),
    /** robots.txt forbids it. */
    ROBOTS("robots.txt が禁止"),
    /** Neither http nor https. */
    SCHEME("http・https ではない"),
    /** An address of this machine or of a private network. */
    ADDRESS("内部アドレス"),
    /** Nobody could reach us: {@code contact} is not set. */
    NO_CONTACT("連絡先が未設定");

    private final String label;

    Denial(String label) {
        this.label = label;
    }

    /** The word on screens. */
    public String label() {
        return label;
    }
}
