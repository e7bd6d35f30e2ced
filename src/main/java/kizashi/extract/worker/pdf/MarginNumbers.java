package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Numbers of lines in the margin, or between columns: 1, 2, 3 or 5, 10, 15 beside what is printed. They stand in the middle of
 * sentences, so they are left out. Only numbers that count the rows of the page and stand clear of all text are taken for such;
 * between columns, where a table's numbers stand, too, only those of every fifth row, or those that count on from the rows of the
 * column at their left and stand before sentences.
 */
final class MarginNumbers {
    /** How far a number stands from the text beside it, in ems. */
    private static final double CLEAR = 0.3;
    /** How far apart the edges of numbers in one margin can be, in ems. */
    private static final double SAME_EDGE = 0.7;

    private static final int FEWEST = 3;
    /** Of a margin of one page alone so many are wanted. */
    private static final int FEWEST_ON_ONE_PAGE = 12;

    private static final int[] STEPS = {1, 5};

    private static final int LONGEST = 3;
    private static final double COUNTS_ROWS = 0.8;

    private MarginNumbers() {}

    /**
     * A run of figures that stands alone.
     *
     * @param row index of its row on the page
     * @param from index of its first glyph
     * @param to index after its last
     */
    private record Number(int row, int from, int to, int value, double start, double end, boolean leads) {}

    /** A margin: where it is, in points from the left, and of how many rows it numbers one. */
    private record Margin(double edge, int step, double em, boolean inside) {
        boolean holds(Number number) {
            return Math.abs(number.end() - edge) <= SAME_EDGE * em
                    && number.value() % step == 0
                    && (step > 1 || number.leads() != inside);
        }
    }

    /** The rows of all pages without numbers of lines. */
    static List<List<Row>> remove(List<List<Row>> pages) {
        Map<Margin, Integer> margins = new HashMap<>();
        for (List<Row> rows : pages) {
            List<Number> numbers = numbers(rows);
            for (Margin margin : margins(rows, numbers)) {
                Margin known = margins.keySet().stream()
                        .filter(m -> m.step() == margin.step()
                                && m.inside() == margin.inside()
                                && Math.abs(m.edge() - margin.edge()) <= SAME_EDGE * m.em())
                        .findFirst()
                        .orElse(margin);
                int count = (int) numbers.stream().filter(margin::holds).count();
                margins.merge(known, count >= FEWEST_ON_ONE_PAGE ? 2 : 1, Integer::sum);
            }
        }
        margins.values().removeIf(pagesWith -> pagesWith < 2);
        return margins.isEmpty()
                ? pages
                : pages.stream().map(rows -> without(rows, margins.keySet())).toList();
    }

