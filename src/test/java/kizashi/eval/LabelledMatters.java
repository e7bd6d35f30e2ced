package kizashi.eval;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kizashi.index.AnalyzedPassage;
import kizashi.japanese.TsvTable;
import kizashi.japanese.analysis.KizashiAnalyzer;
import kizashi.match.Concluded;
import kizashi.match.LinkedPassages;
import kizashi.match.MatterFacts;
import kizashi.match.ShownReading;
import kizashi.match.StageProof;
import kizashi.match.Weights;
import kizashi.model.CommitmentReading;
import kizashi.model.Match;
import kizashi.model.Passage;
import kizashi.model.Signal;
import kizashi.model.Stage;

/**
 * What is shown of answers that treat several announced matters, beside labels made by hand ({@code matters.tsv}): the commitment, the
 * sums, the times and the stage of a keyword, each right, missing or of another matter of the same speech.
 */
final class LabelledMatters {
    private static final String NONE = "-";

    private final Map<String, List<Passage>> documents = new HashMap<>();
    private final List<Result> results = new ArrayList<>();
    private final KizashiAnalyzer analyzer = KizashiAnalyzer.bundled();

    /**
     * One label, read.
     *
     * @param place document and offset of the keyword
     * @param commits whether the matter commits anybody, by the label
     * @param commitment whether what the passage of the keyword shows is right
     * @param found whether the commitment is right there or in a passage of the speech that is linked to it
     * @param sum whether the sums are
     * @param stage whether the stage is, as far as it is beyond a study
     * @param others what is shown of another matter: 「commitment 1234」
     */
    record Result(
            String place,
            boolean commits,
            boolean commitment,
            boolean found,
            boolean sum,
            boolean stage,
            List<String> others) {}

    private LabelledMatters() {}

    /** Reads the labels in minutes of a folder. */
    static List<Result> read(Path labels, Path minutes) {
        LabelledMatters all = new LabelledMatters();
        for (MinutesFolder.Sitting sitting : MinutesFolder.read(minutes)) {
            String file = sitting.document().id().replaceFirst("/.*", "");
            all.documents.computeIfAbsent(file, d -> new ArrayList<>()).addAll(sitting.passages());
        }
        TsvTable.load(LabelledMatters.class, labels.getFileName().toString(), labels.getParent())
                .rows()
                .forEach(all::read);
        return all.results;
    }

    private void read(TsvTable.Row row) {
        int start = Integer.parseInt(row.get("keyword"));
        int end = Integer.parseInt(row.get("keywordEnd"));
        List<Passage> document = documents.getOrDefault(row.get("doc"), List.of());
        Passage passage = document.stream()
                .filter(p -> p.start() <= start && end <= p.end())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(row.place() + " stands in no passage"));
        Match match = new Match("p", passage, 0, List.of(), List.of(hit(passage, start, end)));
        List<String> others = new ArrayList<>();
        Set<String> commits = alternatives(row.get("commitment"));
        boolean own = commitment(match, commits, row, others);
        boolean found = own;
        for (Match linked : linked(match, document)) {
            found |= commitment(linked, commits, row, others);
        }
        results.add(new Result(
                row.get("doc") + " " + start,
                !commits.contains(NONE),
                own,
                found,
                sums(match, alternatives(row.get("sum")), row, others),
                stage(match, alternatives(row.get("stage")), row, others),
                others));
    }

    private static boolean commitment(Match match, Set<String> right, TsvTable.Row row, List<String> others) {
        ShownReading shown = ShownReading.of(match);
        if (shown == null) {
            return right.contains(NONE);
        }
        CommitmentReading reading = shown.reading();
        note("commitment", reading.start(), row, others);
        return right.stream().anyMatch(r -> holds(reading, r));
    }

    private static boolean holds(CommitmentReading reading, String start) {
        int at = start.equals(NONE) ? -1 : Integer.parseInt(start);
        return at + 1 >= reading.start() && at < reading.end();
    }

    private static boolean sums(Match match, Set<String> right, TsvTable.Row row, List<String> others) {
        MatterFacts facts = MatterFacts.of(match);
        facts.times().forEach(t -> note("time", t.start(), row, others));
        facts.sums().forEach(s -> note("sum", s.start(), row, others));
        return facts.sums().isEmpty()
                ? right.contains(NONE)
                : facts.sums().stream().allMatch(s -> right.contains(Long.toString(s.yen())));
    }

    private static boolean stage(Match match, Set<String> right, TsvTable.Row row, List<String> others) {
        Signal.StageReading shown = StageProof.of(match);
        if (shown == null || shown.stage().compareTo(Stage.STUDY) <= 0) {
            return right.contains(NONE);
        }
        note("stage", shown.start(), row, others);
        String name = concluded(match, shown).name().toLowerCase(java.util.Locale.ROOT);
        return right.stream().anyMatch(r -> r.startsWith(name + "@"));
    }

    private static Stage concluded(Match match, Signal.StageReading shown) {
        Stage stage = shown.equals(match.passage().signal().stage()) ? Concluded.stage(match.passage()) : null;
        return stage == null ? shown.stage() : stage;
    }

    private static void note(String what, int offset, TsvTable.Row row, List<String> others) {
        if (offset < Integer.parseInt(row.get("from")) || offset >= Integer.parseInt(row.get("to"))) {
            others.add(what + " " + offset);
        }
    }

    private List<Match> linked(Match match, List<Passage> document) {
        List<AnalyzedPassage> batch = document.stream()
                .filter(p -> p.document().id().equals(match.passage().document().id()))
                .map(p -> AnalyzedPassage.of(p, analyzer))
                .toList();
        return new LinkedPassages(Weights.shipped()).of(List.of(match), List.of(), batch);
    }

    private static Match.TermHit hit(Passage passage, int start, int end) {
        String word = passage.between(start, end);
        return new Match.TermHit(word, start, end, word, 1);
    }

    private static Set<String> alternatives(String cell) {
        return new LinkedHashSet<>(Arrays.asList(cell.split("\\|")));
    }
}
