package kizashi.minutes;

import java.util.ArrayList;
import java.util.List;
import kizashi.minutes.RosterHeadings.Kind;
import kizashi.minutes.RosterSegmenter.Part;
import kizashi.minutes.RosterSegmenter.Type;
import kizashi.model.RosterEntry;
import kizashi.model.Side;
import org.jspecify.annotations.Nullable;

/** Collects the persons of one list, line by line: a role can stand above its name, or go on below it. */
final class RosterEntries {
    private final Kind kind;
    private final String heading;
    private final String memberRole;
    private final RosterSegmenter segmenter;
    private final List<Draft> drafts = new ArrayList<>();
    private @Nullable String unit;
    private @Nullable String pendingRole;
    private int pendingStart;
    private int dangling;
    private int together;
    private @Nullable String lastRole;
    private @Nullable Draft open;

    /**
     * @param kind whom the list names
     * @param heading its heading
     * @param runTogether whether it writes surname and office without anything between them
     */
    RosterEntries(Kind kind, String heading, boolean runTogether) {
        this.kind = kind;
        this.heading = heading;
        this.memberRole = heading.contains("委員") && !heading.contains("議員") ? "委員" : "議員";
        this.segmenter = new RosterSegmenter(isMembers(), runTogether);
    }

    /** Whether most roles were left without a name: then surname and office are probably run together. */
    boolean lacksNames() {
        return dangling + together > drafts.size() - together;
    }

    private boolean isMembers() {
        return kind == Kind.MEMBERS || kind == Kind.ABSENT_MEMBERS;
    }

    /** Takes in one line; returns whether anybody was found on it. */
    boolean add(RosterLine line, String raw) {
        if (line.length() == 0) {
            return false;
        }
        String unitLine = unitLine(line.letters());
        if (unitLine != null) {
            unit = unitLine;
            pendingRole = null;
            return true;
        }
        List<Part> parts = new ArrayList<>();
        for (Part part : segmenter.parts(line)) {
            if (part.type() != Type.OTHER) {
                parts.add(part);
            }
        }
        int before = drafts.size();
        boolean nameFirst = pendingRole == null && isNameFirst(parts);
        if (parts.size() == 1 && continues(line, parts.get(0))) {
            return true;
        }
        for (int i = 0; i < parts.size(); i++) {
            i += take(line, raw, parts, i, nameFirst) - 1;
        }
        return drafts.size() > before || pendingRole != null;
    }

    /** The list's name for a unit that stands alone: 【経済部】. */
    private @Nullable String unitLine(String letters) {
        String core = RosterHeadings.core(letters);
        boolean boxed = core.length() < letters.length() && "【（(［〔＜〈[".indexOf(letters.charAt(0)) >= 0;
        boolean unitAlone = Offices.isUnit(core) && Ranks.shared().find(core) == null && core.length() <= 14;
        return unitAlone
                        && (boxed || core.endsWith("部") || core.endsWith("局"))
                        && !isMembers()
                        && Units.shared().costsFromEnd(core)[0] < 1.6 * core.length()
                ? core
                : null;
    }

    /** A role alone on its line that ends what the line above began: 大月短期大学　久嶋敏明 / 事務局長. */
    private boolean continues(RosterLine line, Part part) {
        Draft draft = open;
        boolean role = part.type() == Type.ROLE || part.type() == Type.ROLE_BEGINNING;
        if (!role || draft == null || !draft.unfinished) {
            return false;
        }
        draft.role = draft.role + line.text(part.start(), part.end());
        draft.unfinished = false;
        draft.end = line.offset(part.end() - 1) + 1;
        lastRole = draft.role;
        open = null;
        return true;
    }

    private static boolean isNameFirst(List<Part> parts) {
        int pairs = 0;
        for (int i = 0; i + 1 < parts.size(); i += 2) {
            if (parts.get(i).type() != Type.NAME || parts.get(i + 1).type() != Type.ROLE) {
                return false;
            }
            pairs++;
        }
        return pairs > 0 && parts.size() % 2 == 0;
    }

