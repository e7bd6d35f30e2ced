package kizashi.minutes.roster;

import java.util.List;
import kizashi.minutes.roster.RosterPart.Type;
import org.jspecify.annotations.Nullable;

/**
 * The persons of one list in the making: what each kind of part does (an office waits for its name, a name takes the office that
 * waits above or beside it, a seat or a mark is that of somebody), and what did not go together.
 */
final class RosterPersons {
    /** What a person costs who shares the office of another. */
    private static final double SHARED_ROLE = 1.0;

    /** A name of more letters that is run together with an office is no surname alone. */
    static final int LONGEST_SURNAME = 3;

    private final RosterStyle style;
    private final RosterOrder order;
    private final boolean nameFirst;
    /** Whether names that are run together with offices are full names. */
    private final boolean inFull;

    private final PendingRoles pending = new PendingRoles();
    private final ColumnUnit columnUnit = new ColumnUnit();
    private final RolesAbove above = new RolesAbove();
    private final RosterDrafts drafts;
    private final UnfinishedOffices unfinished;
    private final NamesAbove namesAbove;
    private final SeatedPersons seated;
    /** A name alone on its line, in a list that writes names first: its office stands below. */
    private @Nullable PlacedPart waitingName;

    private final RankAbove rankAbove = new RankAbove();

    private int lines;
    private int dangling;
    private int misfits;
    /** Letters on the line at hand that belong to nothing. */
    private int strange;

    private double cost;

    /** @param inFull whether names that are run together with offices are full names */
    RosterPersons(RosterStyle style, RosterOrder order, boolean inFull) {
        this.style = style;
        this.order = order;
        this.nameFirst = order == RosterOrder.NAME_FIRST;
        this.inFull = inFull;
        this.drafts = new RosterDrafts(style, columnUnit, above);
        this.unfinished = new UnfinishedOffices(drafts, above);
        this.namesAbove = new NamesAbove(drafts);
        this.seated = new SeatedPersons(drafts);
    }

    RosterDrafts drafts() {
        return drafts;
    }

    /** A rank that heads the units below it; null where there is none. */
    @Nullable
    String rankAbove() {
        return rankAbove.rank();
    }

    /** Whether an office waits for its name. */
    boolean isRoleWaiting() {
        return !pending.isEmpty();
    }

    /** How many offices have no name. */
    int dangling() {
        return Math.max(0, dangling);
    }

    /** How many names have no office, or stand where the order does not put them. */
    int misfits() {
        return misfits + namesAbove.withoutOffice();
    }

    /** What the guesses cost that were made. */
    double cost() {
        return cost;
    }

    /** Begins the next line. */
    void nextLine() {
        pending.atLine(++lines);
    }

    /**
     * Takes in the parts of a line.
     *
     * @param strange how many letters of it belong to nothing
     * @return whether anything of a list was among them
     */
    boolean take(RosterLine line, String raw, List<RosterPart> parts, int strange) {
        this.strange = strange;
        int before = drafts.all().size();
        int waiting = dangling;
        if (parts.size() == 1 && unfinished.goesOn(line, parts.get(0))) {
            return true;
        }
        drafts.nextLine();
        if (nameFirst && namesAbove.take(line, raw, parts)) {
            return true;
        }
        rankAbove.note(line, parts);
        boolean pairs = nameFirst || pending.isEmpty() && NamesAbove.areFirst(parts);
        int misfitsBefore = misfits;
        for (int i = 0; i < parts.size(); i++) {
            i += take(new PlacedPart(line, raw, parts, i, pairs)) - 1;
        }
        boolean marked = parts.size() == 1 && parts.get(0).type() == Type.MARK
                || parts.stream().anyMatch(part -> part.type() == Type.VACANT);
        return drafts.all().size() > before || dangling > waiting || marked || misfits > misfitsBefore && strange == 0;
    }

    /** Takes in the part at hand; returns how many parts were used. */
    private int take(PlacedPart at) {
        RosterPart part = at.part();
        switch (part.type()) {
            case ROLE, ROLE_BEGINNING -> {
                return takeRole(at);
            }
            case SEAT -> {
                return seated.take(at);
            }
            case DITTO -> {
                return takeDitto(at);
            }
            case NAME -> {
                return takeName(at);
            }
            case NAME_ROLE -> {
                cost -= order == RosterOrder.TOGETHER ? RosterSegmenter.TOGETHER : 0;
                RosterPart name = new RosterPart(Type.NAME, part.start(), part.split(), 0);
                RosterDraft draft = drafts.draft(
                        at.line(), at.raw(), part.start(), name, at.line().text(part.split(), part.end()), null);
                draft.end = at.line().offset(part.end() - 1) + 1;
                if (!inFull && draft.name.length() <= LONGEST_SURNAME) {
                    draft.surname = draft.name;
                }
                return 1;
            }
            case MARK -> {
                if (PresenceSigns.isOfNext(at.line(), at.parts(), at.i())) {
                    drafts.markNext(at.text(part));
                } else {
                    drafts.mark(at.text(part));
                }
                return 1;
            }
            case VACANT -> {
                dangling -= pending.takeAbove(at.line().column(part.start())) == null ? 0 : 1;
                return 1;
            }
            case TITLE -> {
                drafts.title(at.text(part));
                return 1;
            }
            case UNIT -> {
                String text = at.text(part);
                drafts.head(RosterHeadings.core(text.endsWith("の") ? text.substring(0, text.length() - 1) : text));
                return 1;
            }
            case OTHER -> {
                return 1;
            }
        }
        return 1;
    }

