package kizashi.index.query;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import kizashi.index.query.Expression.And;
import kizashi.index.query.Expression.Not;
import kizashi.index.query.Expression.Or;
import kizashi.index.query.Expression.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads what people type:
 *
 * <pre>
 * either  = all { "OR" all }
 * all     = one { ["AND"] one }
 * one     = "NOT" one | "-" one | "(" either ")" | [field ":"] words
 * words   = a word | "words" | 「words」
 * </pre>
 *
 * Bounded in length, depth and number of words, so that no query can do harm. Safe for many threads.
 */
public final class QueryParser {
    /** Characters of a query. */
    public static final int MOST_CHARACTERS = 1000;

    /** Parentheses and NOTs within one another. */
    public static final int MOST_DEPTH = 50;

    /** Words and phrases. */
    public static final int MOST_WORDS = 256;

    private final Predicate<String> searchable;

    /** @param searchable whether anything of some words is searched; particles alone (の, は) are not */
    public QueryParser(Predicate<String> searchable) {
        this.searchable = searchable;
    }

    /** What came of a query. */
    public sealed interface Result {}

    /**
     * It can be read.
     *
     * @param expression what it means
     */
    public record Readable(Expression expression) implements Result {}

    /**
     * It cannot.
     *
     * @param why in a word, for those that say it in another language
     * @param values what it is about: a number, a word of the query
     * @param message why, and what to do, in one line
     */
    public record Unreadable(Why why, List<String> values, String message) implements Result {

        /** Keeps its own copy. */
        public Unreadable {
            values = List.copyOf(values);
        }
    }

    /** What is wrong with a query. */
    public enum Why {
        /** More characters than are read: how many, the most. */
        TOO_LONG,
        /** Nested too deep: the most. */
        TOO_DEEP,
        /** Too many words: the most. */
        TOO_MANY_WORDS,
        /** Nothing was written. */
        EMPTY,
        /** A parenthesis is not closed. */
        NOT_CLOSED,
        /** A parenthesis is closed that was not opened. */
        NOT_OPENED,
        /** A quotation mark is not closed: the one that is missing. */
        QUOTE_NOT_CLOSED,
        /** Particles and signs alone: the words. */
        NOT_SEARCHED,
        /** Nothing after a field: the field. */
        NO_WORD_AFTER_FIELD,
        /** Nothing after the last word: that word. */
        ENDS_EARLY,
        /** Something that joins words has none before it: what joins. */
        NO_WORD_BEFORE,
        /** There is no such field: the field, those that there are. */
        NO_FIELD
    }

    /** Reads a query. */
    public Result parse(String query) {
        int length = query.codePointCount(0, query.length());
        if (length > MOST_CHARACTERS) {
            return new Unreadable(
                    Why.TOO_LONG,
                    List.of(Integer.toString(length), Integer.toString(MOST_CHARACTERS)),
                    "the query is " + length + " characters long; at most " + MOST_CHARACTERS + " are read");
        }
        try {
            Reading reading = new Reading(QueryTokens.read(query));
            Expression expression = reading.either(0);
            reading.end();
            return new Readable(expression);
        } catch (Mistake e) {
            return new Unreadable(e.why, e.values, e.getMessage());
        }
    }

    /** Never leaves this package: {@link #parse} makes a value of it. */
    static final class Mistake extends Exception {
        private static final long serialVersionUID = 1L;

        private final Why why;
        private final transient List<String> values;

        Mistake(Why why, String message, String... values) {
            super(message);
            this.why = why;
            this.values = List.of(values);
        }

        @Override
        public String getMessage() {
            return String.valueOf(super.getMessage());
        }
    }

    /** One query while it is read. */
    private final class Reading {
        private final List<QueryTokens.Token> tokens;
        private int next;
        private int words;

        Reading(List<QueryTokens.Token> tokens) {
            this.tokens = tokens;
        }

        private QueryTokens.@Nullable Token peek() {
            return next < tokens.size() ? tokens.get(next) : null;
        }

