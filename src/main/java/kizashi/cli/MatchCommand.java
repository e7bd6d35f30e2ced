package kizashi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kizashi.cli.terminal.HomeCommand;
import kizashi.cli.terminal.ProfilesOption;
import kizashi.cli.terminal.ProgressLine;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import kizashi.pipeline.Kizashi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kizashi match}: the whole history against the profiles. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Matches everything in the index with the profiles and updates the cases.",
            "For after a new profile, or a changed one. What is new is matched by itself when it is crawled or imported.",
            ""
        })
final class MatchCommand extends HomeCommand {
    @Mixin
    private ProfilesOption profiles;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "5",
            description = "How many cases to show. Default: 5.")
    private int limit;

    @Override
    protected int run(Kizashi kizashi) {
        PrintWriter out = out();
        PrintWriter err = err();
        try (ProgressLine progress = new ProgressLine(err, words(kizashi))) {
            List<Profile> matched = profiles.readSome(kizashi);
            List<Opportunity> changed = kizashi.matchAll(matched, progress);
            progress.close();
            out.println(words(kizashi)
                    .plain(
                            "match.done",
                            kizashi.index().size(),
                            matched.size(),
                            changed.stream().map(Opportunity::id).distinct().count()));
            Set<String> shown = matched.stream().map(Profile::id).collect(Collectors.toSet());
            new OpportunityTable(out, words(kizashi)).print(kizashi, shown, limit);
            return 0;
        }
    }
}
