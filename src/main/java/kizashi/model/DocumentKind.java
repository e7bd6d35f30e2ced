package kizashi.model;

/** What a published document is. */
public enum DocumentKind {
    /** Minutes of a plenary sitting or a committee (会議録). */
    MINUTES("会議録"),
    /** Questions that members filed before a sitting (質問通告). */
    QUESTION_NOTICE("質問通告"),
    /** A plan, policy speech or guideline (計画・方針). */
    PLAN("計画"),
    /** A budget, its outline or its explanation (予算). */
    BUDGET("予算"),
    /** A call for tenders, proposals or market dialogue (公募・入札). */
    TENDER("公募"),
    /** A press release (報道発表). */
    PRESS("報道発表"),
    /** A guideline for comprehensive partnership agreements (連携協定). */
    GUIDELINE("協定ガイドライン"),
    /** None of these; kept in the archive, not searched. */
    OTHER("その他");

    private final String label;

    DocumentKind(String label) {
        this.label = label;
    }

    /** The word on screens. */
    public String label() {
        return label;
    }
}
