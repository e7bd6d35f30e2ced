package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * The entries of a narrow column of names and sums: a name that does not fit goes on in the next row, while its sum stands in the first
 * or the last of them.
 */
final class StatementEntries {
    private static final double APART = 0.5;
    /** What ends so near to where the longest name ends was broken there, in ems. */
    private static final double FULL = 2.2;
    /** How far apart the rows of one name begin at most, in ems. */
    private static final double ALIGNED = 2.6;

    private StatementEntries() {}

    /** Part of a row that is a name, and the sum behind it. */
    private record Parts(Row row, int sum) {
        boolean hasName() {
            return sum > 0;
        }

        boolean hasSum() {
            return sum < row.glyphs().size();
        }

        double nameEnd() {
            return row.glyphs().get(sum - 1).end();
        }
    }

    /** The rows of a column as one row an entry, its sum behind its name. */
    static List<Row> of(List<Row> rows) {
        List<Parts> parts = rows.stream().map(StatementEntries::parts).toList();
        double right = right(parts);
        List<Row> entries = new ArrayList<>();
        List<Parts> open = new ArrayList<>();
        for (Parts next : parts) {
            if (!open.isEmpty() && !goesOn(open, next, right)) {
                entries.add(joined(open));
                open.clear();
            }
            open.add(next);
        }
        if (!open.isEmpty()) {
            entries.add(joined(open));
        }
        return entries;
    }

    /** Takes from the beginning of a page what is the end of the last entry on the page before. */
    static void endBefore(List<Row> before, List<Row> page) {
        while (!before.isEmpty() && !page.isEmpty()) {
            List<Parts> parts = before.stream().map(StatementEntries::parts).toList();
            Parts next = parts(page.getFirst());
            if (next.hasSum() || !goesOn(List.of(parts.getLast()), next, right(parts))) {
                return;
            }
            before.add(page.removeFirst());
        }
    }

    private static Parts parts(Row row) {
        return new Parts(row, sumStart(row));
    }

    /** Where the longest name ends. */
    private static double right(List<Parts> parts) {
        return parts.stream()
                .filter(p -> p.hasName() && p.hasSum())
                .mapToDouble(Parts::nameEnd)
                .max()
                .orElse(Double.POSITIVE_INFINITY);
    }

    private static boolean goesOn(List<Parts> open, Parts next, double right) {
        Parts last = open.getLast();
        boolean sum = open.stream().anyMatch(Parts::hasSum);
        if (sum && next.hasSum() || !last.hasName() || Paragraphs.isMarker(next.row)) {
            return false;
        }
        if (!next.hasName()) {
            return true;
        }
        double em = next.row.em();
        return last.nameEnd() >= right - FULL * em
                && Math.abs(next.row.start() - open.getFirst().row.start()) <= ALIGNED * em;
    }

    /** Where the figures at the end of a row begin; its length where there are none. */
    private static int sumStart(Row row) {
        List<Glyph> glyphs = row.glyphs();
        int from = glyphs.size();
        while (from > 0 && isOfSum(glyphs.get(from - 1).text())) {
            from--;
        }
        while (from < glyphs.size() && from > 0 && row.gap(from) < APART) {
            from++; // 「第２期計画　12」: figures that stand right behind the name are its own
        }
        boolean digits = glyphs.subList(from, glyphs.size()).stream().anyMatch(Glyph::isDigit);
        return digits ? from : glyphs.size();
    }

    private static boolean isOfSum(String text) {
        char c = text.charAt(0);
        return Character.isDigit(c) || c == ',' || c == '，' || c == '△' || c == '▲';
    }

    private static Row joined(List<Parts> open) {
        if (open.size() == 1) {
            return open.getFirst().row;
        }
        Row name = Row.oneAfterTheOther(open.stream()
                .filter(Parts::hasName)
                .map(p -> p.row.part(0, p.sum))
                .toList());
        return open.stream()
                .filter(Parts::hasSum)
                .findFirst()
                .map(p -> withSum(name, p.row.part(p.sum, p.row.glyphs().size())))
                .orElse(name);
    }

    private static Row withSum(Row name, Row sum) {
        double moved = Math.max(0, name.end() + 2 * name.em() - sum.start());
        List<Glyph> glyphs = sum.glyphs().stream()
                .map(g -> new Glyph(g.text(), g.x() + moved, g.y(), g.width(), g.size()))
                .toList();
        return Row.beside(List.of(name, new Row(glyphs, sum.spaceBefore(), sum.y(), sum.em())), name.y(), name.em());
    }
}
