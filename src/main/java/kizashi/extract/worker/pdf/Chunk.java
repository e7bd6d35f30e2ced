package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.List;

/** Glyphs that the file draws one after the other on one baseline: what surely belongs together. */
final class Chunk {
    private static final double SAME_BASELINE = 0.05;
    private static final double NEAR = 1.5;

    final List<Glyph> glyphs = new ArrayList<>();
    final double y;
    final double size;
    private double start;
    private double end;

    private Chunk(Glyph first) {
        this.y = first.y();
        this.size = first.size();
        this.start = first.x();
        this.end = first.end();
        glyphs.add(first);
    }

    /** The chunks of a page in the file's order; white space of its own is none. */
    static List<Chunk> of(List<Glyph> glyphs) {
        List<Chunk> chunks = new ArrayList<>();
        Chunk chunk = null;
        for (Glyph glyph : glyphs) {
            if (chunk != null && chunk.goesOnWith(glyph)) {
                chunk.glyphs.add(glyph);
                chunk.start = Math.min(chunk.start, glyph.x());
                chunk.end = Math.max(chunk.end, glyph.end());
            } else if (!glyph.isSpace()) {
                chunk = new Chunk(glyph);
                chunks.add(chunk);
            }
        }
        return chunks;
    }

    private boolean goesOnWith(Glyph glyph) {
        double gap = glyph.x() - end;
        return Math.abs(glyph.y() - y) <= SAME_BASELINE * size
                && Math.abs(glyph.size() - size) <= 0.2 * size
                && gap > -0.6 * size
                && gap < NEAR * size;
    }

    /** Whether they stand at the same place of a line. */
    boolean overlaps(Chunk other) {
        return Math.min(end, other.end) - Math.max(start, other.start) > 0.3 * Math.min(size, other.size);
    }
}
