package kizashi.index.query;

import java.util.List;

/** What is searched for, as a tree. */
public sealed interface Expression {

    /**
     * Words in one field.
     *
     * @param field where
     * @param text as typed
     * @param quoted true: as it stands, without synonyms
     */
    record Words(Field field, String text, boolean quoted) implements Expression {}

    /** All of them. */
    record And(List<Expression> parts) implements Expression {
        /** Keeps its own copy of the list. */
        public And {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them. */
    record Or(List<Expression> parts) implements Expression {
        /** Keeps its own copy of the list. */
        public Or {
            parts = List.copyOf(parts);
        }
    }

    /** None of it. */
    record Not(Expression part) implements Expression {}

    /** Everything. */
    record Everything() implements Expression {}

    /** Words of the passage's text, with synonyms. */
    static Expression text(String words) {
        return new Words(Field.TEXT, words, false);
    }

    /** At least one of these keywords in the text, with synonyms: what a profile asks. */
    static Expression anyOf(List<String> keywords) {
        return keywords.size() == 1
                ? text(keywords.get(0))
                : new Or(keywords.stream().map(Expression::text).toList());
    }
}
