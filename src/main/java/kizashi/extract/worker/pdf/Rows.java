package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** Puts glyphs that share a baseline together, and takes small readings above characters (ruby) out. */
final class Rows {
    private static final double RUBY_SIZE = 0.65;

    private Rows() {}

    /** The rows of a page from top to bottom. */
    static List<Row> of(List<Glyph> glyphs) {
        List<Row> rows = new ArrayList<>();
        for (Line line : Line.of(Chunk.of(glyphs))) {
            add(rows, line.glyphs());
        }
        rows.sort(Comparator.comparingDouble(Row::y));
        return withoutRuby(rows);
    }

    private static void add(List<Row> rows, List<Glyph> line) {
        line.sort(Comparator.comparingDouble(Glyph::x));
        List<Glyph> kept = new ArrayList<>();
        List<Boolean> spaces = new ArrayList<>();
        boolean space = false;
        for (Glyph glyph : line) {
            if (glyph.isSpace()) {
                space = true;
                continue;
            }
            if (!kept.isEmpty() && isPrintedTwice(kept.getLast(), glyph)) {
                continue;
            }
            kept.add(glyph);
            spaces.add(space);
            space = false;
        }
        if (kept.isEmpty()) {
            return;
        }
        boolean[] before = new boolean[kept.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = spaces.get(i);
        }
        rows.add(new Row(List.copyOf(kept), before, baseline(kept), em(kept)));
    }

    /** Bold made by printing a character twice, a little apart. */
    private static boolean isPrintedTwice(Glyph a, Glyph b) {
        return a.text().equals(b.text()) && Math.abs(b.x() - a.x()) < 0.25 * Math.max(a.width(), 1);
    }

    private static double baseline(List<Glyph> glyphs) {
        double[] y = glyphs.stream().mapToDouble(Glyph::y).sorted().toArray();
        return y[y.length / 2];
    }

    private static double em(List<Glyph> glyphs) {
        double[] widths = glyphs.stream()
                .filter(Glyph::isLetter)
                .mapToDouble(Glyph::width)
                .filter(w -> w > 0.1)
                .sorted()
                .toArray();
        if (widths.length > 0) {
            return widths[widths.length / 2];
        }
        double[] sizes = glyphs.stream().mapToDouble(Glyph::size).sorted().toArray();
        return Math.max(1, sizes[sizes.length / 2]);
    }

    private static List<Row> withoutRuby(List<Row> rows) {
        boolean[] ruby = new boolean[rows.size()];
        for (int i = 0; i + 1 < rows.size(); i++) {
            Row above = rows.get(i);
            Row below = rows.get(i + 1);
            ruby[i] = above.size() <= RUBY_SIZE * below.size()
                    && below.y() - above.y() <= 1.6 * below.size()
                    && above.start() >= below.start() - below.em()
                    && above.end() <= below.end() + below.em()
                    && above.glyphs().stream().allMatch(Glyph::isKana);
        }
        List<Row> kept = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            if (!ruby[i]) {
                kept.add(rows.get(i));
            }
        }
        return kept;
    }

    /** The value below which this share of the values lies. */
    static double quantile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(int) Math.min(sorted.length - 1, Math.max(0, Math.round(share * (sorted.length - 1))))];
    }
}
