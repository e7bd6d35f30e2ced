package kizashi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.HomeCommand;
import kizashi.cli.terminal.OutFile;
import kizashi.cli.terminal.ProfilesOption;
import kizashi.deliver.Words;
import kizashi.deliver.export.CsvExport;
import kizashi.deliver.export.CsvHeader;
import kizashi.deliver.export.CsvProfile;
import kizashi.deliver.export.CsvReport;
import kizashi.match.cases.OfProfile;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import kizashi.model.Stage;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kizashi export}: cases for a spreadsheet or a CRM. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description = {
            "Writes the cases as CSV in the form that a CRM or Excel imports cleanly.",
            "The key for updates is opportunity_id.",
            "Formats: excel (CSV), xlsx (a workbook: codes stay text, days are days), salesforce, hubspot, kintone, sansan-card,",
            "sansan-datahub; tei for minutes (Parla-CLARIN XML). Default: told by the name of the file, else excel.",
            "",
            "  kizashi export --out cases.xlsx",
            "  kizashi export --format salesforce --out leads.csv",
            "  kizashi export --stage declined,taken --out ended.csv",
            ""
        })
final class ExportCommand extends HomeCommand {
    @Mixin
    private ProfilesOption profiles;

    @Option(names = "--format", paramLabel = "FORMAT", description = "One of those above.")
    private @Nullable String asked;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            required = true,
            description = "The file to write; for tei the folder.")
    private Path out;

    @Option(
            names = "--sansan-form",
            paramLabel = "FILE",
            description = "For sansan-card: the form that Sansan hands out; its columns are kept as they are.")
    private @Nullable Path sansanForm;

    @Option(names = "--sansan-user", paramLabel = "ID", description = "For sansan-card: 名刺所有者ユーザID.")
    private @Nullable String sansanUser;

    @Option(
            names = "--since",
            paramLabel = "DATE",
            description = "Only cases with evidence from this day (発言日, else the opening of the session) on.")
    private @Nullable LocalDate since;

    @Option(names = "--profile", paramLabel = "ID", description = "Only cases of this profile.")
    private @Nullable String profile;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            split = ",",
            description = {
                "Only cases at these stages: sign, running, study, plan, trial, budget, tender, contract, declined,",
                "taken.",
                "A case that was open and then ended (declined, taken) is among the others, with a third of its score. One of which",
                "nothing is known but its end was never worth following, and is written only where its stage is named."
            })
    private Set<Stage> stages = Set.of();

    @Override
    protected int run(Kizashi kizashi) throws IOException {
        PrintWriter print = out();
        PrintWriter err = err();
        String format = format();
        if (format.equals("tei")) {
            return tei(kizashi);
        }
        OutFile.checked(out);
        Words words = words(kizashi);
        boolean workbook = format.equals("xlsx");
        CsvExport.Options options = options(workbook ? CsvProfile.EXCEL.id() : format, words);
        List<Profile> known = profiles.read(kizashi);
        Set<String> wanted =
                ProfilesOption.only(profile, known).stream().map(Profile::id).collect(Collectors.toSet());
        List<Opportunity> rows = kizashi.openCases().list(since, stages, wanted).stream()
                .map(o -> OfProfile.see(o, profile))
                .toList();
        CsvReport report = workbook
                ? kizashi.exports().workbook(out, words, rows, known)
                : kizashi.exports().export(out, options, rows, known);
        print.println(out + ": " + words.plain("export.rows", report.rows()));
        report.losses()
                .forEach(l -> err.println("  " + words.plain("export.loss", l.row(), l.column(), l.character())));
        if (report.neutralised() > 0) {
            err.println("  " + words.plain("export.neutralised", report.neutralised()));
        }
        report.notes().forEach(note -> err.println("  " + note));
        return 0;
    }

    /** One XML for each sitting; persons with the offices that rosters show. */
    private int tei(Kizashi kizashi) throws IOException {
        int written = kizashi.exportTei(out, since);
        out().println(out + ": " + words(kizashi).plain("export.tei", written));
        return 0;
    }

    private String format() {
        if (asked != null) {
            return asked.toLowerCase(Locale.ROOT);
        }
        String name = String.valueOf(out.getFileName()).toLowerCase(Locale.ROOT);
        int dot = name.lastIndexOf('.');
        String ending = dot < 0 ? "" : name.substring(dot + 1);
        return switch (ending) {
            case "xlsx" -> "xlsx";
            case "", "csv", "txt" -> CsvProfile.EXCEL.id();
            default ->
                throw new CliException("--out " + out + ": ." + ending
                        + " is no format that can be written; name the file .csv or .xlsx, or say --format");
        };
    }

    private CsvExport.Options options(String format, Words words) throws IOException {
        try {
            return new CsvExport.Options(
                    CsvProfile.of(format),
                    words,
                    sansanForm == null ? List.of() : CsvHeader.read(sansanForm),
                    sansanUser == null ? "" : sansanUser);
        } catch (IllegalArgumentException e) {
            throw new CliException(e.getMessage() + ", xlsx, tei");
        }
    }
}
