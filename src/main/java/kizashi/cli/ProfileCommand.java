package kizashi.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import kizashi.cli.terminal.GroupCommand;
import kizashi.cli.terminal.HomeCommand;
import kizashi.cli.terminal.Printable;
import kizashi.cli.terminal.TextTable;
import kizashi.config.ProfileFiles;
import kizashi.deliver.Excerpt;
import kizashi.deliver.ShownScore;
import kizashi.deliver.Words;
import kizashi.match.Exits;
import kizashi.match.preview.ProfileAdvice;
import kizashi.match.preview.ProfilePreview;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Profile;
import kizashi.model.Stage;
import kizashi.pipeline.Kizashi;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code kizashi profile}: what a company offers. */
@Command(
        name = "profile",
        mixinStandardHelpOptions = true,
        description = "Tries out company profiles.",
        subcommands = ProfileCommand.Preview.class)
final class ProfileCommand extends GroupCommand {
    /** {@code kizashi profile preview FILE}. */
    @Command(
            name = "preview",
            mixinStandardHelpOptions = true,
            description = {
                "Shows what a profile would have caught in the last 12 months, before anybody gets a mail.",
                "The best of it, and which keyword brings the noise. FILE is a YAML, a folder of them, or a JSON array.",
                ""
            })
    static final class Preview extends HomeCommand {
        private static final int COLUMNS = 100;
        private static final int REASONS = 2;
        private static final String INDENT = "       ";

        @Parameters(paramLabel = "FILE", description = "The profile.")
        private Path file;

        @Option(names = "--limit", paramLabel = "N", defaultValue = "5", description = "How many to show. Default: 5.")
        private int limit;

        @Option(names = "--ended", description = "Shows refusals and what somebody else has instead.")
        private boolean ended;

        @Override
        protected int run(Kizashi kizashi) {
            for (Profile profile : ProfileFiles.read(file)) {
                ProfilePreview preview = kizashi.preview(profile, limit);
                if (ended) {
                    printEnded(out(), profile, preview, words(kizashi));
                } else {
                    print(out(), profile, preview, words(kizashi));
                }
            }
            return 0;
        }

        private static void printEnded(PrintWriter out, Profile profile, ProfilePreview preview, Words words) {
            out.println(words.plain(
                    "preview.ended",
                    profile.name(),
                    profile.id(),
                    preview.ended().size()));
            for (Match match : preview.ended()) {
                Stage stage = Exits.of(match);
                out.println(stage == null ? "" : "  " + words.stage(stage));
                print(out, match, match.score() >= profile.minimumScore(), words);
            }
            out.println();
        }

        private static void print(PrintWriter out, Profile profile, ProfilePreview preview, Words words) {
            out.println(words.plain(
                    "preview", profile.name(), profile.id(), preview.total(), preview.sampled(), preview.worth()));
            for (Match match : preview.top()) {
                print(out, match, match.score() >= profile.minimumScore(), words);
            }
            if (preview.worth() == 0 && !preview.top().isEmpty()) {
                out.println("  " + words.plain("preview.short", Math.round(profile.minimumScore())));
            }
            out.println("  " + words.get("preview.keywords"));
            for (ProfilePreview.KeywordShare share : preview.keywords()) {
                out.println("    " + share.term() + "　" + share.hits() + " / " + share.alone() + " / " + share.weak());
            }
            ProfilePreview.KeywordShare noisiest = preview.noisiest();
            if (noisiest != null) {
                out.println("  " + words.get("preview.noisiest", noisiest.term()));
            }
            advise(out, preview.advice(), words);
            out.println();
        }

        private static void print(PrintWriter out, Match match, boolean worth, Words words) {
            Passage passage = match.passage();
            ShownScore score = ShownScore.of(match, REASONS, words);
            out.println(String.format(Locale.ROOT, "  %3d%s ", score.points(), worth ? " " : "*")
                    + passage.document().municipality().name() + "　"
                    + (passage.speaker() == null
                            ? words.kind(passage.document().kind())
                            : passage.speaker().display()));
            line(out, "「" + Excerpt.of(match).line() + "」");
            line(
                    out,
                    score.lines().stream()
                            .limit(REASONS)
                            .map(l -> l.signed() + " " + l.reason())
                            .collect(Collectors.joining("　")));
        }

        private static void line(PrintWriter out, String text) {
            out.println(INDENT + TextTable.cut(Printable.of(text), COLUMNS));
        }

        private static void advise(PrintWriter out, ProfileAdvice advice, Words words) {
            list(out, "preview.general", advice.general(), words);
            list(out, "preview.unknown", advice.unknown(), words);
            list(out, "preview.related", advice.related(), words);
            if (advice.vague()) {
                out.println("  " + words.get("preview.vague"));
            }
            if (advice.weekly() > 0) {
                out.println("  " + words.get("preview.weekly", advice.weekly()));
            }
        }

        private static void list(PrintWriter out, String key, List<String> terms, Words words) {
            if (!terms.isEmpty()) {
                out.println("  " + words.get(key, String.join("、", terms)));
            }
        }
    }
}