    private static List<Row> without(List<Row> rows, Iterable<Margin> margins) {
        Map<Integer, List<Number>> drop = new HashMap<>();
        for (Number number : numbers(rows)) {
            for (Margin margin : margins) {
                // Titles above columns reach over the numbers between these.
                if (margin.holds(number) && (margin.inside() || isClear(rows, number))) {
                    drop.computeIfAbsent(number.row(), r -> new ArrayList<>()).add(number);
                    break;
                }
            }
        }
        List<Row> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            List<Number> numbers = drop.getOrDefault(i, List.of());
            Row rest = numbers.isEmpty()
                    ? row
                    : row.without(numbers.stream()
                            .map(n -> new int[] {n.from(), n.to()})
                            .toList());
            if (rest != null) {
                kept.add(rest);
            }
        }
        return kept;
    }

    /** No other row near by has text where the number stands. */
    private static boolean isClear(List<Row> rows, Number number) {
        for (int i = Math.max(0, number.row() - 2); i <= Math.min(rows.size() - 1, number.row() + 2); i++) {
            for (Glyph glyph :
                    i == number.row() ? List.<Glyph>of() : rows.get(i).glyphs()) {
                boolean across = glyph.x() < number.end() && glyph.end() > number.start();
                if (across && !isFigure(glyph)) {
                    return false;
                }
            }
        }
        return true;
    }

    private static List<Margin> margins(List<Row> rows, List<Number> numbers) {
        List<Margin> margins = new ArrayList<>();
        for (Number first : numbers) {
            double em = rows.get(first.row()).em();
            if (margins.stream().anyMatch(m -> Math.abs(m.edge() - first.end()) <= SAME_EDGE * em)) {
                continue;
            }
            List<Number> below = numbers.stream()
                    .filter(n -> Math.abs(n.end() - first.end()) <= SAME_EDGE * em)
                    .toList();
            int step = below.size() < FEWEST ? 0 : step(below);
            boolean leading = below.stream().allMatch(Number::leads);
            boolean clear = step > 0 && below.stream().allMatch(n -> isClear(rows, n));
            if (clear && (step > 1 || step == 1 && leading && below.size() * 5 >= rows.size() * 3)) {
                margins.add(new Margin(first.end(), step, em, false));
            } else if (step == 1 && !leading && countsOn(rows, numbers, margins, below)) {
                margins.add(new Margin(first.end(), step, em, true));
            }
        }
        return margins;
    }

    /** Whether numbers between two columns go on where those of the margin at their left end, and stand before running text. */
    private static boolean countsOn(List<Row> rows, List<Number> numbers, List<Margin> margins, List<Number> inside) {
        int last = margins.stream()
                .filter(m -> m.step() == 1
                        && !m.inside()
                        && m.edge() < inside.getFirst().start())
                .flatMap(m -> numbers.stream().filter(m::holds))
                .mapToInt(Number::value)
                .max()
                .orElse(-1);
        int sentences = 0;
        for (Number number : inside) {
            List<Glyph> glyphs = rows.get(number.row()).glyphs();
            sentences +=
                    glyphs.subList(number.to(), glyphs.size()).stream().anyMatch(g -> "。、".contains(g.text())) ? 1 : 0;
        }
        return inside.size() >= FEWEST && inside.getFirst().value() == last + 1 && sentences * 5 >= inside.size();
    }

    /** How many rows lie between numbers that count rows: 1 or 5; 0 where they count none. Head and foot can be numbered apart. */
    private static int step(List<Number> numbers) {
        for (int step : STEPS) {
            int counting = 0;
            for (int i = 1; i < numbers.size(); i++) {
                Number above = numbers.get(i - 1);
                Number below = numbers.get(i);
                boolean counts = below.value() - above.value() == step && below.row() - above.row() == step;
                counting += counts ? 1 : 0;
            }
            if (counting >= COUNTS_ROWS * (numbers.size() - 1)) {
                return step;
            }
        }
        return 0;
    }

    private static List<Number> numbers(List<Row> rows) {
        List<Number> numbers = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            int n = row.glyphs().size();
            for (int from = 0; from < n; from++) {
                boolean begins = isFigure(row.glyphs().get(from)) && (from == 0 || row.gap(from) >= CLEAR);
                int to = from;
                int value = 0;
                while (begins
                        && to < n
                        && isFigure(row.glyphs().get(to))
                        && to - from <= LONGEST
                        && (to == from || row.gap(to) < CLEAR)) {
                    value = value * 10
                            + Character.digit(row.glyphs().get(to).text().charAt(0), 10);
                    to++;
                }
                boolean ends = begins && to - from <= LONGEST && (to == n || row.gap(to) >= CLEAR);
                if (ends) {
                    double start = row.glyphs().get(from).x();
                    double end = row.glyphs().get(to - 1).end();
                    numbers.add(new Number(i, from, to, value, start, end, from == 0));
                    from = to - 1;
                }
            }
        }
        return numbers;
    }

    private static boolean isFigure(Glyph glyph) {
        return glyph.text().length() == 1 && Character.digit(glyph.text().charAt(0), 10) >= 0;
    }
}
