package kizashi.papers;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kizashi.japanese.TsvTable;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a numbered table whose cells are centred: number, section and sum of a row stand on its middle line, its name and its text
 * begin one or two lines above. In the text of such a page nothing but the balance of lines above and below tells where a row ends, so
 * each border is where all rows are balanced best and brackets and sentences close; lines for which two borders do as well belong to
 * no row, and so to no section.
 */
final class CentredRows {
    private static final int LEAST = 3;
    private static final int MOST_BETWEEN = 10;
    private static final int MOST_OUTSIDE = 4;
    private static final double UNSURE = 0.5;
    private static final double[] UNBALANCED = {0, 0.5, 2, 4, 6, 8, 10};
    private static final double OPEN_BRACKET = 2;
    private static final double OPEN_SENTENCE = 1;
    private static final double BEGINS_WITH_END = 1.5;
    private static final List<String> HEADS = TsvTable.rows(CentredRows.class, "column-heads.tsv", 1).stream()
            .map(row -> row.get(0).strip())
            .toList();

    private final List<Lines.Line> lines;
    private final List<Anchor> anchors;
    /** The rows of the tables above and below begin and end beyond these lines. */
    private final int floor;

    private final int ceiling;
    /** For each gap, before the first row and behind the last one too, where the row above may end and the row below begin. */
    private final List<List<Border>> borders = new ArrayList<>();

    /**
     * Of one table.
     *
     * @param floor the first line that no row above has
     * @param ceiling the middle line of the next table's first row; the number of lines where there is none
     */
    private CentredRows(List<Lines.Line> lines, List<Anchor> anchors, int floor, int ceiling) {
        this.lines = lines;
        this.anchors = anchors;
        this.floor = floor;
        this.ceiling = ceiling;
    }

    /** A border between two rows; where heads of a page stand between them, the lines of those belong to none. */
    private record Border(int end, int begin) {}

    /** The middle line of a row. */
    private record Anchor(int line, int number, @Nullable String department, boolean nameless) {}

    /**
     * A row, or lines between two rows of which nobody can tell to which they belong.
     *
     * @param end the line after its last one
     * @param heading the row's middle line; null for lines between rows
     * @param department null where the row names none, and between rows
     */
    record Part(int end, @Nullable String heading, @Nullable String department) {}

    /** Parts by the number of their first line; none reaches into another. */
    static Map<Integer, Part> of(List<Lines.Line> lines) {
        Map<Integer, Part> parts = new HashMap<>();
        List<List<Anchor>> runs = runs(lines);
        int floor = 0;
        for (int i = 0; i < runs.size(); i++) {
            List<Anchor> run = runs.get(i);
            int ceiling = i + 1 < runs.size() ? runs.get(i + 1).getFirst().line() : lines.size();
            floor = isCentred(run)
                    ? new CentredRows(lines, run, floor, ceiling).split(parts)
                    : run.getLast().line() + 1;
        }
        return parts;
    }

