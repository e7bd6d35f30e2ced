package kizashi.signal.phrase;

/** What kind of doing a predicate names; {@code predicates.tsv} lists them. */
public enum HeadClass {
    /** 検討, 協議. */
    STUDY,
    /** 研究, 注視, 参考. */
    PARK,
    /** A concrete act. */
    ACT,
    /** An everyday verb: an act where its object can be pointed at (冷房を入れる), a figure of speech else (力を入れる). */
    HAND,
    /** An act with which something begins, so that it is news once it was done: 導入, 開設, 公募. */
    START,
    /** Effort or direction. */
    VAGUE,
    /** Money set aside. */
    BUDGET,
    /** What is only said here and now: お答え, 説明. */
    SPEECH,
    /** What turns a proposal down: 見送る, 断念. */
    DECLINE,
    /** What happens by itself: 決まる, 増える. */
    EVENT,
    /** Not in the table. */
    UNKNOWN;

    /** Whether it is something that can be pointed at when it is done. */
    public boolean act() {
        return this == ACT || this == START;
    }
}