    /** Takes in the part at {@code i}; returns how many parts were used. */
    private int take(RosterLine line, String raw, List<Part> parts, int i, boolean nameFirst) {
        Part part = parts.get(i);
        Part next = i + 1 < parts.size() ? parts.get(i + 1) : null;
        switch (part.type()) {
            case ROLE, ROLE_BEGINNING -> {
                String role = line.text(part.start(), part.end());
                String above = pendingRole;
                if (above != null
                        && next != null
                        && next.type() == Type.NAME
                        && Ranks.shared().find(above) == null) {
                    role = above + role;
                }
                if (next != null && next.type() == Type.NAME) {
                    Draft draft = draft(line, raw, part.start(), next, role, null);
                    draft.unfinished = part.type() == Type.ROLE_BEGINNING || role.endsWith("兼");
                    open = draft;
                    pendingRole = null;
                    return 2;
                }
                boolean seated = next != null && next.type() == Type.SEAT && i + 2 < parts.size();
                if (seated && parts.get(i + 2).type() == Type.NAME) {
                    Part seat = parts.get(i + 1);
                    draft(line, raw, part.start(), parts.get(i + 2), role, line.text(seat.start(), seat.end()));
                    return 3;
                }
                boolean joined = above != null && Ranks.shared().find(above) == null;
                pendingRole = joined ? above + role : role;
                dangling += part.type() == Type.ROLE ? 1 : 0;
                pendingStart = line.offset(part.start());
                return 1;
            }
            case SEAT -> {
                if (next != null && next.type() == Type.NAME) {
                    draft(line, raw, part.start(), next, memberRole, line.text(part.start(), part.end()));
                    return 2;
                }
                if (next != null
                        && next.type() == Type.ROLE
                        && i + 2 < parts.size()
                        && parts.get(i + 2).type() == Type.NAME) {
                    draft(
                            line,
                            raw,
                            part.start(),
                            parts.get(i + 2),
                            line.text(next.start(), next.end()),
                            line.text(part.start(), part.end()));
                    return 3;
                }
                return 1;
            }
            case DITTO -> {
                if (next != null && next.type() == Type.NAME) {
                    draft(line, raw, part.start(), next, lastRole, null);
                    return 2;
                }
                return 1;
            }
            case NAME -> {
                return takeName(line, raw, part, next, nameFirst);
            }
            case NAME_ROLE -> {
                together++;
                Part name = new Part(Type.NAME, part.start(), part.split(), 0);
                draft(line, raw, part.start(), name, line.text(part.split(), part.end()), null).end =
                        line.offset(part.end() - 1) + 1;
                return 1;
            }
            case OTHER -> {
                return 1;
            }
        }
        return 1;
    }

    private int takeName(RosterLine line, String raw, Part part, @Nullable Part next, boolean nameFirst) {
        if (nameFirst && next != null) {
            draft(line, raw, part.start(), part, line.text(next.start(), next.end()), null).end =
                    line.offset(next.end() - 1) + 1;
            return 2;
        }
        String above = pendingRole;
        if (above != null) {
            Draft draft = draft(line, raw, part.start(), part, above, null);
            draft.start = Math.min(draft.start, pendingStart);
            pendingRole = null;
            dangling--;
            return 1;
        }
        if (isMembers()) {
            draft(line, raw, part.start(), part, memberRole, null);
        } else if (kind == Kind.WITNESSES) {
            draft(line, raw, part.start(), part, "参考人", null);
        }
        return 1;
    }

    private Draft draft(
            RosterLine line, String raw, int start, Part name, @Nullable String role, @Nullable String seat) {
        Draft draft = new Draft();
        draft.name = Honorifics.strip(line.text(name.start(), name.end()));
        draft.surname = surname(line, name, draft.name);
        draft.role = role;
        draft.seat = seat;
        draft.start = line.offset(start);
        draft.end = line.offset(name.end() - 1) + 1;
        draft.raw = raw;
        draft.unit = unit;
        drafts.add(draft);
        lastRole = role;
        return draft;
    }

    private static @Nullable String surname(RosterLine line, Part name, String plain) {
        int gap = line.widestGap(name.start(), name.start() + plain.length());
        if (gap > 0) {
            return line.text(name.start(), gap);
        }
        int end = NameCosts.surnameEnd(plain);
        return end > 0 ? plain.substring(0, end) : null;
    }

    /** The entries in order. */
    List<RosterEntry> entries() {
        return drafts.stream()
                .filter(draft -> !NonSpeakers.shared().isNote(draft.name))
                .map(this::entry)
                .toList();
    }

    private RosterEntry entry(Draft draft) {
        Office office = draft.role == null ? null : Offices.read(draft.role);
        List<String> path = new ArrayList<>();
        String department = office == null ? null : office.department();
        if (draft.unit != null && (department == null || !department.startsWith(draft.unit)) && !isMembers()) {
            path.add(draft.unit);
        }
        if (office != null) {
            path.addAll(office.path());
        }
        boolean present = kind != Kind.ABSENT_MEMBERS && kind != Kind.ABSENT_OFFICIALS;
        return new RosterEntry(
                draft.name,
                draft.surname,
                draft.role,
                department,
                path,
                office == null ? null : office.rank(),
                draft.seat,
                side(office),
                present,
                heading,
                draft.start,
                draft.end,
                draft.raw);
    }

    private Side side(@Nullable Office office) {
        Side byRole = office == null ? null : office.side();
        return switch (kind) {
            case MEMBERS, ABSENT_MEMBERS -> byRole == Side.CHAIR ? Side.CHAIR : Side.MEMBER;
            case SECRETARIAT, WITNESSES -> Side.OTHER;
            default -> byRole == Side.OTHER ? Side.OTHER : Side.OFFICIAL;
        };
    }

    /** An entry while its lines are still being read. */
    private static final class Draft {
        private String name = "";
        private @Nullable String surname;
        private @Nullable String role;
        private @Nullable String seat;
        private @Nullable String unit;
        private String raw = "";
        private int start;
        private int end;
        private boolean unfinished;
    }
}
