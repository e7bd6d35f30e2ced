package kizashi.cli;

import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import kizashi.model.Opportunity;
import kizashi.model.Profile;
import kizashi.pipeline.Kizashi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code kizashi match}: the whole history against the profiles. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Matches everything in the index with the profiles and updates the cases: after a new profile, or a changed one.",
            "What is new is matched by itself when it is crawled or imported.",
            ""
        })
final class MatchCommand implements Callable<Integer>, RunsInServe {
    @Spec
    private CommandSpec spec;

    @Mixin
    private HomeOption home;

    @Mixin
    private ProfilesOption profiles;

    @Option(
            names = "--limit",
            paramLabel = "N",
            defaultValue = "12",
            description = "How many cases to show. Default: 12.")
    private int limit;

    @Override
    public HomeOption homeOption() {
        return home;
    }

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try (HomeOption.Opened opened = home.open(err::println);
                ProgressLine progress = new ProgressLine(err)) {
            Kizashi kizashi = opened.kizashi();
            List<Profile> matched = profiles.read(kizashi);
            if (matched.isEmpty()) {
                throw new CliException(
                        "there is no profile: put one into config/profiles/, or name some with --profiles");
            }
            List<Opportunity> changed = kizashi.matchAll(matched, progress);
            progress.close();
            out.println("照合: " + kizashi.index().size() + " 箇所 × プロファイル " + matched.size() + " 件、新規または更新された案件 "
                    + changed.stream().map(Opportunity::id).distinct().count() + " 件");
            new OpportunityTable(out).print(kizashi, limit);
            return 0;
        }
    }
}
