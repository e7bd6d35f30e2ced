package kizashi.index.query;

import java.util.ArrayList;
import java.util.List;

/** Cuts a query into words and signs. Signs count in full width too: （ ） ： “ ” and AND in full-width letters. */
final class QueryTokens {
    /** What a token is. */
    enum Kind {
        AND,
        OR,
        NOT,
        OPEN,
        CLOSE,
        FIELD,
        WORD,
        PHRASE
    }

    /**
     * One token.
     *
     * @param kind what it is
     * @param text as typed, without quotation marks and colon
     */
    record Token(Kind kind, String text) {}

    private static final String OPENING = "\"“”＂「『";
    private static final String CLOSING = "\"”“＂」』";

    private final String query;
    private final List<Token> tokens = new ArrayList<>();
    private int at;

    private QueryTokens(String query) {
        this.query = query;
    }

    static List<Token> read(String query) throws QueryParser.Mistake {
        QueryTokens reading = new QueryTokens(query);
        while (reading.at < query.length()) {
            reading.token();
        }
        return reading.tokens;
    }

    private void token() throws QueryParser.Mistake {
        char c = query.charAt(at);
        int quote = OPENING.indexOf(c);
        if (isSpace(c)) {
            at++;
        } else if (c == '(' || c == '（') {
            single(Kind.OPEN);
        } else if (c == ')' || c == '）') {
            single(Kind.CLOSE);
        } else if (quote >= 0) {
            phrase(c, quote);
        } else if ((c == '-' || c == '－') && at + 1 < query.length() && !isSpace(query.charAt(at + 1))) {
            single(Kind.NOT);
        } else {
            word();
        }
    }

    private void single(Kind kind) {
        tokens.add(new Token(kind, query.substring(at, at + 1)));
        at++;
    }

    private void phrase(char opening, int quote) throws QueryParser.Mistake {
        // Whoever opens with “ may close with ” or with "; a corner bracket closes with its own.
        boolean corner = opening == '「' || opening == '『';
        int end = at + 1;
        while (end < query.length()
                && (corner ? query.charAt(end) != CLOSING.charAt(quote) : "\"“”＂".indexOf(query.charAt(end)) < 0)) {
            end++;
        }
        if (end == query.length()) {
            String missing = CLOSING.substring(quote, quote + 1);
            throw new QueryParser.Mistake(
                    QueryParser.Why.QUOTE_NOT_CLOSED, "a quotation mark is not closed: add " + missing, missing);
        }
        tokens.add(new Token(Kind.PHRASE, query.substring(at + 1, end)));
        at = end + 1;
    }

    private void word() {
        int start = at;
        while (at < query.length() && !endsWord(query.charAt(at))) {
            char c = query.charAt(at);
            if ((c == ':' || c == '：') && FieldNames.isField(query.substring(start, at))) {
                tokens.add(new Token(Kind.FIELD, query.substring(start, at)));
                at++;
                return;
            }
            at++;
        }
        String word = query.substring(start, at);
        tokens.add(new Token(
                switch (narrow(word)) {
                    case "AND" -> Kind.AND;
                    case "OR" -> Kind.OR;
                    case "NOT" -> Kind.NOT;
                    default -> Kind.WORD;
                },
                word));
    }

    private static boolean endsWord(char c) {
        return isSpace(c) || "()（）".indexOf(c) >= 0 || OPENING.indexOf(c) >= 0;
    }

    private static boolean isSpace(char c) {
        return Character.isWhitespace(c) || Character.isSpaceChar(c) || Character.isISOControl(c);
    }

    /** Full-width letters as narrow ones. */
    static String narrow(String word) {
        StringBuilder out = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            out.append(c >= '！' && c <= '～' ? (char) (c - 0xFEE0) : c);
        }
        return out.toString();
    }
}