    /** The middle lines of rows that are numbered one after the other, table by table. */
    private static List<List<Anchor>> runs(List<Lines.Line> lines) {
        List<List<Anchor>> runs = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            Anchor anchor = anchor(lines.get(i).text(), i);
            if (anchor == null) {
                continue;
            }
            Anchor last = runs.isEmpty() ? null : runs.getLast().getLast();
            if (last != null && anchor.number() == last.number() + 1 && i - last.line() <= MOST_BETWEEN) {
                runs.getLast().add(anchor);
            } else if (anchor.department() != null) {
                runs.add(new ArrayList<>(List.of(anchor)));
            }
        }
        return runs;
    }

    private static boolean isCentred(List<Anchor> run) {
        boolean centred = false;
        for (int i = 1; i < run.size(); i++) {
            centred |=
                    run.get(i).nameless() && run.get(i).line() - run.get(i - 1).line() > 1;
        }
        return run.size() >= LEAST && centred;
    }

    private static @Nullable Anchor anchor(String line, int at) {
        List<String> cells = Rows.cells(line);
        if (cells.size() < LEAST || !Rows.isNumber(cells.getFirst())) {
            return null;
        }
        String department = Rows.isSectionCell(cells.get(1)) ? cells.get(1) : null;
        int sum = department == null ? 1 : 2;
        boolean nameless = true;
        while (sum < cells.size() && !Rows.isSum(cells.get(sum))) {
            nameless &= cells.get(sum).chars().noneMatch(Character::isLetter);
            sum++;
        }
        int number = 0;
        for (char c : cells.getFirst().toCharArray()) {
            number = Character.isDigit(c) ? number * 10 + Character.digit(c, 10) : number;
        }
        return sum < cells.size() ? new Anchor(at, number, department, nameless) : null;
    }

    /** Puts the rows' parts, and tells the line after the last one. */
    private int split(Map<Integer, Part> parts) {
        int count = anchors.size();
        for (int i = 0; i <= count; i++) {
            borders.add(possible(i));
        }
        double[][] before = new double[count + 1][];
        double[][] behind = new double[count + 1][];
        before[0] = new double[borders.getFirst().size()];
        for (int i = 1; i <= count; i++) {
            before[i] = new double[borders.get(i).size()];
            for (int below = 0; below < before[i].length; below++) {
                before[i][below] = Double.MAX_VALUE;
                for (int above = 0; above < before[i - 1].length; above++) {
                    before[i][below] = Math.min(before[i][below], before[i - 1][above] + cost(i - 1, above, below));
                }
            }
        }
        behind[count] = new double[borders.getLast().size()];
        for (int i = count - 1; i >= 0; i--) {
            behind[i] = new double[borders.get(i).size()];
            for (int above = 0; above < behind[i].length; above++) {
                behind[i][above] = Double.MAX_VALUE;
                for (int below = 0; below < behind[i + 1].length; below++) {
                    behind[i][above] = Math.min(behind[i][above], behind[i + 1][below] + cost(i, above, below));
                }
            }
        }
        List<Border> told = new ArrayList<>();
        for (int i = 0; i <= count; i++) {
            told.add(told(borders.get(i), before[i], behind[i]));
        }
        for (int i = 0; i < count; i++) {
            Anchor anchor = anchors.get(i);
            int end = told.get(i + 1).end();
            int next = told.get(i + 1).begin();
            parts.put(
                    told.get(i).begin(), new Part(end, lines.get(anchor.line()).text(), anchor.department()));
            if (i + 1 < count && next > end) {
                parts.put(end, new Part(next, null, null));
            }
        }
        return told.getLast().end();
    }

    /** Where a border may be: below and above the heads of a page where there are some, else between any two lines. */
    private List<Border> possible(int gap) {
        boolean first = gap == 0;
        boolean last = gap == anchors.size();
        int from = first
                ? Math.max(floor, anchors.getFirst().line() - MOST_OUTSIDE)
                : anchors.get(gap - 1).line() + 1;
        int to =
                last ? Math.min(ceiling, from + MOST_OUTSIDE) : anchors.get(gap).line();
        int firstHead = -1;
        int lastHead = -1;
        for (int i = from; i < to; i++) {
            if (isHead(i)) {
                firstHead = firstHead < 0 ? i : firstHead;
                lastHead = i;
            }
        }
        if (lastHead >= 0 && !last) {
            return List.of(new Border(firstHead, lastHead + 1));
        }
        List<Border> possible = new ArrayList<>();
        for (int i = from; i <= (lastHead >= 0 ? firstHead : to); i++) {
            possible.add(new Border(i, i));
        }
        return possible;
    }

    /** The best border, with the lines to nobody for which another does about as well. */
    private static Border told(List<Border> borders, double[] before, double[] behind) {
        double least = Double.MAX_VALUE;
        for (int i = 0; i < before.length; i++) {
            least = Math.min(least, before[i] + behind[i]);
        }
        int end = Integer.MAX_VALUE;
        int begin = 0;
        for (int i = 0; i < before.length; i++) {
            if (before[i] + behind[i] < least + UNSURE) {
                end = Math.min(end, borders.get(i).end());
                begin = Math.max(begin, borders.get(i).begin());
            }
        }
        return new Border(end, begin);
    }

    private boolean isHead(int line) {
        String text = lines.get(line).text();
        return HEADS.stream().anyMatch(text::contains);
    }

    /** How badly a row fits between two borders: its middle line in the midst, its brackets and its sentence closed. */
    private double cost(int row, int above, int below) {
        int begin = borders.get(row).get(above).begin();
        int end = borders.get(row + 1).get(below).end();
        int anchor = anchors.get(row).line();
        int difference = Math.abs((anchor - begin) - (end - anchor - 1));
        double cost = UNBALANCED[Math.min(UNBALANCED.length - 1, difference)];
        int depth = 0;
        boolean sentence = false;
        boolean closed = false;
        for (int i = begin; i < end; i++) {
            String text = lines.get(i).text();
            for (int c = 0; c < text.length(); c++) {
                char at = text.charAt(c);
                depth += at == '（' || at == '(' ? 1 : at == '）' || at == ')' ? -1 : 0;
                sentence |= at == 'を' || at == 'に';
                closed |= at == '。';
            }
        }
        cost += Math.abs(depth) * OPEN_BRACKET;
        cost += sentence && !closed ? OPEN_SENTENCE : 0;
        return begin < anchor && lines.get(begin).text().endsWith("。") ? cost + BEGINS_WITH_END : cost;
    }
}
