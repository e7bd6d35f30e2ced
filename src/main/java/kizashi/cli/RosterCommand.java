package kizashi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import kizashi.minutes.MeetingLabel;
import kizashi.minutes.MinutesParser;
import kizashi.model.Json;
import kizashi.model.Minutes;
import kizashi.model.RosterEntry;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi roster}: who was present, as the minutes list them. */
@Command(
        name = "roster",
        mixinStandardHelpOptions = true,
        description = {
            "Prints those present at a sitting: seat, role, name, department with its path, side. Absent ones only with --absent.",
            "Example:  kizashi roster minutes.txt"
        })
final class RosterCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Minutes: text, HTML, PDF or Word.")
    private Path file;

    @Option(names = "--format", defaultValue = "table", paramLabel = "table|jsonl", description = "Default: table.")
    private String format;

    @Option(names = "--absent", description = "List those who are absent, too.")
    private boolean absent;

    @Option(names = "--platform", description = "The file is a page of this vendor system.")
    private @Nullable String platform;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean json = format.equals("jsonl");
        if (!json && !format.equals("table")) {
            throw new CliException("--format " + format + ": must be table or jsonl");
        }
        Minutes minutes;
        try (TextReader reader = new TextReader()) {
            minutes = new MinutesParser().parse(reader.read(file, platform), MeetingLabel.NONE);
        }
        if (minutes.roster().isEmpty()) {
            throw new CliException(
                    file + ": 出席者の名簿が見つかりません" + (minutes.problem() == null ? "" : "（" + minutes.problem() + "）"));
        }
        PrintWriter out = spec.commandLine().getOut();
        if (!json) {
            out.println("席\t職名\t氏名\t部署\t立場\t出欠\t区分");
        }
        for (RosterEntry entry : minutes.roster()) {
            if (entry.present() || absent) {
                out.println(json ? Json.write(entry) : row(entry));
            }
        }
        out.flush();
        return 0;
    }

    private static String row(RosterEntry entry) {
        String unit = entry.path().isEmpty() ? dash(entry.department()) : String.join(" / ", entry.path());
        return String.join(
                "\t",
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
