package kizashi.minutes.roster;

import org.jspecify.annotations.Nullable;

/** Offices that break off behind a name and go on below it: 大月短期大学　久嶋敏明 / 事務局長. */
final class UnfinishedOffices {
    /** How far the rest of an office can be set from its beginning above, in half-width columns. */
    private static final int SAME_COLUMN = 8;

    private final RosterDrafts drafts;
    private final RolesAbove above;
    /** The latest person whose office may go on; null for none. */
    private @Nullable RosterDraft latest;

    UnfinishedOffices(RosterDrafts drafts, RolesAbove above) {
        this.drafts = drafts;
        this.above = above;
    }

    /** Notes a person whose office may go on below. */
    void begins(RosterDraft draft) {
        latest = draft;
    }

    /** A role alone on its line that ends what the line above began: 大月短期大学　久嶋敏明 / 事務局長. */
    boolean goesOn(RosterLine line, RosterPart part) {
        RosterDraft draft = part.isRole() ? unfinishedAbove(line.column(part.start())) : null;
        if (draft == null) {
            return false;
        }
        draft.role = draft.role + line.text(part.start(), part.end());
        draft.unfinished = false;
        draft.end = line.offset(part.end() - 1) + 1;
        above.add(line.column(part.start()), line.column(part.start()), draft.role);
        latest = null;
        return true;
    }

    /** The person whose office breaks off above a column, on the line before: in the left column of two, or in the right one. */
    private @Nullable RosterDraft unfinishedAbove(int column) {
        RosterDraft nearest = null;
        for (RosterDraft draft : drafts.ofLine()) {
            boolean nearer = nearest == null || Math.abs(draft.column - column) < Math.abs(nearest.column - column);
            nearest = draft.unfinished && nearer ? draft : nearest;
        }
        boolean several =
                drafts.ofLine().stream().filter(draft -> draft.unfinished).count() > 1;
        boolean near = nearest != null && (!several || Math.abs(nearest.column - column) <= SAME_COLUMN);
        return near ? nearest : latest != null && latest.unfinished ? latest : null;
    }
}
