package kizashi.cli;

import java.util.List;
import java.util.stream.Stream;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.HomeCommand;
import kizashi.cli.terminal.TextTable;
import kizashi.minutes.person.Membership;
import kizashi.model.Document;
import kizashi.model.Json;
import kizashi.model.Municipality;
import kizashi.model.Side;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kizashi roster history}: who held which office from when to when, as the rosters that were read show it. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = {
            "Prints who held which office (在任): the first and the last sitting whose roster, or the header of a speech, names him there.",
            "The latest stand first.",
            "異動可能性: 1 April, when staff are transferred, has passed since. Only what was read counts: an office can be older.",
            "Examples:",
            "  kizashi roster history 霞浜市",
            "  kizashi roster history 霞浜市 --officials --current --format csv"
        })
final class RosterHistoryCommand extends HomeCommand {
    @Parameters(paramLabel = "NAME|CODE", description = "The body: its name or its 団体コード.")
    private String body = "";

    @Option(names = "--officials", description = "Only 執行部.")
    private boolean officials;

    @Option(names = "--current", description = "Only those who are not possibly moved since.")
    private boolean current;

    @Option(
            names = "--format",
            paramLabel = "table|tsv|csv|jsonl",
            description = "Default: an aligned table on a terminal, tab-separated elsewhere.")
    private @Nullable String format;

    @Override
    protected int run(Kizashi kizashi) {
        List<Municipality> bodies = kizashi.documents().all().stream()
                .map(Document::municipality)
                .distinct()
                .filter(m -> m.name().equals(body)
                        || (m.code() != null && m.code().value().equals(body)))
                .toList();
        if (bodies.isEmpty()) {
            throw new CliException(body + ": この自治体の文書はありません");
        }
        List<Membership> memberships = bodies.stream()
                .flatMap(m -> kizashi.rosters().memberships(m.key()).stream())
                .filter(m -> !officials || m.side() == Side.OFFICIAL)
                .filter(m -> !current || !m.possiblyMoved(kizashi.today()))
                .toList();
        if ("jsonl".equals(format)) {
            memberships.forEach(m -> out().println(Json.write(m)));
            out().flush();
            return 0;
        }
        TextTable table = new TextTable("職名", "氏名", "部署", "立場", "初出", "最終", "異動可能性");
        memberships.forEach(m -> table.row(Stream.of(
                        m.role(),
                        m.name(),
                        m.department() == null ? "-" : m.department(),
                        m.side().label(),
                        m.from().toString(),
                        m.to().toString(),
                        m.possiblyMoved(kizashi.today()) ? "あり" : "-")
                .toList()));
        table.print(out(), TextTable.formatOf(format));
        return 0;
    }
}
