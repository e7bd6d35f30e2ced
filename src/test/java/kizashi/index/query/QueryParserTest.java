package kizashi.index.query;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.Tables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class QueryParserTest {
    private static final KizashiAnalyzer ANALYZER = KizashiAnalyzer.bundled();
    private static final QueryParser PARSER =
            new QueryParser(w -> !ANALYZER.quoted(w).sequences().isEmpty());

    static Stream<String[]> cases() throws Exception {
        return Tables.read("/kizashi/index/queries.tsv");
    }

    @ParameterizedTest
    @MethodSource("cases")
    void readsAsTheTableSays(String query, String meaning) {
        assertThat(show(PARSER.parse(query.replace("\\u3000", "\u3000")))).isEqualTo(meaning);
    }

    @Test
    void boundsAreToldAndNotFallenOver() {
        assertThat(show(PARSER.parse("(".repeat(5000) + "見守り" + ")".repeat(5000))))
                .isEqualTo("! the query is 10003 characters long; at most 1000 are read");
        assertThat(show(PARSER.parse("(".repeat(51) + "見守り" + ")".repeat(51))))
                .startsWith("! parentheses and NOT are nested deeper than 50");
        assertThat(show(PARSER.parse("(".repeat(50) + "見守り" + ")".repeat(50)))).isEqualTo("見守り");
        assertThat(show(PARSER.parse("NOT ".repeat(51) + "見守り"))).startsWith("! parentheses and NOT");
        assertThat(show(PARSER.parse("窓 ".repeat(257)))).startsWith("! the query has more than 256 words");
        assertThat(show(PARSER.parse("窓 ".repeat(256)))).startsWith("(窓 & ");
    }

    static String show(QueryParser.Result result) {
        return switch (result) {
            case QueryParser.Readable readable -> show(readable.expression());
            case QueryParser.Unreadable unreadable -> "! " + unreadable.message();
        };
    }

    private static String show(Expression expression) {
        return switch (expression) {
            case Expression.Words w ->
                (w.field() == Field.TEXT ? "" : w.field().word() + ":")
                        + (w.quoted() ? "\"" + w.text() + "\"" : w.text());
            case Expression.And and -> show(and.parts(), " & ");
            case Expression.Or or -> show(or.parts(), " | ");
            case Expression.Not not -> "!" + show(not.part());
            case Expression.Everything everything -> "*";
        };
    }

    private static String show(List<Expression> parts, String sign) {
        return parts.stream().map(QueryParserTest::show).collect(Collectors.joining(sign, "(", ")"));
    }
}
