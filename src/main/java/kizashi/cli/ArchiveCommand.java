package kizashi.cli;

import java.io.PrintWriter;
import java.util.List;
import kizashi.archive.ArchiveEntry;
import kizashi.archive.Verification;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kizashi archive}: the bytes behind everything. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = "The archive: every answer that was ever received, as WARC files in var/archive.")
final class ArchiveCommand extends GroupCommand {
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Reads every record, compares every body with its hash and every entry of the index with its record.")
    int verify(@Mixin HomeOption home) {
        PrintWriter out = spec().commandLine().getOut();
        try (HomeOption.Opened opened = home.open(spec().commandLine().getErr()::println)) {
            Verification found =
                    opened.kizashi().archive().verify(spec().commandLine().getErr()::println);
            found.problems().forEach(p -> out.println("NG\t" + p));
            out.println("記録 " + found.records() + "、本文の照合 " + found.responses() + "、問題 "
                    + found.problems().size());
            return found.problems().isEmpty() ? 0 : 1;
        }
    }

    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description =
                    "Lists the captures of an address, the oldest first (tab-separated); with --body prints the newest body.")
    int show(
            @Mixin HomeOption home,
            @Parameters(paramLabel = "URL", description = "The address as it was fetched.") String url,
            @Option(names = "--body", description = "Print the newest good body as it came.") boolean body) {
        PrintWriter out = spec().commandLine().getOut();
        try (HomeOption.Opened opened = home.open(spec().commandLine().getErr()::println)) {
            var archive = opened.kizashi().archive();
            var address = SourceFinder.url(url);
            List<ArchiveEntry> entries = archive.index().captures(address);
            if (entries.isEmpty()) {
                throw new CliException("nothing was captured from " + address);
            }
            if (body) {
                byte[] bytes = archive.index()
                        .latestGood(address)
                        .map(e -> archive.read(e.capture()))
                        .orElseThrow(() -> new CliException("no good answer of " + address));
                System.out.write(bytes, 0, bytes.length);
                System.out.flush();
                return 0;
            }
            for (ArchiveEntry e : entries) {
                out.println(String.join(
                        "\t",
                        e.at().toString(),
                        Integer.toString(e.status()),
                        e.type() == ArchiveEntry.Type.REVISIT ? "変更なし" : "本文",
                        Long.toString(e.length()),
                        e.sha256(),
                        e.capture().location(),
                        String.valueOf(e.contentType())));
            }
            return 0;
        }
    }
}
