package kizashi.minutes.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import kizashi.japanese.Letters;
import kizashi.japanese.NameLexicon;
import kizashi.minutes.roster.RosterHeadings.Kind;
import kizashi.minutes.words.NonSpeakers;
import kizashi.minutes.words.Office;
import kizashi.minutes.words.Offices;
import kizashi.minutes.words.Posts;
import kizashi.minutes.words.Rank;
import kizashi.minutes.words.Ranks;
import kizashi.minutes.words.Units;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** One list: its lines, read in the order that fits them best. */
final class RosterList {
    /** What an entry costs at least, on average, where the lines are no persons' at all. */
    private static final double BROKEN = 7.0;

    private final RosterStyle style;
    private final List<RosterLine> lines = new ArrayList<>();
    private final List<String> raws = new ArrayList<>();
    private final RosterCollector roleFirst;
    private final boolean numbered;
    private boolean reread;

    /** @param numbered whether the line of its heading begins with a number */
    RosterList(RosterStyle style, boolean numbered) {
        this.style = style;
        this.numbered = numbered;
        this.roleFirst = new RosterCollector(style, RosterOrder.ROLE_FIRST);
    }

    Kind kind() {
        return style.kind();
    }

    /** Takes in one line; returns whether anything of a list was found on it. */
    boolean add(RosterLine line, String raw) {
        RosterLine joined = lines.isEmpty() ? null : RosterWraps.join(lines.get(lines.size() - 1), line);
        if (joined != null) {
            lines.set(lines.size() - 1, joined);
            reread = true;
            return true;
        }
        lines.add(line);
        raws.add(raw);
        reread |= raw.indexOf('◎') >= 0;
        return roleFirst.add(line, raw);
    }

    /** Takes in a line that stands above those taken in so far. */
    void addFirst(RosterLine line, String raw) {
        lines.add(0, line);
        raws.add(0, raw);
        reread = true;
    }

    /** Whether every office has its name and every name its office. */
    boolean isClean() {
        return best().isClean();
    }

    /** How many persons a line of this list names; 0 when it does not read like one of its lines. */
    int personsOn(RosterLine line) {
        RosterCollector probe = new RosterCollector(style, RosterOrder.ROLE_FIRST);
        probe.add(line, "");
        return probe.isClean() ? probe.drafts().size() : 0;
    }

    /** １　事務局　事務局長　甲野太郎, where the heading of this list has a number as well and its lines have none. */
    boolean isNumberedHeading(String letters) {
        return numbered
                && Letters.isDigit(letters.charAt(0))
                && raws.stream().noneMatch(raw -> !raw.isEmpty() && Letters.isDigit(raw.charAt(0)));
    }

