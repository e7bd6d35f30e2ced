package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.List;
import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.words.Honorifics;
import kizashi.minutes.words.NameCosts;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Rank;
import kizashi.minutes.words.Ranks;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** The persons of one list so far, in the order in which they stand, with the heading and the columns they stand under. */
final class RosterDrafts {
    private final RosterStyle style;
    private final ColumnUnit columnUnit;
    private final RolesAbove above;
    private final List<RosterDraft> drafts = new ArrayList<>();
    /** The persons of the line that was read last. */
    private final List<RosterDraft> ofLine = new ArrayList<>();

    private @Nullable String unit;
    /** What a mark says that stands before its person; null where none waits. */
    private @Nullable String waitingMark;
    /** Whether the head of the table says that the numbers are the members' seats. */
    private boolean seatsNumbered;

    RosterDrafts(RosterStyle style, ColumnUnit columnUnit, RolesAbove above) {
        this.style = style;
        this.columnUnit = columnUnit;
        this.above = above;
    }

    List<RosterDraft> all() {
        return drafts;
    }

    /** Those of the line at hand. */
    List<RosterDraft> ofLine() {
        return ofLine;
    }

    /** Begins a line: what stands alone above is nobody's there. */
    void nextLine() {
        ofLine.clear();
        waitingMark = null;
    }

    /** The one who was added last. */
    RosterDraft latest() {
        return drafts.get(drafts.size() - 1);
    }

    boolean isEmpty() {
        return drafts.isEmpty();
    }

    /** The heading of the group at hand; null where there is none. */
    @Nullable
    String unit() {
        return unit;
    }

    /** Begins the group of a unit, whose bare ranks follow. */
    void head(String name) {
        unit = name;
    }

    /** Takes note of the head of a table. */
    void tableHead(String letters) {
        seatsNumbered |= letters.contains("番号") || letters.contains("議席");
    }

    /**
     * Adds a person.
     *
     * @param raw the line as it was printed
     * @param start where what is said of him begins, in letters of the line
     * @param role his office; null where the marker or the heading gives it
     * @param seat his seat; null where the number before the name may be it
     */
    RosterDraft draft(
            RosterLine line, String raw, int start, RosterPart name, @Nullable String role, @Nullable String seat) {
        RosterDraft draft = new RosterDraft();
        draft.name = Honorifics.strip(line.text(name.start(), name.end()));
        draft.surname = surname(line, name, draft.name);
        String byMarker = name.start() == 0 || role != null
                ? null
                : style.markers().get(line.letters().charAt(name.start() - 1));
        draft.roleOfList = role == null && byMarker == null;
        draft.role = role != null ? withoutUnitTwice(role) : byMarker != null ? byMarker : style.roleOfAll();
        draft.seat = seat != null ? seat : numberBefore(line, name.start());
        draft.start = line.offset(start);
        draft.end = line.offset(name.end() - 1) + 1;
        draft.raw = raw;
        draft.present = style.presence().isEmpty() ? draft.present : signed(line, start, name.end());
        if (unit != null && draft.role != null && isOfOther(unit, draft.role)) {
            unit = null;
        }
        draft.unit = unit != null || draft.role == null ? unit : columnUnit.of(draft.role);
        draft.column = line.column(start);
        drafts.add(draft);
        ofLine.add(draft);
        String mark = waitingMark;
        waitingMark = null;
        if (mark != null) {
            mark(mark);
        }
        if (draft.role != null) {
            above.add(line.column(start), line.column(name.start()), draft.role);
        }
        return draft;
    }

    /** What the sign before the seat or after the name says by the legend of the list; null for none. */
    private @Nullable Boolean signed(RosterLine line, int start, int end) {
        String letters = line.letters();
        boolean before = style.presence().containsKey(letters.charAt(0));
        int at = before ? start - 1 : end;
        return at < 0 || at >= letters.length() ? null : style.presence().get(letters.charAt(at));
    }

    /** 事務局　事務局長: the unit in a column of its own, then once more in the office. */
    private static String withoutUnitTwice(String role) {
        int unit = (role.length() - 1) / 2;
        boolean twice = unit > 1
                && role.length() == 2 * unit + 1
                && role.startsWith(role.substring(0, unit), unit)
                && Offices.isUnit(role.substring(0, unit));
        return twice ? role.substring(unit) : role;
    }

    /** A small commission has a chair, members and a secretariat: with 監査委員 or 警察本部長 below 選挙管理委員会 another body begins. */
    private static boolean isOfOther(String unit, String role) {
        if (!unit.endsWith("委員会") || unit.endsWith("教育委員会")) {
            return false;
        }
        Rank rank = Ranks.shared().of(RoleBrackets.without(Posts.first(role)));
        boolean whole = rank != null && !rank.takesUnit() && rank.side() == Side.OFFICIAL;
        return rank == null ? !role.startsWith(unit) && !role.startsWith("事務局") : whole;
    }

    /** Keeps a mark for the next person. */
    void markNext(String mark) {
        waitingMark = mark;
    }

    /** What a mark says of the one before it: whether he is there. */
    void mark(String mark) {
        if (!drafts.isEmpty()) {
            boolean absent = RosterNotes.text(mark).endsWith("欠席")
                    || mark.equals("欠")
                    || mark.equals("代理")
                    || RosterVocabulary.of(RosterVocabulary.Kind.ABSENT).contains(mark);
            latest().present = !absent;
        }
    }

    /** 高野要委員 in a list of members whose heading says nothing else. */
    void title(String title) {
        RosterDraft draft = drafts.isEmpty() ? null : latest();
        String said = RosterNotes.text(title);
        if (draft != null && draft.roleOfList && !String.valueOf(draft.role).endsWith(said)) {
            draft.role = said;
        }
    }

    /** （兼地域包括支援センター長） or 兼デジタル推進室長 on a line of its own goes on with the office above. */
    boolean addsToRole(RosterLine line) {
        boolean addition = !drafts.isEmpty() && RoleBrackets.isSecondOffice(line.letters());
        String letters = line.letters();
        if (addition) {
            RosterDraft draft = latest();
            draft.role = draft.role + letters;
            draft.end = line.offset(line.length() - 1) + 1;
        }
        return addition;
    }

    /** The number before a name in a table whose head says that it is the member's seat; null for none. */
    private @Nullable String numberBefore(RosterLine line, int name) {
        int start = name;
        while (seatsNumbered && start > 0 && Letters.isDigit(line.letters().charAt(start - 1))) {
            start--;
        }
        return start < name && style.namesAlone() ? line.text(start, name) : null;
    }

    private static @Nullable String surname(RosterLine line, RosterPart name, String plain) {
        if (plain.length() == 2 && NameLexicon.shared().isSurname(plain)) {
            return plain; // 菊　池: set apart to fill a column, and no 池 of the house 菊
        }
        int gap = line.surnameEnd(name.start(), name.start() + plain.length());
        if (gap > 0) {
            return line.text(name.start(), gap);
        }
        int end = NameCosts.surnameEnd(plain);
        return end > 0 ? plain.substring(0, end) : null;
    }
}
