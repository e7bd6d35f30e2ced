package kizashi.index.lucene;

import java.util.ArrayList;
import java.util.List;
import kizashi.index.Filter;
import kizashi.index.query.Expression;
import kizashi.index.query.Field;
import kizashi.japanese.analysis.Keyword;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.japanese.analysis.TermSequence;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** How a question is put to Lucene. */
public final class LuceneQueries {
    /** How much another way to write a keyword adds where both are found. */
    private static final float TIE = 0.1f;

    private final KizashiAnalyzer analyzer;

    /** @param analyzer that cuts what is looked for as it cut the texts */
    public LuceneQueries(KizashiAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The query for an expression. */
    public Query query(Expression expression) {
        return switch (expression) {
            case Expression.Everything everything -> MatchAllDocsQuery.INSTANCE;
            case Expression.Words words -> words(words);
            case Expression.Not not -> all(List.of(not));
            case Expression.And and -> all(and.parts());
            case Expression.Or or -> {
                BooleanQuery.Builder any = new BooleanQuery.Builder();
                or.parts().forEach(p -> any.add(query(p), Occur.SHOULD));
                yield any.build();
            }
        };
    }

    private Query all(List<Expression> parts) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        boolean onlyNot = true;
        for (Expression part : parts) {
            if (part instanceof Expression.Not not) {
                all.add(query(not.part()), Occur.MUST_NOT);
            } else {
                all.add(query(part), Occur.MUST);
                onlyNot = false;
            }
        }
        if (onlyNot) {
            all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
        }
        return all.build();
    }

    private Query words(Expression.Words words) {
        if (words.field() != Field.TEXT) {
            return part(words.field(), words.text());
        }
        return keyword(words.quoted() ? analyzer.quoted(words.text()) : analyzer.keyword(words.text()));
    }

    /** The query that finds a keyword in the text: any of its sequences. */
    public static Query keyword(Keyword keyword) {
        List<Query> ways =
                keyword.sequences().stream().map(LuceneQueries::sequence).toList();
        return switch (ways.size()) {
            case 0 -> new MatchNoDocsQuery("no word of it is searched: " + keyword.term());
            case 1 -> ways.get(0);
            default -> new DisjunctionMaxQuery(ways, TIE);
        };
    }

    private static Query sequence(TermSequence sequence) {
        if (sequence.size() == 1) {
            return new TermQuery(new Term(Field.TEXT.word(), sequence.terms().get(0)));
        }
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        for (int i = 0; i < sequence.size(); i++) {
            phrase.add(
                    new Term(Field.TEXT.word(), sequence.terms().get(i)),
                    sequence.places().get(i));
        }
        return phrase.build();
    }

    /** A part of a name, found by its characters in a row. */
    private Query part(Field field, String text) {
        PhraseQuery.Builder phrase = new PhraseQuery.Builder();
        analyzer.folding()
                .fold(text)
                .codePoints()
                .filter(c -> !Character.isWhitespace(c))
                .forEach(c -> phrase.add(new Term(field.word(), Character.toString(c))));
        return phrase.build();
    }

    /** The query for a filter; null when it lets everything through. */
    @org.jspecify.annotations.Nullable
    Query filter(Filter filter) {
        BooleanQuery.Builder all = new BooleanQuery.Builder();
        anyOf(
                all,
                PassageDocuments.SIDE,
                filter.sides().stream().map(Enum::name).toList());
        anyOf(
                all,
                PassageDocuments.KIND,
                filter.kinds().stream().map(Enum::name).toList());
        anyOf(all, PassageDocuments.BODY_NAMES, folded(filter.municipalities()));
        anyOf(all, PassageDocuments.PREFECTURE_IS, folded(filter.prefectures()));
        if (filter.from() != null || filter.to() != null) {
            long from = filter.from() == null ? Long.MIN_VALUE : filter.from().toEpochDay();
            long to = filter.to() == null ? Long.MAX_VALUE : filter.to().toEpochDay();
            all.add(LongPoint.newRangeQuery(PassageDocuments.DATE, from, to), Occur.FILTER);
        }
        BooleanQuery built = all.build();
        return built.clauses().isEmpty() ? null : built;
    }

    private List<String> folded(List<String> values) {
        return values.stream().map(v -> analyzer.folding().fold(v.strip())).toList();
    }

    private static void anyOf(BooleanQuery.Builder all, String field, List<String> values) {
        if (!values.isEmpty()) {
            List<BytesRef> terms = new ArrayList<>();
            values.forEach(v -> terms.add(new BytesRef(v)));
            all.add(new TermInSetQuery(field, terms), Occur.FILTER);
        }
    }

    /** What is to be marked in a hit: the words of the text that are not denied. */
    static void marked(Expression expression, List<Expression.Words> into) {
        switch (expression) {
            case Expression.Words words -> {
                if (words.field() == Field.TEXT) {
                    into.add(words);
                }
            }
            case Expression.And and -> and.parts().forEach(p -> marked(p, into));
            case Expression.Or or -> or.parts().forEach(p -> marked(p, into));
            case Expression.Not not -> {
                // what must not be there is not there
            }
            case Expression.Everything everything -> {
                // nothing in particular
            }
        }
    }
}
