package kizashi.cli.eval;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kizashi.cli.terminal.CliException;
import kizashi.cli.terminal.FormatOption;
import kizashi.cli.terminal.NoHome;
import kizashi.cli.terminal.TextTable;
import kizashi.eval.SpeakerScore;
import kizashi.eval.SpeakerScore.Attribute;
import kizashi.eval.SpeakerScore.FullName;
import kizashi.eval.SpeakersRun;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kizashi eval speakers}: how well speakers are read, by municipality. */
@Command(
        name = "speakers",
        mixinStandardHelpOptions = true,
        description = {
            "Parses labelled minutes and compares who spoke where.",
            "Printed are precision, recall and F1 of turns; accuracy of name, role, department, side and of all",
            "together (who). GOLD_DIR holds <municipality>/<doc>.txt and <doc>.gold.jsonl. Below the table: of how many speakers",
            " the full name is known, has candidates, or is not known; right and wrong where a label has full_name.",
            "Example:  kizashi eval speakers ../shared/data/minutes --errors 20"
        })
final class EvalSpeakersCommand implements Callable<Integer> {
    @Parameters(paramLabel = "GOLD_DIR", description = "Folder of labelled minutes.")
    private Path folder;

    @Option(
            names = "--errors",
            paramLabel = "N",
            defaultValue = "10",
            description = "How many faults to print, the most frequent first (default ${DEFAULT-VALUE}).")
    private int errors;

    @Mixin
    private final FormatOption format = new FormatOption();

    @Mixin
    private NoHome unusedHome = new NoHome();

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
        TextTable.Format tableFormat = format.format();
        scores(run).print(out, tableFormat);
        out.println();
        fullNames(run).print(out, tableFormat);
        if (errors > 0 && !run.wrong().isEmpty()) {
            out.println();
            worst(run).print(out, tableFormat);
        }
        out.flush();
        return 0;
    }

    private static TextTable scores(SpeakersRun run) {
        TextTable table = new TextTable("自治体", "正解", "読取", "適合率", "再現率", "F1", "氏名", "職名", "部署", "立場", "全部");
        run.scores().forEach((name, score) -> {
            List<String> row = new ArrayList<>(List.of(
                    name,
                    String.valueOf(score.gold()),
                    String.valueOf(score.predicted()),
                    figure(score.precision()),
                    figure(score.recall()),
                    figure(score.f1())));
            for (Attribute attribute : Attribute.values()) {
                row.add(figure(score.accuracy(attribute)));
            }
            row.add(figure(score.who()));
            table.row(row);
        });
        table.row(figures("平均（自治体ごと）", run::macro));
        table.row(figures("最低", run::worst));
        return table;
    }

    private static List<String> figures(String name, ToDoubleFunction<ToDoubleFunction<SpeakerScore>> over) {
        List<String> row = new ArrayList<>(List.of(
                name,
                "",
                "",
                figure(over.applyAsDouble(SpeakerScore::precision)),
                figure(over.applyAsDouble(SpeakerScore::recall)),
                figure(over.applyAsDouble(SpeakerScore::f1))));
        for (Attribute attribute : Attribute.values()) {
            row.add(figure(over.applyAsDouble(score -> score.accuracy(attribute))));
        }
        row.add(figure(over.applyAsDouble(SpeakerScore::who)));
        return row;
    }

    /** How many speakers are known in full, have several candidates, or none; right and wrong where labels say. */
    private static TextTable fullNames(SpeakersRun run) {
        TextTable table = new TextTable("フルネーム", "判明", "候補複数", "不明", "正解あり", "正", "誤");
        run.scores()
                .forEach((name, score) -> table.row(Stream.of(
                                name,
                                score.fullNames(FullName.FOUND),
                                score.fullNames(FullName.CANDIDATES),
                                score.fullNames(FullName.NONE),
                                score.fullNamesLabelled(),
                                score.fullNamesRight(),
                                score.fullNamesWrong())
                        .map(String::valueOf)
                        .toList()));
        return table;
    }

    /** The same fault of the same header once, the most frequent first. */
    private TextTable worst(SpeakersRun run) {
        Map<String, List<SpeakersRun.Wrong>> faults = new LinkedHashMap<>();
        run.wrong()
                .forEach(wrong -> faults.computeIfAbsent(wrong.title() + wrong.differences(), key -> new ArrayList<>())
                        .add(wrong));
        TextTable table = new TextTable("件数", "文書", "位置", "公式の発言者", "違い（正解 → 読取）");
        faults.values().stream()
                .sorted(Comparator.comparingInt((List<SpeakersRun.Wrong> of) -> -of.size()))
                .limit(errors)
                .forEach(of -> table.row(List.of(
                        String.valueOf(of.size()),
                        of.get(0).document(),
                        String.valueOf(of.get(0).start()),
                        of.get(0).title(),
                        of.get(0).differences().entrySet().stream()
                                .map(e -> word(e.getKey()) + " " + e.getValue())
                                .collect(Collectors.joining("、")))));
        return table;
    }

    private static String word(Attribute attribute) {
        return switch (attribute) {
            case NAME -> "氏名";
            case ROLE -> "職名";
            case DEPARTMENT -> "部署";
            case SIDE -> "立場";
        };
    }

    private static String figure(double value) {
        return String.format(Locale.ROOT, "%.4f", value);
    }
}
