package kizashi.cli;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.TextTable;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.model.Json;
import kizashi.model.Minutes;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi roster}: who was present, as the minutes list them. */
@Command(
        name = "roster",
        mixinStandardHelpOptions = true,
        subcommands = RosterHistoryCommand.class,
        description = {
            "Prints those present at a sitting, with role, department and side.",
            "A line has seat, role, name, department with its path, side, and the heading they stand under.",
            "Of a file with several sittings each is listed by itself, with its day before the line.",
            "Who is listed as absent is printed with --absent only. How many there are is said beside the data (on stderr).",
            "Examples:",
            "  kizashi roster minutes.pdf",
            "  kizashi roster --absent --format csv minutes.txt",
            "  kizashi roster history 霞浜市"
        })
final class RosterCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", arity = "0..1", description = "Minutes: text, HTML, PDF or Word.")
    private @Nullable Path given;

    @Option(
            names = "--format",
            paramLabel = "table|tsv|csv|jsonl",
            description = "Default: an aligned table on a terminal, tab-separated elsewhere.")
    private @Nullable String format;

    @Option(names = "--absent", description = "List those who are absent, too.")
    private boolean absent;

    @Option(names = "--platform", paramLabel = "NAME", description = "The file is a page of this vendor system.")
    private @Nullable String platform;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean json = "jsonl".equals(format);
        TextTable.Format tableFormat = json ? TextTable.Format.TSV : TextTable.formatOf(format);
        Path file = given;
        if (file == null) {
            throw new CommandLine.ParameterException(spec.commandLine(), "Missing required parameter: 'FILE'");
        }
        List<Minutes> sittings;
        try (TextReader reader = new TextReader()) {
            sittings = new MinutesParser().sittings(reader.read(file, platform), MeetingLabel.NONE);
        }
        if (sittings.stream().allMatch(minutes -> minutes.roster().isEmpty())) {
            String problem = sittings.get(0).problem();
            throw new CliException(file + ": 出席者の名簿が見つかりません" + (problem == null ? "" : "（" + problem + "）"));
        }
        boolean several = sittings.size() > 1;
        PrintWriter out = spec.commandLine().getOut();
        TextTable table = several
                ? new TextTable("会議", "席", "職名", "氏名", "部署", "立場", "出欠", "区分")
                : new TextTable("席", "職名", "氏名", "部署", "立場", "出欠", "区分");
        for (Minutes minutes : sittings) {
            for (RosterEntry entry : minutes.roster()) {
                if (!entry.present() && !absent) {
                    continue;
                }
                if (json) {
                    ObjectNode node = Json.MAPPER.valueToTree(entry);
                    node.set("meeting", SpeechJson.meeting(minutes.meeting()));
                    out.println(Json.write(node));
                } else {
                    List<String> cells =
                            new ArrayList<>(several ? List.of(ParseCommand.name(minutes.meeting())) : List.of());
                    cells.addAll(row(entry));
                    table.row(cells);
                }
            }
        }
        if (!json) {
            table.print(out, tableFormat);
        }
        out.flush();
        PrintWriter err = spec.commandLine().getErr();
        for (Minutes minutes : sittings) {
            err.println((several ? ParseCommand.name(minutes.meeting()) + ": " : "") + summary(minutes.roster()));
        }
        err.flush();
        return 0;
    }

    /** 出席 24 名（議員 12、執行部 10、その他 2）、欠席 1 名. */
    private static String summary(List<RosterEntry> roster) {
        long absent = roster.stream().filter(e -> !e.present()).count();
        Map<String, Long> sides = new LinkedHashMap<>();
        for (Side side : Side.values()) {
            long count =
                    roster.stream().filter(e -> e.present() && e.side() == side).count();
            if (count > 0) {
                sides.put(side.label(), count);
            }
        }
        return "出席 " + (roster.size() - absent) + " 名（"
                + sides.entrySet().stream()
                        .map(e -> e.getKey() + " " + e.getValue())
                        .collect(Collectors.joining("、"))
                + "）、欠席 " + absent + " 名";
    }

    private static List<String> row(RosterEntry entry) {
        String unit = entry.path().isEmpty() ? dash(entry.department()) : String.join(" / ", entry.path());
        return List.of(
                dash(entry.seat()),
                dash(entry.role()),
                dash(entry.name()),
                unit,
                entry.side().label(),
                entry.present() ? "出席" : "欠席",
                dash(entry.section()));
    }

    private static String dash(@Nullable String text) {
        return text == null ? "-" : text;
    }
}