    /** The entries in order. */
    List<RosterEntry> entries() {
        RosterCollector best = best();
        if (isBroken(best)) {
            return List.of();
        }
        List<RosterDraft> drafts = best.drafts().stream()
                .filter(draft -> !NonSpeakers.shared().isNote(draft.name))
                .toList();
        int board = ListedBoard.end(style, drafts);
        List<RosterEntry> entries = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            Side sits = i < board ? ListedBoard.side(drafts.get(i)) : null;
            entries.add(entry(drafts.get(i), sits));
        }
        return StaffEnd.of(style, entries);
    }

    /**
     * Whether the lines cannot be those of whole persons, as where the narrow cells of a table break names and offices and stand
     * interleaved: nobody is better than 丙野産業観山際.
     */
    private static boolean isBroken(RosterCollector read) {
        int all = read.drafts().size();
        if (read.isClean() || read.badness() < BROKEN * all) {
            return false;
        }
        long odd = read.drafts().stream().filter(RosterList::isOdd).count();
        return odd * 2 >= all;
    }

    /** A name that begins with no surname, an office whose unit is made of no known words, a rank without its unit or a unit without its rank. */
    private static boolean isOdd(RosterDraft draft) {
        Office office = draft.role == null ? null : Offices.read(draft.role);
        String unit = office == null ? null : office.department();
        boolean bare = unit == null && draft.unit == null && office != null && isOfUnit(office);
        boolean broken = draft.role != null && RosterDraft.lacksRank(draft.role);
        if (bare || broken || unit != null && !Units.shared().isRun(unit)) {
            return true;
        }
        for (int end = draft.name.length(); end > 0; end--) {
            if (NameLexicon.shared().isSurname(draft.name.substring(0, end))) {
                return false;
            }
        }
        return true;
    }

    private RosterCollector best() {
        style.learnMarks(raws);
        return new RosterReadings(style, lines, raws).best(reread ? null : roleFirst);
    }

    private RosterEntry entry(RosterDraft draft, @Nullable Side sits) {
        Office office = draft.role == null ? null : Offices.read(draft.role);
        List<String> path = new ArrayList<>();
        String department = office == null ? null : office.department();
        String unit = draft.unit != null ? draft.unit : style.unitOfAll();
        if (department == null && unit != null && office != null && isOfUnit(office)) {
            department = unit;
        }
        if (!isMembers() && unit != null && (department == null || !department.startsWith(unit))) {
            path.add(unit);
        }
        if (office != null && !Objects.equals(department, unit)) {
            path.addAll(office.path());
        } else if (department != null && path.isEmpty()) {
            path.addAll(Offices.path(department));
        }
        return new RosterEntry(
                draft.name,
                draft.surname,
                draft.role,
                department,
                path,
                office == null ? null : office.rank(),
                draft.seat,
                sits != null ? sits : side(office),
                sits != null && draft.present == null ? style.kind() != Kind.ABSENT_MEMBERS : isPresent(draft, office),
                style.heading(),
                draft.start,
                draft.end,
                draft.raw);
    }

    /** A 担当課長, a bare 部長: an office of the section under whose heading it stands; a 市長 is of none. */
    private static boolean isOfUnit(Office office) {
        Ranks.Found found = Ranks.shared().find(Posts.first(office.role()));
        return found != null && found.rank().department() != Rank.DepartmentRule.NONE;
    }

    private boolean isMembers() {
        return style.kind() == Kind.MEMBERS || style.kind() == Kind.ABSENT_MEMBERS;
    }

    private boolean isPresent(RosterDraft draft, @Nullable Office office) {
        if (draft.present != null) {
            return draft.present;
        }
        // Below 欠席委員 a chair of the council or an official begins another list, to which nobody gave a heading.
        String role = String.valueOf(draft.role);
        boolean noMember = role.equals("議長")
                || role.equals("副議長")
                || office != null
                        && office.rank() != null
                        && (office.side() == Side.OFFICIAL || office.side() == Side.OTHER);
        boolean ofCommittee =
                style.kind() == Kind.ABSENT_MEMBERS && style.heading().contains("委員");
        boolean absent = style.kind() == Kind.ABSENT_MEMBERS || style.kind() == Kind.ABSENT_OFFICIALS;
        return !absent || ofCommittee && noMember;
    }

    private Side side(@Nullable Office office) {
        Side byRole = office == null ? null : office.side();
        // 理事 of a committee sit among its members; other offices there are of those who answer.
        boolean board = office != null && office.role().equals("理事");
        boolean official = byRole == Side.OFFICIAL && office != null && office.rank() != null && !board;
        return switch (style.kind()) {
            case MEMBERS, ABSENT_MEMBERS ->
                byRole == Side.CHAIR || office != null && office.role().endsWith("（委員長）")
                        ? Side.CHAIR
                        : official && !style.heading().contains("議員") ? Side.OFFICIAL : Side.MEMBER;
            case OTHERS -> byRole == null ? Side.MEMBER : byRole;
            case SECRETARIAT, WITNESSES -> Side.OTHER;
            default -> byRole == Side.OTHER ? Side.OTHER : Side.OFFICIAL;
        };
    }
}
