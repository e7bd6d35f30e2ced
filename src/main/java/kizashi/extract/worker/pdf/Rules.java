package kizashi.extract.worker.pdf;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The lines drawn on a page, which rule its tables: they say for certain which characters stand in one cell, where white
 * space can only suggest it.
 *
 * @param across lines from left to right
 * @param down lines from top to bottom
 */
record Rules(List<Segment> across, List<Segment> down) {
    /** A page with none. */
    static final Rules NONE = new Rules(List.of(), List.of());

    /** Charts and maps have more. */
    private static final int MOST = 4000;
    /** How far apart lines can be that are drawn as one, and how far a line can miss the one that it should meet, in points. */
    private static final double NEAR = 1.5;

    /**
     * A line along one axis.
     *
     * @param at where it is on the other axis, in points from the left or the top
     */
    record Segment(double at, double from, double to) {}

    /** The space between four lines, in points from the left and the top. */
    record Box(double left, double top, double right, double bottom) {
        /** Whether it is of the same row of a table. */
        boolean besides(Box other) {
            return Math.abs(top - other.top) <= NEAR && Math.abs(bottom - other.bottom) <= NEAR;
        }

        /** Whether it is of the same column of a table. */
        boolean alignsWith(Box other) {
            return Math.abs(left - other.left) <= NEAR && Math.abs(right - other.right) <= NEAR;
        }

        /** Whether it stands right beside, of the same height or not. */
        boolean isAtSideOf(Box other) {
            boolean touches = Math.abs(left - other.right) <= 2 * NEAR || Math.abs(right - other.left) <= 2 * NEAR;
            return touches && top < other.bottom && bottom > other.top;
        }

        /** Whether it stands right below, of the same width or not. */
        boolean isBelow(Box other) {
            return Math.abs(top - other.bottom) <= 2 * NEAR && left < other.right && right > other.left;
        }
    }

    /** The rules of segments as they were drawn, those that continue or repeat each other put together. */
    static Rules of(List<Segment> across, List<Segment> down) {
        return across.size() + down.size() > MOST ? NONE : new Rules(joined(across), joined(down));
    }

    private static List<Segment> joined(List<Segment> segments) {
        List<Segment> sorted = new ArrayList<>(segments);
        sorted.sort(Comparator.comparingDouble(Segment::at).thenComparingDouble(Segment::from));
        List<Segment> joined = new ArrayList<>();
        for (Segment segment : sorted) {
            int same = -1;
            for (int i = joined.size() - 1; i >= 0 && segment.at - joined.get(i).at <= NEAR; i--) {
                Segment other = joined.get(i);
                same = segment.from <= other.to + NEAR && segment.to >= other.from - NEAR ? i : same;
            }
            if (same < 0) {
                joined.add(segment);
            } else {
                Segment other = joined.get(same);
                joined.set(
                        same,
                        new Segment(other.at, Math.min(other.from, segment.from), Math.max(other.to, segment.to)));
            }
        }
        return joined;
    }

    boolean isEmpty() {
        return across.size() < 2 || down.size() < 2;
    }

    /** The cell around a place; null where lines do not close it in on four sides. */
    @Nullable
    Box around(double x, double y) {
        double left = nearest(down, x, y, -1);
        double right = nearest(down, x, y, 1);
        double top = nearest(across, y, x, -1);
        double bottom = nearest(across, y, x, 1);
        boolean closed = !Double.isNaN(left) && !Double.isNaN(right) && !Double.isNaN(top) && !Double.isNaN(bottom);
        return closed ? new Box(left, top, right, bottom) : null;
    }

    /** The line nearest to a place to one of its sides that passes it. */
    private static double nearest(List<Segment> lines, double place, double other, int side) {
        double nearest = Double.NaN;
        for (Segment line : lines) {
            boolean onSide = side < 0 ? line.at <= place : line.at > place;
            boolean passes = line.from - NEAR <= other && other <= line.to + NEAR;
            if (onSide && passes && (Double.isNaN(nearest) || Math.abs(line.at - place) < Math.abs(nearest - place))) {
                nearest = line.at;
            }
        }
        return nearest;
    }
}
