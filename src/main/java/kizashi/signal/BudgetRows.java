package kizashi.signal;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Sentences;
import kizashi.model.Document;
import kizashi.model.DocumentKind;
import kizashi.model.Signal;
import kizashi.model.Stage;

/** That a programme with a sum in a budget stands in the budget: no such paper says 「予算に計上」 of each of its rows. */
final class BudgetRows {
    /** What sections ask for, the rules by which they do, and what was spent are no budget. */
    private static final List<String> NO_BUDGET = List.of("要求", "編成方針", "要望", "決算");

    private BudgetRows() {}

    /**
     * The signal of a passage, with the stage that its paper gives it.
     *
     * @param signal as its words say
     * @param row where the heading of its section stands: of a row the line with its name and sum
     */
    static Signal staged(Document document, Signal signal, Sentences.Range row) {
        boolean further = signal.stage() != null && signal.stage().stage().compareTo(Stage.BUDGET) >= 0;
        if (further || !isBudget(document)) {
            return signal;
        }
        return signal.amounts().stream()
                .filter(m -> m.yen() > 0)
                .filter(m -> !signal.programs().isEmpty() || m.start() >= row.start() && m.end() <= row.end())
                .findFirst()
                .map(sum -> with(signal, new Signal.StageReading(Stage.BUDGET, sum.start(), sum.end(), sum.text())))
                .orElse(signal);
    }

    private static boolean isBudget(Document document) {
        String title = document.title();
        boolean named = document.kind() == DocumentKind.BUDGET || title.contains("予算");
        return named
                && document.kind() != DocumentKind.MINUTES
                && document.kind() != DocumentKind.QUESTION_NOTICE
                && NO_BUDGET.stream().noneMatch(title::contains);
    }

    private static Signal with(Signal signal, Signal.StageReading stage) {
        List<Signal.StageReading> stages = new ArrayList<>(signal.stages());
        stages.add(stage);
        return new Signal(
                signal.commitments(),
                signal.amounts(),
                signal.times(),
                stage,
                signal.needs(),
                signal.programs(),
                signal.funding(),
                signal.exchange(),
                stages);
    }
}
