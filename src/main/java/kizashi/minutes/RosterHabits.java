package kizashi.minutes;

import java.util.List;
import kizashi.minutes.RosterPart.Type;

/**
 * What a list does on most of its lines, learned from a first reading and held against every line in a second one: whoever prints
 * nine names in full and in one column prints the tenth so, too. Each habit has a price for breaking it; none forbids anything.
 */
final class RosterHabits {
    /** A list of which nothing is known yet. */
    static final RosterHabits NONE = new RosterHabits();

    /** Fewer persons show no habit. */
    private static final int FEWEST = 3;
    /** The share of the persons that makes a habit. */
    private static final double MOST = 0.75;

    private static final double OTHER_LENGTH = 2.0;
    private static final double NO_RESPECT = 1.5;
    private static final double OTHER_GAPS = 1.2;
    private static final double GLUED = 2.0;
    private static final double TOGETHER = 2.5;
    private static final double OUT_OF_COLUMN = 1.0;
    private static final double ACROSS = 2.5;
    /** A gap that is wide for one within a name, in half-width columns. */
    private static final int WIDE = 7;

    private final boolean full;
    private final boolean surnames;
    private final boolean respected;
    private final boolean oneGap;
    private final boolean noGap;
    private final boolean apart;
    private final boolean neverTogether;
    private final AlignedColumns columns;

    private RosterHabits() {
        full = false;
        surnames = false;
        respected = false;
        oneGap = false;
        noGap = false;
        apart = false;
        neverTogether = false;
        columns = AlignedColumns.NONE;
    }

    private RosterHabits(Count count, AlignedColumns columns) {
        full = count.isHabit(count.full);
        surnames = count.isHabit(count.names - count.full);
        respected = count.isHabit(count.respected);
        oneGap = count.isHabit(count.oneGap);
        noGap = count.isHabit(count.noGap);
        apart = count.glued == 0 || count.isHabit(count.names - count.glued);
        neverTogether = count.names >= FEWEST && count.together * 3 <= count.names;
        this.columns = columns;
    }

    /**
     * A line as it was read.
     *
     * @param line the line
     * @param parts what it was taken apart into
     */
    record Read(RosterLine line, List<RosterPart> parts) {}

    /** Learns from a reading. */
    static RosterHabits of(List<Read> reading) {
        Count count = new Count();
        for (Read read : reading) {
            count.add(read);
        }
        return new RosterHabits(
                count, AlignedColumns.of(reading.stream().map(Read::line).toList()));
    }

    /** Whether a reading keeps all habits, so that a second one would say the same. */
    boolean areKept(List<Read> reading) {
        for (Read read : reading) {
            RosterPart before = null;
            for (RosterPart part : read.parts()) {
                boolean ofRole = before != null && before.isRole();
                boolean kept = switch (part.type()) {
                    case NAME -> cost(read.line(), part, ofRole) + outOfColumn(read.line(), part.start()) == 0;
                    case ROLE -> outOfColumn(read.line(), part.start()) == 0;
                    case NAME_ROLE -> together() == 0;
                    default -> true;
                };
                if (!kept) {
                    return false;
                }
                before = part;
            }
        }
        return true;
    }

    private double cost(RosterLine line, RosterPart name, boolean afterRole) {
        String written = line.text(name.start(), name.end());
        String plain = Honorifics.strip(written);
        return length(isFull(plain))
                + written(line, name.start(), name.start() + plain.length(), plain.length() < written.length())
                + (afterRole ? glued(line, name.start()) : 0);
    }

    /** What it costs that a name is read in full, or as a surname alone. */
    double length(boolean inFull) {
        return inFull ? (surnames ? OTHER_LENGTH : 0) : full ? OTHER_LENGTH : 0;
    }

    /** What it costs how a name is written. */
    double written(RosterLine line, int start, int end, boolean withRespect) {
        int gaps = line.gapsWithin(start, end);
        double cost = respected && !withRespect ? NO_RESPECT : 0;
        boolean odd = oneGap && gaps > 1 || noGap && gaps > 0;
        return cost + (odd ? OTHER_GAPS : 0);
    }

    /** What it costs that a name follows its office without a gap. */
    double glued(RosterLine line, int start) {
        boolean between = start > 0 && RosterSegmenter.isFiller(line.letters().charAt(start - 1));
        return apart && start > 0 && line.gap(start) == 0 && !between ? GLUED : 0;
    }

    /** What it costs that surname and office are read as written together. */
    double together() {
        return neverTogether ? TOGETHER : 0;
    }

    /** What it costs that somebody or his office begins where no column of the list does. */
    double outOfColumn(RosterLine line, int start) {
        return columns.isOut(line, start) ? OUT_OF_COLUMN : 0;
    }

    /** What it costs that one name is read across the beginning of a column. */
    double acrossColumns(RosterLine line, int start, int end) {
        int widest = line.widestGap(start, end);
        return widest > start && line.gap(widest) >= WIDE && columns.beginAt(line, widest) ? ACROSS : 0;
    }

    static boolean isFull(String plain) {
        return plain.length() > 1 && NameCosts.surnameEnd(plain) < plain.length();
    }

    private static final class Count {
        private int names;
        private int full;
        private int respected;
        private int oneGap;
        private int noGap;
        private int glued;
        private int together;

        boolean isHabit(int of) {
            return names >= FEWEST && of >= FEWEST && of >= MOST * names;
        }

        void add(Read read) {
            RosterLine line = read.line();
            RosterPart before = null;
            for (RosterPart part : read.parts()) {
                if (part.type() == Type.NAME_ROLE) {
                    together++;
                } else if (part.type() == Type.NAME) {
                    String written = line.text(part.start(), part.end());
                    String plain = Honorifics.strip(written);
                    int gaps = line.gapsWithin(part.start(), part.start() + plain.length());
                    names++;
                    full += isFull(plain) ? 1 : 0;
                    respected += plain.length() < written.length() ? 1 : 0;
                    oneGap += gaps < 2 ? 1 : 0;
                    noGap += gaps == 0 ? 1 : 0;
                    boolean adjoins = before != null && before.isRole() && before.end() == part.start();
                    glued += adjoins && line.gap(part.start()) == 0 ? 1 : 0;
                }
                before = part;
            }
        }
    }
}