        private boolean take(QueryTokens.Kind kind) {
            QueryTokens.Token token = peek();
            if (token != null && token.kind() == kind) {
                next++;
                return true;
            }
            return false;
        }

        Expression either(int depth) throws Mistake {
            List<Expression> parts = new ArrayList<>();
            do {
                parts.add(all(depth));
            } while (take(QueryTokens.Kind.OR));
            return parts.size() == 1 ? parts.get(0) : new Or(parts);
        }

        private Expression all(int depth) throws Mistake {
            List<Expression> parts = new ArrayList<>();
            do {
                parts.add(one(depth));
            } while (take(QueryTokens.Kind.AND) || startsOne());
            return parts.size() == 1 ? parts.get(0) : new And(parts);
        }

        private boolean startsOne() {
            QueryTokens.Token token = peek();
            return token != null
                    && switch (token.kind()) {
                        case NOT, OPEN, FIELD, WORD, PHRASE -> true;
                        case AND, OR, CLOSE -> false;
                    };
        }

        private Expression one(int depth) throws Mistake {
            if (depth > MOST_DEPTH) {
                throw new Mistake(
                        Why.TOO_DEEP,
                        "parentheses and NOT are nested deeper than " + MOST_DEPTH
                                + ": write the query with fewer of them",
                        Integer.toString(MOST_DEPTH));
            }
            if (take(QueryTokens.Kind.NOT)) {
                return new Not(one(depth + 1));
            }
            if (take(QueryTokens.Kind.OPEN)) {
                Expression inner = either(depth + 1);
                if (!take(QueryTokens.Kind.CLOSE)) {
                    throw new Mistake(Why.NOT_CLOSED, "a parenthesis is not closed: add )");
                }
                return inner;
            }
            return words();
        }

        private Expression words() throws Mistake {
            QueryTokens.Token token = peek();
            Field field = Field.TEXT;
            if (token != null && token.kind() == QueryTokens.Kind.FIELD) {
                field = FieldNames.field(token.text());
                next++;
                token = peek();
            }
            if (token == null || token.kind() != QueryTokens.Kind.WORD && token.kind() != QueryTokens.Kind.PHRASE) {
                throw expected(token, field);
            }
            next++;
            if (++words > MOST_WORDS) {
                throw new Mistake(
                        Why.TOO_MANY_WORDS,
                        "the query has more than " + MOST_WORDS + " words: write fewer, or several queries",
                        Integer.toString(MOST_WORDS));
            }
            if (field == Field.TEXT
                    ? !searchable.test(token.text())
                    : token.text().isBlank()) {
                throw new Mistake(
                        Why.NOT_SEARCHED,
                        "「" + token.text()
                                + "」 has no word that is searched (particles and signs are not): write a noun or a verb",
                        token.text());
            }
            return new Words(field, token.text(), token.kind() == QueryTokens.Kind.PHRASE);
        }

        private Mistake expected(QueryTokens.@Nullable Token token, Field field) {
            if (field != Field.TEXT) {
                return new Mistake(
                        Why.NO_WORD_AFTER_FIELD,
                        "after " + field.word() + ": comes a word, or words in quotation marks",
                        field.word());
            }
            if (tokens.isEmpty()) {
                return new Mistake(Why.EMPTY, "the query is empty: write a word, such as 見守り");
            }
            if (token == null) {
                String last = tokens.get(next - 1).text();
                return new Mistake(
                        Why.ENDS_EARLY, "the query ends after " + last + ": add a word, or leave that out", last);
            }
            return new Mistake(
                    Why.NO_WORD_BEFORE,
                    "a word is missing before " + token.text()
                            + (token.kind() == QueryTokens.Kind.CLOSE
                                    ? ""
                                    : " (to search for it, put it in quotation marks)"),
                    token.text());
        }

        void end() throws Mistake {
            QueryTokens.Token token = peek();
            if (token != null) {
                throw new Mistake(
                        Why.NOT_OPENED,
                        "a parenthesis is closed that was not opened: leave ) out, or put it in quotation marks");
            }
        }
    }
}
