package kizashi.minutes.roster;

import java.util.List;
import kizashi.minutes.roster.RosterPart.Type;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.NameStyle;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Ranks;
import org.jspecify.annotations.Nullable;

/**
 * Reads the lines of one list in every way that could be meant, and tells which fits best: in each order of office and name, as
 * lines or as one paragraph that the margin breaks, and once more with the habits that the first reading shows.
 */
final class RosterReadings {
    /** What an entry costs at most where nothing is odd. */
    private static final double DEAREST = 3.0;
    /** By how much a paragraph must read better than its lines. */
    private static final double CLEARLY = 0.3;

    private static final int LONGEST_RANK = 6;

    private final RosterStyle style;
    private final List<RosterLine> lines;
    private final List<String> raws;

    /**
     * @param lines the lines of the list
     * @param raws the same lines as they are written
     */
    RosterReadings(RosterStyle style, List<RosterLine> lines, List<String> raws) {
        this.style = style;
        this.lines = lines;
        this.raws = raws;
    }

    /**
     * The best reading.
     *
     * @param roleFirst the lines as they were read when they came, offices first; null where that is out of date
     */
    RosterCollector best(@Nullable RosterCollector roleFirst) {
        RosterCollector best = withHabits(bestOrder(roleFirst));
        List<RosterLine> flowed = RosterFlow.of(lines);
        if (flowed.size() == lines.size()) {
            return best;
        }
        RosterReadings paragraph = new RosterReadings(style, flowed, RosterFlow.raws(lines, raws, flowed));
        RosterCollector other = paragraph.withHabits(paragraph.bestOrder(null));
        boolean better = other.badness() + CLEARLY < best.badness();
        return better && other.oddities() <= best.oddities() ? other : best;
    }

    private RosterCollector withHabits(RosterCollector first) {
        if (lines.size() < 2 && first.drafts().size() < 2) {
            return first;
        }
        RosterHabits habits = RosterHabits.of(first.reading());
        if (habits.areKept(first.reading()) && first.isClean()) {
            return first;
        }
        RosterCollector second = first.knowing(habits);
        collect(second);
        boolean asMany = second.drafts().size() * 5 >= (first.drafts().size() - first.oddities()) * 4;
        return second.oddities() <= first.oddities() && asMany ? second : first;
    }

    private RosterCollector bestOrder(@Nullable RosterCollector roleFirst) {
        RosterCollector best = cheapest(roleFirst);
        // Read from an office to the next person's name, a list of names above their offices leaves over its first line
        // and its last.
        if (best.isClean() || !beginsAndEndsOdd(best.reading())) {
            return best;
        }
        RosterCollector nameFirst = collected(RosterOrder.NAME_FIRST);
        return nameFirst.drafts().size() >= best.drafts().size() ? nameFirst : best;
    }

    private static boolean beginsAndEndsOdd(List<RosterHabits.Read> reading) {
        if (reading.size() < 4) {
            return false;
        }
        List<RosterPart> first = reading.get(0).parts();
        List<RosterPart> last = reading.get(reading.size() - 1).parts();
        return first.size() == 1
                && first.get(0).type() == Type.NAME
                && last.size() == 1
                && last.get(0).type() == Type.ROLE;
    }

    private RosterCollector cheapest(@Nullable RosterCollector roleFirst) {
        RosterCollector best = roleFirst != null && !hasHeads() ? roleFirst : collected(RosterOrder.ROLE_FIRST);
        if (best.isClean() && best.badness() < DEAREST * best.drafts().size()) {
            return best;
        }
        for (RosterOrder order : List.of(RosterOrder.NAME_FIRST, RosterOrder.TOGETHER)) {
            RosterCollector other = order == RosterOrder.TOGETHER ? together() : collected(order);
            boolean likely = other.isClean() || !best.isClean();
            if (likely && other.badness() < best.badness()) {
                best = other;
            }
        }
        return best;
    }

    /** Whoever writes some names in full before their offices writes all so: 青葉二郎副市長　秋山雅朝局長心得. */
    private RosterCollector together() {
        RosterCollector surnames = collected(RosterOrder.TOGETHER);
        long all = surnames.drafts().size();
        long full = surnames.drafts().stream()
                .filter(draft -> NameCosts.surnameEnd(draft.name) < draft.name.length())
                .count();
        if (full < 2 || full * 5 < all * 3) {
            return surnames;
        }
        RosterCollector inFull =
                new RosterCollector(style, RosterOrder.TOGETHER, NameStyle.of(0, (double) all - full, (double) full));
        collect(inFull);
        return inFull.isClean() || !surnames.isClean() ? inFull : surnames;
    }

    private RosterCollector collected(RosterOrder order) {
        RosterCollector collector = new RosterCollector(style, order);
        collect(collector);
        return collector;
    }

    private void collect(RosterCollector collector) {
        for (int i = 0; i < lines.size(); i++) {
            if (isHead(i)) {
                collector.head(RosterHeadings.core(lines.get(i).letters()));
            } else {
                collector.add(lines.get(i), raws.get(i));
            }
        }
    }

    private boolean hasHeads() {
        for (int i = 0; i < lines.size(); i++) {
            if (isHead(i)) {
                return true;
            }
        }
        return false;
    }

    /** 消防本部総務課, with two bare ranks or more below: no beginning of an office, but whose the ranks are. */
    private boolean isHead(int i) {
        RosterLine line = lines.get(i);
        boolean unit = line.length() > 2
                && Offices.isUnit(line.letters())
                && Ranks.shared().find(line.letters()) == null;
        return unit && i + 2 < lines.size() && beginsWithRank(lines.get(i + 1)) && beginsWithRank(lines.get(i + 2));
    }

    private static boolean beginsWithRank(RosterLine line) {
        for (int end = 2; end <= LONGEST_RANK && end < line.length(); end++) {
            boolean apart = line.gap(end) >= RosterLine.CELL_GAP && line.gap(end) > line.widestGapWidth(0, end);
            if (apart && Ranks.shared().isRank(line.text(0, end))) {
                return true;
            }
        }
        return false;
    }
}
