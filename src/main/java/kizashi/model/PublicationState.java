package kizashi.model;

/** How final a publication of minutes is; a later one of the same document replaces an earlier one. */
public enum PublicationState {
    /** A preliminary text (速報版). */
    PRELIMINARY("速報版"),
    /** Not yet approved (未定稿). */
    DRAFT("未定稿"),
    /** The official text (正本), and everything that says nothing else. */
    FINAL("正本");

    private final String label;

    PublicationState(String label) {
        this.label = label;
    }

    /** The word on screens. */
    public String label() {
        return label;
    }
}
