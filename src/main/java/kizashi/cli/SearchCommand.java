package kizashi.cli;

import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.CliWords;
import kizashi.cli.terminal.HomeOption;
import kizashi.cli.terminal.Session;
import kizashi.config.Home;
import kizashi.deliver.Words;
import kizashi.index.Filter;
import kizashi.index.IndexState;
import kizashi.index.PassageIndex;
import kizashi.index.SearchRequest;
import kizashi.index.SearchResult;
import kizashi.index.query.Expression;
import kizashi.index.query.QueryParser;
import kizashi.model.DocumentKind;
import kizashi.model.LgCode;
import kizashi.model.Side;
import kizashi.pipeline.Indexes;
import kizashi.web.SearchCsv;
import kizashi.web.SearchJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi search}. */
@Command(
        name = "search",
        mixinStandardHelpOptions = true,
        description = {
            "Searches what was collected, beside whatever else runs.",
            "",
            "A query is words; several must all be there. OR for one of them, NOT or - for none, ( ) to group,",
            "\"…\" or 「…」 for words exactly as they stand (a word without them finds its synonyms and other forms too).",
            "Fields: speaker: role: department: municipality: prefecture: find any part of what stands there.",
            "",
            "Examples:",
            "  kizashi search '見守り AND 予算' --side official --from 2025-04-01",
            "  kizashi search '(避難所 OR 備蓄) NOT 訓練' --municipality 柏市 --sort new",
            "  kizashi search 'department:産業振興 「人手不足」' --format json",
            ""
        })
final class SearchCommand implements Callable<Integer> {
    enum Format {
        table,
        json,
        csv
    }

    @Mixin
    private final HomeOption home = new HomeOption();

    @Parameters(paramLabel = "QUERY", arity = "1..*", description = "What to look for; several are read as one.")
    private List<String> query = List.of();

    @Option(
            names = "--side",
            paramLabel = "SIDE",
            description = "Who speaks: chair, member, official (執行部), other. May be repeated.")
    private List<Side> sides = List.of();

    @Option(names = "--from", paramLabel = "DATE", description = "First day (発言日, Japan), such as 2025-04-01.")
    private @Nullable LocalDate from;

    @Option(names = "--to", paramLabel = "DATE", description = "Last day.")
    private @Nullable LocalDate to;

    @Option(names = "--municipality", paramLabel = "NAME", description = "Name or LG code. May be repeated.")
    private List<String> municipalities = List.of();

    @Option(names = "--prefecture", paramLabel = "NAME", description = "Such as 千葉県. May be repeated.")
    private List<String> prefectures = List.of();

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "What it is: minutes, question_notice, plan, budget, tender, press, guideline, or 会議録 and so on.")
    private List<String> kinds = List.of();

    @Option(names = "--sort", paramLabel = "ORDER", description = "best or new first. Default: ${DEFAULT-VALUE}.")
    private String sort = "best";

    @Option(names = "--limit", paramLabel = "N", description = "How many hits. Default: ${DEFAULT-VALUE}.")
    private int limit = 20;

    @Option(names = "--offset", paramLabel = "N", description = "How many to leave out, to page on.")
    private int offset;

    @Option(
            names = "--format",
            paramLabel = "table|json|csv",
            description = "table, json or csv. Default: ${DEFAULT-VALUE}.")
    private Format format = Format.table;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        Filter filter = filter();
        SearchRequest.Order order = order();
        Home where = home.home();
        Words words = CliWords.of(where);
        PrintWriter err = spec.commandLine().getErr();
        String problem = CliWords.problem(where);
        if (problem != null) { // what was asked is found all the same
            err.println("kizashi: " + problem + " " + words.get("search.settings"));
        }
        try (PassageIndex index = Indexes.openReadOnly(where)) {
            if (index.state() == IndexState.OTHER_ANALYSIS) {
                err.println(words.get("search.analysis"));
            }
            Expression expression = expression(index);
            SearchResult result = index.search(new SearchRequest(expression, filter, order, offset, limit));
            PrintWriter out = spec.commandLine().getOut();
            switch (format) {
                case table ->
                    new SearchTable(out, Session.current().terminal(), words)
                            .print(result, index.state(), filter, offset);
                case json -> SearchJson.print(out, result);
                case csv -> SearchCsv.print(out, result, words.language());
            }
            if (!result.complete()) {
                err.println(words.get("search.partly"));
            }
            return 0;
        } catch (IllegalArgumentException e) {
            throw new CliException(String.valueOf(e.getMessage()));
        }
    }

    private Expression expression(PassageIndex index) {
        QueryParser parser = new QueryParser(
                words -> !index.analyzer().quoted(words).sequences().isEmpty());
        return switch (parser.parse(String.join(" ", query))) {
            case QueryParser.Readable readable -> readable.expression();
            case QueryParser.Unreadable unreadable -> throw new CliException(unreadable.message());
        };
    }

    private Filter filter() {
        if (from != null && to != null && from.isAfter(to)) {
            throw new CliException("--from " + from + " is after --to " + to + ": exchange them");
        }
        List<String> bodies = new ArrayList<>();
        for (String body : municipalities) {
            bodies.add(body.matches("[0-9]{6}") ? code(body) : body);
        }
        Set<Side> only = sides.isEmpty() ? Set.of() : EnumSet.copyOf(sides);
        return new Filter(only, from, to, bodies, prefectures, kinds());
    }

    private static String code(String digits) {
        try {
            return new LgCode(digits).value();
        } catch (IllegalArgumentException e) {
            throw new CliException("--municipality: " + e.getMessage());
        }
    }

    private Set<DocumentKind> kinds() {
        Set<DocumentKind> found = EnumSet.noneOf(DocumentKind.class);
        for (String kind : kinds) {
            DocumentKind match = null;
            for (DocumentKind candidate : DocumentKind.values()) {
                if (candidate.name().equalsIgnoreCase(kind.replace('-', '_'))
                        || candidate.label().equals(kind)) {
                    match = candidate;
                }
            }
            if (match == null) {
                throw new CliException("--kind " + kind
                        + " is none of minutes, question_notice, plan, budget, tender, press," + " guideline");
            }
            found.add(match);
        }
        return found;
    }

    private SearchRequest.Order order() {
        return switch (sort) {
            case "best" -> SearchRequest.Order.BEST;
            case "new" -> SearchRequest.Order.NEW;
            default -> throw new CliException("--sort " + sort + " is neither best nor new");
        };
    }
}
