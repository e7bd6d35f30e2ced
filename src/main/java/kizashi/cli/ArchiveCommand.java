package kizashi.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import kizashi.archive.Archive;
import kizashi.archive.ArchiveEntry;
import kizashi.archive.Verification;
import kizashi.cli.source.SourceFinder;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.GroupCommand;
import kizashi.cli.terminal.HomeCommand;
import kizashi.cli.terminal.Session;
import kizashi.deliver.Words;
import kizashi.pipeline.CapturedUnder;
import kizashi.pipeline.Kizashi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kizashi archive}: the bytes behind everything. */
@Command(
        name = "archive",
        mixinStandardHelpOptions = true,
        description = "The archive: every answer that was ever received, as WARC files in var/archive.",
        subcommands = {ArchiveCommand.Verify.class, ArchiveCommand.Show.class})
final class ArchiveCommand extends GroupCommand {
    /** {@code kizashi archive verify}. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Reads every record, compares every body with its hash and every entry of the index with its record.")
    static final class Verify extends HomeCommand {
        @Override
        protected int run(Kizashi kizashi) {
            Verification found = kizashi.archive().verify(err()::println);
            found.problems().forEach(p -> out().println("NG\t" + p));
            out().println(words(kizashi)
                    .plain(
                            "archive.verified",
                            found.records(),
                            found.responses(),
                            found.problems().size()));
            return found.problems().isEmpty() ? 0 : 1;
        }
    }

    /** {@code kizashi archive show URL}. */
    @Command(
            name = "show",
            mixinStandardHelpOptions = true,
            description =
                    "Lists the captures of an address, the oldest first (tab-separated); with --body prints the newest body.")
    static final class Show extends HomeCommand {
        @Parameters(paramLabel = "URL", description = "The address as it was fetched or shown, or an imported file.")
        private String url;

        @Option(names = "--body", description = "Print the newest good body as it came.")
        private boolean body;

        @Override
        protected void check() {
            address(url);
        }

        /** As a page or a CSV shows it; an imported file also by its path. */
        private static URI address(String text) {
            String asked = text.strip();
            try {
                if (asked.startsWith("file:")) {
                    return address(Path.of(new URI(asked)));
                }
                Path file = Session.current().resolve(Path.of(asked));
                return !asked.contains("://") && Files.exists(file) ? address(file) : SourceFinder.url(asked);
            } catch (URISyntaxException | IllegalArgumentException e) {
                throw new CliException("'" + asked + "' is no address of a file: name it by its path");
            }
        }

        /** As an import notes it, however it was written: file:/a and file:///a are one. */
        private static URI address(Path file) {
            return file.toAbsolutePath().normalize().toUri();
        }

        @Override
        protected int run(Kizashi kizashi) throws IOException {
            Archive archive = kizashi.archive();
            URI address = address(url);
            List<ArchiveEntry> entries = CapturedUnder.of(archive, address);
            if (entries.isEmpty()) {
                throw new CliException("nothing was captured from " + address);
            }
            if (body) {
                byte[] bytes = entries.reversed().stream()
                        .filter(ArchiveEntry::isGood)
                        .findFirst()
                        .map(e -> archive.read(e.capture()))
                        .orElseThrow(() -> new CliException("no good answer of " + address));
                Session.current().bytes().write(bytes);
                Session.current().bytes().flush();
                return 0;
            }
            entries.forEach(e -> out().println(line(e, words(kizashi))));
            return 0;
        }

        private static String line(ArchiveEntry e, Words words) {
            return String.join(
                    "\t",
                    e.at().toString(),
                    Integer.toString(e.status()),
                    words.get(e.type() == ArchiveEntry.Type.REVISIT ? "archive.unchanged" : "archive.body"),
                    Long.toString(e.length()),
                    e.sha256(),
                    e.capture().location(),
                    String.valueOf(e.contentType()));
        }
    }
}
