package kizashi.cli;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.cli.terminal.CliException;
import kizashi.extract.Extractor;
import kizashi.minutes.MinutesParser;
import kizashi.minutes.meeting.MeetingLabel;
import kizashi.minutes.meeting.MeetingLabels;
import kizashi.model.ExtractedText;
import kizashi.model.Json;
import kizashi.model.Meeting;
import kizashi.model.Minutes;
import kizashi.model.Speech;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi parse}: minutes to speeches, one line a speech. */
@Command(
        name = "parse",
        mixinStandardHelpOptions = true,
        description = {
            "Reads minutes and prints one line a speech: who spoke, with office and side, and what was said.",
            "A file with several sittings gives them one after the other; \"meeting\" says which, \"order\" counts within it.",
            "Offsets are UTF-16 units into the stored text. A FILE.meta.json beside a FILE.txt names its meeting."
        },
        footer = {
            "",
            "Example: kizashi parse --format jsonl --municipality 柏市 minutes.txt | head",
            "         kizashi parse --out parsed/ minutes/            parsed/NAME.jsonl for each file in the folder"
        })
final class ParseCommand implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Option(names = "--format", defaultValue = "jsonl", paramLabel = "jsonl", description = "The only format there is.")
    private String format = "jsonl";

    @Option(names = "--municipality", paramLabel = "NAME", description = "Whose minutes they are, such as 柏市.")
    private @Nullable String municipality;

    @Option(
            names = "--platform",
            paramLabel = "NAME",
            description = "The files are pages of this vendor system: kensakusystem, dbsr, voices or discussnet.")
    private @Nullable String platform;

    @Option(
            names = "--out",
            paramLabel = "DIR",
            description =
                    "Write DIR/NAME.jsonl for each file (and NAME.txt where it was no plain text) instead of printing.")
    private @Nullable Path out;

    @Parameters(
            arity = "1..*",
            paramLabel = "FILE",
            description = "Text, HTML, PDF or Word; of a folder all such files in it.")
    private List<Path> files = List.of();

    /** Names of what this run wrote. */
    private final Set<String> written = new HashSet<>();

    private final MinutesParser parser = new MinutesParser();

    @Override
    public Integer call() throws IOException {
        if (!format.equals("jsonl")) {
            throw new CliException("--format " + format + ": the only format is jsonl");
        }
        if (platform != null && !Extractor.platforms().contains(platform)) {
            throw new CliException("--platform " + platform + ": known are "
                    + Extractor.platforms().stream().sorted().collect(Collectors.joining(", ")));
        }
        if (out != null) {
            Files.createDirectories(out);
        }
        int failed = 0;
        try (TextReader reader = new TextReader()) {
            for (Path file : MinutesFiles.in(files)) {
                failed += parse(reader, file) ? 0 : 1;
            }
        }
        return failed == 0 ? 0 : 1;
    }

    private boolean parse(TextReader reader, Path file) throws IOException {
        PrintWriter err = spec.commandLine().getErr();
        ExtractedText text;
        try {
            text = reader.read(file, platform);
        } catch (CliException e) {
            err.println("kizashi: " + e.getMessage());
            return false;
        }
        List<Minutes> sittings = parser.sittings(text, label(file));
        for (Minutes minutes : sittings) {
            if (minutes.problem() != null) {
                err.println("kizashi: " + file + ": " + minutes.problem());
            }
        }
        if (sittings.size() > 1) {
            err.println("kizashi: " + file + ": " + sittings.size() + " つの会議: "
                    + sittings.stream().map(m -> name(m.meeting())).collect(Collectors.joining("、")));
        }
        write(file, text, sittings);
        return !sittings.get(0).speeches().isEmpty();
    }

    /** 2025-09-08 第２号. */
    static String name(Meeting meeting) {
        String day = meeting.spokenOn() == null ? "日付不明" : meeting.spokenOn().toString();
        return Stream.of(day, meeting.committee(), meeting.sitting())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" "));
    }

    private void write(Path file, ExtractedText text, List<Minutes> sittings) throws IOException {
        Path folder = out;
        if (folder == null) {
            PrintWriter print = spec.commandLine().getOut();
            sittings.forEach(m -> m.speeches().forEach(speech -> print.println(SpeechJson.line(speech, m.meeting()))));
            print.flush();
            return;
        }
        String name = baseName(file);
        if (!written.add(name) && file.getParent() != null) {
            // two folders with a file of the same name
            name = file.getParent().getFileName() + "_" + name;
            written.add(name);
        }
        StringBuilder lines = new StringBuilder();
        for (Minutes minutes : sittings) {
            for (Speech speech : minutes.speeches()) {
                lines.append(SpeechJson.line(speech, minutes.meeting())).append('\n');
            }
        }
        Files.writeString(folder.resolve(name + ".jsonl"), lines);
        if (!text.extractor().equals("plain")) {
            Files.writeString(folder.resolve(name + ".txt"), text.text());
        }
    }

    /** What the file beside it says of the meeting, and the options. */
    private MeetingLabel label(Path file) throws IOException {
        Path meta = file.resolveSibling(baseName(file) + ".meta.json");
        MeetingLabel label = MeetingLabel.NONE;
        if (Files.isRegularFile(meta)) {
            JsonNode node = Json.MAPPER.readTree(meta.toFile());
            label = MeetingLabels.of(
                    node.path("municipality").asText(null),
                    node.path("meeting_name").asText(null),
                    node.path("meeting_date").asText(null));
        }
        return municipality == null
                ? label
                : new MeetingLabel(municipality, label.title(), label.sitting(), label.date(), label.maybeOpeningDay());
    }

    private static String baseName(Path file) {
        String name = String.valueOf(file.getFileName());
        int dot = name.lastIndexOf('.');
        return dot > 0 ? name.substring(0, dot) : name;
    }
}
