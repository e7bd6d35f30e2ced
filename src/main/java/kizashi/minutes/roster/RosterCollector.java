package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.List;
import kizashi.minutes.roster.RosterHeadings.Kind;
import kizashi.minutes.roster.RosterPart.Type;
import kizashi.minutes.words.NameStyle;

/** Collects the persons of one list, line by line, in one order: a role can stand above its name, or go on below it. */
final class RosterCollector {
    /** A line of more strange letters than these is no line of a list. */
    private static final int MOST_STRANGE = 3;

    /** A line without a name that costs more is no office either, but a title or a date. */
    private static final double DEAREST_ROLE = 7;

    /** What each office costs at most in a row of them above the row of their names. */
    private static final double DEAREST_OF_ROW = 3.5;

    /** What a line of which nothing is taken costs at most: a note costs every order as much. */
    private static final double DEAREST_REJECTED = 12;

    /** What each office on a line costs of which nothing is taken: it may have been a person. */
    private static final double LOST_OFFICE = 2.5;

    /** Names run together with offices are mostly surnames. */
    static final NameStyle SURNAMES = NameStyle.of(0, 3, 1);

    private final RosterStyle style;
    private final RosterOrder order;
    private final boolean nameFirst;
    private final NameStyle together;
    private final RosterSegmenter segmenter;
    private final List<RosterHabits.Read> reading = new ArrayList<>();
    private final RosterPersons persons;

    /** What the lines cost of which nothing was taken. */
    private double rejected;

    private double cost;

    RosterCollector(RosterStyle style, RosterOrder order) {
        this(style, order, SURNAMES);
    }

    /**
     * @param together how the list writes names that are run together with offices
     */
    RosterCollector(RosterStyle style, RosterOrder order, NameStyle together) {
        this(style, order, together, RosterHabits.NONE);
    }

    /**
     * @param together how the list writes names that are run together with offices
     * @param habits what is known of the list from a first reading
     */
    RosterCollector(RosterStyle style, RosterOrder order, NameStyle together, RosterHabits habits) {
        this.together = together;
        this.style = style;
        this.order = order;
        this.nameFirst = order == RosterOrder.NAME_FIRST;
        this.persons = new RosterPersons(style, order, together.full() < together.surname());
        this.segmenter = new RosterSegmenter(style.namesAlone(), order, together, habits);
    }

    /** The lines of which something was taken, as they were read. */
    List<RosterHabits.Read> reading() {
        return reading;
    }

    /** A collector of the same list in the same order that knows its habits. */
    RosterCollector knowing(RosterHabits habits) {
        return new RosterCollector(style, order, together, habits);
    }

    /** How many offices lack a name, and names an office. */
    int oddities() {
        return persons.dangling() + persons.misfits();
    }

    List<RosterDraft> drafts() {
        return persons.drafts().all();
    }

    /** Whether every office found its name and every name its office. */
    boolean isClean() {
        return oddities() == 0;
    }

    /** How ill the list fits this order. */
    double badness() {
        return 4.0 * oddities() + rejected + cost + persons.cost();
    }

    /** Takes in one line; returns whether anything of a list was found on it. */
    boolean add(RosterLine line, String raw) {
        if (line.length() == 0) {
            return false;
        }
        persons.nextLine();
        if (RosterHeadings.isTableHead(line.letters())) {
            persons.drafts().tableHead(line.letters());
            return false;
        }
        String unitLine = style.unitLine(line, persons.drafts().unit() != null);
        if (unitLine != null) {
            persons.drafts().head(unitLine);
            return true;
        }
        if (persons.drafts().addsToRole(line)) {
            return true;
        }
        List<RosterPart> parts = new ArrayList<>();
        int strange = 0;
        segmenter.underRank(persons.rankAbove());
        for (RosterPart part : segmenter.parts(line, !nameFirst && persons.isRoleWaiting(), isUnderUnit())) {
            if (part.type() != Type.OTHER) {
                parts.add(part);
            } else {
                strange += isStrange(line, part) ? 1 : 0;
            }
        }
        boolean named = parts.stream().anyMatch(RosterCollector::isPerson);
        long offices = parts.stream().filter(RosterPart::isRole).count();
        double dearest = Math.max(DEAREST_ROLE, DEAREST_OF_ROW * offices);
        if (strange > MOST_STRANGE || strange * 4 > line.length() || !named && segmenter.cost() > dearest) {
            rejected += Math.min(DEAREST_REJECTED, segmenter.cost()) + LOST_OFFICE * Math.max(0, offices - 1);
            return false;
        }
        cost += segmenter.cost();
        reading.add(new RosterHabits.Read(line, parts));
        return persons.take(line, raw, parts, strange);
    }

    private static boolean isPerson(RosterPart part) {
        return part.type() == Type.NAME || part.type() == Type.NAME_ROLE || part.type() == Type.VACANT;
    }

    /** Whether a bare 局長 is complete: below the heading of a unit, and among the staff of a council. */
    private boolean isUnderUnit() {
        return persons.drafts().unit() != null || style.kind() == Kind.SECRETARIAT;
    }

    /** Begins the group of a unit, whose bare ranks follow. */
    void head(String name) {
        persons.drafts().head(name);
    }

    /** A letter that is neither punctuation nor part of a name or an office. */
    private static boolean isStrange(RosterLine line, RosterPart part) {
        return part.end() - part.start() == 1
                && !RosterSegmenter.isFiller(line.letters().charAt(part.start()));
    }
}
