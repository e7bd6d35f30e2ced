package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A ruled cell with what stands in it.
 *
 * @param box its lines
 * @param glyphs in the order of the file, white space with them; empty for an empty cell
 */
record TableCell(Rules.Box box, List<Glyph> glyphs) {
    /** No cell of a list has more lines or characters; what has is text. */
    private static final int MOST_LINES = 4;

    private static final int MOST_GLYPHS = 40;
    private static final int LONGEST_FIGURE = 8;
    /** Baselines nearer than this share of the size are one. */
    private static final double SAME_LINE = 0.4;
    /** How much of its cell's width a line that wraps can leave free, in sizes, beside the cell's own margins. */
    private static final double LEFT_FREE = 1.1;

    /** Its characters without white space. */
    List<Glyph> letters() {
        return glyphs.stream().filter(g -> !g.isSpace()).toList();
    }

    boolean isEmpty() {
        return glyphs.stream().allMatch(Glyph::isSpace);
    }

    /** The width of a full character in it, in points: a font's size tells it not where a program scales the page as a whole. */
    double size() {
        double wide = glyphs.stream()
                .filter(g -> !g.isSpace() && g.isWide())
                .mapToDouble(Glyph::width)
                .max()
                .orElse(0);
        return wide > 1 ? wide : glyphs.stream().mapToDouble(Glyph::size).max().orElse(1);
    }

    /** Whether it is short and no sentence: an office, a name, a number. */
    boolean isEntry() {
        return letters().size() <= MOST_GLYPHS && glyphs.stream().noneMatch(g -> "。、".contains(g.text()));
    }

    /** Whether it holds an amount or a rate (1,234, △ 18, 3.1％), or a label with a figure apart from it: no list of persons. */
    boolean hasAmount() {
        for (List<Glyph> line : lines()) {
            for (int i = 0; i < line.size(); i++) {
                String text = line.get(i).text();
                boolean figure = i + 1 < line.size() && line.get(i + 1).isDigit();
                boolean thousands =
                        ",，.．".contains(text) && i > 0 && line.get(i - 1).isDigit() && figure;
                boolean apart =
                        figure && i > 0 && line.get(i + 1).x() - line.get(i).end() > size();
                if (thousands || apart || "△▲％%".contains(text)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** The figure that is all it holds; -1 where it holds anything else. */
    int figure() {
        StringBuilder text = new StringBuilder();
        letters().forEach(g -> text.append(g.text()));
        boolean figures = !text.isEmpty()
                && text.length() <= LONGEST_FIGURE
                && text.chars().allMatch(Character::isDigit);
        return figures ? Integer.parseInt(text.toString()) : -1;
    }

    /** Its lines from top to bottom, each from left to right, without white space. */
    List<List<Glyph>> lines() {
        List<Glyph> sorted = new ArrayList<>(letters());
        sorted.sort(Comparator.comparingDouble(Glyph::y));
        List<List<Glyph>> lines = new ArrayList<>();
        double size = size();
        for (Glyph glyph : sorted) {
            boolean same =
                    !lines.isEmpty() && glyph.y() - lines.getLast().getFirst().y() <= SAME_LINE * size;
            if (!same) {
                lines.add(new ArrayList<>());
            }
            lines.getLast().add(glyph);
        }
        lines.forEach(line -> line.sort(Comparator.comparingDouble(Glyph::x)));
        return lines;
    }

    /** Whether its lines are one text that the cell was too narrow for: no further character found room on any but the last. */
    boolean wraps() {
        List<List<Glyph>> lines = lines();
        if (lines.size() < 2 || lines.size() > MOST_LINES) {
            return false;
        }
        double margin =
                lines.stream().mapToDouble(line -> line.getFirst().x()).min().orElse(0) - box.left();
        for (List<Glyph> line : lines.subList(0, lines.size() - 1)) {
            double free = box.right() - margin - line.getLast().end();
            if (free >= LEFT_FREE * size()) {
                return false;
            }
        }
        return true;
    }

    /**
     * Whether its characters stand below each other, each line of one: vertical writing (縦書き). A single one is, where others of its
     * table are.
     */
    boolean isDownwards() {
        List<Glyph> letters = letters();
        int below = 0;
        for (int i = 1; i < letters.size(); i++) {
            below += isBelow(letters.get(i - 1), letters.get(i), size()) ? 1 : 0;
        }
        return letters.size() > 1 && below * 3 >= (letters.size() - 1) * 2;
    }

    private static boolean isBelow(Glyph a, Glyph b, double size) {
        double across = Math.abs(a.x() + a.width() / 2 - b.x() - b.width() / 2);
        double step = b.y() - a.y();
        return across <= 0.45 * size && step > 0.5 * size;
    }
}
