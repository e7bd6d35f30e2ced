package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Names in a narrow column of their own beside what is said: a name that wraps within its cell stands in the first rows of the
 * speech. It is put together and read before them.
 */
final class HangingNames {
    /** So many rows begin where speeches do, at least. */
    private static final int FEWEST = 3;
    /** Speeches begin so far to the right of names, in ems, at least. */
    private static final double NARROWEST = 4;
    /** Rows of one column begin so near to each other, in ems. */
    private static final double SAME = 0.3;
    /** A name's later rows begin at most so much further right than its first, in ems. */
    private static final double INDENT = 1.5;
    /** A name has so many rows at most. */
    private static final int LONGEST = 4;

    private HangingNames() {}

    /** The rows of each page, names that wrap before what is said; a page with few rows is read as the one before it. */
    static List<List<Row>> join(List<List<Row>> pages) {
        List<List<Row>> joined = new ArrayList<>();
        double speeches = -1;
        for (List<Row> rows : pages) {
            double here = speeches(rows);
            speeches = here < 0 ? speeches : here;
            joined.add(speeches < 0 ? rows : join(rows, speeches));
        }
        return joined;
    }

    private static List<Row> join(List<Row> rows, double speeches) {
        List<Row> joined = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            int end = end(rows, i, speeches);
            if (end - i < 2) {
                joined.add(rows.get(i));
                continue;
            }
            List<Row> name = Columns.parts(rows.subList(i, end), Double.NEGATIVE_INFINITY, speeches);
            joined.add(Row.oneAfterTheOther(name));
            joined.addAll(Columns.parts(rows.subList(i, end), speeches, Double.POSITIVE_INFINITY));
            i = end - 1;
        }
        return joined;
    }

    /** Where what is said begins, a little left of it; -1 where there is no column of names. */
    private static double speeches(List<Row> rows) {
        double left = rows.stream().mapToDouble(Row::start).min().orElse(0);
        double best = -1;
        int most = Math.max(FEWEST, rows.size() / 4) - 1;
        for (Row row : rows) {
            double start = row.start();
            if (start < left + NARROWEST * row.em()) {
                continue;
            }
            int count = (int) rows.stream()
                    .filter(r -> Math.abs(r.start() - start) <= SAME * r.em())
                    .count();
            if (count > most) {
                most = count;
                best = start - SAME * row.em();
            }
        }
        return best;
    }

    /** The index after the last row of the name that begins with a row; the next one where none goes on. */
    private static int end(List<Row> rows, int at, double speeches) {
        Row first = rows.get(at).between(Double.NEGATIVE_INFINITY, speeches);
        if (first == null || rows.get(at).end() <= speeches) {
            return at + 1;
        }
        String name = first.bare();
        if (isWhole(name) || (!Paragraphs.isMarker(first) && depth(name) == 0)) {
            return at + 1;
        }
        for (int end = at + 1; end < rows.size() && end - at < LONGEST; end++) {
            Row next = rows.get(end).between(Double.NEGATIVE_INFINITY, speeches);
            if (next == null
                    || Paragraphs.isMarker(next)
                    || Math.abs(next.start() - first.start()) > INDENT * first.em()) {
                break;
            }
            name += next.bare();
            if (isWhole(name)) {
                return end + 1;
            }
        }
        return at + 1;
    }

    /** Whether a name has brackets, and all are closed. */
    private static boolean isWhole(String name) {
        return depth(name) == 0 && (name.contains("）") || name.contains(")"));
    }

    private static int depth(String name) {
        int depth = 0;
        for (char c : name.toCharArray()) {
            depth += c == '（' || c == '(' ? 1 : c == '）' || c == ')' ? -1 : 0;
        }
        return depth;
    }
}
