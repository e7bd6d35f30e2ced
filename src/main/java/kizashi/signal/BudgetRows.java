package kizashi.signal;

import java.util.List;
import java.util.regex.Pattern;
import kizashi.japanese.Sentences;
import kizashi.model.Document;
import kizashi.model.DocumentKind;
import kizashi.model.Signal;
import kizashi.model.Stage;

/** That a programme with a sum in a budget stands in the budget: no such paper says 「予算に計上」 of each of its rows. */
final class BudgetRows {
    /** What sections ask for, the rules by which they do, and what was spent are no budget. */
    private static final List<String> NO_BUDGET = List.of("要求", "編成方針", "要望", "決算");

    private static final int SHORTEST = 2;

    /** A name, and figures of other years behind it. */
    private static final Pattern BOND = Pattern.compile("債[\\s　0-9０-９,，△▲−-]*$");

    private BudgetRows() {}

    /**
     * The signal of a passage, with the stage that its paper gives it. Its wording is the name of the row, which a figure alone
     * would not tell.
     *
     * @param text the stored text
     * @param sides where the text tells what comes in
     * @param signal as its words say
     * @param row where the heading of its section stands: of a row the line with its name and sum
     * @param passage where the passage stands
     */
    static Signal staged(
            Document document,
            String text,
            BudgetSides sides,
            Signal signal,
            Sentences.Range row,
            Sentences.Range passage) {
        boolean further = signal.stage() != null && signal.stage().stage().compareTo(Stage.BUDGET) >= 0;
        if (further || !isBudget(document)) {
            return signal;
        }
        List<Signal.Money> spent = signal.amounts().stream()
                .filter(sum -> !sides.isIncome(sum.start()) && !isBond(text, sum))
                .toList();
        // what comes in (使用料, 国庫支出金, 市債) is no sum that is spent on the matter, and no stage of it
        return ofRow(text, signal.withAmounts(spent), row, passage);
    }

    /** A row that is called 「…事業債」 is what is borrowed; what debts cost is 公債費. */
    private static boolean isBond(String text, Signal.Money sum) {
        String before = text.substring(text.lastIndexOf('\n', sum.start() - 1) + 1, sum.start());
        return BOND.matcher(before).find();
    }

    private static Signal ofRow(String text, Signal signal, Sentences.Range row, Sentences.Range passage) {
        for (Signal.Money sum : signal.amounts()) {
            boolean own = !signal.programs().isEmpty() || sum.start() >= row.start() && sum.end() <= row.end();
            if (sum.yen() > 0 && own) {
                Sentences.Range name = name(text, signal, sum, passage);
                return name.end() <= name.start()
                        ? signal
                        : signal.showing(new Signal.StageReading(
                                Stage.BUDGET, name.start(), name.end(), text.substring(name.start(), name.end())));
            }
        }
        return signal;
    }

    /** The programme that is named last before a sum, else the words on its line, else those of the line before; empty where there are none. */
    private static Sentences.Range name(String text, Signal signal, Signal.Money sum, Sentences.Range passage) {
        Sentences.Range found = new Sentences.Range(passage.start(), passage.start());
        for (String program : signal.programs()) {
            int at = sum.start();
            while (at >= passage.start() && !text.startsWith(program, at)) {
                at--;
            }
            at = at >= passage.start() ? at : text.indexOf(program, passage.start(), passage.end());
            boolean closer = found.end() == found.start() || at > found.start() && at <= sum.start();
            if (at >= passage.start() && at + program.length() <= passage.end() && closer) {
                found = new Sentences.Range(at, at + program.length());
            }
        }
        int end = sum.start();
        while (found.end() == found.start() && end > passage.start()) {
            int start = Math.max(passage.start(), text.lastIndexOf('\n', end - 1) + 1);
            found = words(text, start, end);
            end = start - 1;
        }
        return found;
    }

    /** The words of a line: from its first sign of writing to the figures of its columns. */
    private static Sentences.Range words(String text, int start, int end) {
        int from = start;
        while (from < end && !Character.isLetter(text.charAt(from))) {
            from++;
        }
        int to = from;
        for (int i = from; i < end && !isColumn(text, i); i++) {
            if (!Character.isWhitespace(text.charAt(i))) {
                to = i + 1;
            }
        }
        return to - from < SHORTEST ? new Sentences.Range(start, start) : new Sentences.Range(from, to);
    }

    /** A figure that stands by itself, behind a gap. */
    private static boolean isColumn(String text, int at) {
        return Character.isDigit(text.charAt(at)) && at > 0 && Character.isWhitespace(text.charAt(at - 1));
    }

    private static boolean isBudget(Document document) {
        String title = document.title();
        boolean named = document.kind() == DocumentKind.BUDGET || title.contains("予算");
        return named
                && document.kind() != DocumentKind.MINUTES
                && document.kind() != DocumentKind.QUESTION_NOTICE
                && NO_BUDGET.stream().noneMatch(title::contains);
    }
}
