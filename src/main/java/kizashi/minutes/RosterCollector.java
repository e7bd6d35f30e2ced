package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Letters;
import kizashi.minutes.RosterHeadings.Kind;
import kizashi.minutes.RosterPart.Type;
import org.jspecify.annotations.Nullable;

/** Collects the persons of one list, line by line, in one order: a role can stand above its name, or go on below it. */
final class RosterCollector {
    /** What a person costs who shares the office of another. */
    private static final double SHARED_ROLE = 1.0;

    /** A line of more strange letters than these is no line of a list. */
    private static final int MOST_STRANGE = 3;

    /** A line without a name that costs more is no office either, but a title or a date. */
    private static final double DEAREST_ROLE = 7;

    /** What a line of which nothing is taken costs at most: a note costs every order as much. */
    private static final double DEAREST_REJECTED = 12;

    /** What each office on a line costs of which nothing is taken: it may have been a person. */
    private static final double LOST_OFFICE = 2.5;

    /** A name of more letters that is run together with an office is no surname alone. */
    private static final int LONGEST_SURNAME = 3;

    /** How far the rest of an office can be set from its beginning above, in half-width columns. */
    private static final int SAME_COLUMN = 8;

    /** Names run together with offices are mostly surnames. */
    static final NameStyle SURNAMES = NameStyle.of(0, 3, 1);

    private final RosterStyle style;
    private final RosterOrder order;
    private final boolean nameFirst;
    private final NameStyle together;
    private final RosterSegmenter segmenter;
    private final List<RosterHabits.Read> reading = new ArrayList<>();
    /** Whether names that are run together with offices are full names. */
    private final boolean inFull;

    private final List<RosterDraft> drafts = new ArrayList<>();
    private final PendingRoles pending = new PendingRoles();
    private @Nullable String unit;
    private final ColumnUnit columnUnit = new ColumnUnit();
    private final RolesAbove above = new RolesAbove();
    private @Nullable RosterDraft open;
    /** The persons of the line that was read last. */
    private final List<RosterDraft> lastDrafts = new ArrayList<>();
    /** A name alone on its line, in a list that writes names first: its office stands below. */
    private @Nullable At waitingName;

    /** A rank alone on its line, which those of the units below it have: 部長 / 建設部　甲野太郎. */
    private @Nullable String rankAbove;

