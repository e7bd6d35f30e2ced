package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The statement of a budget by items (歳入歳出予算事項別明細書), whose form is laid down for all municipalities (地方自治法施行規則
 * 第15条の2, 別記): 目, this year, the year before, difference, sources, 節 with its sum, and at the right 説明, where the programmes
 * stand with their sums. The column of 節 and that of 説明 run on independently of each other, so that a line across the page has parts
 * of both. Here 説明 is read by itself, behind the rest of its 目, each of its entries on one line.
 */
final class BudgetStatement {
    private static final int HEAD_ROWS = 5;
    /** How much free space parts 説明 from the sums at its left at least, in ems. */
    private static final double STRIP = 0.2;

    private BudgetStatement() {}

    /** One 目 on one page: its columns up to the sums, and 説明. */
    private record Item(List<Row> left, List<Row> right) {}

    /** The blocks of each page in reading order; null for one that is no such page. */
    static List<@Nullable List<Columns.Block>> of(List<List<Row>> pages) {
        List<@Nullable List<Columns.Block>> all = new ArrayList<>();
        List<Item> before = List.of();
        for (List<Row> rows : pages) {
            Head head = head(rows);
            List<Item> items = head == null ? List.of() : items(rows.subList(head.end, rows.size()), head);
            if (head == null || items.isEmpty()) {
                all.add(null);
                before = List.of();
                continue;
            }
            if (!before.isEmpty()) {
                StatementEntries.endBefore(before.getLast().right, items.getFirst().right);
            }
            before = items;
            List<Columns.Block> blocks = new ArrayList<>();
            blocks.add(new Columns.Block(Columns.Kind.FULL, rows.subList(0, head.end)));
            for (Item item : items) {
                if (!item.left.isEmpty()) {
                    blocks.add(new Columns.Block(Columns.Kind.FULL, item.left));
                }
                blocks.add(new Columns.Block(Columns.Kind.STATEMENT, item.right));
            }
            all.add(blocks);
        }
        all.forEach(BudgetStatement::entries);
        return all;
    }

    /** Puts the rows of each entry together, once it is known which go on on the next page. */
    private static void entries(@Nullable List<Columns.Block> blocks) {
        if (blocks != null) {
            blocks.replaceAll(b -> b.kind() == Columns.Kind.STATEMENT
                    ? new Columns.Block(b.kind(), StatementEntries.of(b.rows()))
                    : b);
            blocks.removeIf(b -> b.rows().isEmpty());
        }
    }

    private static List<Item> items(List<Row> body, Head head) {
        double split = split(body, head);
        double left = body.stream().mapToDouble(Row::start).min().orElse(0);
        List<Item> items = new ArrayList<>();
        int from = 0;
        for (int i = 1; i <= body.size() && !Double.isNaN(split); i++) {
            if (i == body.size() || beginsItem(body.get(i), left, split)) {
                List<Row> rows = body.subList(from, i);
                items.add(new Item(
                        Columns.parts(rows, Double.NEGATIVE_INFINITY, split),
                        Columns.parts(rows, split, Double.POSITIVE_INFINITY)));
                from = i;
            }
        }
        return items;
    }

    /**
     * The names of the columns.
     *
     * @param end the row after the last of them
     * @param sum where the name of the column of sums (金額) ends: sums are set to the right and reach as far at least
     * @param explanation where that of 説明 begins
     */
    private record Head(int end, double sum, double explanation) {}

    private static @Nullable Head head(List<Row> rows) {
        for (int i = 0; i < Math.min(rows.size(), 2 * HEAD_ROWS); i++) {
            Row row = rows.get(i);
            int last = row.glyphs().size() - 2;
            if (last >= 0 && isAt(row, last, "説明")) {
                int from = Math.max(0, i - 2);
                int to = Math.min(rows.size(), i + 3);
                double explanation = row.glyphs().get(last).x();
                StringBuilder words = new StringBuilder();
                double sum = Double.NaN;
                int end = i;
                for (int h = from; h < to; h++) {
                    Row near = rows.get(h);
                    words.append(near.bare());
                    for (int g = 0; g + 1 < near.glyphs().size(); g++) {
                        if (isAt(near, g, "金額") && near.glyphs().get(g).x() < explanation) {
                            sum = near.glyphs().get(g + 1).end();
                            end = Math.max(end, h);
                        }
                    }
                    if (near.bare().startsWith("国県支出金") || near.bare().startsWith("国庫支出金")) {
                        end = Math.max(end, h);
                    }
                }
                boolean years = words.indexOf("前年度") >= 0 || words.indexOf("補正前") >= 0 || words.indexOf("補正額") >= 0;
                return years && !Double.isNaN(sum) ? new Head(end + 1, sum, explanation) : null;
            }
        }
        return null;
    }

    private static boolean isAt(Row row, int glyph, String word) {
        return row.glyphs().get(glyph).text().equals(word.substring(0, 1))
                && row.glyphs().get(glyph + 1).text().equals(word.substring(1));
    }

    /** Where 説明 begins: right of the widest strip that no row reaches over, between the names of the two columns. */
    private static double split(List<Row> body, Head head) {
        List<double[]> taken = new ArrayList<>();
        double em = 0;
        for (Row row : body) {
            em = Math.max(em, row.em());
            for (Glyph glyph : row.glyphs()) {
                if (glyph.end() > head.sum && glyph.x() < head.explanation) {
                    taken.add(new double[] {glyph.x(), glyph.end()});
                }
            }
        }
        taken.sort((a, b) -> Double.compare(a[0], b[0]));
        double reached = head.sum;
        double widest = STRIP * em;
        double split = Double.NaN;
        for (double[] span : taken) {
            if (span[0] - reached > widest) {
                widest = span[0] - reached;
                split = span[0] - 0.1 * em;
            }
            reached = Math.max(reached, span[1]);
        }
        return split;
    }

    /** 「1.一般管理費　1,120,228　1,166,488 …」, and 計 below the last. */
    private static boolean beginsItem(Row row, double left, double split) {
        Row part = row.between(Double.NEGATIVE_INFINITY, split);
        if (part == null || part.start() > left + 3 * part.em() || part.gapsOf(1) < 2) {
            return false;
        }
        Glyph first = part.glyphs().getFirst();
        return first.isDigit() || first.text().equals("計");
    }
}
