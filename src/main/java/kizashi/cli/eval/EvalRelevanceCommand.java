package kizashi.cli.eval;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import kizashi.cli.terminal.NoHome;
import kizashi.cli.terminal.OutFile;
import kizashi.config.ProfileFiles;
import kizashi.eval.Ranking;
import kizashi.eval.RelevanceRun;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.match.Weights;
import kizashi.model.Profile;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi eval relevance}. */
@Command(
        name = "relevance",
        mixinStandardHelpOptions = true,
        description = {
            "Scores passages against profiles, as the program scores news.",
            "FILE holds one JSON object a line: id, profile, municipality, doc_id, idx, speaker, kind, passage, and grade (0 to 3)",
            "where it is labelled. How common a term is, is learned from FILE alone.",
            "Example:  kizashi eval relevance relevance.jsonl --profiles profiles.json --out scores.tsv"
        })
final class EvalRelevanceCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "Passages, one JSON object a line.")
    private Path file;

    @Option(
            names = "--profiles",
            paramLabel = "FILE",
            required = true,
            description = "Folder of YAML files, or one file with a list.")
    private Path profiles;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where to write id<TAB>score; standard output without it.")
    private @Nullable Path out;

    @Option(names = "--explain", paramLabel = "FILE", description = "Where to write id<TAB>part<TAB>value<TAB>reason.")
    private @Nullable Path explain;

    @Option(names = "--weights", paramLabel = "FILE", description = "Lines that override the shipped weights.")
    private @Nullable Path weights;

    @Mixin
    private NoHome unusedHome = new NoHome();

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() {
        List<Profile> read = ProfileFiles.read(profiles);
        RelevanceRun.Outcome outcome = RelevanceRun.run(file, read, Weights.load(weights), KizashiAnalyzer.bundled());
        if (out != null) {
            RelevanceRun.write(outcome, OutFile.checked(out));
        } else {
            outcome.scores().forEach((id, score) -> spec.commandLine().getOut().println(id + "\t" + score));
        }
        if (explain != null) {
            RelevanceRun.explain(outcome, explain);
        }
        Ranking ranking = outcome.ranking();
        if (ranking != null) {
            PrintWriter err = spec.commandLine().getErr();
            ranking.byProfile()
                    .forEach((profile, ndcg) ->
                            err.println(String.format(Locale.ROOT, "%s nDCG@10 %.3f", profile, ndcg)));
            err.println(String.format(
                    Locale.ROOT,
                    "all %d profiles: nDCG@10 %.3f  P@5 %.3f",
                    ranking.byProfile().size(),
                    ranking.ndcg(),
                    ranking.precision()));
        }
        return 0;
    }
}
