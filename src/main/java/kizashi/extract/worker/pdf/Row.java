package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.List;

/**
 * Glyphs on one baseline, from left to right, white space left out.
 *
 * @param glyphs at least one
 * @param spaceBefore for each glyph whether the file has white space in front of it
 * @param y baseline
 * @param em width of a full character here, in points
 */
record Row(List<Glyph> glyphs, boolean[] spaceBefore, double y, double em) {
    double start() {
        return glyphs.getFirst().x();
    }

    double end() {
        return glyphs.getLast().end();
    }

    /** Distance in ems between glyph {@code i} and the one before it. */
    double gap(int i) {
        return (glyphs.get(i).x() - glyphs.get(i - 1).end()) / em;
    }

    /** The glyphs' text without any space. */
    String bare() {
        StringBuilder text = new StringBuilder();
        for (Glyph glyph : glyphs) {
            text.append(glyph.text());
        }
        return text.toString();
    }

    double size() {
        double max = 0;
        for (Glyph glyph : glyphs) {
            max = Math.max(max, glyph.size());
        }
        return max;
    }

    /** How many gaps of at least so many ems there are. */
    int gapsOf(double ems) {
        int count = 0;
        for (int i = 1; i < glyphs.size(); i++) {
            count += gap(i) >= ems ? 1 : 0;
        }
        return count;
    }

    /** The row without some runs of glyphs (index of the first and after the last); null when nothing is left. */
    @org.jspecify.annotations.Nullable
    Row without(List<int[]> runs) {
        List<Glyph> kept = new ArrayList<>();
        List<Boolean> spaces = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            int at = i;
            if (runs.stream().noneMatch(run -> at >= run[0] && at < run[1])) {
                kept.add(glyphs.get(i));
                spaces.add(spaceBefore[i] || !kept.isEmpty() && runs.stream().anyMatch(run -> run[1] == at));
            }
        }
        if (kept.isEmpty()) {
            return null;
        }
        boolean[] before = new boolean[kept.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = i > 0 && spaces.get(i);
        }
        return new Row(kept, before, y, em);
    }

    /** The glyphs from one to before another. */
    Row part(int from, int to) {
        boolean[] before = new boolean[to - from];
        for (int i = 1; i < before.length; i++) {
            before[i] = spaceBefore[from + i];
        }
        return new Row(List.copyOf(glyphs.subList(from, to)), before, y, em);
    }

    /** Parts that stand beside each other, as one row on a baseline. */
    static Row beside(List<Row> parts, double y, double em) {
        List<Glyph> glyphs = new ArrayList<>();
        parts.forEach(part -> glyphs.addAll(part.glyphs));
        boolean[] before = new boolean[glyphs.size()];
        int at = 0;
        for (Row part : parts) {
            System.arraycopy(part.spaceBefore, 0, before, at, part.spaceBefore.length);
            before[at] = at > 0;
            at += part.spaceBefore.length;
        }
        return new Row(List.copyOf(glyphs), before, y, em);
    }

    /** The part of it that lies between two positions; null when there is none. */
    @org.jspecify.annotations.Nullable
    Row between(double from, double to) {
        List<Glyph> kept = new ArrayList<>();
        List<Boolean> spaces = new ArrayList<>();
        for (int i = 0; i < glyphs.size(); i++) {
            Glyph glyph = glyphs.get(i);
            double middle = glyph.x() + glyph.width() / 2;
            if (middle >= from && middle < to) {
                kept.add(glyph);
                spaces.add(spaceBefore[i]);
            }
        }
        if (kept.isEmpty()) {
            return null;
        }
        boolean[] before = new boolean[kept.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = spaces.get(i);
        }
        return new Row(kept, before, y, em);
    }

    /** Parts of one text that stand below each other, as one row: each begins where the one before it ends. */
    static Row oneAfterTheOther(List<Row> parts) {
        List<Glyph> glyphs = new ArrayList<>();
        List<Boolean> spaces = new ArrayList<>();
        double end = parts.getFirst().start();
        for (Row part : parts) {
            double moved = end - part.start();
            for (int i = 0; i < part.glyphs.size(); i++) {
                Glyph g = part.glyphs.get(i);
                glyphs.add(new Glyph(g.text(), g.x() + moved, g.y(), g.width(), g.size()));
                spaces.add(i > 0 && part.spaceBefore[i]);
            }
            end = glyphs.getLast().end();
        }
        boolean[] before = new boolean[glyphs.size()];
        for (int i = 0; i < before.length; i++) {
            before[i] = spaces.get(i);
        }
        return new Row(
                List.copyOf(glyphs),
                before,
                parts.getFirst().y(),
                parts.getFirst().em());
    }
}
