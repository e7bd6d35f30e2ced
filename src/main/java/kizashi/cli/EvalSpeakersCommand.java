package kizashi.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import kizashi.eval.SpeakerScore;
import kizashi.eval.SpeakerScore.Attribute;
import kizashi.eval.SpeakerScore.FullName;
import kizashi.eval.SpeakersRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi eval speakers}: how well speakers are read, by municipality. */
@Command(
        name = "speakers",
        mixinStandardHelpOptions = true,
        description = {
            "Parses labelled minutes and compares: precision, recall and F1 of turns; accuracy of name, role, department, side",
            "and of all together (who). GOLD_DIR holds <municipality>/<doc>.txt and <doc>.gold.jsonl. Below the table: of how many",
            "speakers the full name is known, has candidates, or is not known; right and wrong where a label has full_name.",
            "Example:  kizashi eval speakers ../shared/data/minutes --errors 20"
        })
final class EvalSpeakersCommand implements Callable<Integer> {
    @Parameters(paramLabel = "GOLD_DIR", description = "Folder of labelled minutes.")
    private Path folder;

    @Option(
            names = "--errors",
            defaultValue = "10",
            description = "How many wrong cases to print (default ${DEFAULT-VALUE}).")
    private int errors;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new CliException(
                    folder + ": there is no such folder; name the one that holds <municipality>/<doc>.gold.jsonl");
        }
        SpeakersRun run = SpeakersRun.run(folder);
        if (run.scores().isEmpty()) {
            throw new CliException(folder + ": holds no <municipality>/<doc>.gold.jsonl");
        }
        PrintWriter out = spec.commandLine().getOut();
        out.println("municipality\tgold\tread\tprecision\trecall\tF1\tname\trole\tdepartment\tside\twho");
        for (Map.Entry<String, SpeakerScore> entry : run.scores().entrySet()) {
            SpeakerScore score = entry.getValue();
            StringBuilder line = new StringBuilder(entry.getKey() + "\t" + score.gold() + "\t" + score.predicted());
            line.append(figure(score.precision()))
                    .append(figure(score.recall()))
                    .append(figure(score.f1()));
            for (Attribute attribute : Attribute.values()) {
                line.append(figure(score.accuracy(attribute)));
            }
            out.println(line.append(figure(score.who())));
        }
        StringBuilder macro = new StringBuilder("MACRO\t\t" + figure(run.macro(SpeakerScore::precision))
                + figure(run.macro(SpeakerScore::recall)) + figure(run.macro(SpeakerScore::f1)));
        for (Attribute attribute : Attribute.values()) {
            macro.append(figure(run.macro(score -> score.accuracy(attribute))));
        }
        out.println(macro.append(figure(run.macro(SpeakerScore::who))));
        out.println("WORST\t\t\t\t\t" + figure(run.worst(SpeakerScore::f1)).strip() + "\t\t\t\t"
                + figure(run.worst(SpeakerScore::who)));
        fullNames(run, out);
        run.wrong().stream()
                .limit(errors)
                .forEach(wrong -> out.println("wrong\t" + wrong.document() + "\t" + wrong.start() + "\t" + wrong.title()
                        + "\t" + wrong.differences()));
        return 0;
    }

    /** How many speakers are known in full, have several candidates, or none; right and wrong where labels say. */
    private static void fullNames(SpeakersRun run, PrintWriter out) {
        out.println("full name\tfound\tcandidates\tnone\tlabelled\tright\twrong");
        run.scores()
                .forEach((name, score) -> out.println(name + "\t" + score.fullNames(FullName.FOUND) + "\t"
                        + score.fullNames(FullName.CANDIDATES) + "\t" + score.fullNames(FullName.NONE) + "\t"
                        + score.fullNamesLabelled() + "\t" + score.fullNamesRight() + "\t"
                        + score.fullNamesWrong()));
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "\t%.4f", value);
    }
}