    private int lines;
    private int dangling;
    private int misfits;
    /** Letters on the line at hand that belong to nothing. */
    private int strange;
    /** A seat alone on its line: the name stands below. */
    private @Nullable At waitingSeat;
    /** Whether the head of the table says that the numbers are the members' seats. */
    private boolean seatsNumbered;

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
        this.inFull = together.full() < together.surname();
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
        return Math.max(0, dangling) + misfits;
    }

    List<RosterDraft> drafts() {
        return drafts;
    }

    /** Whether every office found its name and every name its office. */
    boolean isClean() {
        return dangling <= 0 && misfits == 0;
    }

    /** How ill the list fits this order. */
    double badness() {
        return 4.0 * (Math.max(0, dangling) + misfits) + rejected + cost;
    }

    /** Takes in one line; returns whether anything of a list was found on it. */
    boolean add(RosterLine line, String raw) {
        if (line.length() == 0) {
            return false;
        }
        pending.atLine(++lines);
        if (RosterHeadings.isTableHead(line.letters())) {
            seatsNumbered |= line.letters().contains("番号") || line.letters().contains("議席");
            return false;
        }
        strange = 0;
        String unitLine = style.unitLine(line, unit != null);
        if (unitLine != null) {
            unit = unitLine;
            return true;
        }
        if (addsToRole(line)) {
            return true;
        }
        List<RosterPart> parts = new ArrayList<>();
        segmenter.underRank(rankAbove);
        for (RosterPart part : segmenter.parts(line, !nameFirst && !pending.isEmpty(), isUnderUnit())) {
            if (part.type() != Type.OTHER) {
                parts.add(part);
            } else {
                strange += isStrange(line, part) ? 1 : 0;
            }
        }
        boolean persons = parts.stream().anyMatch(part -> part.type() == Type.NAME || part.type() == Type.NAME_ROLE);
        if (strange > MOST_STRANGE || strange * 4 > line.length() || !persons && segmenter.cost() > DEAREST_ROLE) {
            long offices = parts.stream().filter(RosterPart::isRole).count();
            rejected += Math.min(DEAREST_REJECTED, segmenter.cost()) + LOST_OFFICE * Math.max(0, offices - 1);
            return false;
        }
        cost += segmenter.cost();
        reading.add(new RosterHabits.Read(line, parts));
        int before = drafts.size();
        int waiting = dangling;
        if (parts.size() == 1 && continues(line, parts.get(0))) {
            return true;
        }
        lastDrafts.clear();
        noteRank(line, parts);
        boolean pairs = nameFirst || pending.isEmpty() && isNameFirst(parts);
        int misfitsBefore = misfits;
        for (int i = 0; i < parts.size(); i++) {
            i += take(new At(line, raw, parts, i, pairs)) - 1;
        }
        boolean marked = parts.size() == 1 && parts.get(0).type() == Type.MARK;
        return drafts.size() > before || dangling > waiting || marked || misfits > misfitsBefore && strange == 0;
    }

    /** A bare rank alone on its line may head those of the units below; any other complete office ends that. */
    private void noteRank(RosterLine line, List<RosterPart> parts) {
        for (RosterPart part : parts) {
            if (part.type() == Type.ROLE || part.type() == Type.NAME_ROLE) {
                String role = line.text(part.start(), part.end());
                rankAbove = parts.size() == 1 && Ranks.shared().isRank(role) ? role : null;
            }
        }
    }

    /** 建設部長 for 建設部 below 部長; null where no rank stands above that belongs to such a unit. */
    private @Nullable String headed(String role) {
        String rank = rankAbove;
        if (rank == null || !Offices.isUnit(role) || role.charAt(role.length() - 1) != rank.charAt(0)) {
            return null;
        }
        dangling -= pending.drop(rank) ? 1 : 0;
        return role + rank.substring(1);
    }

    /** Whether a bare 局長 is complete: below the heading of a unit, and among the staff of a council. */
    private boolean isUnderUnit() {
        return unit != null || style.kind() == Kind.SECRETARIAT;
    }

    /** The number before a name in a table whose head says that it is the member's seat; null for none. */
    private @Nullable String numberBefore(RosterLine line, int name) {
        int start = name;
        while (seatsNumbered && start > 0 && Letters.isDigit(line.letters().charAt(start - 1))) {
            start--;
        }
        return start < name && style.namesAlone() ? line.text(start, name) : null;
    }

    /** Begins the group of a unit, whose bare ranks follow. */
    void head(String name) {
        unit = name;
    }

    /** A letter that is neither punctuation nor part of a name or an office. */
    private static boolean isStrange(RosterLine line, RosterPart part) {
        return part.end() - part.start() == 1
                && !RosterSegmenter.isFiller(line.letters().charAt(part.start()));
    }

    /** （兼地域包括支援センター長） or 兼デジタル推進室長 on a line of its own goes on with the office above. */
    private boolean addsToRole(RosterLine line) {
        boolean addition = !drafts.isEmpty() && RoleBrackets.isSecondOffice(line.letters());
        String letters = line.letters();
        if (addition) {
            RosterDraft draft = drafts.get(drafts.size() - 1);
            draft.role = draft.role + letters;
            draft.end = line.offset(line.length() - 1) + 1;
        }
        return addition;
    }

    /** A role alone on its line that ends what the line above began: 大月短期大学　久嶋敏明 / 事務局長. */
    private boolean continues(RosterLine line, RosterPart part) {
        RosterDraft draft = part.isRole() ? unfinishedAbove(line.column(part.start())) : null;
        if (draft == null) {
            return false;
        }
        draft.role = draft.role + line.text(part.start(), part.end());
        draft.unfinished = false;
        draft.end = line.offset(part.end() - 1) + 1;
        above.add(line.column(part.start()), line.column(part.start()), draft.role);
        open = null;
        return true;
    }

    /** The person whose office breaks off above a column, on the line before: in the left column of two, or in the right one. */
    private @Nullable RosterDraft unfinishedAbove(int column) {
        RosterDraft nearest = null;
        for (RosterDraft draft : lastDrafts) {
            boolean nearer = nearest == null || Math.abs(draft.column - column) < Math.abs(nearest.column - column);
            nearest = draft.unfinished && nearer ? draft : nearest;
        }
        boolean several = lastDrafts.stream().filter(draft -> draft.unfinished).count() > 1;
        boolean near = nearest != null && (!several || Math.abs(nearest.column - column) <= SAME_COLUMN);
        return near ? nearest : open != null && open.unfinished ? open : null;
    }

    private static boolean isNameFirst(List<RosterPart> parts) {
        int pairs = 0;
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            Type second = parts.get(i + 1).type();
            if (parts.get(i).type() != Type.NAME || second != Type.ROLE && second != Type.TITLE) {
                return false;
            }
            pairs++;
        }
        return pairs > 0 && parts.size() % 2 == 0;
    }

    /** A place in a line that was taken apart. */
    private record At(RosterLine line, String raw, List<RosterPart> parts, int i, boolean nameFirst) {
        RosterPart part() {
            return parts.get(i);
        }

        @Nullable
        RosterPart next(int steps) {
            return i + steps < parts.size() ? parts.get(i + steps) : null;
        }

        boolean isNext(int steps, Type type) {
            RosterPart next = next(steps);
            return next != null && next.type() == type;
        }

        String text(RosterPart part) {
            return line.text(part.start(), part.end());
        }
    }

    /** Takes in the part at hand; returns how many parts were used. */
    private int take(At at) {
        RosterPart part = at.part();
        switch (part.type()) {
            case ROLE, ROLE_BEGINNING -> {
                return takeRole(at);
            }
            case SEAT -> {
                return takeSeat(at);
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
                RosterDraft draft = draft(at, part.start(), name, at.line().text(part.split(), part.end()), null);
                draft.end = at.line().offset(part.end() - 1) + 1;
                if (!inFull && draft.name.length() <= LONGEST_SURNAME) {
                    draft.surname = draft.name;
                }
                return 1;
            }
            case MARK -> {
                mark(at.text(part));
                return 1;
            }
            case TITLE -> {
                title(at.text(part));
                return 1;
            }
            case UNIT -> {
                String text = at.text(part);
                unit = RosterHeadings.core(text.endsWith("の") ? text.substring(0, text.length() - 1) : text);
                return 1;
            }
            case OTHER -> {
                return 1;
            }
        }
        return 1;
    }

    private int takeDitto(At at) {
        RosterPart next = at.next(1);
        RosterPart name = at.next(2);
        int column = at.line().column(at.part().start());
        if (next != null && next.type() == Type.NAME) {
            draft(at, at.part().start(), next, above.repeated(column), null);
            return 2;
        }
        if (next != null && next.isRole() && name != null && name.type() == Type.NAME && !at.nameFirst()) {
            draft(at, at.part().start(), name, above.withUnit(column, at.text(next)), null);
            return 3;
        }
        return 1;
    }

    private int takeRole(At at) {
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
            misfits += glued && isApart(at, part, next) ? 1 : 0;
            String headed = headed(role);
            if (headed != null) {
                draft(at, part.start(), next, headed, null);
                return 2;
            }
            PendingRoles.Pending begun =
                    pending.takeBeginning(column, at.parts().size() <= 2);
            RosterDraft draft = draft(at, part.start(), next, begun == null ? role : begun.role() + role, null);
            dangling -= begun == null ? 0 : 1;
            draft.start = begun == null ? draft.start : Math.min(draft.start, begun.start());
            draft.unfinished = part.type() == Type.ROLE_BEGINNING || RosterDraft.lacksRank(role);
            open = draft;
            return 2;
        }
        At named = waitingName;
        if (named != null && at.parts().size() == 1) {
            waitingName = null;
            misfits--;
            draft(named, named.part().start(), named.part(), role, null).end =
                    at.line().offset(part.end() - 1) + 1;
            return 1;
        }
        RosterPart name = at.next(2);
        if (!at.nameFirst() && next != null && next.type() == Type.MARK && isApart(at, part, next)) {
            if (name == null || name.type() != Type.NAME) {
                return 2; // 建設部長　　欠席: nobody is named
            }
            draft(at, part.start(), name, role, null);
            mark(at.text(next));
            return 3; // 委員　欠席　甲野太郎
        }
        if (next != null && next.type() == Type.SEAT && name != null && name.type() == Type.NAME) {
            draft(at, part.start(), name, role, at.text(next));
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

    private static boolean isApart(At at, RosterPart left, RosterPart right) {
        return right.start() > left.end() || at.line().gap(right.start()) > 0;
    }

    private int takeSeat(At at) {
        RosterPart part = at.part();
        RosterPart next = at.next(1);
        RosterPart name = at.next(2);
        if (isSeatOfNameBefore(at)) {
            drafts.get(drafts.size() - 1).seat = at.text(part);
            return 1;
        }
        if (next != null && next.type() == Type.MARK && name != null && name.type() == Type.NAME) {
            draft(at, part.start(), name, null, at.text(part));
            mark(at.text(next));
            return 3; // １番　欠席　甲野太郎
        }
        if (next != null && next.type() == Type.NAME) {
            draft(at, part.start(), next, null, at.text(part));
            return 2;
        }
        if (next != null && next.type() == Type.ROLE && name != null && name.type() == Type.NAME) {
            draft(at, part.start(), name, at.text(next), at.text(part));
            return 3;
        }
        waitingSeat = at.parts().size() == 1 ? at : null;
        return 1;
    }

    /** 甲野太郎（５番）. */
    private boolean isSeatOfNameBefore(At at) {
        int start = at.part().start();
        return at.i() > 0
                && !drafts.isEmpty()
                && start > 1
                && "（(".indexOf(at.line().letters().charAt(start - 1)) >= 0
                && at.parts().get(at.i() - 1).end() == start - 1;
    }

    private int takeName(At at) {
        RosterPart part = at.part();
        RosterPart next = at.next(1);
        if (at.nameFirst() && next != null && (next.isRole() || next.type() == Type.TITLE)) {
            boolean other = nameFirst
                    && isApart(at, part, next)
                    && at.isNext(2, Type.NAME)
                    && next.end() == at.parts().get(at.i() + 2).start()
                    && at.line().gap(next.end()) == 0;
            misfits += other ? 1 : 0;
            String role = next.isRole() ? at.text(next) : RosterNotes.text(at.text(next));
            draft(at, part.start(), part, role, null).end = at.line().offset(next.end() - 1) + 1;
            return 2;
        }
        PendingRoles.Pending waiting =
                nameFirst ? null : pending.takeAbove(at.line().column(part.start()));
        if (waiting != null) {
            // An office that others on the line stand behind waits for nobody: 課長　甲野　次長　乙川 read as 甲野次長 and 課長 乙川.
            misfits += waiting.line() == lines && !lastDrafts.isEmpty() && order == RosterOrder.TOGETHER ? 1 : 0;
            RosterDraft draft = draft(at, part.start(), part, waiting.role(), null);
            draft.start = Math.min(draft.start, waiting.start());
            draft.unfinished = RosterDraft.lacksRank(waiting.role());
            open = draft;
            dangling--;
            return 1;
        }
        String shared = nameFirst ? null : style.namesAlone() ? sharedOfMembers(at) : sharedRole(at);
        At seated = at.i() == 0 && style.namesAlone() ? waitingSeat : null;
        waitingSeat = null;
        if (style.namesAlone() || shared != null) {
            RosterDraft draft =
                    draft(at, part.start(), part, shared, seated == null ? null : seated.text(seated.part()));
            draft.start = seated == null
                    ? draft.start
                    : seated.line().offset(seated.part().start());
            cost += shared == null || style.namesAlone() ? 0 : SHARED_ROLE;
        } else {
            misfits++;
            waitingName = nameFirst && at.parts().size() == 1 ? at : null;
        }
        return 1;
    }

    /** 委員：甲野太郎、乙川花子: after a comma goes on what was said of the one before. */
    private @Nullable String sharedOfMembers(At at) {
        int start = at.part().start();
        String role = above.latest();
        boolean listed = start > 0 && "、，,".indexOf(at.line().letters().charAt(start - 1)) >= 0;
        return listed && at.i() > 0 && ("委員".equals(role) || "議員".equals(role)) ? role : null;
    }

    /** 書記　甲野太郎　乙川花子: one office of several persons, on one line or one below the other; null for none. */
    private @Nullable String sharedRole(At at) {
        RosterPart part = at.part();
        int gap = at.line().gap(part.start());
        boolean beside = at.i() > 1
                && at.parts().get(at.i() - 1).type() == Type.NAME
                && gap > at.line().widestGapWidth(part.start(), part.end());
        return beside
                ? above.latest()
                : at.parts().size() == 1 && strange == 0
                        ? above.ofNameBelow(at.line().column(part.start()))
                        : null;
    }

    private RosterDraft draft(At at, int start, RosterPart name, @Nullable String role, @Nullable String seat) {
        RosterLine line = at.line();
        RosterDraft draft = new RosterDraft();
        draft.name = Honorifics.strip(line.text(name.start(), name.end()));
        draft.surname = surname(line, name, draft.name);
        String byMarker = name.start() == 0 || role != null
                ? null
                : style.markers().get(line.letters().charAt(name.start() - 1));
        draft.roleOfList = role == null && byMarker == null;
        draft.role = role != null ? role : byMarker != null ? byMarker : style.roleOfAll();
        draft.seat = seat != null ? seat : numberBefore(line, name.start());
        draft.start = line.offset(start);
        draft.end = line.offset(name.end() - 1) + 1;
        draft.raw = at.raw();
        draft.unit = unit != null || draft.role == null ? unit : columnUnit.of(draft.role);
        draft.column = line.column(start);
        drafts.add(draft);
        lastDrafts.add(draft);
        if (draft.role != null) {
            above.add(line.column(start), line.column(name.start()), draft.role);
        }
        return draft;
    }

    private void mark(String mark) {
        if (!drafts.isEmpty()) {
            boolean absent = RosterNotes.text(mark).endsWith("欠席")
                    || mark.equals("欠")
                    || mark.equals("代理")
                    || RosterVocabulary.of(RosterVocabulary.Kind.ABSENT).contains(mark);
            drafts.get(drafts.size() - 1).present = !absent;
        }
    }

    /** 高野要委員 in a list of members whose heading says nothing else. */
    private void title(String title) {
        RosterDraft draft = drafts.isEmpty() ? null : drafts.get(drafts.size() - 1);
        String said = RosterNotes.text(title);
        if (draft != null && draft.roleOfList && !String.valueOf(draft.role).endsWith(said)) {
            draft.role = said;
        }
    }

    private static @Nullable String surname(RosterLine line, RosterPart name, String plain) {
        int gap = line.surnameEnd(name.start(), name.start() + plain.length());
        if (gap > 0) {
            return line.text(name.start(), gap);
        }
        int end = NameCosts.surnameEnd(plain);
        return end > 0 ? plain.substring(0, end) : null;
    }
}
