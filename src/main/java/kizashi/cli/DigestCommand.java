package kizashi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import kizashi.cli.terminal.HomeCommand;
import kizashi.cli.terminal.ProfilesOption;
import kizashi.deliver.Words;
import kizashi.model.Profile;
import kizashi.pipeline.Digests;
import kizashi.pipeline.Kizashi;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kizashi digest}: what is new, as HTML and text, by mail where a server is configured. */
@Command(
        name = "digest",
        mixinStandardHelpOptions = true,
        description = {
            "Sends what is newly published and was not sent before, to the recipients of the profiles.",
            "By mail, or, where no mail server is configured, as HTML and text files. A second run sends nothing twice.",
            "",
            "With --since DATE it writes everything from that day on, imports included, and sends nothing:",
            "  kizashi digest --since 2025-01-01",
            ""
        })
final class DigestCommand extends HomeCommand {
    @Mixin
    private ProfilesOption profiles;

    @Option(names = "--date", paramLabel = "DATE", description = "The day of the digest. Default: today in Japan.")
    private @Nullable LocalDate date;

    @Option(names = "--since", paramLabel = "DATE", description = "Everything from this day (発言日) on; only written.")
    private @Nullable LocalDate since;

    @Option(names = "--profile", paramLabel = "ID", description = "Only this profile.")
    private @Nullable String profile;

    @Option(names = "--out", paramLabel = "DIR", description = "Where files are written. Default: var/out of the home.")
    private @Nullable Path out;

    @Override
    protected int run(Kizashi kizashi) throws IOException {
        PrintWriter print = out();
        PrintWriter err = err();
        Words words = words(kizashi);
        List<Profile> chosen = ProfilesOption.only(profile, profiles.readSome(kizashi));
        LocalDate day = date != null ? date : kizashi.today();
        Path folder = out != null ? out : kizashi.home().out();
        if (since != null) {
            Digests.Made made = kizashi.digests().since(day, since, chosen, kizashi.coverage(), folder);
            new DigestPrinter(print, words).print(made);
            return 0;
        }
        Digests.Day result = kizashi.digests().daily(day, chosen, kizashi.coverage(), folder);
        result.made().forEach(new DigestPrinter(print, words)::print);
        int open = kizashi.openCases().list(null).size();
        if (open > 0 && result.made().stream().allMatch(m -> m.digest().empty())) {
            print.println(words.plain("digest.earlier", open, kizashi.today().minusYears(1)));
        }
        if (result.sent() > 0 && kizashi.settings().mail().configured()) {
            print.println(words.plain("digest.mails", result.sent()));
        }
        result.problems().forEach(p -> err.println("kizashi: " + words.get("digest.unsent", p)));
        return result.problems().isEmpty() ? 0 : 1;
    }
}
