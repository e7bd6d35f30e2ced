package kizashi.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.HomeCommand;
import kizashi.cli.terminal.ProfilesOption;
import kizashi.cli.terminal.ProgressLine;
import kizashi.deliver.Words;
import kizashi.model.DocumentKind;
import kizashi.model.Profile;
import kizashi.pipeline.ImportReport;
import kizashi.pipeline.IngestReport;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kizashi import FOLDER}: documents that somebody already has. */
@Command(
        name = "import",
        mixinStandardHelpOptions = true,
        description = {
            "Reads text, HTML, PDF, Word and Excel files of a folder into the archive and the index, and matches them.",
            "What is imported is searchable at once but never mailed; `digest --since DATE` can include it.",
            "",
            "A NAME.meta.json beside NAME.txt says what the file itself may not:",
            "  {\"municipality\": \"柏市\", \"meeting\": \"令和７年第４回定例会\", \"date\": \"2025-12-04\", \"url\": \"https://…\"}",
            "Further keys: code (LG code), kind (minutes, plan, budget, tender, question_notice, press), published.",
            "The same command may be given again at any time: what is known is not read twice.",
            ""
        })
final class ImportCommand extends HomeCommand {
    @Mixin
    private ProfilesOption profiles;

    @Parameters(paramLabel = "FOLDER", description = "A folder, or one file.")
    private Path folder;

    @Option(
            names = "--municipality",
            paramLabel = "NAME|CODE",
            description = "Whose documents these are, where they do not say: 柏市, 千葉県柏市 or an LG code.")
    private @Nullable String municipality;

    @Option(
            names = "--kind",
            paramLabel = "KIND",
            description =
                    "What they are: minutes, plan, budget, tender, question_notice, press. Default: told by the text.")
    private @Nullable String kind;

    @Override
    protected void check() {
        if (!Files.exists(folder)) {
            throw new CliException(folder + ": there is no such folder or file");
        }
    }

    @Override
    protected int run(Kizashi kizashi) {
        PrintWriter out = out();
        PrintWriter err = err();
        try (ProgressLine progress = new ProgressLine(err, words(kizashi))) {
            List<Profile> matched = profiles.read(kizashi);
            ImportReport report = kizashi.importFolder(folder, municipality, documentKind(), matched, progress);
            progress.close();
            report.problems().forEach(p -> err.println("kizashi: " + p));
            report.read().problems().forEach(p -> err.println("kizashi: " + p));
            Words words = words(kizashi);
            IngestReport read = report.read();
            out.println(words.plain("import.done", report.arrived(), report.known())
                    + (report.skipped().isEmpty() ? "" : words.get("import.skipped", skipped(report, words))));
            out.println(words.plain(
                    "import.read",
                    read.fresh(),
                    read.revised(),
                    read.unchanged(),
                    read.withoutText(),
                    read.passages()));
            out.println(words.plain("import.cases", read.opportunities(), matched.size()));
            if (!matched.isEmpty() && kizashi.matchesNewsAlone()) {
                out.println(words.get("import.newsAlone"));
            }
            if (matched.isEmpty()) {
                out.println(words.get("import.profiles"));
            } else if (read.passages() > 0 && read.opportunities() == 0) {
                out.println(words.get("import.none"));
            } else if (report.known() > 0) {
                out.println(words.get("import.match"));
            }
            return report.problems().isEmpty() ? 0 : 1;
        }
    }

    private @Nullable DocumentKind documentKind() {
        if (kind == null) {
            return null;
        }
        try {
            return DocumentKind.valueOf(kind.toUpperCase(Locale.ROOT).replace('-', '_'));
        } catch (IllegalArgumentException e) {
            throw new CliException("--kind " + kind + " is not known; known are "
                    + List.of(DocumentKind.values()).stream()
                            .map(k -> k.name().toLowerCase(Locale.ROOT))
                            .collect(Collectors.joining(", ")));
        }
    }

    private static String skipped(ImportReport report, Words words) {
        return report.skipped().entrySet().stream()
                .map(e -> e.getKey() + " " + e.getValue())
                .sorted()
                .collect(Collectors.joining(words.get("join")));
    }
}
