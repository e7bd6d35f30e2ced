package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** One way in which councils print a list of those present. */
interface RosterShape {
    /**
     * Prints entries.
     *
     * @return the lines, and what must be read of them
     */
    Printed print(List<DrawnEntry> entries, Random random);

    /**
     * A printed list.
     *
     * @param lines its lines
     * @param wanted what must be read of them, in order
     */
    record Printed(List<String> lines, List<DrawnEntry> wanted) {
        static Printed of(List<String> lines, List<DrawnEntry> wanted) {
            return new Printed(lines, wanted);
        }
    }

    /** Prints cells, some in a line, with a gap between. */
    static List<String> rows(List<String> cells, int perLine, String gap, String indent) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < cells.size(); i += perLine) {
            lines.add(indent
                    + String.join(gap, cells.subList(i, Math.min(cells.size(), i + perLine)))
                            .stripTrailing());
        }
        return lines;
    }
}
