package kizashi.match.section;

/**
 * What speaks for a section. {@code section-evidence.tsv} says how much each weighs; those with words are shown as the basis.
 */
enum SectionGround {
    /** The head of this section, and of no other, answered the same question. */
    SAME_QUESTION("同じ質問に課長級が答弁"),
    /** The answer names it as the one that acts, or names only it and speaks of what its name says. */
    NAMED("答弁の中で名前が挙がった課"),
    /** Its 事務分掌, as the municipality wrote them, stand out. */
    OWN_DUTIES("事務分掌の言葉と一致"),
    /** Its head spoke in the same case within two years. */
    HEADS("同じ件で課長級が答弁"),
    /** Its head spoke on something like it; 1 for one passage that holds all of its topic. */
    HEADS_ALIKE("似た件で課長級が答弁"),
    /** And clearly more so than the head of any other section. */
    HEADS_STAND_OUT(""),
    /** Its share of what heads of sections said on something like it. */
    HEADS_SHARE(""),
    /** Its share of what heads of sections say with the telling words of the answer. */
    HEADS_WORDS("同じ言葉で課長級が説明"),
    /** Its share of the sentences that name one section beside these words. */
    NAMED_WORDS("同じ言葉とともに名前が挙がった課"),
    /** Heads of sections speak a little before or after in the same meeting: its share of them. */
    HEADS_NEAR("前後で課長級が答弁"),
    /** The same within the talk with the member who is answered. */
    HEADS_IN_TALK("同じやり取りで課長級が答弁"),
    /** The answer's own surroundings, or the member who asks, name it and no other. */
    NAMED_BESIDE("同じ答弁の前後で名前が挙がった課"),
    /** The member who asks names it and no other. */
    NAMED_ASKING("質問の中で名前が挙がった課"),
    /** The member or the chair calls on it, and on no other, right before the answer. */
    CALLED("直前に名指しされた課"),
    /** What the answer announces has words of its name. */
    NAME_TOPIC(""),
    /** The title of who speaks says what the section's name says (危機管理監 and 危機管理課). */
    TITLE("答弁者の職名と同じ名の課"),
    /** Its share of what the two say in the rest of their talk. */
    SHARE_TALK(""),
    /** The same by how much is said there. */
    SAID_TALK("同じやり取りの話題から"),
    /** The part of what is said that no known section is for. */
    UNKNOWN(""),
    /** Officials name it, and no other beside it, where they speak on something like it. */
    NAMED_ALIKE("似た件の答弁で名前が挙がった課"),
    /** Words of its name, which no other section has, stand in the answer often. */
    NAME_OFTEN("話題と課名が一致"),
    /** How many of the words of its name stand in the answer or its question. */
    NAME_WORDS("課名の言葉が出る"),
    /** How much is said of what sections of its name commonly do. */
    SAID("一般的な事務分掌から"),
    /** Its share of all that is said. */
    SHARE(""),
    /** Its share of all that the answer says without what stands beside it. */
    SHARE_ALONE(""),
    /** Its share of all that the question says. */
    SHARE_ASKED(""),
    /** Its share of all that the passages say where it is asked. */
    SHARE_ASKING(""),
    /** Its share of what the announcement of the matter says, or the question where nothing is announced. */
    SHARE_TOPIC("答弁が告げた話題から"),
    /** The part of the announced matter that no known section is for. */
    UNKNOWN_TOPIC(""),
    /** Heads of sections speak on the same item of the agenda: its share of them. */
    HEADS_IN_ITEM("同じ議題で課長級が答弁"),
    /** What was said elsewhere with the same telling words is its matter. */
    LOCAL("同じ言葉が出るほかの答弁の話題から"),
    /** It bears the name of its planning department, to which no other section's matter falls. */
    LEAD("企画部門の同じ名の課"),
    /** It is known to lie in the department that answers: its share of what is said once more. */
    IN_DEPARTMENT("答弁した部の課"),
    /** The head of the municipality speaks, who speaks of everything. */
    CHIEF(""),
    /** Several sections are named, or several points are answered at once. */
    SEVERAL(""),
    /** Where every candidate starts; below nothing, for most candidates are wrong. */
    START("");

    private final String basis;

    SectionGround(String basis) {
        this.basis = basis;
    }

    /** The words on screens; empty for what only strengthens or weakens another ground. */
    String basis() {
        return basis;
    }
}