    private int takeDitto(PlacedPart at) {
        RosterPart next = at.next(1);
        RosterPart name = at.next(2);
        int column = at.line().column(at.part().start());
        if (next != null && next.type() == Type.NAME) {
            drafts.draft(at.line(), at.raw(), at.part().start(), next, above.repeated(column), null);
            return 2;
        }
        if (next != null && next.isRole() && name != null && name.type() == Type.NAME && !at.nameFirst()) {
            drafts.draft(at.line(), at.raw(), at.part().start(), name, above.withUnit(column, at.text(next)), null);
            return 3;
        }
        return 1;
    }

    private int takeRole(PlacedPart at) {
        RosterPart part = at.part();
        RosterPart next = at.next(1);
        String role = at.text(part);
        int column = at.line().column(part.start());
        columnUnit.at(at.line(), part, at.i() == 0);
        boolean glued = at.i() > 0
                && at.parts().get(at.i() - 1).type() == Type.NAME
                && at.parts().get(at.i() - 1).end() == part.start()
                && at.line().gap(part.start()) == 0;
        if (!at.nameFirst() && next != null && next.type() == Type.NAME) {
            misfits += glued && at.isApart(part, next) ? 1 : 0;
            String headed = rankAbove.headed(role);
            if (headed != null) {
                dangling -= pending.drop(rankAbove.required()) ? 1 : 0;
                drafts.draft(at.line(), at.raw(), part.start(), next, headed, null);
                return 2;
            }
            PendingRoles.Pending begun =
                    pending.takeBeginning(column, at.parts().size() <= 2);
            RosterDraft draft = drafts.draft(
                    at.line(), at.raw(), part.start(), next, begun == null ? role : begun.role() + role, null);
            dangling -= begun == null ? 0 : 1;
            draft.start = begun == null ? draft.start : Math.min(draft.start, begun.start());
            draft.unfinished = part.type() == Type.ROLE_BEGINNING || RosterDraft.lacksRank(role);
            unfinished.begins(draft);
            return 2;
        }
        if (next != null && next.type() == Type.VACANT) {
            return 2; // 水道課長　　欠員
        }
        PlacedPart named = waitingName;
        if (named != null && at.parts().size() == 1) {
            waitingName = null;
            misfits--;
            drafts.draft(named.line(), named.raw(), named.part().start(), named.part(), role, null).end =
                    at.line().offset(part.end() - 1) + 1;
            return 1;
        }
        RosterPart name = at.next(2);
        if (!at.nameFirst() && next != null && next.type() == Type.MARK && at.isApart(part, next)) {
            if (name == null || name.type() != Type.NAME) {
                return 2; // 建設部長　　欠席: nobody is named
            }
            drafts.draft(at.line(), at.raw(), part.start(), name, role, null);
            drafts.mark(at.text(next));
            return 3; // 委員　欠席　甲野太郎
        }
        if (next != null && next.type() == Type.SEAT && name != null && name.type() == Type.NAME) {
            drafts.draft(at.line(), at.raw(), part.start(), name, role, at.text(next));
            return 3;
        }
        // 吉田副委員長 at the end of a line: the office is the name's before it, not the next line's.
        misfits += glued && next == null ? 1 : 0;
        PendingRoles.Pending begun = pending.takeBeginning(column, at.parts().size() == 1);
        dangling += begun == null ? 1 : 0;
        pending.add(new PendingRoles.Pending(
                column,
                begun == null ? role : begun.role() + role,
                begun == null ? at.line().offset(part.start()) : begun.start(),
                lines));
        return 1;
    }

    private int takeName(PlacedPart at) {
        RosterPart part = at.part();
        RosterPart next = at.next(1);
        if (at.nameFirst() && next != null && (next.isRole() || next.type() == Type.TITLE)) {
            boolean other = nameFirst
                    && at.isApart(part, next)
                    && at.isNext(2, Type.NAME)
                    && next.end() == at.parts().get(at.i() + 2).start()
                    && at.line().gap(next.end()) == 0;
            misfits += other ? 1 : 0;
            String role = next.isRole() ? at.text(next) : RosterNotes.text(at.text(next));
            drafts.draft(at.line(), at.raw(), part.start(), part, role, null).end =
                    at.line().offset(next.end() - 1) + 1;
            return 2;
        }
        PendingRoles.Pending waiting =
                nameFirst ? null : pending.takeAbove(at.line().column(part.start()));
        if (waiting != null) {
            // An office that others on the line stand behind waits for nobody: 課長　甲野　次長　乙川 read as 甲野次長 and 課長 乙川.
            misfits += waiting.line() == lines && !drafts.ofLine().isEmpty() && order == RosterOrder.TOGETHER ? 1 : 0;
            RosterDraft draft = drafts.draft(at.line(), at.raw(), part.start(), part, waiting.role(), null);
            draft.start = Math.min(draft.start, waiting.start());
            draft.unfinished = RosterDraft.lacksRank(waiting.role());
            unfinished.begins(draft);
            dangling--;
            return 1;
        }
        String shared = nameFirst
                ? null
                : style.namesAlone() ? SharedRoles.ofMembers(at, above) : SharedRoles.of(at, above, strange == 0);
        PlacedPart seat = at.i() == 0 && style.namesAlone() ? seated.waiting() : null;
        seated.forget();
        if (style.namesAlone() || shared != null) {
            RosterDraft draft = drafts.draft(
                    at.line(), at.raw(), part.start(), part, shared, seat == null ? null : seat.text(seat.part()));
            draft.start =
                    seat == null ? draft.start : seat.line().offset(seat.part().start());
            cost += shared == null || style.namesAlone() ? 0 : SHARED_ROLE;
        } else {
            misfits++;
            waitingName = nameFirst && at.parts().size() == 1 ? at : null;
        }
        return 1;
    }
}
