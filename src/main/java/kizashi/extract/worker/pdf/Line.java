package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Chunks that make one line: first those on the very same baseline, then lines whose baselines are near and that leave each
 * other's places free (an index, a mark set a little higher, Latin beside Japanese type, a table's cell set in the
 * middle of two lines).
 */
final class Line {
    /** Baselines nearer than this share of the font size are one. */
    private static final double SAME = 0.1;
    /** Lines nearer than this may be one. */
    private static final double NEAR = 0.42;

    private final List<Chunk> chunks = new ArrayList<>();
    private final double y;
    private double size;
    private int count;

    private Line(Chunk first) {
        this.y = first.y;
    }

    /** The lines of a page from top to bottom. */
    static List<Line> of(List<Chunk> chunks) {
        List<Chunk> sorted = new ArrayList<>(chunks);
        sorted.sort(Comparator.comparingDouble(c -> c.y));
        List<Line> lines = new ArrayList<>();
        Line line = null;
        for (Chunk chunk : sorted) {
            if (line == null || chunk.y - line.y > SAME * Math.max(chunk.size, line.size)) {
                line = new Line(chunk);
                lines.add(line);
            }
            line.add(chunk);
        }
        return merged(lines);
    }

    private static List<Line> merged(List<Line> lines) {
        List<Line> merged = new ArrayList<>(lines);
        boolean again = true;
        while (again) {
            again = false;
            for (int i = 0; i < merged.size(); i++) {
                Line host = host(merged, i);
                if (host != null) {
                    merged.get(i).chunks.forEach(host::add);
                    merged.remove(i--);
                    again = true;
                }
            }
        }
        return merged;
    }

    /** The fuller of the two neighbours that takes line {@code i} in; null when neither does. */
    private static @Nullable Line host(List<Line> lines, int i) {
        Line guest = lines.get(i);
        Line best = null;
        for (int j : new int[] {i - 1, i + 1}) {
            if (j >= 0
                    && j < lines.size()
                    && lines.get(j).takes(guest)
                    && (best == null || lines.get(j).count > best.count)) {
                best = lines.get(j);
            }
        }
        return best;
    }

    private boolean takes(Line guest) {
        double distance = Math.abs(guest.y - y);
        if (guest.count > count || distance > NEAR * Math.max(size, guest.size)) {
            return false;
        }
        for (Chunk chunk : guest.chunks) {
            if (chunks.stream().anyMatch(chunk::overlaps)) {
                return false;
            }
        }
        return true;
    }

    private void add(Chunk chunk) {
        chunks.add(chunk);
        count += chunk.glyphs.size();
        size = Math.max(size, chunk.size);
    }

    List<Glyph> glyphs() {
        List<Glyph> all = new ArrayList<>();
        chunks.forEach(c -> all.addAll(c.glyphs));
        return all;
    }
}
